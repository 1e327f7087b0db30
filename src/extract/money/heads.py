"""A cheap test of the letters beside a number, which spares most numbers the costly patterns."""

from __future__ import annotations

from collections.abc import Iterable

_LONGEST = 3


class Heads:
    """The first letters of a set of written forms; case is folded, so the test lets more through than the forms."""

    def __init__(self, forms: Iterable[str]) -> None:
        folded = {form.casefold() for form in forms if form}
        self._whole = frozenset(form for form in folded if len(form) < _LONGEST)
        self._heads = frozenset(form[:_LONGEST] for form in folded if len(form) >= _LONGEST)

    def __or__(self, other: Heads) -> Heads:
        """The heads of both."""
        both = Heads(())
        both._whole, both._heads = self._whole | other._whole, self._heads | other._heads
        return both

    def fit(self, letters: str) -> bool:
        """True where one of the forms may begin with these letters (three are enough)."""
        head = letters[:_LONGEST].casefold()
        if head in self._heads:
            return True
        return (head[:1] in self._whole and _may_end(letters, 1)) or (head[:2] in self._whole and _may_end(letters, 2))


def _may_end(letters: str, size: int) -> bool:
    """A form of letters ends where no small letter follows: "5k" and "5kWh", not "5 kids".

    Read from its end, one with a capital begins there in any case: "CookRs. 900".
    """
    if letters[0].islower() and letters[size - 1].isupper():
        return True
    return not letters[size : size + 1].islower() or not letters[size - 1].isalpha()
