"""Structured data of a page: JSON-LD and schema.org microdata, both as dictionaries of the form that JSON-LD has."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from bs4 import BeautifulSoup, NavigableString, Tag

from extract.reader.html_walk import attribute, events, is_dropped_element

Item = dict[str, object]

# What surrounds the JSON in pages made by older tools: comment and CDATA marks.
WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.{0,40}\*/)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$")
MOST_NODES_OF_A_VALUE = 50
_JSON_LD = re.compile(r"\s*application/ld\+json", re.IGNORECASE)


def json_ld(soup: BeautifulSoup) -> tuple[Item, ...]:
    """Every object that has a type in the page's JSON-LD, however deep; broken JSON is passed over."""
    found: list[Item] = []
    # By name alone: bs4 takes several times as long to look at attributes too.
    for script in soup.find_all("script"):
        if not _JSON_LD.match(attribute(script, "type")):
            continue
        found.extend(_objects(_parsed("".join(str(child) for child in script.contents))))
    return tuple(found)


def _parsed(source: str) -> object:
    try:
        return json.loads(WRAPPING.sub("", source.strip()), strict=False, parse_float=Decimal, parse_constant=str)
    except (ValueError, RecursionError, ArithmeticError):
        return None


def _objects(value: object) -> Iterator[Item]:
    stack = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            if "@type" in node:
                yield node
            stack.extend(reversed(node.values()))
        elif isinstance(node, list):
            stack.extend(reversed(node))


def types_of(item: Item) -> frozenset[str]:
    """The types of an object without the address of their vocabulary."""
    named = item.get("@type")
    names = named if isinstance(named, list) else [named]
    return frozenset(name.rsplit("/", 1)[-1] for name in names if isinstance(name, str))


def microdata(soup: BeautifulSoup) -> tuple[Item, ...]:
    """Every schema.org microdata item of the page, nested items inside their owners and also by themselves."""
    found: list[Item] = []
    opened: list[tuple[Tag, Item]] = []
    for event, node in events(soup, lambda _: False):
        if isinstance(node, NavigableString):
            continue
        if event == "close" and opened and opened[-1][0] is node:
            opened.pop()
        elif event == "open" and ("itemscope" in node.attrs or "itemprop" in node.attrs):
            item = _item(node)
            if opened:
                _add(opened[-1][1], attribute(node, "itemprop"), _value(node) if item is None else item)
            if item is not None:
                opened.append((node, item))
                found.append(item)
    return tuple(found)


def _item(tag: Tag) -> Item | None:
    if "itemscope" not in tag.attrs:
        return None
    return {"@type": [attribute(tag, "itemtype").rstrip("/")]}


def _add(item: Item, names: str, value: Item | str) -> None:
    for name in names.split():
        values = item.setdefault(name, [])
        if isinstance(values, list):
            values.append(value)


def _value(tag: Tag) -> str:
    for name in ("content", "datetime", "href" if tag.name in {"a", "link"} else "value"):
        if name in tag.attrs:
            return attribute(tag, name)
    # Bounded, because properties may be nested as deep as one likes.
    nodes = islice(events(tag, is_dropped_element), MOST_NODES_OF_A_VALUE)
    return " ".join("".join(str(node) for event, node in nodes if event == "text").split())
