"""How many paid periods make a year."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from validate.errors import ContractError
from validate.fields import data_rows


def paid_periods(stated: Mapping[str, str]) -> Mapping[str, Decimal]:
    """Paid periods of a year by period: the value of the rule that states it, else the number in `periods.csv`.

    `stated` has the values of the rules by id. Raises ContractError where a rule's value is no number.
    """
    return {
        row["period"]: _number(row["rule"], stated.get(row["rule"], row["periods"])) for row in data_rows("periods.csv")
    }


def _number(rule: str, value: str) -> Decimal:
    try:
        return Decimal(value)
    except InvalidOperation as error:
        raise ContractError(f"rule {rule} must be a number, but is {value!r}") from error
