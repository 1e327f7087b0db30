"""Validates the derived tables: what a check refuses goes to quarantine, the rest goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

import pandas as pd
from pandera.errors import SchemaError, SchemaErrorReason, SchemaErrors

from validate.errors import ContractError
from validate.periods import paid_periods
from validate.quarantine import Parted, Refusal, part
from validate.schemas import schema
from validate.tables import Tables, typed

_BAD_ROW = {
    SchemaErrorReason.DATAFRAME_CHECK,
    SchemaErrorReason.SERIES_CONTAINS_NULLS,
    SchemaErrorReason.SERIES_CONTAINS_DUPLICATES,
}
_WORDS = {
    SchemaErrorReason.SERIES_CONTAINS_NULLS: ("not_null", "{} is missing"),
    SchemaErrorReason.SERIES_CONTAINS_DUPLICATES: ("unique", "{} stands on more than one row"),
}


def validate_tables(tables: Tables, run_id: str) -> Tables:
    """The tables without the rows that a check refused; `quarantine` has them whole, with the reason.

    A refused row takes with it the rows that belong to it (a document its mentions, a mention its salaries, a salary
    its evidence), and a mention all of whose salaries are refused is refused too: what goes on is whole.
    Raises ContractError where a table lacks a column, has one of a wrong type, or a check crashes.
    """
    periods = paid_periods(dict(zip(tables.rules["rule_id"], tables.rules["value"], strict=True)))
    documents = _checked("documents", tables.documents, run_id)
    mentions = _checked("mentions", tables.mentions, run_id)
    salaries = _checked("salaries", tables.salaries, run_id, periods)
    documents_of = dict(zip(tables.salaries["salary_id"], tables.salaries["document_id"], strict=True))
    evidence = _checked("evidence", tables.evidence, run_id, documents=documents_of)
    rules = _checked("rules", tables.rules, run_id)
    refused = [documents.refused, mentions.refused, salaries.refused, evidence.refused, rules.refused]

    def follow(table: str, parted: Parted, refusals: Iterable[Refusal]) -> pd.DataFrame:
        followed = part(table, parted.kept, refusals, run_id, documents_of)
        refused.append(followed.refused)
        return followed.kept

    kept_mentions = follow(
        "mentions", mentions, _orphans(mentions.kept, "document_id", "document", documents.kept, tables.documents)
    )
    kept_salaries = follow("salaries", salaries, _unheld_salaries(salaries.kept, kept_mentions, tables.mentions))
    kept_mentions = follow(
        "mentions", Parted(kept_mentions, mentions.refused), _unread(kept_mentions, kept_salaries, tables.salaries)
    )
    kept_evidence = follow(
        "evidence", evidence, _orphans(evidence.kept, "salary_id", "salary", kept_salaries, tables.salaries)
    )
    quarantine = pd.concat([typed("quarantine", tables.quarantine), *refused], ignore_index=True)
    return Tables(documents.kept, kept_mentions, kept_salaries, kept_evidence, quarantine, rules.kept)


def _checked(
    table: str,
    data: pd.DataFrame,
    run_id: str,
    periods: Mapping[str, Decimal] | None = None,
    documents: Mapping[object, object] = MappingProxyType({}),
) -> Parted:
    held = data.reset_index(drop=True)
    return part(table, held, _refusals(table, held, periods), run_id, documents)


def _refusals(table: str, data: pd.DataFrame, periods: Mapping[str, Decimal] | None) -> Iterator[Refusal]:
    try:
        schema(table, periods).validate(data, lazy=True)
    except SchemaErrors as errors:
        for error in errors.schema_errors:
            yield from _refusals_of(table, error)


def _refusals_of(table: str, error: SchemaError) -> Iterator[Refusal]:
    if error.reason_code not in _BAD_ROW:
        raise ContractError(f"{table} is not as the registry says: {error}")
    column = getattr(error.schema, "name", None)
    if error.reason_code in _WORDS:
        name, words = _WORDS[error.reason_code]
        words = words.format(column)
    else:
        name, words = error.check.name, error.check.error
    check = name if column in (None, table) else f"{column}:{name}"
    # A check of whole rows gives a failure case for each of its columns.
    for index in error.failure_cases["index"].unique():
        yield Refusal(int(index), check, words)


def _among(values: pd.Series, others: pd.Series) -> pd.Series:
    # As plain objects: on text columns that are Arrow's, isin is five times slower.
    return values.astype(object).isin(others.astype(object))


def _orphans(
    rows: pd.DataFrame, key: str, owner: str, kept: pd.DataFrame, all_owners: pd.DataFrame
) -> Iterator[Refusal]:
    """Rows whose owner does not go on: it was refused, or there never was one."""
    lost = rows.index[~_among(rows[key], kept[key])]
    known = set(all_owners[key])
    for index, value in zip(lost, rows.loc[lost, key], strict=True):
        if value in known:
            yield Refusal(int(index), f"{owner}_quarantined", f"{owner} quarantined")
        else:
            yield Refusal(int(index), f"{owner}_known", f"{owner} {value} does not exist")


def _unheld_salaries(salaries: pd.DataFrame, kept: pd.DataFrame, mentions: pd.DataFrame) -> Iterator[Refusal]:
    """Salaries whose mention does not go on, is of other money, or stands in another document."""
    yield from _orphans(salaries, "mention_id", "mention", kept, mentions)
    held = salaries[["mention_id", "document_id"]].merge(
        kept[["mention_id", "document_id", "kind"]], on="mention_id", how="left", suffixes=("", "_of_mention")
    )
    for index in held.index[held["kind"].notna() & (held["kind"] != "salary")]:
        yield Refusal(int(index), "mention_kind", "its mention is other money")
    for index in held.index[held["kind"].notna() & (held["document_id"] != held["document_id_of_mention"])]:
        yield Refusal(int(index), "mention_document", "its mention stands in another document")


def _unread(mentions: pd.DataFrame, salaries: pd.DataFrame, all_salaries: pd.DataFrame) -> Iterator[Refusal]:
    """Mentions of pay that no salary was read from, or none that goes on."""
    pay = mentions[mentions["kind"] == "salary"]
    unread = pay[~_among(pay["mention_id"], salaries["mention_id"])]
    refused = _among(unread["mention_id"], all_salaries["mention_id"])
    for index, was_refused in refused.items():
        if was_refused:
            yield Refusal(int(str(index)), "salaries_quarantined", "all of its salaries are quarantined")
        else:
            yield Refusal(int(str(index)), "salary_missing", "it is pay, but no salary was read from it")
