"""Every audit finds the rows that break its law, and none in a whole warehouse."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest

from load.audit import run_audits
from load.ddl import create_views
from load.errors import AuditError
from load.frames import load_frame
from load.statements import audits
from test_validate_samples import article, checked
from validate.fields import fields, tables
from validate.tables import DERIVED


@pytest.fixture
def warehouse() -> Iterator[duckdb.DuckDBPyConnection]:
    """The article's tables without keys and constraints, so that they can be broken."""
    with duckdb.connect() as connection:
        for table in tables():
            columns = ", ".join(f'"{field.column}" {field.type}' for field in fields(table))
            connection.execute(f"CREATE TABLE {table} ({columns})")
        for table in DERIVED:
            load_frame(connection, table, getattr(checked(article()), table))
        create_views(connection)
        yield connection


# what breaks the tables -> the audits that find it
BROKEN = [
    ("UPDATE documents SET text = 'x' || text", {"span_mentions", "span_salaries", "span_evidence"}),
    ("UPDATE mentions SET quote = '₹10 lakh to ₹20 lakhs' WHERE char_start < 20", {"span_mentions"}),
    ("UPDATE salaries SET char_end = char_end + 1 WHERE period = 'hour'", {"span_salaries"}),
    ("UPDATE evidence SET char_start = char_start - 1", {"span_evidence"}),
    ("DELETE FROM salaries WHERE period = 'hour'", {"conservation_mentions", "keys"}),
    ("UPDATE mentions SET kind = 'tax' WHERE period = 'hour'", {"conservation_mentions"}),
    ("UPDATE mentions SET kind = 'salary' WHERE kind = 'market_size'", {"conservation_mentions"}),
    (
        "UPDATE mentions SET document_id = 'gone' WHERE kind <> 'salary'",
        {"conservation_documents", "keys"},
    ),
    ("DELETE FROM mentions WHERE period = 'hour'", {"keys"}),
    ("UPDATE salaries SET rules = ['leap_seconds']", {"keys"}),
    ("UPDATE mentions SET low = 9, high = 8", {"order"}),
    ("UPDATE salaries SET experience_min = 9 WHERE experience_max = 2", {"order"}),
    ("UPDATE salaries SET annual_low = annual_low + 0.02 WHERE period = 'hour'", {"order", "annual", "rates"}),
    ("UPDATE salaries SET annual_high = NULL WHERE period = 'month'", {"annual", "rates"}),
    ("UPDATE rules SET value = '13' WHERE rule_id = 'months_a_year'", {"annual"}),
    ("UPDATE salaries SET annual_high_inr = annual_high_inr + 0.02 WHERE currency = 'USD'", {"rates"}),
    ("UPDATE salaries SET annual_high_usd = NULL WHERE currency = 'USD'", {"rates"}),
    ("UPDATE salaries SET fx_inr = NULL WHERE currency = 'USD'", {"rates"}),
    ("UPDATE evidence SET field = 'shoe_size'", {"evidence_fields"}),
    ("UPDATE evidence SET quote = NULL", {"span_evidence", "evidence_fields"}),
]


def failing(connection: duckdb.DuckDBPyConnection) -> set[str]:
    return {audit.name for audit in audits() if connection.execute(audit.sql).fetchall()}


def test_a_whole_warehouse_passes(warehouse):
    assert failing(warehouse) == set()
    run_audits(warehouse)


@pytest.mark.parametrize(("breaking", "found"), BROKEN)
def test_an_audit_finds_what_breaks_its_law(warehouse, breaking, found):
    warehouse.execute(breaking)
    assert failing(warehouse) == found
    with pytest.raises(AuditError, match=f"audit {min(found)} failed. .*: .* But: {{"):
        run_audits(warehouse)


def test_every_audit_is_seen_to_fail():
    assert {name for _, found in BROKEN for name in found} == {audit.name for audit in audits()}
