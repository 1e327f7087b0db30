"""The frame of salaries, with the derived columns filled in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from normalize.figures import REQUIRED, derive

if TYPE_CHECKING:
    import pandas as pd

DTYPES = {"role": "str", "country": "str", "city": "str", "fx_inr": "float64", "fx_usd": "float64"}


def normalize_salaries(frame: pd.DataFrame, *, default_date: date) -> pd.DataFrame:
    """Return a copy of `frame` with role, city, country, as_of, annual amounts, rates and rules filled in.

    In: the columns of `salaries` that extraction gives (low and high are Decimals in units of the currency and the
    stated period) and `published_on`. Out: annual amounts are Decimals rounded half up to the paisa, rates are floats
    (NaN where none is known), rules are sorted lists of ids. A row whose currency or period is unknown keeps NULL
    figures. Raises MissingColumnError where the frame lacks a column.
    """
    # Takes half a second to import, and a run with few new documents does without frames.
    import pandas as pd

    derived = derive({name: frame[name].tolist() for name in REQUIRED if name in frame.columns}, default_date)
    return frame.assign(
        **{name: pd.Series(cells, frame.index, dtype=DTYPES.get(name, "object")) for name, cells in derived.items()}
    )
