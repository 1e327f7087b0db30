"""Tells whether code or its data changed, so that a run redoes what depends on it and no more."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

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


@cache
def installed() -> str:
    """Return a fingerprint of every stage and of all that is installed: where it is the same, so is `code_version`.

    To ask for the version of a library takes longer to import than all of this to do.
    """
    return _of_code(_STAGES, _distributions())


def _distributions() -> Iterator[str]:
    for place in sys.path:
        try:
            names = os.listdir(place or ".")  # noqa: PTH208
        except NotADirectoryError:
            status = Path(place).stat()
            yield f"{place} {status.st_size} {status.st_mtime_ns}"
        except OSError:
            continue
        else:
            yield from sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))


def _fingerprint(packages: tuple[str, ...], distributions: tuple[str, ...]) -> str:
    from importlib.metadata import version

    return _of_code(packages, (f"{name}\0{version(name)}" for name in distributions))


def _of_code(packages: tuple[str, ...], libraries: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for package in packages:
        for name, content in _contents(_root(package), package):
            digest.update(f"{name}\0{len(content)}\0".encode() + content)
    for library in libraries:
        digest.update(f"{library}\0".encode(errors="backslashreplace"))
    return digest.hexdigest()[:16]


def _root(package: str) -> Traversable:
    # Finding a package costs nothing, importing it what all of its libraries cost.
    spec = find_spec(package)
    for location in spec.submodule_search_locations or () if spec else ():
        if Path(location).is_dir():
            return Path(location)
    from importlib.resources import files

    return files(package)


def _contents(directory: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(directory.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _contents(entry, f"{name}/{entry.name}")
        else:
            yield f"{name}/{entry.name}", entry.read_bytes()
