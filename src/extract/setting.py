"""The setting of an amount: the words around it, nearest first, as far as they bear on what kind of money it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from extract.money.ranges import Amount


class Setting(NamedTuple):
    """An amount with its surroundings.

    `sentence[start:end]` is the amount; in a table the sentence is the cell. `labels` are the row's labels, the
    column's headers and the caption, nearest first; `headings` the headings over it, innermost first; `previous` the
    sentence before. `about_pay` is true where the document as a whole is about pay.
    """

    sentence: str
    start: int
    end: int
    amount: Amount
    labels: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    previous: str = ""
    about_pay: bool = True


Words = Literal["direct", "own", "near", "far", "none"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What kind of money an amount is: `salary`, other money with its reason in words, or None where it is no money.

    `words` says how near the words stand that it was told by: `direct` where they govern the amount, `own` elsewhere in
    its sentence or its labels, `near` in the sentence before, `far` in the headings, `none` where only the document's
    subject told.
    """

    kind: str | None
    reason: str | None = None
    words: Words = field(default="direct", compare=False)
