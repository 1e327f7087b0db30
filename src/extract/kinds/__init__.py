"""Kinds of money: what tells pay from prices, fees, funding and numbers of other things."""

from extract.kinds.judging import classify

__all__ = ["classify"]
