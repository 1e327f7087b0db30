"""The registry of fields agrees with itself and with the checks."""

from __future__ import annotations

from dataclasses import fields as dataclass_fields

import pytest

from load import RunRecord
from validate import ContractError
from validate.checks import patterns, value_check
from validate.fields import fields, tables
from validate.schemas import schema
from validate.tables import DERIVED, Tables


def test_every_check_of_the_registry_exists_and_every_pattern_is_used():
    used = {name for table in tables() for field in fields(table) for name in field.checks}
    assert all(value_check(name).words for name in used)
    assert patterns().keys() <= used


def test_keys_refer_to_tables_that_stand_before():
    names = tables()
    for table in names:
        for field in fields(table):
            if field.refers_to:
                assert names.index(field.refers_to) < names.index(table)
                assert [key.column for key in fields(field.refers_to) if key.primary] == [field.column]


@pytest.mark.parametrize("table", tables())
def test_fields_have_meanings_and_models_have_their_columns(table):
    assert all(field.meaning for field in fields(table))
    assert list(schema(table).columns) == [field.column for field in fields(table)]


def test_records_have_the_columns_of_their_tables():
    assert {field.name for field in dataclass_fields(RunRecord)} == {field.column for field in fields("runs")}
    assert tuple(field.name for field in dataclass_fields(Tables)) == DERIVED


def test_an_unknown_table_is_a_broken_contract():
    with pytest.raises(ContractError, match="no table 'wages'"):
        fields("wages")
