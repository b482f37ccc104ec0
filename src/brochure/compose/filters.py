"""The filters of templates. Each keeps the fact of what it words, so that print still knows where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from itertools import zip_longest
from typing import Any

from jinja2 import TemplateRuntimeError

from brochure.compose import lettering
from brochure.compose.facts import ProfileFacts, as_partial
from brochure.compose.format.collation import sort_key
from brochure.compose.format.dates import format_date, format_period
from brochure.compose.format.instants import format_instant
from brochure.compose.format.lists import sentence_parts
from brochure.compose.format.locale import is_chinese, language_name, variants
from brochure.compose.format.measures import format_price, format_price_unit, format_unit
from brochure.compose.format.numbers import (
    count_word,
    format_ordinal,
    format_scaled,
    format_share,
    number_word,
    ordinal_word,
)
from brochure.compose.grouping import ResidentGroup, grouped
from brochure.compose.labels import Labels
from brochure.compose.limits import TOGETHER_FILTER
from brochure.compose.read import origin_of
from brochure.compose.series import brief, columns_of, scale_of, scaled, tick
from brochure.compose.slots import Fact, FactText, Phrase
from brochure.compose.view import EntityView, Viewer
from brochure.spec.model.figure import Kpi
from brochure.spec.model.infrastructure import Cost
from brochure.spec.model.price import Price
from brochure.spec.model.terms import Grouping, Order
from brochure.spec.units import UNITS
from brochure.spec.values import DateKind, Money, Number, PartialDate, Period, Quantity

# What messages call the kinds of value that filters take.
_WORDS: dict[type, str] = {
    Money: "an amount of money",
    Number: "a number",
    PartialDate: "a date",
    Period: "a period",
    Quantity: "a quantity",
}


class Filters:
    """The filters of one document."""

    def __init__(self, viewer: Viewer, facts: ProfileFacts, labels: Labels) -> None:
        self._viewer = viewer
        self._language = viewer.language
        self._facts = facts
        self._labels = labels

    def table(self) -> dict[str, Callable[..., Any]]:
        """The filters by the names templates use."""
        return {
            "aligned": self.aligned,
            "brief": self.brief,
            "by_date": self.by_date,
            "by_name": self.by_name,
            "capitalize": lettering.capitalize,
            "count_word": self.count_word,
            "counter": self.counter,
            "date": self.date,
            "digits": self.digits,
            "fact_name": self.fact_name,
            "grouped": self.grouped,
            "instant": self.instant,
            "kind_of_fact": kind_of_fact,
            "join": lettering.join,
            "language_names": self.language_names,
            "lower": lettering.lower,
            "mid_sentence": lettering.mid_sentence,
            "money": self.money,
            "newest": self.newest,
            "number": self.number,
            "number_word": self.number_word,
            "oldest": self.oldest,
            "ordinal": self.ordinal,
            "ordinal_word": self.ordinal_word,
            "period": self.period,
            "scaled": self.scaled,
            "price_unit": self.price_unit,
            "quantity": self.quantity,
            "sentence": self.sentence,
            "share": self.share,
            "sources_of": self.sources_of,
            "spread": self.spread,
            "speaking": self.speaking,
            "standing": self.standing,
            "symbol": self.symbol,
            "tick": self.tick,
            "trim": lettering.trim,
            "unit": self.unit,
            "upper": lettering.upper,
            "without_stop": lettering.without_stop,
            TOGETHER_FILTER: lettering.together,
        }

    def date(self, value: Any) -> Any:
        """A date as precise as its source: "by 28 February 2014"."""
        return self._worded(value, (PartialDate, date), lambda day: format_date(_partial(day), self._language))

    def instant(self, value: Any) -> Any:
        """A moment on the clock of the park: "2 April 2026, 09:00 London"."""
        locale = self._viewer.profile.spec.locale
        zones = (locale.timezone,) if locale and locale.timezone else ()
        return self._worded(value, (datetime,), lambda moment: format_instant(moment, zones, self._language))

    def fact_name(self, value: Any) -> str:
        """What a single fact is called: "Area" of `park/area`."""
        origin = origin_of(value)
        field = origin.path.rpartition("/")[2] if origin else ""
        return self._labels(field) if self._labels.known(field) else field.replace("_", " ").capitalize()

    def by_date(self, value: Any) -> Any:
        """The latest a fact can be of, from the date of its source: "by 28 February 2014"."""

        def word(day: Any) -> str:
            return format_date(replace(_partial(day), kind=DateKind.NOT_AFTER), self._language)

        return self._worded(value, (PartialDate, date), word)

    def by_name(self, entities: Iterable[Any]) -> list[Any]:
        """Entities in the order of their names, as people of the document's language look them up."""
        return sorted(_items(entities), key=lambda entity: sort_key(str(entity.name), self._language))

    def period(self, value: Any) -> Any:
        """A period: "2017", "Q1 2017"."""
        return self._worded(value, (Period,), lambda period: format_period(period, self._language))

    def number(self, value: Any) -> Any:
        """A number with its qualifier: "more than 600"."""
        return self._worded(value, (Number, int, Decimal), self._facts.wording)

    def digits(self, value: Any) -> Any:
        """A number in digits alone, as in a column where all must compare: "42,800", never "4.28万"."""
        return self._worded(
            value, (Number, int, Decimal), lambda number: format_scaled(_number(number).value, None, self._language)
        )

    def number_word(self, value: Any) -> Any:
        """A small number in words: "seven"."""
        return self._worded(value, (Number, int), lambda number: number_word(_number(number), self._language))

    def count_word(self, count: int) -> str:
        """How many things a template has counted, in words."""
        return count_word(count, self._language)

    def ordinal(self, value: Any) -> Any:
        """2nd."""
        return self._worded(value, (int, Number), lambda number: format_ordinal(_whole(number), self._language))

    def ordinal_word(self, value: Any) -> Any:
        """Second."""
        return self._worded(value, (int, Number), lambda number: ordinal_word(_whole(number), self._language))

    def quantity(self, value: Any) -> Any:
        """A number of units: "64 ha"."""
        return self._worded(value, (Quantity,), self._facts.wording)

    def money(self, value: Any) -> Any:
        """An amount or a price: "EUR 18.50 per m² and month"."""
        if isinstance(value, EntityView) and isinstance(value.model, Price | Cost):
            price = value.model
            words = format_price(price.money, price.per, price.period, self._language)
            return FactText(words, value.fact_origin, scalar=price.money)
        return self._worded(value, (Money,), self._facts.wording)

    def price_unit(self, price: Any) -> Any:
        """What the number of a price is in: "EUR per m² and month"."""
        model = price.model
        return FactText(
            format_price_unit(model.money.currency, model.per, model.period, self._language), price.fact_origin
        )

    def language_names(self, tags: Iterable[Any]) -> list[Any]:
        """Languages by their names: "Norwegian"; a tag that CLDR does not know stays as it is."""
        return [FactText(language_name(str(tag), self._language), origin_of(tag)) for tag in _items(tags)]

    def share(self, value: Any) -> Any:
        """A share in percent: "45%"."""
        return self._worded(value, (Decimal, int), lambda share: format_share(Decimal(share), self._language))

    def aligned(self, kpis: Iterable[Any]) -> list[Any]:
        """The figures measured over the same periods as the first, so that they can share the columns of a table."""
        found = _items(kpis)
        return [kpi for kpi in found if columns_of(kpi.model) == columns_of(found[0].model)]

    def scaled(self, value: Any, kpi: Any, *, alone: bool = False) -> Any:
        """A value of a figure beside the others: "4.9" where `kpi | unit` says "billion euros".

        Where it stands `alone`, it has no more decimals than it needs.
        """
        if value is None:
            return None
        words, number = scaled(value.value, kpi.model, self._language, alone=alone)
        return FactText(words, origin_of(value), scalar=number)

    def tick(self, period: Any, kpi: Any) -> Any:
        """A period of a figure as it stands under an axis: "2025"."""
        return FactText(tick(period.value, kpi.model, self._language), origin_of(period), scalar=period.value)

    def brief(self, period: Any, kpi: Any) -> Any:
        """A period of a figure as it stands in a sentence: "2025"."""
        return FactText(brief(period.value, kpi.model, self._language), origin_of(period), scalar=period.value)

    def unit(self, value: Any) -> Any:
        """The word of a unit; of a figure with the word that scales its values: "billion euros".

        A unit in the author's own words stays as it is.
        """
        if isinstance(value, EntityView) and isinstance(value.model, Kpi):
            return self._with_scale(value.model, self.unit(value.unit))
        if value is None or not isinstance(value, str):
            return value
        if isinstance(value, FactText) and value.language is None:
            return value.like(format_unit(str(value), self._language))
        return value

    def counter(self, unit: Any) -> Any:
        """The word of a unit without the thing that is counted, where another word names that: 家 of 家企业."""
        words = self.unit(unit)
        counted = UNITS.get(str(unit))
        if not is_chinese(self._language) or words is None or counted is None or counted.kind != "count":
            return words
        return FactText(str(words)[0], origin_of(unit))

    def spread(self, companies: Iterable[Any], count: int) -> list[Any]:
        """So many companies, as many of each field as there is room for, by name."""
        fields: dict[str, list[Any]] = {}
        for company in self.by_name(companies):
            fields.setdefault(company.industry.fact_path if company.industry else "", []).append(company)
        turns = zip_longest(*fields.values())
        chosen = [company for turn in turns for company in turn if company is not None][:count]
        return self.by_name(chosen)

    def symbol(self, value: Any) -> Any:
        """The unit as it stands beside a number; nothing for what is merely counted, since the label says that."""
        if isinstance(value, EntityView) and isinstance(value.model, Kpi):
            _, scale = scale_of(value.model, self._language)
            return self.unit(value) if scale else self.symbol(value.unit)
        unit = UNITS.get(str(value))
        return None if unit and unit.kind == "count" else self.unit(value)

    def speaking(self, contacts: Iterable[Any]) -> list[Any]:
        """Contacts, those first who speak the language of the document."""
        own = variants(self._language)

        def foreign(contact: Any) -> bool:
            return not any(str(tag) in own for tag in contact.languages or ())

        return sorted(_items(contacts), key=foreign)

    def standing(self, value: Any) -> Any:
        """The word for how far a statement has come: "Goal"."""
        return self._labels(str(value)) if value else value

    def sentence(self, values: Iterable[Any], open: bool = False) -> Phrase:  # noqa: A002 - the word templates read best
        """The values as a list in a sentence; an open list ends in "and others"."""
        items = _items(values)
        others = self._labels("and_others")
        return Phrase(sentence_parts(items, self._language, open_list=open, others=others))

    def newest(self, values: Iterable[Any]) -> Any:
        """The newest of some dated entities; forecasts and unpublished values do not count."""
        dated = [(key, value) for value in _items(values) if (key := _age(value)) is not None]
        return max(dated, key=lambda pair: pair[0])[1] if dated else None

    def oldest(self, values: Iterable[Any]) -> Any:
        """The oldest of some dated entities; forecasts and unpublished values do not count."""
        dated = [(key, value) for value in _items(values) if (key := _age(value)) is not None]
        return min(dated, key=lambda pair: pair[0])[1] if dated else None

    def sources_of(self, value: Any) -> list[Any]:
        """The sources that a fact, entity or list cites."""
        origin = origin_of(value)
        cites = self._facts.citations.of([origin.path]) if origin else ()
        sources = self._viewer.profile.spec.sources
        ids = dict.fromkeys(cite.source for cite in cites)
        return [EntityView(self._viewer, sources[id_], f"sources/{id_}") for id_ in ids]

    def grouped(self, companies: Iterable[Any], by: str = "industry", order: str = "name") -> list[ResidentGroup]:
        """Companies by "industry", "building" or "initial"; in a group by "name", or as in the "source"."""
        return grouped(companies, Grouping(by), Order(order), self._viewer, self._labels)

    def _with_scale(self, kpi: Kpi, unit: Any) -> Any:
        _, scale = scale_of(kpi, self._language)
        between = "" if is_chinese(self._language) or not unit else " "
        return Phrase((scale, between, unit)) if scale else unit

    def _worded(self, value: Any, kinds: tuple[type, ...], word: Callable[[Any], str]) -> Any:
        if value is None:
            return None
        scalar = value.value if isinstance(value, Fact) else value.scalar if isinstance(value, FactText) else value
        if not isinstance(scalar, kinds) or isinstance(scalar, bool):
            wanted = next((_WORDS[kind] for kind in kinds if kind in _WORDS), "a number")
            called = getattr(value, "called", f"'{value}'")
            raise TemplateRuntimeError(f"{called} cannot be printed as {wanted}")
        origin = origin_of(value)
        return FactText(word(scalar), origin, scalar=scalar) if origin else word(scalar)


