"""Expressions of money in text: numbers, currencies, scales, periods, bounds and ranges."""
