"""Reads documents in one process or many; the results are the same."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from extract.records import Source
from paylakh.ahead import Reader
from paylakh.errors import LostWorkerError
from paylakh.reading import read, to_bytes
from paylakh.scan import no_garbage

if TYPE_CHECKING:
    from concurrent.futures import Future

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
    tasks: Iterable[Task],
    workers: int | None = None,
    reader: Reader | None = None,
    beside: Callable[[], object] | None = None,
) -> Iterator[Result]:
    """Yield (key, stored reading) of each task in order.

    With `workers` None, as many processes are used as the machine has processors, eight at most, and for a few
    documents the `reader` where there is one; while that reads, `beside` is done here. Raises LostWorkerError where a
    process dies.
    """
    batches = _batches(tasks)
    count = min(os.cpu_count() or 1, _MOST_WORKERS) if workers is None else workers
    first = list(_take(batches, 2 if workers is None else 1))
    if reader and len(first) == 1:
        yield from _read_beside(first[0], reader, beside)
        return
    if reader:
        reader.end()
    if count < 2 or len(first) < (2 if workers is None else 1):
        for batch in chain(first, batches):
            yield from read_batch(batch)
    else:
        yield from _in_processes(chain(first, batches), count)


def _read_beside(batch: list[Task], reader: Reader, beside: Callable[[], object] | None) -> list[Result]:
    reader.begin(batch)
    if beside:
        beside()
    try:
        return reader.results()
    except ChildProcessError:
        return read_batch(batch)


def _in_processes(batches: Iterable[list[Task]], workers: int) -> Iterator[Result]:
    # Not needed for few documents, and slow to import.
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor

    running: deque[Future[list[Result]]] = deque()
    with ProcessPoolExecutor(workers) as pool:
        try:
            for batch in batches:
                running.append(pool.submit(read_batch, batch))
                # Only so much is in flight that the contents of a large raw directory never stand in memory at once.
                if len(running) > 3 * workers:
                    yield from running.popleft().result()
            while running:
                yield from running.popleft().result()
        except BrokenProcessPool as error:
            raise LostWorkerError("a worker process died, perhaps for want of memory; try --workers 1") from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def read_batch(batch: list[Task]) -> list[Result]:
    """Read documents one after the other."""
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
