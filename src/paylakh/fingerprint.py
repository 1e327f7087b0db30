"""Tells whether code or its data changed, so that a run redoes what depends on it and no more."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from pathlib import Path

_EXTRACTORS = ("extract", "vocabulary")
_PARSERS = ("beautifulsoup4", "charset-normalizer", "lxml")
_STAGES = (*_EXTRACTORS, "normalize", "validate", "load", "paylakh")
_LIBRARIES = (*_PARSERS, "CurrencyConverter", "duckdb", "pandas", "pandera", "pint")


@cache
def extractor_version() -> str:
    """Return a fingerprint of everything that decides what is read from a document."""
    return _fingerprint(_EXTRACTORS, _PARSERS)


@cache
def code_version() -> str:
    """Return a fingerprint of every stage, of the libraries and with them of the rates that one of them carries."""
    return _fingerprint(_STAGES, _LIBRARIES)


def _fingerprint(packages: tuple[str, ...], distributions: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    for package in packages:
        for name, content in _contents(_root(package), package):
            digest.update(f"{name}\0{len(content)}\0".encode() + content)
    for distribution in distributions:
        digest.update(f"{distribution}\0{version(distribution)}\0".encode())
    return digest.hexdigest()[:16]


def _root(package: str) -> Traversable:
    # Finding a package costs nothing, importing it what all of its libraries cost.
    spec = find_spec(package)
    for location in spec.submodule_search_locations or () if spec else ():
        if Path(location).is_dir():
            return Path(location)
    return files(package)


def _contents(directory: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(directory.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _contents(entry, f"{name}/{entry.name}")
        else:
            yield f"{name}/{entry.name}", entry.read_bytes()
