"""Cells and labels that are an employer's name or an industry's, taken whole."""

from __future__ import annotations

import re

from extract.about.companies import LEGAL_FORM, known_companies
from extract.about.labelled import bare
from extract.about.tag import Tag
from vocabulary.places import cities, countries, demonyms

_LONGEST = 80
_KINDS = re.compile(
    r"^(?:own|self|all|most|many|some|every|major|typical|tier|category|type)\b"
    r"|^(?:n\W?a\W?|nil|none|tbd|not (?:stated|disclosed|available|applicable)|confidential|undisclosed)$"
    # "Batch: 2025", "Experience : 3": a label and its figure.
    r"|^[a-z][a-z ]{1,30}:\s?[+<>~]?\d"
    r"|^(?:[a-z]+ )?(?:banks|hospitals|schools|colleges|universities|hotels|airlines|insurers|clinics|brands)$"
    r"|\b(?:private|public|government|govt\.?) \w+s\b\.?$"
    r"|\b(?:start-?ups?|companies|firms|mncs?|corporates?|unicorns?|faang|maang|others?|average|overall|clients?"
    r"|employers|enterprises|agencies|consultancies|giants|platforms|organi[sz]ations|houses|players|any|various|nbfcs|psbs"
    r"|industry|sector|freelance|remote|own|self|[a-z]+-based|ngos?|psus?|salar(?:y|ies)|pay)\b",
    re.I,
)


def whole(text: str, start: int, end: int, field: str = "company") -> Tag | None:
    """A cell or label of a column of companies or industries, taken whole."""
    written = bare(text[start:end])
    if not written or len(written) > _LONGEST or not re.search(r"[A-Za-z]", written) or _KINDS.search(written):
        return None
    if field == "company" and (_is_place(written.casefold()) or _tells_kind(written)):
        return None
    at = text.index(written, start)
    head, comma, tail = written.rpartition(", ")
    if field == "company" and comma and _is_place(tail.casefold()):
        written = head.rstrip("*_ ")
    known = known_companies().exactly(written) if field == "company" else None
    name = known.name if known else written
    return Tag("company" if field == "company" else "industry", name, at, at + len(written), written)


def _tells_kind(written: str) -> bool:
    """ "Series C fintech", "State university": a kind of employer, in small letters at its end."""
    first, *_, last = written.split() if " " in written else ("", "")
    kind = first[:1].isupper() and last.isalpha() and last.islower()
    return kind and not known_companies().exactly(written) and not LEGAL_FORM.match(f" {last}")


def _is_place(folded: str) -> bool:
    return any(folded in names for names in (countries(), demonyms(), cities()))
