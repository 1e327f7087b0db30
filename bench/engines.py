"""The readers that are measured, each as a function from a text to the number of expressions of money that it finds."""

from __future__ import annotations

import importlib.metadata
import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass

Reader = Callable[[str], int]
# Written in the cases that people write, which is three times as fast as any case.
_TRIGGER = re.compile(
    r"[₹$£€]|\b(?:Rs|INR|USD|GBP|EUR|[Ll]akhs?|LAKHS?|[Ll]acs?|LPA|[Cc]rores?|Cr|[Mm]illion|[Bb]illion)\b|(?<=\d)[kK]\b"
)


@dataclass(frozen=True, slots=True)
class Engine:
    """A reader with its name; `make` imports what it needs and raises ImportError where that is not installed."""

    name: str
    make: Callable[[], Reader]
    package: str | None = None

    @property
    def title(self) -> str:
        """The name with the installed version."""
        try:
            return f"{self.name} {importlib.metadata.version(self.package)}" if self.package else self.name
        except importlib.metadata.PackageNotFoundError:
            return self.name


def _paylakh() -> Reader:
    from extract import extract_text

    return lambda text: len(extract_text(text).mentions)


def _scan() -> Reader:
    return lambda text: sum(1 for _ in _TRIGGER.finditer(text))


def _quantulum() -> Reader:
    with warnings.catch_warnings():
        # It would like a classifier of units, which plays no part in currencies.
        warnings.simplefilter("ignore", UserWarning)
        from quantulum3 import parser

    return lambda text: sum(quantity.unit.entity.name == "currency" for quantity in parser.parse(text))


def _recognizers() -> Reader:
    from recognizers_number_with_unit import Culture, NumberWithUnitRecognizer

    model = NumberWithUnitRecognizer(Culture.English).get_currency_model()
    return lambda text: len(model.parse(text))


def _price_parser() -> Reader:
    from price_parser import Price

    # It reads one price from a string, so that it is given the lines.
    return lambda text: sum(Price.fromstring(line).amount is not None for line in text.splitlines())


def page_reader() -> Callable[[bytes], int]:
    """Return paylakh's reader of HTML: from bytes to the number of expressions."""
    from extract import extract
    from extract.reader import read_document

    return lambda data: len(extract(read_document(data, "page.html")).mentions)


ENGINES = (
    Engine("bare re scan", _scan),
    Engine("paylakh", _paylakh, "paylakh"),
    Engine("quantulum3", _quantulum, "quantulum3"),
    Engine("Recognizers-Text", _recognizers, "recognizers-text-number-with-unit"),
    Engine("price-parser, by line", _price_parser, "price-parser"),
)
