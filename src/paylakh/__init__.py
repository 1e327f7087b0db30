"""paylakh: pay figures read from articles, traced to their words and comparable in INR and USD.

For notebooks: `paylakh.extract_text("…")` and `paylakh.run("raw", "warehouse/salaries.duckdb")`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract import extract_text
    from paylakh.pipeline import run

__version__ = "0.1.0"
__all__ = ["__version__", "extract_text", "run"]


def __getattr__(name: str) -> object:
    # What these need takes a second to import, which `paylakh --version` shall not wait for.
    if name == "extract_text":
        from extract import extract_text

        return extract_text
    if name == "run":
        from paylakh.pipeline import run

        return run
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
