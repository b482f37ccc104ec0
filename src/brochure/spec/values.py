"""Scalars with meaning: texts in several languages, partial dates, periods, numbers, money, quantities.

All are frozen and hold exactly what the author wrote; printing them is the business of
`compose.format`. Numbers are `Decimal`: a spec never passes through binary floating point.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Translation(StrEnum):
    """How far a translated text may be trusted; only SURE texts may stand for a proper name."""

    SURE = "sure"
    REVIEW = "review"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one or more languages, keyed by BCP 47 tag; the first is the one it was written in."""

    values: Mapping[str, str]

    def exactly(self, language: str) -> str | None:
        """The text in that language, or None where nobody has written it."""
        return self.values.get(language)

    @property
    def original(self) -> tuple[str, str]:
        """Language and text of the first, authoritative wording."""
        return next(iter(self.values.items()))


@dataclass(frozen=True, slots=True)
class RichText(Text):
    """A text in which `**bold**`, `*italic*` and `[text](https://…)` are read; see `spec.rich_text`."""


class DateKind(StrEnum):
    """How a date bounds the event it belongs to."""

    ON = "on"
    NOT_AFTER = "not_after"
    NOT_BEFORE = "not_before"
    BETWEEN = "between"
    SINCE = "since"


class Season(StrEnum):
    """Seasons of EDTF level 1, section "Seasons"."""

    SPRING = "21"
    SUMMER = "22"
    AUTUMN = "23"
    WINTER = "24"


@dataclass(frozen=True, slots=True)
class DatePart:
    """A calendar date of year, month or day precision (EDTF level 0), or a season of a year."""

    year: int
    month: int | None = None
    day: int | None = None
    season: Season | None = None


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as precise as its source. `end` is set only for BETWEEN; `as_published` keeps words like "Recently".

    `approximate` is EDTF's `~`: the source itself says "about".
    """

    kind: DateKind
    start: DatePart
    end: DatePart | None = None
    as_published: str | None = None
    approximate: bool = False


class PeriodKind(StrEnum):
    """What stretch of time a figure is for; kinds never share a series."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    RANGE = "range"
    FISCAL_YEAR = "fiscal-year"
    MOMENT = "moment"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time: `start` alone for year, month, moment; `end` for range and fiscal year; `quarter` 1 to 4."""

    kind: PeriodKind
    start: DatePart
    end: DatePart | None = None
    quarter: int | None = None


class Qualifier(StrEnum):
    """How exact a published number is."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    UNDER = "under"


@dataclass(frozen=True, slots=True)
class Number:
    """A number, how exact it is, and the author's own words for it where they differ ("12.72 million")."""

    value: Decimal
    qualifier: Qualifier = Qualifier.EXACT
    as_published: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something; `unit` is an id of `spec.units` (ha, km2, mu, companies …)."""

    number: Number
    unit: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """A dated rate: one unit of the amount's currency is worth `rate` of `to`."""

    to: str
    rate: Decimal
    date: PartialDate
    source: str


@dataclass(frozen=True, slots=True)
class Money:
    """An amount or a range (`high` set) in an ISO 4217 currency."""

    low: Number
    currency: str
    high: Number | None = None
    exchange: Exchange | None = None


@dataclass(frozen=True, slots=True)
class Coordinates:
    """Decimal degrees, WGS 84, north and east positive."""

    latitude: Decimal
    longitude: Decimal


@dataclass(frozen=True, slots=True)
class Cite:
    """Where a fact stands in a source: `at` is a place such as "p2" or "title", `quote` the source's own words."""

    source: str
    at: str | None = None
    quote: str | None = None
