"""Choosing: which of the tags around an amount say what it is about."""

from extract.choosing.choice import Choice
from extract.choosing.chooser import RIVALLED, Chooser
from extract.choosing.outside import ScopeChoices

__all__ = ["RIVALLED", "Choice", "Chooser", "ScopeChoices"]
