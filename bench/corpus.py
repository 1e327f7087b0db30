"""Makes articles to measure with from those of a directory: their paragraphs in other orders, with other figures."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from html import escape
from itertools import count
from pathlib import Path

# The first digit stays, and so do years, so that the figures remain what a job could pay.
_TAIL = re.compile(r"(?<=\d)\d|(?<=\d,)\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONG = 20_000
_PARAGRAPHS = 6
_PAGE = (
    "<!DOCTYPE html><html lang=en><head><title>{title}</title><script>var seen = {seed};</script></head><body>"
    "<nav><ul><li><a href='/'>Home</a></li><li><a href='/pay'>Pay</a></li></ul></nav>"
    "<main><h1>{title}</h1>{body}</main><footer>All figures without warranty.</footer></body></html>"
)


def texts(articles: Path) -> Iterator[str]:
    """Yield texts of about 20 kB without end, always the same."""
    paragraphs = _paragraphs(articles)
    for seed in count():
        yield _article(paragraphs, random.Random(seed), _LONG)


def pages(articles: Path) -> Iterator[bytes]:
    """Yield HTML pages without end: the saved pages with other figures, and texts as a page, in turn."""
    paragraphs, saved = (
        _paragraphs(articles),
        [file.read_text(encoding="utf-8") for file in sorted(articles.glob("*.html"))],
    )
    for seed in count():
        chance = random.Random(seed)
        if saved and seed % 2:
            yield _other_figures(saved[seed // 2 % len(saved)], chance).encode()
        else:
            yield _page(_article(paragraphs, chance, _LONG), seed).encode()


def small(number: int, articles: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of so many small documents, every tenth of them HTML."""
    paragraphs = _paragraphs(articles)
    for seed in range(number):
        chance = random.Random(seed)
        text = _other_figures("\n\n".join(chance.sample(paragraphs, _PARAGRAPHS)), chance)
        name = f"{seed // 1000:03}/{seed:06}"
        yield (f"{name}.html", _page(text, seed)) if seed % 10 == 0 else (f"{name}.md", f"# Pay {seed}\n\n{text}\n")


def _paragraphs(articles: Path) -> list[str]:
    whole = [file.read_text(encoding="utf-8") for file in sorted(articles.glob("*.[tm]*"))]
    return [paragraph for text in whole for paragraph in re.split(r"\n\s*\n", text) if paragraph.strip()]


def _article(paragraphs: list[str], chance: random.Random, length: int) -> str:
    chosen: list[str] = []
    while sum(map(len, chosen)) < length:
        chosen += chance.sample(paragraphs, len(paragraphs))
    return _other_figures("\n\n".join(chosen), chance)


def _other_figures(text: str, chance: random.Random) -> str:
    years = {place for year in _YEAR.finditer(text) for place in range(*year.span())}
    return _TAIL.sub(lambda digit: digit[0] if digit.start() in years else str(chance.randrange(10)), text)


def _page(text: str, seed: int) -> str:
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in text.split("\n\n"))
    return _PAGE.format(title=f"Pay {seed}", seed=seed, body=body)
