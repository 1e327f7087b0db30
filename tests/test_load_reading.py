"""Opening a warehouse just as it is replaced."""

from __future__ import annotations

import duckdb
import pytest

from load import WarehouseBusy, open_warehouse, publish
from test_load_publish import edited
from test_validate_samples import article, checked, run


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "salaries.duckdb"
    publish(checked(article()), path, run("r1"))
    publish(edited(), tmp_path / "next.duckdb", run("r1"))
    return path


def replacing(path, monkeypatch, times, fault=None):
    """Let the file be replaced while it is opened, that many times."""
    connect, beside = duckdb.connect, path.with_name("next.duckdb")
    waiting = list(range(times))

    def slow(*words, **options):
        if waiting and options.get("read_only"):
            waiting.pop()
            path.write_bytes(path.read_bytes()) if times > 1 else beside.replace(path)
            if fault:
                raise fault
        return connect(*words, **options)

    monkeypatch.setattr(duckdb, "connect", slow)


@pytest.mark.parametrize("fault", [None, duckdb.IOException("Could not read enough bytes from file")])
def test_a_file_that_is_replaced_meanwhile_is_opened_again(path, monkeypatch, fault):
    replacing(path, monkeypatch, 1, fault)
    with open_warehouse(path) as connection:
        assert connection.execute("SELECT count(*) FROM salaries").fetchall() == [(2,)]


def test_there_is_an_end_to_that(path, monkeypatch):
    replacing(path, monkeypatch, 1000)
    with pytest.raises(WarehouseBusy, match="replaced each time"):
        open_warehouse(path)
