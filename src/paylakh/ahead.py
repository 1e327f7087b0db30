"""Reads a few documents in a process of its own, which is started before it is known which they are.

What extraction imports and makes of its vocabularies takes longer than a few documents. This is done there while the
run still looks for what changed, and while it prepares to publish it.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from paylakh.scan import no_garbage

if TYPE_CHECKING:
    from paylakh.extraction import Result, Task


class Reader:
    """A process that waits for the documents to read; it ends with the one that started it."""

    def __init__(self) -> None:
        tasks, tasks_in = os.pipe()
        results, results_in = os.pipe()
        self._process = os.fork()
        if not self._process:
            _serve((tasks, tasks_in), (results, results_in))
        os.close(tasks)
        os.close(results_in)
        self._tasks = open(tasks_in, "wb")  # noqa: PTH123, SIM115
        self._results = open(results, "rb")  # noqa: PTH123, SIM115

    def begin(self, batch: list[Task]) -> None:
        """Let it read that batch, the only one."""
        with suppress(BrokenPipeError), self._tasks:
            self._tasks.write(pickle.dumps(batch))

    def results(self) -> list[Result]:
        """Wait for what was read. Raises ChildProcessError where the process ended without it."""
        found = self._results.read()
        _, status = os.waitpid(self._process, 0)
        self._process = 0
        if status:
            raise ChildProcessError("a process ended before it had read its documents")
        read: list[Result] = pickle.loads(found)
        return read

    def end(self) -> None:
        """End the process, whatever it does."""
        self._tasks.close()
        self._results.close()
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
            self._process = 0


@contextmanager
def reading_ahead(workers: int | None) -> Iterator[Reader | None]:
    """Start a reader, which ends when this is left; None where there is no processor for it or one may not fork."""
    if workers is not None or (os.cpu_count() or 1) < 2 or not _may_fork():
        yield None
        return
    reader = Reader()
    try:
        yield reader
    finally:
        reader.end()


def _may_fork() -> bool:
    # A fork takes no threads along, neither ours nor those of DuckDB.
    return hasattr(os, "fork") and threading.active_count() == 1 and "duckdb" not in sys.modules


def _serve(tasks: tuple[int, int], results: tuple[int, int]) -> None:
    """Read the batch that comes and end the process: what is to be done at the end of a run is the parent's."""
    status = 1
    try:
        # What is open for writing in two processes has no end for who reads it.
        os.close(tasks[1])
        os.close(results[0])
        with no_garbage(), open(tasks[0], "rb") as asked, open(results[1], "wb") as answer:  # noqa: PTH123
            import extract.extracting
            import extract.reader  # noqa: F401
            from paylakh.extraction import read_batch

            if batch := asked.read():
                answer.write(pickle.dumps(read_batch(pickle.loads(batch))))
        status = 0
    finally:
        os._exit(status)
