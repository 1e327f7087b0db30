"""Walking a parsed page without recursion, however deep it is nested, and reading what its elements are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Literal, Protocol

from bs4 import CData, NavigableString, Tag
from bs4.element import PageElement, PreformattedString, Script, Stylesheet, TemplateString

from extract.reader.tables import column, rows

Event = Literal["open", "text", "close"]

HEADINGS = column("elements.csv", "element", "treatment", "heading")
DROPPED = column("elements.csv", "element", "treatment", "dropped")
LISTS = column("elements.csv", "element", "treatment", "list")
BLOCKS = frozenset(row["element"] for row in rows("elements.csv") if row["treatment"] != "dropped")
NOT_WORDS = (PreformattedString, Script, Stylesheet, TemplateString)
ELEMENT_DROPS = {row["element"]: row["drop_when"] for row in rows("elements.csv") if row["drop_when"]}
ROLE_DROPS = {row["word"]: row["drop_when"] for row in rows("drops.csv") if row["attribute"] == "role"}
CLASS_DROPS = {row["word"]: row["drop_when"] for row in rows("drops.csv") if row["attribute"] == "class"}
CLASS_WORD = re.compile(r"(?:^|[\s_-])(" + "|".join(map(re.escape, CLASS_DROPS)) + ")", re.IGNORECASE)
NOT_SHOWN = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)


def events(root: Tag, skipped: Callable[[Tag], bool]) -> Iterator[tuple[Event, Tag | NavigableString]]:
    """Opening, text and closing of everything under `root` (itself left out) in document order.

    What `skipped` says yes to is passed over with all that it holds.
    """
    stack: list[tuple[PageElement, bool]] = [(node, False) for node in reversed(root.contents)]
    while stack:
        node, leaving = stack.pop()
        if not isinstance(node, Tag):
            if isinstance(node, NavigableString) and is_words(node):
                yield "text", node
        elif leaving:
            yield "close", node
        elif not skipped(node):
            yield "open", node
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node.contents))


class Visitor(Protocol):
    """What is told of each element that opens or closes and of each text between them."""

    def open(self, tag: Tag) -> None:
        """An element begins."""

    def text(self, words: str) -> None:
        """Some text stands there."""

    def close(self, tag: Tag) -> None:
        """An element that was opened ends."""


def visit(root: Tag, skipped: Callable[[Tag], bool], visitor: Visitor) -> None:
    """Tell a visitor of everything under `root` in document order; see `events`."""
    for event, node in events(root, skipped):
        if isinstance(node, NavigableString):
            visitor.text(node)
        elif event == "open":
            visitor.open(node)
        else:
            visitor.close(node)


def is_words(node: NavigableString) -> bool:
    """Whether a string is text of the page, not a comment, a script or the like."""
    return type(node) is NavigableString or isinstance(node, CData) or not isinstance(node, NOT_WORDS)


def attribute(tag: Tag, name: str) -> str:
    """The value of an attribute as one string; "" where it is absent."""
    value = tag.attrs.get(name)
    if value is None:
        return ""
    return value if isinstance(value, str) else " ".join(value)


def is_dropped_element(tag: Tag) -> bool:
    """Whether an element is never text. A button in a heading is: pages fold answers under such questions."""
    if tag.name == "button":
        return not any(parent.name in HEADINGS or parent.name in {"summary", "dt"} for parent in islice(tag.parents, 3))
    return tag.name in DROPPED


def is_hidden(tag: Tag) -> bool:
    """Whether an element says that it is not shown, at least not at first."""
    attributes = tag.attrs
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or ("style" in attributes and NOT_SHOWN.search(attribute(tag, "style")) is not None)
    )


def drop_when(tag: Tag) -> str:
    """On which condition the element is dropped: `menu`, `bare`, `hidden`, or "" for never."""
    if not tag.attrs:
        return ELEMENT_DROPS.get(tag.name, "")
    if is_hidden(tag):
        return "hidden"
    if tag.name in ELEMENT_DROPS:
        return ELEMENT_DROPS[tag.name]
    if role := ROLE_DROPS.get(attribute(tag, "role")):
        return role
    named = CLASS_WORD.search(f"{attribute(tag, 'class')} {attribute(tag, 'id')}")
    return CLASS_DROPS[named[1].lower()] if named and tag.name not in {"html", "body", "main", "article"} else ""
