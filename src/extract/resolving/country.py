"""The country that a figure is about: from its words, its city, its source, the document, or at last its currency."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.about.nations import DEMONYM, NO_ONE_COUNTRY, OF_EMPLOYER
from extract.about.states import is_everywhere
from extract.about.tag import Tag
from extract.choosing import Choice
from extract.homes import credit_countries, fits, has_own_dollar, home_country
from extract.money.ranges import Amount
from extract.subject import Subject
from vocabulary.places import cities

_OFTEN = 4
_OF_READERS = ("INR", "GBP", "SGD")
_OWN = ("sentence", "cell")
_NEAR = ("sentence", "cell", "row", "column")


def country_of(
    text: str, subject: Subject, choices: Mapping[str, Choice], amount: Amount, beside: Sequence[Amount] = ()
) -> Choice | None:
    """The country of an amount, given what was chosen for the other fields; its value is "" where it is of several.

    `beside` are the amounts of the same sentence, which may say the amount again in other money.
    """
    foreign = _is_foreign(subject, amount, beside)
    named = _of_pay(subject, choices.get("country"), amount, foreign)
    if named and named.origin in _NEAR:
        return _of_city(choices.get("city"), amount) if _is_nearer(choices.get("city"), named, amount) else named
    return (
        _of_city(choices.get("city"), amount)
        or named
        or _of_credit(choices.get("attribution"))
        or _of_document(subject, amount, foreign)
        or _of_currency(text, amount, subject.currency)
    )


def _of_pay(subject: Subject, named: Choice | None, amount: Amount, foreign: bool) -> Choice | None:
    """What is named without those that do not pay in the amount's currency: countries of employers and of
    the sentence before, and those of the title where the text has their own money as well.
    """
    if named is None:
        return None
    # A bare number is in the money of the text.
    amount = replace(amount, currency=amount.currency or subject.currency)
    kept = tuple(tag for tag in named.tags if tag.weight > OF_EMPLOYER or fits(tag.value, amount.currency))
    if named.origin == "previous":
        kept = tuple(tag for tag in kept if _may_pay(tag.value, amount))
    if named.origin == "heading" and home_country(amount.currency):
        kept = tuple(tag for tag in kept if tag.weight != DEMONYM or fits(tag.value, amount.currency))
    if named.origin in ("heading", "previous") and _is_local(amount.currency):
        kept = tuple(tag for tag in kept if tag.value != NO_ONE_COUNTRY)
    if named.origin == "heading" and foreign:
        titled = {tag.start for tag in subject.title_places}
        kept = tuple(tag for tag in kept if tag.start not in titled)
    if home_country(amount.currency) and named.origin != "column":
        kept = tuple(tag for tag in kept if not is_everywhere(tag))
    one = tuple(tag for tag in kept if tag.value != NO_ONE_COUNTRY)
    return Choice(one or kept, named.origin) if kept else None


def _is_local(currency: str | None) -> bool:
    """True of money that nobody tells the pay of other countries in: of dirhams, not of the pounds of a reader."""
    return home_country(currency) is not None and currency not in _OF_READERS


def _is_nearer(city: Choice | None, named: Choice, amount: Amount) -> bool:
    """True of a city of the same words that stands nearer to the amount than the country that they name, or that pays
    in its money where they name countries together.
    """
    if city is None or city.origin != named.origin or city.origin not in _OWN or not city.tags[0].country:
        return False
    if named.tags[0].value == NO_ONE_COUNTRY and fits(city.tags[0].country, amount.currency):
        # "London leads in Europe with £92,000."
        return True
    return _distance(city.tags[0], amount) < _distance(named.tags[0], amount)


def _distance(tag: Tag, amount: Amount) -> int:
    return max(amount.start - tag.end, tag.start - amount.end)


def _of_city(city: Choice | None, amount: Amount) -> Choice | None:
    tag = city.tags[0] if city else None
    if city is None or tag is None or not tag.country:
        return None
    code = _namesake(tag, amount.currency) or tag.country
    return Choice((Tag("country", code, tag.start, tag.end, tag.written, country=code),), city.origin)


def _namesake(city: Tag, currency: str | None) -> str | None:
    """The country of the city's namesake that pays in the amount's currency, where its own does not ("York, £25,000").

    Dollars are named for figures of everywhere.
    """
    if currency in (None, "USD") or fits(city.country, currency):
        return None
    return next((one.country for one in cities().get(city.written.casefold(), ()) if fits(one.country, currency)), None)


def _of_credit(credit: Choice | None) -> Choice | None:
    code = credit_countries().get(credit.tags[0].value) if credit else None
    return Choice((replace(credit.tags[0], field="country", value=code),), credit.origin) if credit and code else None


def _of_document(subject: Subject, amount: Amount, foreign: bool) -> Choice | None:
    """From sources.csv, the title, or the places that the document speaks of, as far as they fit the currency."""
    if subject.source.country:
        return Choice((_unwritten(subject.source.country),), "source")
    if not foreign and (titled := _of_title(subject, amount)):
        return Choice((replace(titled, field="country", value=str(titled.country)),), "document")
    if subject.worldwide and (amount.currency or subject.currency) in (None, "USD"):
        return None
    if code := subject.country_of_currency(amount.currency):
        return Choice((_unwritten(code),), "document")
    country = subject.country
    told = country and (_may_pay(country.value, amount) or _is_all_in_dollars(subject, country.value, amount))
    return Choice((country,), "document") if country and told else None


def _is_all_in_dollars(subject: Subject, country: str, amount: Amount) -> bool:
    """True of a dollar in a text about one country, named by its name again and again, that writes no other money."""
    return subject.dollars_only and amount.dollar and subject.named_countries.get(country, 0) >= _OFTEN


def _unwritten(code: str) -> Tag:
    return Tag("country", code, 0, 0, code)


def _of_title(subject: Subject, amount: Amount) -> Tag | None:
    """A place of the title that pays in the currency, else the only one, unless it only says whom it is about."""
    places = subject.title_places
    fitting = [tag for tag in places if fits(tag.country, amount.currency)]
    if not fitting and len({tag.country for tag in places}) != 1:
        return None
    chosen = (fitting or places)[0]
    away = home_country(amount.currency) is not None and not fitting
    few = amount.currency != subject.currency
    return None if away and (few or (chosen.field == "country" and chosen.weight <= DEMONYM)) else chosen


def _is_foreign(subject: Subject, amount: Amount, beside: Sequence[Amount]) -> bool:
    """True of other money than the places of the title pay in, in a text whose money is mostly theirs."""
    codes = {str(tag.country) for tag in subject.title_places}
    theirs = any(fits(code, subject.currency) for code in codes)
    return theirs and not any(_may_pay(code, one) for code in codes for one in (amount, *beside))


def _may_pay(country: str, amount: Amount) -> bool:
    """True where the country pays in the amount's currency, or in a dollar that the amount may be in."""
    return amount.currency is None or fits(country, amount.currency) or (amount.dollar and has_own_dollar(country))


def _of_currency(text: str, amount: Amount, currency: str | None) -> Choice | None:
    """The home of the amount's currency, or that of the document's where it names none."""
    home = home_country(amount.currency or currency)
    quote = text[amount.start : amount.end]
    return Choice((Tag("country", home, amount.start, amount.end, quote),), "currency") if home else None
