"""The rungs of a job: "senior engineers" in an article on DevOps engineers, "junior cooks" where cooks are meant."""

from __future__ import annotations

import itertools
from dataclasses import replace

from extract.about.role_words import is_senior, words
from extract.about.tag import Tag
from extract.blocks.money_lines import money_in
from extract.choosing import Chooser
from extract.generic import is_generic
from vocabulary.roles import known_roles


def without_rung(chooser: Chooser, tag: Tag, whole: Tag | None) -> Tag | None:
    """The job of a sentence before without its rung where that was of a pay of its own: "Junior cooks get $30,000. In
    Spain it is" is of cooks. A rung that a heading names holds.
    """
    plain = without_ranks(tag.value)
    if plain == tag.value or not plain or tag.value.casefold() in known_roles() or _is_headed(chooser, tag):
        return None
    if whole and whole.value.endswith(f" {plain}"):
        plain = whole.value
    return replace(tag, value=plain, written=plain) if _is_paid_before(chooser, tag) else None


def _is_headed(chooser: Chooser, tag: Tag) -> bool:
    """Whether a heading or a caption has the rung of a job."""
    over = [scope for scope in chooser.passage.scopes if scope.origin in ("heading", "caption")]
    rung = tag.value.split()[0].casefold()
    return any(rung in chooser.text[scope.start : scope.end].casefold() for scope in over)


def _is_paid_before(chooser: Chooser, tag: Tag) -> bool:
    """Whether the sentence before that names a job tells its pay as well."""
    before = (scope for scope in chooser.passage.scopes if scope.origin == "previous")
    where = next((scope for scope in before if scope.start <= tag.start < scope.end), None)
    return bool(where and money_in(chooser.text[where.start : where.end]))


def rung_of(tag: Tag, whole: Tag) -> str | None:
    """ "Senior Engineer" in an article on DevOps engineers: the rung of those."""
    rung, _, head = tag.value.rpartition(" ")
    low = all(is_senior(word.casefold()) for word in rung.replace("/", " ").split()) and head != "Officer"
    low = low and tag.value.casefold() not in known_roles()
    fits = low and is_generic(head) and whole.value.endswith(f" {head}") and whole.value != tag.value
    own = whole.value.split()[0].casefold()
    return f"{rung.partition('/')[0]} {whole.value}" if rung and fits and not is_senior(own) else None


def only_ranks(words_before: str) -> bool:
    """Words of seniority, and of how one works: paralegals are no virtual ones."""
    return all(is_senior(key) or key in words("mode of work") for key in words_before.casefold().split())


def without_ranks(title: str) -> str:
    """A title without the rung that it begins with."""
    plain = itertools.dropwhile(lambda word: is_senior(word) or word in words("of a trade"), title.casefold().split())
    return title[-len(" ".join(plain)) :]
