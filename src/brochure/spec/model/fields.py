"""Fields that may be written as text or as a map: numbers, dates, periods, amounts, quantities, citations."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from brochure.spec.model.entity import Model
from brochure.spec.model.plain import Currency, DecimalField, UnitId, Word
from brochure.spec.model.reading import Reading
from brochure.spec.model.reference import SourceRef
from brochure.spec.model.written import OneOf, Written, by_shape, read_on
from brochure.spec.scalars.cite import parse_cite
from brochure.spec.scalars.coordinates import parse_coordinates, parse_position
from brochure.spec.scalars.date import parse_date, refuse_reversed
from brochure.spec.scalars.money import parse_money
from brochure.spec.scalars.number import parse_number
from brochure.spec.scalars.period import parse_moment, parse_period
from brochure.spec.scalars.quantity import parse_quantity
from brochure.spec.scalars.unreadable import UnreadableError
from brochure.spec.values import (
    Cite,
    Coordinates,
    DateKind,
    Exchange,
    Money,
    Number,
    PartialDate,
    Period,
    Qualifier,
    Quantity,
)

QualifierField = Annotated[Qualifier, OneOf()]
_BareNumber = Annotated[Number, Written(parse_number, "a number")]
_BareDate = Annotated[PartialDate, Written(parse_date, "a date")]
_BareMoment = Annotated[Period, Written(parse_moment, "a date")]


def qualified(number: Number, qualifier: Qualifier | None, as_published: str | None = None) -> Number:
    """The number with the qualifier and wording that stand beside it, where there are any."""
    return replace(number, qualifier=qualifier or number.qualifier, as_published=as_published or number.as_published)


class NumberForm(Model):
    """A number and how exact it is."""

    value: _BareNumber
    """The number, such as 600 or "12.72 million"."""
    qualifier: QualifierField | None = None
    """How exact the source is."""
    as_published: Word | None = None
    """The source's own wording."""

    def scalar(self) -> Number:
        """The number with its qualifier."""
        return qualified(self.value, self.qualifier, self.as_published)


NumberField = Annotated[Number, Written(parse_number, "a number", NumberForm)]


class QuantityForm(Model):
    """A number of units."""

    value: _BareNumber
    """The number."""
    unit: UnitId
    """The unit, such as ha, km2, mu, km or kV."""
    qualifier: QualifierField | None = None
    """How exact the source is."""
    as_published: Word | None = None
    """The source's own wording."""

    def scalar(self) -> Quantity:
        """The quantity."""
        return Quantity(qualified(self.value, self.qualifier, self.as_published), self.unit)


QuantityField = Annotated[Quantity, Written(parse_quantity, "a quantity, such as 64 ha", QuantityForm)]


class DateForm(Model):
    """A date that is only known to lie before, after or between others."""

    on: _BareDate | None = None
    """The date itself."""
    not_after: _BareDate | None = None
    """The latest it can be."""
    not_before: _BareDate | None = None
    """The earliest it can be."""
    since: _BareDate | None = None
    """When something began that still goes on."""
    as_published: Word | None = None
    """The source's own wording, such as "Recently"."""

    def scalar(self) -> PartialDate:
        """The date; `not_before` together with `not_after` is a span."""
        forms = {
            DateKind.ON: self.on,
            DateKind.NOT_AFTER: self.not_after,
            DateKind.NOT_BEFORE: self.not_before,
            DateKind.SINCE: self.since,
        }
        given = {kind: date for kind, date in forms.items() if date is not None}
        if any(date.kind is not DateKind.ON for date in given.values()):
            raise UnreadableError("spec/date", "a date written as a map takes single dates, not spans")
        if given.keys() == {DateKind.NOT_AFTER, DateKind.NOT_BEFORE}:
            start, end = given[DateKind.NOT_BEFORE].start, given[DateKind.NOT_AFTER].start
            refuse_reversed(start, end, "this span")
            return PartialDate(DateKind.BETWEEN, start, end, self.as_published)
        if len(given) != 1:
            raise UnreadableError("spec/date", "write one of on, not_after, not_before and since")
        [(kind, date)] = given.items()
        return replace(date, kind=kind, as_published=self.as_published)


