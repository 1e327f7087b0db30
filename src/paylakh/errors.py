"""What can stop a run, each with a message that a user can act on."""

from __future__ import annotations


class PaylakhError(Exception):
    """The run or the command could not be done; nothing was changed."""


class UsageError(PaylakhError):
    """What was asked for cannot be meant: a directory that is not there, an id that names no salary."""


class BusyError(PaylakhError):
    """Another run is working on the same warehouse."""


class LostWorkerError(PaylakhError):
    """A worker process of the extraction died."""
