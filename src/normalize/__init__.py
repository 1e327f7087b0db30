"""Comparable pay: standard names, annual amounts, and the same in INR and USD at the rate of the figure's date."""

from normalize.errors import MissingColumnError, NormalizeError, UnknownUnitError
from normalize.figures import REQUIRED, derive
from normalize.frame import normalize_salaries
from normalize.names import read_vocabularies
from normalize.rates import Comparison, Rate, Rates, ecb_rates
from normalize.rules import Peg, Rule, pegs, rules, rules_version
from normalize.units import annual_factor, currencies, scale_factor
from normalize.worked_out import rates_version, take_worked_out, worked_out

__all__ = [
    "REQUIRED",
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
    "derive",
    "ecb_rates",
    "normalize_salaries",
    "pegs",
    "rates_version",
    "read_vocabularies",
    "rules",
    "rules_version",
    "scale_factor",
    "take_worked_out",
    "worked_out",
]
