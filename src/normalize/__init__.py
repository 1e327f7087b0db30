"""Comparable pay: standard names, annual amounts, and the same in INR and USD at the rate of the figure's date."""

from normalize.errors import MissingColumnError, NormalizeError, UnknownUnitError
from normalize.frame import normalize_salaries
from normalize.rates import Comparison, Rate, Rates, ecb_rates, rates_version
from normalize.rules import Peg, Rule, pegs, rules, rules_version
from normalize.units import annual_factor, currencies, scale_factor

__all__ = [
    "Comparison",
    "MissingColumnError",
    "NormalizeError",
    "Peg",
    "Rate",
    "Rates",
    "Rule",
    "UnknownUnitError",
    "annual_factor",
    "currencies",
    "ecb_rates",
    "normalize_salaries",
    "pegs",
    "rates_version",
    "rules",
    "rules_version",
    "scale_factor",
]