def _items(values: Iterable[Any]) -> Sequence[Any]:
    if isinstance(values, str):
        raise TemplateRuntimeError("a list is needed here, not a text")
    return [value for value in values or () if value is not None]


def _partial(day: PartialDate | date) -> PartialDate:
    return day if isinstance(day, PartialDate) else as_partial(day)


def _number(value: Number | int) -> Number:
    return value if isinstance(value, Number) else Number(Decimal(value))


def _whole(value: Number | int) -> int:
    number = _number(value).value
    if number != int(number):
        raise TemplateRuntimeError(f"{number} has no place in an order")
    return int(number)


def known_to_be_unknown(entity: Any, field: str) -> bool:
    """The test `unknown('field')`: whether the spec says `null` there, as against saying nothing."""
    model = getattr(entity, "model", None)
    return model is not None and field in model.model_fields_set and getattr(model, field) is None


def is_measure(value: Any) -> bool:
    """The test `measure`: whether a single fact is a number of units, such as an area."""
    return isinstance(value, Fact) and isinstance(value.value, Quantity)


def kind_of_fact(value: Any) -> str:
    """What a template has before it: "kpi", "designation", "premises", …, or "value" for a single fact."""
    model = getattr(value, "model", None)
    return type(model).__name__.lower() if model is not None else "value"


def _age(value: Any) -> tuple[int, int, int] | None:
    """When something is of, for sorting; None where it has no date or is no measured value."""
    model = getattr(value, "model", None)
    if getattr(model, "status", None) in ("forecast", "target") or getattr(model, "value", 0) is None:
        return None
    for name in ("period", "published", "date", "as_of"):
        found = getattr(model, name, None)
        if found is not None:
            part = found.end or found.start
            return (part.year, part.month or 13, part.day or 32)
    return None
