"""Sizes: how large the pay is that a text plainly tells of, which tells pay from money of quite another size."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal

from extract.kinds.rules import SALARY
from extract.money.ranges import Amount, size
from extract.scopes import Passage
from extract.setting import Verdict

Judged = tuple[Amount, Verdict]
_UNLIKE = 3
# So often is what is paid for a period paid in a year, full time.
_TIMES: dict[str | None, int] = {None: 1, "year": 1, "month": 12, "week": 52, "day": 250, "hour": 2000}
_FAR_LESS = 5
_MUCH_LESS = 4
_OUTLIER = 10
# Where a label or a table says that it is paid for a period, only what is far smaller still is no pay.
_TINY = 20
_FAR_MORE = 10
_RICH = 500_000
_LEAST_YEARLY = 500


class PaidSizes:
    """The least and the most of what words that govern it or a table call pay, by currency and period.

    What is of a year and what names no period are as one.
    """

    def __init__(self, passages: Sequence[Passage], judged: Sequence[Sequence[Judged]]) -> None:
        sizes: dict[tuple[str | None, str | None], list[Decimal]] = {}
        for passage, one in zip(passages, judged, strict=True):
            for amount, verdict in one:
                if verdict.kind == SALARY and amount.certain and (verdict.words == "direct" or passage.in_table):
                    sort = (amount.currency, None if amount.period == "year" else amount.period)
                    sizes.setdefault(sort, []).append(size(amount))
        self._spans = {sort: (min(of_sort), max(of_sort)) for sort, of_sort in sizes.items()}
        # Small parts of pay among them tell nothing of what is too small.
        self._usual = {sort: (_least(of_sort), max(of_sort)) for sort, of_sort in sizes.items()}

    @property
    def known(self) -> bool:
        """Whether the text plainly tells of pay at all."""
        return bool(self._spans)

    def knows(self, currency: str | None) -> bool:
        """Whether it does so in a currency."""
        return any(code == currency for code, _ in self._spans)

    def is_unlike(self, amount: Amount) -> bool:
        """True of an amount of quite another size than all pay that the text tells of in its currency."""
        paid = [span for (currency, _), span in self._spans.items() if currency == amount.currency]
        return bool(paid) and not any(least / _UNLIKE <= size(amount) <= most * _UNLIKE for least, most in paid)

    def is_small_change(self, amount: Amount) -> bool:
        """True of an amount with a period that in a year comes to far less than all pay of the text in its currency."""
        return amount.period is not None and self.is_less(amount, amount.period, _FAR_LESS)

    def is_tiny(self, amount: Amount) -> bool:
        """True of such an amount where it comes to next to nothing."""
        return amount.period is not None and self.is_less(amount, amount.period, _TINY)

    def is_far_less(self, amount: Amount, periods: Collection[str]) -> bool:
        """True of an amount without a period far smaller than all pay, as written and in any period named around it."""
        spans = {sort: span for sort, span in self._usual.items() if sort[0] == amount.currency}
        if not spans or any(size(amount) * _MUCH_LESS >= least for least, _ in spans.values()):
            return False
        yearly = min(_yearly(least, period) for (_, period), (least, _) in spans.items())
        return all(_yearly(size(amount), period) * _MUCH_LESS < yearly for period in periods or (None,))

    def is_less(self, amount: Amount, period: str | None, times: int = 1) -> bool:
        """True where so many times the amount, were it of a period, are less than all pay of the text in a year."""
        # A small one without a period may be no hour's pay.
        spans = self._spans.items()
        paid = [_yearly(least, of or "year") for (currency, of), (least, _) in spans if currency == amount.currency]
        return bool(paid) and _yearly(size(amount), period or amount.period) * times < min(paid)

    def is_far_more(self, amount: Amount) -> bool:
        """True of a large amount many times the most that the text calls pay in its currency."""
        paid = [
            _yearly(most, period)
            for (currency, period), (_, most) in self._spans.items()
            if currency == amount.currency
        ]
        return size(amount) >= _RICH and bool(paid) and _yearly(size(amount), amount.period) > max(paid) * _FAR_MORE


def _least(sizes: list[Decimal]) -> Decimal:
    """The least, but for what is far below the middle."""
    middle = sorted(sizes)[len(sizes) // 2]
    return min(one for one in sizes if one * _OUTLIER >= middle)


def _yearly(one: Decimal, period: str | None) -> Decimal:
    """What a sum comes to in a year; a small one without a period is of an hour."""
    return one * _TIMES["hour" if period is None and one < _LEAST_YEARLY else period]
