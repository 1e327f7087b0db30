"""Publishing: whole or not at all, never in a reader's way, and only where something is new."""

from __future__ import annotations

import os
import resource
import signal
import struct
import subprocess
import sys
import textwrap
import time
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from load import (
    AuditError,
    CorruptWarehouse,
    EmptyWarehouse,
    NewerWarehouse,
    WarehouseBusy,
    WarehouseError,
    open_warehouse,
    publish,
)
from test_validate_samples import Sample, article, checked, run
from validate import Tables, frame
from validate.tables import DERIVED

SOURCE = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "src")]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "salaries.duckdb"


def query(path: Path, sql: str) -> list[tuple]:
    with open_warehouse(path) as connection:
        return connection.execute(sql).fetchall()


def shuffled(tables: Tables) -> Tables:
    return Tables(**{name: getattr(tables, name).sample(frac=1, random_state=3) for name in DERIVED})


def edited() -> Tables:
    """The article without its last salary."""
    sample = article()
    for name in ("mentions", "salaries", "evidence"):
        del sample.rows[name][2]
    return checked(sample)


def in_process(code: str, *arguments: object) -> subprocess.Popen:
    prelude = f"import sys; sys.path[:0] = {SOURCE!r}\n"
    command = [sys.executable, "-c", prelude + textwrap.dedent(code), *map(str, arguments)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_what_goes_in_can_be_read(path):
    tables = checked(article())
    published = publish(tables, path, run())
    assert (published.published, published.added, published.removed, published.changed) == (True, 3, 0, 0)
    assert query(path, "SELECT low, high, period, rules FROM salaries ORDER BY char_start")[1:] == [
        (50000, 50000, "month", ["months_a_year"]),
        (60, 60, "hour", ["hours_a_year"]),
    ]
    assert query(path, "SELECT substr(text, 1, 1), published_on FROM documents") == [("😀", None)]
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_nothing_new_publishes_nothing(path):
    publish(checked(article()), path, run("r1"))
    before = (path.stat().st_ino, path.stat().st_mtime_ns)
    again = publish(shuffled(checked(article())), path, run("r2"))
    assert not again.published
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == before
    assert query(path, "SELECT run_id FROM runs") == [("r1",)]


def test_equal_contents_in_any_order_are_stored_alike(tmp_path):
    paths = [tmp_path / "a.duckdb", tmp_path / "b.duckdb"]
    for path, tables in zip(paths, (checked(article()), shuffled(checked(article()))), strict=True):
        publish(tables, path, run())
    for table in (*DERIVED, "runs", "changes"):
        assert query(paths[0], f"FROM {table}") == query(paths[1], f"FROM {table}")


def test_readers_hold_what_they_opened(path):
    publish(checked(article()), path, run("r1"))
    held = duckdb.connect(str(path), read_only=True)
    assert publish(edited(), path, run("r2")).removed == 1
    assert held.execute("SELECT count(*) FROM salaries").fetchall() == [(3,)]
    held.close()
    assert query(path, "SELECT count(*) FROM salaries") == [(2,)]


def test_readers_in_other_processes_see_whole_warehouses(path):
    publish(checked(article()), path, run("r0"))
    reading = """
        import os, duckdb
        path, seen = sys.argv[1], set()
        while not os.path.exists(path + ".stop"):
            with duckdb.connect(path, read_only=True) as connection:
                counts = connection.execute(
                    "SELECT (SELECT count(*) FROM mentions), (SELECT count(*) FROM salaries), "
                    "(SELECT sum(mentions) FROM coverage), (SELECT sum(salaries) FROM coverage)"
                ).fetchall()[0]
            assert counts in {(4, 3, 4, 3), (3, 2, 3, 2)}, counts
            seen.add(counts)
        print(len(seen))
    """
    readers = [in_process(reading, path) for _ in range(2)]
    versions = [edited(), checked(article())]
    for number in range(1, 9):
        assert publish(versions[number % 2], path, run(f"r{number}")).published == (number > 1)
    path.with_name(path.name + ".stop").touch()
    for reader in readers:
        out, err = reader.communicate(timeout=60)
        assert (reader.returncode, err) == (0, ""), err
        assert int(out) in (1, 2)


KILLED = """
    from pathlib import Path
    from test_validate_samples import article, checked, run
    from load import publish
    sample = article()
    del sample.rows["evidence"][2]
    tables = checked(sample)
    print("ready", flush=True)
    publish(tables, Path(sys.argv[1]), run("r2"))
    print("done", flush=True)
"""


@pytest.mark.parametrize("moment", [0.0, 0.02, 0.06, 0.1, 0.15, 0.2, 0.3])
def test_a_killed_run_leaves_a_whole_warehouse_and_the_next_run_converges(path, moment):
    publish(checked(article()), path, run("r1"))
    process = in_process(KILLED, path)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert query(path, "SELECT count(*) FROM evidence")[0][0] in (2, 3)
    sample = article()
    del sample.rows["evidence"][2]
    publish(checked(sample), path, run("r3"))
    assert query(path, "SELECT count(*) FROM evidence") == [(2,)]
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_leftovers_of_killed_runs_are_swept(path):
    for name in (".salaries.duckdb.99999.building", ".salaries.duckdb.99999.building.wal"):
        path.with_name(name).write_text("half")
    other = path.with_name(".other.duckdb.99999.building")
    other.write_text("not ours")
    publish(checked(article()), path, run())
    assert {entry.name for entry in path.parent.iterdir()} == {path.name, other.name}


def test_the_log_of_a_killed_writer_does_not_stand_in_the_way(path):
    publish(checked(article()), path, run("r1"))
    writer = in_process(
        """
        import os, duckdb
        connection = duckdb.connect(sys.argv[1])
        connection.execute("CREATE TABLE scratch AS SELECT 1 AS one")
        os.kill(os.getpid(), 9)
        """,
        path,
    )
    writer.communicate()
    assert path.with_name(path.name + ".wal").exists()
    publish(edited(), path, run("r2"))
    assert not path.with_name(path.name + ".wal").exists()
    assert query(path, "SELECT count(*) FROM salaries") == [(2,)]


def test_a_log_that_belongs_to_another_file_is_removed(path, tmp_path):
    test_the_log_of_a_killed_writer_does_not_stand_in_the_way(path)
    other = tmp_path / "other.duckdb"
    with duckdb.connect(str(other)) as connection:
        connection.execute("CREATE TABLE scratch AS SELECT 1 AS one")
    writer = in_process(
        """
        import os, duckdb
        held = duckdb.connect(sys.argv[1])
        held.execute("CREATE TABLE more AS SELECT 1 AS one")
        os.kill(os.getpid(), 9)
        """,
        other,
    )
    writer.communicate()
    other.with_name("other.duckdb.wal").replace(path.with_name(path.name + ".wal"))
    with pytest.raises(CorruptWarehouse):
        open_warehouse(path)
    publish(checked(article()), path, run("r3"))
    assert query(path, "SELECT count(*) FROM salaries") == [(3,)]


def test_a_second_run_says_so(path):
    publish(checked(article()), path, run("r1"))
    first = in_process(
        """
        from pathlib import Path
        from load.lock import only_writer
        with only_writer(Path(sys.argv[1])):
            print("locked", flush=True)
            sys.stdin.read()
        """,
        path,
    )
    try:
        assert first.stdout is not None
        assert first.stdout.readline() == "locked\n"
        with pytest.raises(WarehouseBusy, match="another run"):
            publish(edited(), path, run("r2"))
    finally:
        first.kill()
        first.communicate()
    assert publish(edited(), path, run("r2")).published


def test_a_writer_in_another_process_is_not_overwritten(path):
    publish(checked(article()), path, run("r1"))
    writer = in_process(
        "import duckdb; held = duckdb.connect(sys.argv[1]); print('open', flush=True); import time; time.sleep(60)",
        path,
    )
    try:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "open\n"
        with pytest.raises(WarehouseBusy, match="open for writing"):
            publish(edited(), path, run("r2"))
    finally:
        writer.kill()
        writer.communicate()


def test_the_storage_version_is_one_that_older_clients_open(path):
    publish(checked(article()), path, run())
    assert query(path, "SELECT tags['storage_version'] FROM duckdb_databases() WHERE NOT internal") == [("v1.2.0+",)]
    # The version of the main header: DuckDB 1.2 to 1.4 read 64 to 66, and 64 is what 1.2 writes by itself.
    assert struct.unpack_from("<Q", path.read_bytes(), 12)[0] <= 65


@pytest.mark.parametrize("left", ["documents", "salaries"])
def test_an_empty_set_does_not_replace_a_full_one(path, left):
    publish(checked(article()), path, run("r1"))
    empty = Sample() if left == "documents" else Sample().document("a.txt", "nothing here")
    with pytest.raises(EmptyWarehouse, match=left):
        publish(checked(empty), path, run("r2"))
    assert query(path, "SELECT count(*) FROM salaries") == [(3,)]
    assert publish(checked(empty), path, run("r2"), allow_empty=True).removed == 3


def test_a_source_that_collapsed_is_not_published(path):
    full = article().document("b.txt", "₹9 lakh").salary("₹9 lakh", 900_000, 900_000)
    publish(checked(full), path, run("r1"))
    collapsed = checked(article().document("b.txt", "", status="empty", bytes=0))
    with pytest.raises(EmptyWarehouse, match=r"b\.txt gave salaries"):
        publish(collapsed, path, run("r2"))
    assert publish(checked(article()), path, run("r2")).removed == 1
    assert publish(collapsed, path, run("r3")).published


def test_an_empty_set_is_published_where_there_was_nothing(path):
    assert publish(checked(Sample()), path, run()).published


def checksum(block: bytes) -> int:
    """DuckDB's checksum of a header block, which is a multiple of eight bytes."""
    result = 5381
    for (word,) in struct.iter_unpack("<Q", block):
        result ^= (word * 0xBF58476D1CE4E5B9) % 2**64
    return result


def of_version(content: bytes, version: int) -> bytes:
    header = content[8:12] + struct.pack("<Q", version) + content[20:4096]
    return struct.pack("<Q", checksum(header)) + header + content[4096:]


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (lambda _: b"", CorruptWarehouse),
        (lambda _: b"not a database " * 1000, CorruptWarehouse),
        (lambda content: content[:100] + b"\xff" + content[101:], CorruptWarehouse),
        (lambda content: of_version(content, 200), NewerWarehouse),
    ],
)
def test_an_unreadable_old_file_is_left_alone(path, spoil, error):
    publish(checked(article()), path, run("r1"))
    spoilt = spoil(path.read_bytes())
    path.write_bytes(spoilt)
    for attempt in (lambda: publish(edited(), path, run("r2")), lambda: open_warehouse(path)):
        with pytest.raises(error) as caught:
            attempt()
        assert "\n" not in str(caught.value)
        assert str(path) in str(caught.value)
    assert path.read_bytes() == spoilt
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_database_of_somebody_else_is_left_alone(path):
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE customers(name VARCHAR)")
    with pytest.raises(CorruptWarehouse, match="not a salary warehouse"):
        publish(checked(article()), path, run())
    with duckdb.connect(str(path), read_only=True) as connection:
        assert connection.execute("SHOW TABLES").fetchall() == [("customers",)]


