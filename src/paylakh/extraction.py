"""Reads documents in one process or many; the results are the same."""

from __future__ import annotations

import os
import pickle
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain

from extract.records import Source
from paylakh.errors import LostWorkerError
from paylakh.forked import in_processes
from paylakh.reading import read, to_bytes
from paylakh.scan import no_garbage

_MOST_WORKERS = 8
_BATCH_BYTES = 1 << 18
_BATCH_DOCUMENTS = 64


@dataclass(frozen=True, slots=True)
class Task:
    """A document to read; `key` names the result."""

    key: str
    path: str
    data: bytes
    source: Source


Result = tuple[str, bytes]


def extract_all(
    tasks: Iterable[Task], workers: int | None = None, beside: Callable[[], object] | None = None
) -> Iterator[Result]:
    """Yield (key, stored reading) of each task in order.

    With `workers` None, as many processes are used as the machine has processors, eight at most, and one for a few
    documents; while that reads, `beside` is done here. Raises LostWorkerError where a process dies.
    """
    batches = _batches(tasks)
    count = min(os.cpu_count() or 1, _MOST_WORKERS) if workers is None else workers
    first = list(_take(batches, 2 if workers is None else 1))
    if beside and workers is None and count > 1 and len(first) == 1 and _may_fork():
        yield from _read_beside(first[0], beside)
    elif count < 2 or len(first) < (2 if workers is None else 1):
        for batch in chain(first, batches):
            yield from _read_batch(batch)
    else:
        yield from _in_processes(chain(first, batches), count)


def _may_fork() -> bool:
    # A fork takes no threads along, neither ours nor those of DuckDB, which publishing imports.
    return hasattr(os, "fork") and threading.active_count() == 1 and "paylakh.publishing" not in sys.modules


def _read_beside(batch: list[Task], beside: Callable[[], object]) -> list[Result]:
    """Read in a process of its own, while this one does what else there is to do: each takes half a second."""

    def read_or_not(share: list[Task]) -> bytes:
        if share:
            return pickle.dumps(_read_batch(share))
        beside()
        return b""

    try:
        _, read_there = in_processes(read_or_not, [[], batch])
    except ChildProcessError:
        return _read_batch(batch)
    results: list[Result] = pickle.loads(read_there)
    return results


def _in_processes(batches: Iterable[list[Task]], workers: int) -> Iterator[Result]:
    running: deque[Future[list[Result]]] = deque()
    with ProcessPoolExecutor(workers) as pool:
        try:
            for batch in batches:
                running.append(pool.submit(_read_batch, batch))
                # Only so much is in flight that the contents of a large raw directory never stand in memory at once.
                if len(running) > 3 * workers:
                    yield from running.popleft().result()
            while running:
                yield from running.popleft().result()
        except BrokenProcessPool as error:
            raise LostWorkerError("a worker process died, perhaps for want of memory; try --workers 1") from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _read_batch(batch: list[Task]) -> list[Result]:
    # Looking for garbage while documents are read takes a sixth of the time; a batch makes little of it.
    with no_garbage():
        return [(task.key, to_bytes(read(task.data, task.path, task.source))) for task in batch]


def _batches(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    batch: list[Task] = []
    size = 0
    for task in tasks:
        batch.append(task)
        size += len(task.data)
        if size >= _BATCH_BYTES or len(batch) >= _BATCH_DOCUMENTS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _take(batches: Iterator[list[Task]], count: int) -> Iterator[list[Task]]:
    for _, batch in zip(range(count), batches, strict=False):
        yield batch
