"""Choosing: which of the tags around an amount say what it is about."""

from extract.choosing.choice import Choice
from extract.choosing.chooser import Chooser
from extract.choosing.outside import ScopeChoices

__all__ = ["Choice", "Chooser", "ScopeChoices"]