DateField = Annotated[PartialDate, Written(parse_date, "a date, such as 2014-02", DateForm)]


class PeriodForm(Model):
    """A point in time that a figure is for."""

    at: _BareMoment
    """The day, month or year."""

    def scalar(self) -> Period:
        """The moment."""
        return self.at


PeriodField = Annotated[Period, Written(parse_period, "a period, such as 2017 or 2017-Q1", PeriodForm)]


class ExchangeForm(Model):
    """A dated exchange rate."""

    to: Currency
    """The other currency."""
    rate: DecimalField
    """How much of it one unit of the amount's currency is worth."""
    date: DateField
    """The day of the rate."""
    source: SourceRef
    """Where the rate stands."""

    def scalar(self) -> Exchange:
        """The rate."""
        return Exchange(self.to, self.rate, self.date, self.source)


class MoneyForm(Model):
    """An amount, or a range from `low` to `high`, in one currency."""

    amount: _BareNumber | None = None
    """The amount."""
    low: _BareNumber | None = None
    """The lower end of a range."""
    high: _BareNumber | None = None
    """The upper end of a range."""
    currency: Currency
    """ISO 4217 code."""
    qualifier: QualifierField | None = None
    """How exact the source is."""
    as_published: Word | None = None
    """The source's own wording."""
    fx: ExchangeForm | None = None
    """A dated rate for a second currency; without one nothing is converted."""

    def scalar(self) -> Money:
        """The money."""
        first = self.amount or self.low
        if first is None or (self.amount and (self.low or self.high)) or (self.low and not self.high):
            raise UnreadableError("spec/money", "write either amount, or both low and high")
        if self.high and self.high.value < first.value:
            raise UnreadableError("spec/money", "low is greater than high")
        exchange = self.fx.scalar() if self.fx else None
        return Money(qualified(first, self.qualifier, self.as_published), self.currency, self.high, exchange)


MoneyField = Annotated[Money, Written(parse_money, "an amount such as CNY 2.4 billion", MoneyForm)]


class CoordinatesForm(Model):
    """A position as a map."""

    latitude: Word
    """Degrees north."""
    longitude: Word
    """Degrees east."""

    def scalar(self) -> Coordinates:
        """The position."""
        return parse_coordinates(self.latitude, self.longitude)


class _WrittenCoordinates(Written):
    """A position also as the list [latitude, longitude]."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        pair = core_schema.list_schema(handler.generate_schema(Word), min_length=2, max_length=2)
        position = read_on(pair, lambda parts: parse_coordinates(*parts))
        return by_shape(super().__get_pydantic_core_schema__(source, handler), as_list=position)


CoordinatesField = Annotated[
    Coordinates, _WrittenCoordinates(parse_position, "a position, such as [31.02, 121.45]", CoordinatesForm)
]


class CiteForm(Model):
    """Where a fact stands in a source, with the source's own words."""

    source: SourceRef
    """The source's id."""
    at: Word | None = None
    """The place inside the source, such as p2, title or a page."""
    quote: Word | None = None
    """The words of the source, letter by letter."""

    def scalar(self) -> Cite:
        """The citation."""
        return Cite(self.source, self.at, self.quote)


class _WrittenCite(Written):
    def read(self, text: str, reading: Reading) -> Cite:
        """A citation of a source that the spec defines."""
        cite = parse_cite(text)
        SourceRef.read(cite.source, reading)
        return cite


_OneCite = Annotated[Cite, _WrittenCite(parse_cite, "a citation, such as release@p1", CiteForm)]


class _OneOrMoreCites:
    form = CiteForm

    """One citation, or a list of them; always a tuple."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        one = handler.generate_schema(_OneCite)
        several = read_on(core_schema.list_schema(one, min_length=1), tuple)
        return by_shape(read_on(one, lambda cite: (cite,)), as_list=several)


Cites = Annotated[tuple[Cite, ...], _OneOrMoreCites()]
"""Where a fact stands: one citation or several. `null` means that no source is known."""
