"""Shows changes: in words for people, as JSON for programs."""

from __future__ import annotations

from dataclasses import asdict

from rich.console import Console
from rich.text import Text

from paylakh.changes import Change
from paylakh.figures import in_words, to_json
from paylakh.terminal import one_line

_SIGNS = {"added": "+", "removed": "-", "changed": "~"}
_STYLES = {"added": "green", "removed": "red", "changed": "yellow"}


def as_json(changes: list[Change]) -> str:
    """Return the changes as a JSON array."""
    return to_json([asdict(change) for change in changes], indent=2)


def show_diff(changes: list[Change], out: Console) -> None:
    """Write a line for each change with its salary, and under it a line for each field that changed."""
    for change in changes:
        line = f"{_SIGNS[change.change]} {change.salary_id} {change.about} ({_why(change)})"
        out.print(Text(one_line(line), style=_STYLES[change.change]))
        _show_fields(change, out)
    numbers = {kind: sum(change.change == kind for change in changes) for kind in _SIGNS}
    out.print(", ".join(f"{number:,} {kind}" for kind, number in numbers.items()))


def show_history(changes: list[Change], out: Console) -> None:
    """Write a line for each run that changed the salary."""
    out.print(Text(one_line(f"{changes[-1].salary_id} {changes[-1].about}"), style="bold"))
    for change in changes:
        line = f"{change.at:%Y-%m-%d %H:%M:%S} UTC, run {change.run_id}: {change.change} ({_why(change)})"
        out.print(Text(one_line(line), style=_STYLES[change.change]))
        _show_fields(change, out)


def _why(change: Change) -> str:
    return ", ".join(change.causes)


def _show_fields(change: Change, out: Console) -> None:
    for field in change.fields:
        out.print(Text(one_line(f"    {field.field}: {_said(field.before)} → {_said(field.after)}")))


def _said(value: object) -> str:
    return "not said" if value is None else in_words(value)
