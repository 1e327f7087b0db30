"""Kinds of money: what tells pay from prices, fees, funding and numbers of other things."""

from extract.kinds.judging import classify, continues_pay

__all__ = ["classify", "continues_pay"]
