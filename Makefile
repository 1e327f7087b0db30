PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BENCH := .venv-bench

.PHONY: pipeline test stress lint clean eval bench help

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1 - \2/p' Makefile

pipeline: $(VENV)/.installed ## read raw/ and publish warehouse/salaries.duckdb
	$(BIN)/paylakh run

test: $(VENV)/.installed-dev ## run the tests
	$(BIN)/python -m pytest

stress: $(VENV)/.installed-dev ## kill 200 runs, and query without pause through 50 publishes (a quarter of an hour)
	$(BIN)/python tests/stress/kills.py 200
	$(BIN)/python tests/stress/readers.py 50 4

lint: $(VENV)/.installed-dev ## style, format and types
	$(BIN)/ruff check src tests
	$(BIN)/ruff format --check src tests
	$(BIN)/mypy

eval: $(VENV)/.installed ## compare what is read with what people read in the same articles
	$(BIN)/paylakh eval
	if [ -d ../shared/gold ]; then $(BIN)/paylakh eval --articles ../shared/articles --gold ../shared/gold; fi

bench: $(BENCH)/.installed ## measure the speed, beside other tools and on 100,000 documents (a quarter of an hour; BENCHFLAGS='--documents 10000' for less)
	$(BENCH)/bin/python bench/run.py $(BENCHFLAGS)

clean: ## remove the virtual environment and everything that a run made
	rm -rf $(VENV) $(BENCH) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis src/*.egg-info
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
	find warehouse -mindepth 1 ! -name README.md -delete

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit("paylakh needs Python 3.11 or newer, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet -c constraints.txt -e .
	touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[dev]'
	touch $@ $(VENV)/.installed

# A tool that cannot be installed on this Python is left out; the table says so.
$(BENCH)/.installed: pyproject.toml constraints.txt bench/constraints.txt
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet -c constraints.txt -e .
	for tool in $$($(BENCH)/bin/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["bench"])'); do \
		$(BENCH)/bin/python -m pip install --quiet -c constraints.txt -c bench/constraints.txt $$tool || true; done
	touch $@
