"""Text with HTML entities ("&pound;19,504") as its reader sees it, and spans of that as spans of the text."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from extract.blocks import text_blocks
from extract.records import Document, Evidence, Extraction, Mention, Salary

_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d?);")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A document without its entities, and where they stood: `places` are their offsets in the decoded text,
    `lost` how many characters the text is longer up to and with each of them.
    """

    written: Document
    document: Document
    places: tuple[int, ...] = ()
    lost: tuple[int, ...] = ()

    def as_written(self, read: Extraction) -> Extraction:
        """What was read from the decoded text, with spans and quotes of the text as it is written."""
        mentions = tuple(self._mention(mention) for mention in read.mentions)
        salaries = tuple(self._salary(salary, mentions[salary.mention]) for salary in read.salaries)
        return Extraction(self.written, mentions, salaries)

    def _offset(self, offset: int) -> int:
        before = bisect_left(self.places, offset)
        return offset + (self.lost[before - 1] if before else 0)

    def _span(self, start: int, end: int) -> tuple[int, int, str]:
        first, last = self._offset(start), self._offset(end)
        return first, last, self.written.text[first:last]

    def _mention(self, mention: Mention) -> Mention:
        start, end, quote = self._span(mention.start, mention.end)
        first, last, _ = self._span(mention.sentence_start, mention.sentence_end)
        return replace(mention, start=start, end=end, quote=quote, sentence_start=first, sentence_end=last)

    def _salary(self, salary: Salary, mention: Mention) -> Salary:
        start, end, quote = self._span(salary.start, salary.end)
        sentence = self.written.text[mention.sentence_start : mention.sentence_end]
        told = tuple(self._evidence(one) for one in salary.evidence)
        return replace(salary, start=start, end=end, quote=quote, sentence=sentence, evidence=told)

    def _evidence(self, evidence: Evidence) -> Evidence:
        if evidence.start is None or evidence.end is None:
            return evidence
        start, end, quote = self._span(evidence.start, evidence.end)
        return replace(evidence, start=start, end=end, quote=quote)


def decoded(document: Document) -> Decoded | None:
    """A plain or Markdown document without its entities; None where it has none, and of HTML, which is decoded."""
    if document.media_type == "text/html" or "&" not in document.text:
        return None
    pieces: list[str] = []
    places: list[int] = []
    lost: list[int] = []
    at = length = gone = 0
    for found in _ENTITY.finditer(document.text):
        letter = html.unescape(found[0])
        if len(letter) == 1:
            pieces += [document.text[at : found.start()], letter]
            length += found.start() - at + 1
            gone += len(found[0]) - 1
            at = found.end()
            places.append(length - 1)
            lost.append(gone)
    if not places:
        return None
    text = "".join([*pieces, document.text[at:]])
    plain = replace(document, text=text, blocks=text_blocks(text))
    return Decoded(document, plain, tuple(places), tuple(lost))
