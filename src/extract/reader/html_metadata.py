"""What a web page says of itself in its head, its structured data and its marked-up dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bs4 import BeautifulSoup, NavigableString, Tag

from extract.reader.dates import stated_date
from extract.reader.html_walk import attribute, is_dropped_element, is_words
from extract.reader.structured import Item, types_of
from extract.reader.tables import rows
from extract.reader.writer import collapsed

TAIL = re.compile(r"\s+(?:\||-|–|—|·|::|»)\s+(?=[^|»]*$)")
HOST = re.compile(r"https?://(?:www\.)?([^/.:]+)", re.IGNORECASE)
ADDRESS = re.compile(r"https?://\S{1,2000}$", re.IGNORECASE)
# Whose dates are those of the page, where several objects have one.
PAGES = frozenset({"Article", "NewsArticle", "BlogPosting", "TechArticle", "Report", "JobPosting", "WebPage"})
LONGEST = 300
LONGEST_SITE_NAME = 3


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a page says of itself; None where it says nothing."""

    title: str | None
    publisher: str | None
    url: str | None
    published_on: date | None
    modified_on: date | None


def page_metadata(soup: BeautifulSoup, items: Sequence[Item]) -> PageMetadata:
    """Title, publisher, address and dates of a page from its tags and the objects `items` of its JSON-LD."""
    tags = _meta_tags(soup)
    publisher = _first(_named(tags, "publisher")) or _publisher_of(items)
    url = _first(value for value in (_canonical(soup), *_named(tags, "url")) if ADDRESS.match(value))
    published = (*_named(tags, "published"), *_dated(items, "datePublished", "datePosted"), *_times(soup))
    modified = (*_named(tags, "modified"), *_dated(items, "dateModified"))
    return PageMetadata(
        title=_title(soup, tags, publisher, url),
        publisher=publisher,
        url=url,
        published_on=_first_date(published),
        modified_on=_first_date(modified),
    )


def _meta_tags(soup: BeautifulSoup) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in soup.find_all("meta"):
        name = attribute(tag, "property") or attribute(tag, "name") or attribute(tag, "itemprop")
        found.setdefault(name.lower(), collapsed(attribute(tag, "content")).strip())
    return found


def _named(tags: dict[str, str], field: str) -> list[str]:
    return [tags[row["name"]] for row in rows("meta_tags.csv") if row["field"] == field and tags.get(row["name"])]


def _first(values: Iterable[str]) -> str | None:
    return next((value[:LONGEST] for value in values if value), None)


def _first_date(values: Iterable[str]) -> date | None:
    return next((day for day in map(stated_date, values) if day), None)


def _canonical(soup: BeautifulSoup) -> str:
    # By name alone: bs4 takes several times as long to look at attributes too.
    links = (link for link in soup.find_all("link") if "canonical" in attribute(link, "rel").split())
    return next((attribute(link, "href").strip() for link in links), "")


def _dated(items: Sequence[Item], *keys: str) -> list[str]:
    ordered = sorted(items, key=lambda item: not types_of(item) & PAGES)
    values = (item.get(key) for item in ordered for key in keys)
    return [value for value in values if isinstance(value, str)]


def _publisher_of(items: Sequence[Item]) -> str | None:
    publishers = (item.get("publisher") for item in items)
    names = (publisher.get("name") for publisher in publishers if isinstance(publisher, dict))
    return _first(collapsed(name).strip() for name in names if isinstance(name, str))


def _times(soup: BeautifulSoup) -> list[str]:
    """Days of `time` elements: those marked as the day of publication, else the first of the page."""
    times = [tag for tag in soup.find_all("time") if attribute(tag, "datetime")]
    marked = [tag for tag in times if "pubdate" in tag.attrs or "datePublished" in attribute(tag, "itemprop")]
    return [attribute(tag, "datetime") for tag in (marked or times[:1])]


def _title(soup: BeautifulSoup, tags: dict[str, str], publisher: str | None, url: str | None) -> str | None:
    titles = (*_named(tags, "title"), _short_text(soup, "title"))
    for title in titles:
        if title:
            return _without_site(title, publisher, url)[:LONGEST]
    return _first([_short_text(soup, "h1")])


def _without_site(title: str, publisher: str | None, url: str | None) -> str:
    """The title without a site's name at its end: the known one, the host's, or a few words after a bar."""
    tail = TAIL.search(title)
    if not tail or not tail.start():
        return title
    site = title[tail.end() :]
    host = HOST.match(url) if url else None
    known = {_letters(name) for name in (publisher, host and host[1]) if name}
    few_words = "|" in tail[0] and len(site.split()) <= LONGEST_SITE_NAME
    return title[: tail.start()] if _letters(site) in known or few_words else title


def _letters(name: str) -> str:
    return "".join(character for character in name.lower() if character.isalnum())


def _short_text(soup: BeautifulSoup, name: str) -> str:
    tag = soup.find(name)
    if not isinstance(tag, Tag) or (name != "title" and is_dropped_element(tag)):
        return ""
    return collapsed(
        "".join(node for node in tag.descendants if isinstance(node, NavigableString) and is_words(node))
    ).strip()
