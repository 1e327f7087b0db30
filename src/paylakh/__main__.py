"""`python -m paylakh`."""

from paylakh.cli import main

if __name__ == "__main__":
    main()
