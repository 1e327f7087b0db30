"""Shows an explanation: as text for people, as JSON for programs."""

from __future__ import annotations

from dataclasses import asdict
from decimal import Decimal

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from paylakh.explain import Explanation, Step
from paylakh.figures import to_json
from paylakh.terminal import one_line, visible


def as_json(explanation: Explanation) -> str:
    """Return the explanation as one JSON object; amounts are numbers, days ISO 8601."""
    return to_json(asdict(explanation), indent=2)


def show(explanation: Explanation, out: Console) -> None:
    """Write the explanation to a console."""
    parts = (
        _head(explanation),
        Padding(_sentence(explanation), (1, 2), expand=False),
        *_lines(explanation),
        Text("Fields, and the words that they were read from", style="bold"),
        Padding(_reasons(explanation), (0, 2, 1, 2), expand=False),
        Text("Amounts", style="bold"),
        Padding(_steps(explanation.steps), (0, 2, 1, 2), expand=False),
        *_rules(explanation),
        Text(f"Checks passed: {', '.join(check.name for check in explanation.checks)}"),
        Text(f"Confidence {explanation.confidence:.2f}"),
    )
    for part in parts:
        out.print(part)


def _head(explanation: Explanation) -> Text:
    place = explanation.place
    known = [place.title, place.publisher, place.published_on and place.published_on.isoformat(), place.url]
    head = Text(f"Salary {explanation.salary_id}\n", style="bold")
    head.append(one_line(" · ".join([place.path, *(part for part in known if part)])), style="not bold")
    return head


def _sentence(explanation: Explanation) -> Text:
    place = explanation.place
    before, figure, after = (
        visible(part)
        for part in (
            place.sentence[: place.mark_start],
            place.sentence[place.mark_start : place.mark_end],
            place.sentence[place.mark_end :],
        )
    )
    return Text.assemble(before, (f"»{figure}«", "bold reverse"), after)


def _lines(explanation: Explanation) -> list[Text | Padding]:
    lines = Text("\n".join(one_line(line.replace("\t", "  ")) for line in explanation.place.lines))
    return [Text("In its table", style="bold"), Padding(lines, (0, 2, 1, 2), expand=False)] if lines else []


def _reasons(explanation: Explanation) -> Table:
    table = Table("field", "value", "origin", "words", box=None, header_style="dim")
    for reason in explanation.reasons:
        cells = (reason.field, reason.value, reason.origin, reason.quote or "")
        table.add_row(*(Text(one_line(cell)) for cell in cells))
    return table


def _steps(steps: tuple[Step, ...]) -> Table:
    table = Table("", "low", "high", "unit", "day of the rate", box=None, header_style="dim")
    for column in table.columns[1:3]:
        column.justify = "right"
    for step in steps:
        factor = f"× {step.factor} =" if step.factor else ""
        day = step.day.isoformat() if step.day else ""
        table.add_row(factor, _amount(step.low), _amount(step.high), step.unit, day)
    return table


def _amount(amount: Decimal | None) -> str:
    return "open" if amount is None else f"{amount:,.2f}"


def _rules(explanation: Explanation) -> list[Text | Padding]:
    if not explanation.rules:
        return []
    table = Table("rule", "value", "why", box=None, header_style="dim")
    for rule in explanation.rules:
        table.add_row(*(Text(one_line(cell)) for cell in (rule.rule_id, rule.value, rule.reason)))
    return [Text("Assumptions", style="bold"), Padding(table, (0, 2, 1, 2), expand=False)]
