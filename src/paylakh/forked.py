"""Does shares of one work in several processes that are forked for it and end with it.

A pool of processes costs more to import and to start than the quarter of a second that is to be shared out here.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TypeVar

Share = TypeVar("Share")


def in_processes(work: Callable[[Share], bytes], shares: Sequence[Share]) -> list[bytes]:
    """Return `work(share)` of each share; the first is done here, each other in a process of its own.

    No other thread may run, for a fork would not take it along. Raises ChildProcessError where a process failed, and
    whatever `work` raises here.
    """
    forked = [_fork(work, share) for share in shares[1:]]
    try:
        own = [work(share) for share in shares[:1]]
    finally:
        others = [_ended(process, reading) for process, reading in forked]
    if not all(worked for worked, _ in others):
        raise ChildProcessError("a process ended before its share was done")
    return own + [found for _, found in others]


def _fork(work: Callable[[Share], bytes], share: Share) -> tuple[int, int]:
    """Return the id of a process that writes what it finds to a pipe, and the pipe's other end."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    status = 1
    try:
        os.close(reading)
        with open(writing, "wb") as pipe:  # noqa: PTH123
            pipe.write(work(share))
        status = 0
    finally:
        # At once: what is to be done at the end of a run is the parent's.
        os._exit(status)


def _ended(process: int, reading: int) -> tuple[bool, bytes]:
    with open(reading, "rb") as pipe:
        found = pipe.read()
    _, status = os.waitpid(process, 0)
    return status == 0, found
