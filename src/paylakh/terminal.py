"""Output to people. Texts of sources are not to be trusted: no control character of theirs reaches a terminal."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

# C0 and C1 controls, line and paragraph separators, signs that turn the direction of writing, and lone surrogates.
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
CONTROL_IN_TEXT = re.compile(CONTROL.pattern.replace("\x00-\x1f", "\x00-\x08\x0b-\x1f"))
_UNBOUNDED = 100_000


def one_line(text: str) -> str:
    """Return `text` with every control character, newlines too, shown as an escape such as `\\x1b`."""
    return CONTROL.sub(_escape, text)


def visible(text: str) -> str:
    """Return `text` with its newlines and tabs, and every other control character shown as an escape."""
    return CONTROL_IN_TEXT.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape").decode()


def console(*, stderr: bool = False) -> Console:
    """Return a console that reads no markup; in a pipe nothing is folded to a width."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else _UNBOUNDED
    return Console(file=stream, width=width, markup=False, highlight=False, emoji=False)


def complain(message: str) -> None:
    """Write one line to standard error."""
    sys.stderr.write(f"paylakh: {one_line(message)}\n")


def write_line(text: str) -> None:
    """Write one line to standard output."""
    sys.stdout.write(f"{text}\n")
