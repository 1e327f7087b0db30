"""Title and date of a plain text or a Markdown file, from its own first lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from extract.reader.dates import date_at, stated_date
from extract.reader.tables import rows

FIRST_LINES = 30
HEAD_CHARACTERS = 10_000
LONGEST_TITLE = 150
LONGEST_DATE_LINE = 160
LABELS = {row["label"]: row["meaning"] for row in rows("date_labels.csv")}
LABEL = re.compile(
    rf"(?P<label>{'|'.join(sorted(map(re.escape, LABELS), key=len, reverse=True))})\s{{0,3}}[:\-–]?\s{{1,3}}(?=\S)",
    re.IGNORECASE,
)
BYLINE = re.compile(r"by\s[^\d]{2,60}?\s(?=on\s)", re.IGNORECASE)
DIGIT = re.compile(r"\d")
PARTS = re.compile(r"[|•·●‧–—]|\s[-/]\s|\t")
TIME = re.compile(r",?\s{0,3}(?:at\s)?(?:\d{1,2}[:.]\d{2}.{0,20})?\)?\s{0,3}", re.IGNORECASE)
MARKS = re.compile(r"^[*_>#\s(]+|[*_\s]+$")
FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
KEY_AND_VALUE = re.compile(r"([A-Za-z_]{2,30}):[ \t]+(\S.*)")
MARKDOWN_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(\S.*)$", re.MULTILINE)
UNDERLINED = re.compile(r"^(\S.*)\n={3,}[ \t]*$", re.MULTILINE)
CLOSING_MARKS = re.compile(r"[ \t]+#+$")
LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()]{0,500}\)")


def text_date(text: str) -> date | None:
    """The day on which a text says it was published, else last changed, in a line of its own near its top.

    A day in running prose is not one: beside the date such a line holds only a label, an author, or other parts set
    off by bars, dots or dashes.
    """
    found: dict[str, date] = {}
    for line in _first_lines(text):
        for meaning, day in _dates_of(line):
            found.setdefault(meaning, day)
    return found.get("published") or found.get("modified")


def _first_lines(text: str) -> list[str]:
    filled = [line for line in text[:HEAD_CHARACTERS].split("\n") if line.strip()]
    return filled[:FIRST_LINES]


def _dates_of(line: str) -> Iterator[tuple[str, date]]:
    if len(line) > LONGEST_DATE_LINE or not DIGIT.search(line):
        return
    # Dashes part a line, yet stand in dates as well: the whole line is tried first.
    for part in (line, *PARTS.split(line)):
        if found := _labelled_date(MARKS.sub("", part)):
            yield found


def _labelled_date(part: str) -> tuple[str, date] | None:
    byline = BYLINE.match(part)
    start = byline.end() if byline else 0
    label = LABEL.match(part, start)
    found = date_at(part, label.end() if label else start)
    if not found or not TIME.fullmatch(part, found[1]):
        return None
    return LABELS[label["label"].lower()] if label else "published", found[0]


def text_title(text: str) -> str | None:
    """The title that a plain text begins with; None where its first line is not set off as one.

    A title is short, does not end as a sentence or a lead-in does, and has a blank line or a date line after it, or a
    paragraph if it is of several words. A shorter line before it that it repeats is the name of its section.
    """
    lines = [line.strip() for line in text[:HEAD_CHARACTERS].lstrip().split("\n")]
    filled = [line for line in lines if line]
    if len(filled) < 2 or not _could_be_title(filled[0]):
        return None
    if filled[1].startswith(filled[0]) and _could_be_title(filled[1]) and len(filled[1]) < 2 * len(filled[0]) + 60:
        return filled[1]
    set_off = not lines[1] or any(_dates_of(lines[1])) or _is_headline_over(lines[0], lines[1])
    return filled[0] if set_off else None


def _could_be_title(line: str) -> bool:
    in_bold = line.startswith(("**", "__"))
    return len(line) <= LONGEST_TITLE and line[-1] not in ".:;,-–—" and not in_bold and line[:1].isalnum()


def _is_headline_over(line: str, following: str) -> bool:
    return len(line.split()) >= 3 and len(following) > 2 * len(line)


def front_matter(text: str) -> dict[str, str]:
    """The simple `key: value` lines of the YAML block that a Markdown file begins with; empty where there is none."""
    found = FRONT_MATTER.match(text)
    lines = found[1].split("\n") if found else []
    pairs = (KEY_AND_VALUE.fullmatch(line) for line in lines)
    return {pair[1].lower(): pair[2].strip().strip("\"'") for pair in pairs if pair}


def front_matter_end(text: str) -> int:
    """Where the text of a Markdown file begins, after its front matter."""
    found = FRONT_MATTER.match(text)
    return found.end() if found else 0


def markdown_title(text: str) -> str | None:
    """The title of a Markdown file: of its front matter, else its first heading, else as of plain text."""
    if stated := front_matter(text).get("title"):
        return stated
    body = text[front_matter_end(text) :]
    headings = [found for found in (MARKDOWN_HEADING.search(body), UNDERLINED.search(body)) if found]
    if not headings:
        return text_title(body)
    first = min(headings, key=lambda found: found.start())[1]
    return MARKS.sub("", LINK.sub(r"\1", CLOSING_MARKS.sub("", first))) or None


def markdown_date(text: str) -> date | None:
    """The day of a Markdown file: of its front matter, else as of plain text."""
    stated = front_matter(text)
    for key in ("date", "published", "published_on", "pubdate", "updated", "modified"):
        if day := stated_date(stated.get(key, "")):
            return day
    return text_date(text[front_matter_end(text) :])
