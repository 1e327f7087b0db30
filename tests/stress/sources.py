"""A raw directory made of the repository's own digests, and edits of it drawn by a seed."""

from __future__ import annotations

import os
import random
import re
import shutil
from pathlib import Path

RAW = Path(__file__).parents[2] / "raw"
_MONEY = re.compile("[₹$]|lakh|LPA")


def passages() -> list[str]:
    """Return the paragraphs of the digests in plain text that speak of money, in order."""
    files = sorted(file for file in RAW.iterdir() if file.suffix in (".md", ".txt"))
    found = [text.strip() for file in files for text in re.split(r"\n\s*\n", file.read_text(encoding="utf-8"))]
    return [text for text in found if _MONEY.search(text)]


def small_document(number: int, text: list[str]) -> str:
    """Return the words of the small document of that number: two passages under a title."""
    return (
        f"Machine Learning Engineer pay, digest {number}\n\n"
        + "\n\n".join(random.Random(number).sample(text, 2))
        + "\n"
    )


def write_corpus(raw: Path, count: int) -> None:
    """Write that many small documents, a thousand a directory, all of them settled long ago."""
    text = passages()
    for number in range(count):
        write(raw / f"{number // 1000:03d}" / f"{number:06d}.txt", small_document(number, text))


def write(file: Path, content: str) -> None:
    """Write a file as if that had been some time ago, but never twice at the same."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
    settled = file.stat().st_mtime_ns - 60_000_000_000
    os.utime(file, ns=(settled, settled))


class Edits:
    """A raw directory that changes at every step: one document, several, or what the tables say of them."""

    def __init__(self, raw: Path, seed: int, documents: int = 24) -> None:
        self._raw = raw
        self._random = random.Random(seed)
        self._text = passages()
        self._number = documents
        shutil.copytree(RAW, raw, dirs_exist_ok=True)
        write_corpus(raw, documents)

    def step(self) -> str:
        """Change the sources, and return what was done in a word."""
        kind = self._random.choice(("change", "change", "add", "remove", "many", "sources", "corrections"))
        getattr(self, f"_{kind}")()
        return kind

    def _files(self) -> list[Path]:
        return sorted(self._raw.rglob("[0-9]*.txt"))

    def _change(self) -> None:
        self._number += 1
        write(self._random.choice(self._files()), small_document(self._number, self._text))

    def _add(self) -> None:
        self._number += 1
        write(self._raw / "new" / f"{self._number:06d}.txt", small_document(self._number, self._text))

    def _remove(self) -> None:
        files = self._files()
        if len(files) > 10:
            self._random.choice(files).unlink()
        else:
            self._add()

    def _many(self) -> None:
        for _ in range(8):
            self._change()

    def _sources(self) -> None:
        day = f"20{self._random.randint(10, 26)}-0{self._random.randint(1, 9)}-15"
        lines = [f"{file.relative_to(self._raw)},{day}" for file in self._random.sample(self._files(), 3)]
        write(self._raw / "sources.csv", "\n".join(["path,published_on", *lines]) + "\n")

    def _corrections(self) -> None:
        self._number += 1
        lines = [
            f"{file.relative_to(self._raw)},no such words,city,Pune,number {self._number},Asha"
            for file in self._random.sample(self._files(), 2)
        ]
        write(self._raw / "corrections.csv", "\n".join(["path,quote,field,value,reason,by", *lines]) + "\n")
