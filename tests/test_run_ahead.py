"""Few documents are read in a process of their own while the run does something else, or here where that is lost."""

from __future__ import annotations

import os
import signal

import pytest

import paylakh
from conftest import write
from extract.records import Source
from paylakh import ahead
from paylakh.extraction import Task, extract_all

TASKS = [
    Task("key", "a.txt", b"A nurse in Pune earns Rs 4 lakh a year.", Source()),
    Task("other", "b.html", b"<p>A welder in Austin earns $40,000 a year.</p>", Source()),
]
HERE = list(extract_all(TASKS, workers=1))


@pytest.fixture(autouse=True)
def two_processors(monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(ahead, "_may_fork", lambda: True)


def _is_gone(process: int) -> bool:
    """Whether a process has ended and was waited for; others of this one may still be about."""
    try:
        os.waitpid(process, os.WNOHANG)
    except ChildProcessError:
        return True
    return False


def test_what_is_read_there_is_what_is_read_here():
    done = []
    with ahead.reading_ahead(None) as reader:
        process = reader._process
        assert list(extract_all(TASKS, reader=reader, beside=lambda: done.append(os.getpid()))) == HERE
    assert [key for key, _ in HERE] == ["key", "other"]
    assert done == [os.getpid()]
    assert _is_gone(process)


def test_where_the_process_is_lost_it_is_read_here():
    with ahead.reading_ahead(None) as reader:
        process = reader._process
        os.kill(process, signal.SIGKILL)
        assert list(extract_all(TASKS, reader=reader)) == HERE
    assert _is_gone(process)


def test_many_documents_are_not_for_it():
    many = [Task(f"{number}", "a.txt", TASKS[0].data, Source()) for number in range(70)]
    with ahead.reading_ahead(None) as reader:
        assert [key for key, _ in extract_all(many, reader=reader)] == [f"{number}" for number in range(70)]
        # Those that read so many stay for a moment, but not this.
        assert reader._process == 0


@pytest.mark.parametrize("tasks", [[], TASKS])
def test_it_ends_when_it_is_left(tasks):
    with pytest.raises(ZeroDivisionError), ahead.reading_ahead(None) as reader:
        process = reader._process
        if tasks:
            reader.begin(tasks)
        raise ZeroDivisionError
    assert _is_gone(process)


def test_there_is_none_for_a_number_of_workers_or_on_one_processor(monkeypatch):
    with ahead.reading_ahead(1) as reader:
        assert reader is None
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    with ahead.reading_ahead(None) as reader:
        assert reader is None


def test_a_run_leaves_none(raw, warehouse, monkeypatch):
    begun = []
    start = ahead.Reader.__init__

    def started(reader):
        start(reader)
        begun.append(reader._process)

    monkeypatch.setattr(ahead.Reader, "__init__", started)
    paylakh.run(raw, warehouse)
    write(raw / "new.txt", TASKS[0].data.decode())
    assert paylakh.run(raw, warehouse).read == 1
    assert begun
    assert all(map(_is_gone, begun))