def test_places_that_cannot_be_written(tmp_path):
    (tmp_path / "file").touch()
    (tmp_path / "folder.duckdb").mkdir()
    for place, words in [
        (tmp_path / "none" / "s.duckdb", "the directory .* does not exist"),
        (tmp_path / "file" / "s.duckdb", "is not a directory"),
        (tmp_path / "folder.duckdb", "folder.duckdb"),
    ]:
        with pytest.raises(WarehouseError, match=words) as caught:
            publish(checked(article()), place, run())
        assert "\n" not in str(caught.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_directory_that_cannot_be_written(path):
    path.parent.chmod(0o500)
    with pytest.raises(WarehouseError, match="cannot be written"):
        publish(checked(article()), path, run())


def test_no_room_on_the_disk_leaves_the_old_file(path):
    publish(checked(article()), path, run("r1"))
    before = path.read_bytes()
    # A limit on the size of files fails a write as a full disk does, without filling one.
    writer = in_process(
        f"""
        import resource, signal
        from pathlib import Path
        from test_load_publish import edited, run, publish
        tables = edited()
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, {resource.RLIM_INFINITY}))
        publish(tables, Path(sys.argv[1]), run("r2"))
        """,
        path,
    )
    _, err = writer.communicate(timeout=60)
    assert "WarehouseError" in err.splitlines()[-1]
    assert "no room left on the disk" in err.splitlines()[-1]
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_broken_law_publishes_nothing(path):
    publish(checked(article()), path, run("r1"))
    tables = checked(article())
    tables.documents.loc[0, "text"] = tables.documents.loc[0, "text"].replace("Engineers", "Engineer")
    with pytest.raises(AuditError, match=r"span_evidence.*Span law.*a\.txt"):
        publish(tables, path, run("r2"))
    assert query(path, "SELECT count(*) FROM runs") == [(1,)]


def test_tables_that_were_not_validated_meet_the_constraints(path):
    tables = article().tables()
    with pytest.raises(AuditError, match="salaries breaks a constraint"):
        publish(replace(tables, mentions=frame("mentions", article().rows["mentions"][1:])), path, run())


def test_untrusted_text_comes_through_unharmed(path):
    nasty = "'; DROP TABLE salaries; -- <script>\u202e\x1b[31m\x07\"=1+1 ₹9L"
    sample = Sample().document("a';--\u202e.txt", nasty, title=nasty).salary("₹9L", 900_000, 900_000, sentence=nasty)
    publish(checked(sample), path, run())
    assert query(path, "SELECT text, title FROM documents") == [(nasty, nasty)]
    assert query(path, "SELECT sentence, path FROM salary_comparison") == [(nasty, "a';--\u202e.txt")]


def test_a_path_with_a_quote_in_it(tmp_path):
    path = tmp_path / "it's $1.duckdb"
    publish(checked(article()), path, run("r1"))
    assert publish(edited(), path, run("r2")).removed == 1


def test_many_rows_are_all_there(path):
    sample = Sample().document("a.txt", "₹9L")
    sample.salary("₹9L", 900_000, 900_000)
    row = sample.rows["salaries"][0]
    sample.rows["salaries"] = [row | {"salary_id": f"s{number}"} for number in range(150_000)]
    sample.rows["evidence"] = []
    assert publish(sample.tables(), path, run()).added == 150_000
    assert query(path, "SELECT count(DISTINCT salary_id), sum(low) FROM salaries") == [(150_000, 900_000 * 150_000)]
    assert query(path, "SELECT change, count(DISTINCT salary_id) FROM changes GROUP BY change") == [("added", 150_000)]


def test_opening_says_what_is_missing(path):
    with pytest.raises(WarehouseError, match="there is no warehouse"):
        open_warehouse(path)
    publish(checked(article()), path, run())
    with open_warehouse(path) as connection, pytest.raises(duckdb.Error, match="read-only"):
        connection.execute("DELETE FROM salaries")
