"""Numbers, dates, periods, amounts, quantities, positions and languages as people write them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.spec.scalars.cite import parse_cite
from brochure.spec.scalars.coordinates import parse_coordinates, parse_position
from brochure.spec.scalars.date import parse_date, parse_day, parse_instant
from brochure.spec.scalars.language import parse_language
from brochure.spec.scalars.money import parse_currency, parse_money
from brochure.spec.scalars.number import parse_number, parse_share, parse_whole
from brochure.spec.scalars.period import parse_period
from brochure.spec.scalars.quantity import parse_quantity
from brochure.spec.scalars.unreadable import UnreadableError
from brochure.spec.units import UNITS, find_unit
from brochure.spec.values import Cite, DateKind, DatePart, PartialDate, Period, PeriodKind, Qualifier, Season

PARSERS: tuple[Callable[[str], Any], ...] = (
    parse_number, parse_whole, parse_share, parse_date, parse_day, parse_instant, parse_period, parse_money,
    parse_currency, parse_quantity, parse_position, parse_language, parse_cite,
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("7", "7"),
        ("-3.50", "-3.50"),
        ("12720000", "12720000"),
        ("12,720,000", "12720000"),
        ("12 720 000", "12720000"),
        ("12.72 million", "12720000"),
        ("1.019 trillion", "1019000000000"),
        ("102.7 lakh", "10270000"),
        ("1,02,70,000", "10270000"),
        ("2.14 万亿", "2140000000000"),
        ("2.14万亿", "2140000000000"),
        ("565亿", "56500000000"),
        ("0.5 thousand", "500"),
    ],
)
def test_numbers(typed: str, value: str) -> None:
    """Every grouping and multiple in use gives the same exact number."""
    assert parse_number(typed).value == Decimal(value)


def test_a_number_keeps_its_wording_where_it_is_not_plain_digits() -> None:
    """What was published can be quoted."""
    assert parse_number("12.72 million").as_published == "12.72 million"
    assert parse_number("12720000").as_published is None


@pytest.mark.parametrize(
    ("typed", "qualifier"),
    [
        ("about 600", Qualifier.ABOUT),
        ("约600", Qualifier.ABOUT),
        ("more than 600", Qualifier.MORE_THAN),
        ("at least 600", Qualifier.AT_LEAST),
        ("up to 600", Qualifier.UP_TO),
        ("under 600", Qualifier.UNDER),
        ("600", Qualifier.EXACT),
    ],
)
def test_qualifiers(typed: str, qualifier: Qualifier) -> None:
    """The number is six hundred, and how exact it is stands beside it."""
    number = parse_number(typed)
    assert (number.value, number.qualifier) == (Decimal(600), qualifier)


@pytest.mark.parametrize("typed", ["1,5", "1.270.000", "12,72,0", "", "x", "1 2", "NaN", "Infinity", "1e3", "9" * 41])
def test_no_numbers(typed: str) -> None:
    """Nothing is guessed where a number could mean two things."""
    with pytest.raises(UnreadableError):
        parse_number(typed)


def test_share_is_in_percent() -> None:
    """45 is 45 %, and a share above 100 is refused."""
    assert parse_share("45 %") == parse_share("45") == Decimal(45)
    with pytest.raises(UnreadableError):
        parse_share("101")


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("2014", PartialDate(DateKind.ON, DatePart(2014))),
        ("2014-02", PartialDate(DateKind.ON, DatePart(2014, 2))),
        ("2014-02-28", PartialDate(DateKind.ON, DatePart(2014, 2, 28))),
        ("2014~", PartialDate(DateKind.ON, DatePart(2014), approximate=True)),
        ("1973-23", PartialDate(DateKind.ON, DatePart(1973, season=Season.AUTUMN))),
        ("2014-02-28/2014-03", PartialDate(DateKind.BETWEEN, DatePart(2014, 2, 28), DatePart(2014, 3))),
        ("2014/..", PartialDate(DateKind.SINCE, DatePart(2014))),
        ("../2014-02", PartialDate(DateKind.NOT_AFTER, DatePart(2014, 2))),
    ],
)
def test_dates(typed: str, date: PartialDate) -> None:
    """A date is as precise as it was written."""
    assert parse_date(typed) == date


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2014-02-30", "February 2014 has no day 30"),
        ("2014-13", "there is no month 13"),
        ("2014-2-8", "2014-02-08"),
        ("2014年2月", "2014-02"),
        ("28/02/2014", "write 2014, 2014-02 or 2014-02-28"),
        ("2014-03/2014-02", "ends before it begins"),
        ("0000", "years are counted from 0001"),
        ("Recently", "is not a date"),
    ],
)
def test_no_dates(typed: str, words: str) -> None:
    """The words say what would be right."""
    with pytest.raises(UnreadableError, match=words):
        parse_date(typed)


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("2017", Period(PeriodKind.YEAR, DatePart(2017))),
        ("2017-03", Period(PeriodKind.MONTH, DatePart(2017, 3))),
        ("2017-Q1", Period(PeriodKind.QUARTER, DatePart(2017), quarter=1)),
        ("2011-H1", Period(PeriodKind.RANGE, DatePart(2011, 1), DatePart(2011, 6))),
        ("2017-01/2017-10", Period(PeriodKind.RANGE, DatePart(2017, 1), DatePart(2017, 10))),
        ("FY2023-24", Period(PeriodKind.FISCAL_YEAR, DatePart(2023), DatePart(2024))),
        ("FY1999-00", Period(PeriodKind.FISCAL_YEAR, DatePart(1999), DatePart(2000))),
        ("2022-10-31", Period(PeriodKind.MOMENT, DatePart(2022, 10, 31))),
    ],
)
def test_periods(typed: str, period: Period) -> None:
    """Part-years, fiscal years and moments stay apart."""
    assert parse_period(typed) == period


@pytest.mark.parametrize("typed", ["2017-Q5", "FY2023-26", "2017-24", "last year", "2017-10/2017-01"])
def test_no_periods(typed: str) -> None:
    """A season or two years are no period of a figure."""
    with pytest.raises(UnreadableError):
        parse_period(typed)


@pytest.mark.parametrize("typed", ["CNY 2.4 billion", "2.4 billion CNY", "CNY 24亿"])
def test_money(typed: str) -> None:
    """The code stands before or behind the amount."""
    money = parse_money(typed)
    assert (money.low.value, money.currency) == (Decimal(2_400_000_000), "CNY")


def test_popular_currency_names_are_explained() -> None:
    """RMB is what people write; CNY is the code."""
    with pytest.raises(UnreadableError) as refused:
        parse_currency("RMB")
    assert refused.value.label == "did you mean 'CNY'?"


@pytest.mark.parametrize(
    ("typed", "value", "unit"),
    [
        ("64 ha", "64", "ha"),
        ("2.6 km", "2.6", "km"),
        ("110 kV", "110", "kV"),
        ("4000 m3/d", "4000", "m3/d"),
        ("5 t/m2", "5", "t/m2"),
        ("13 km²", "13", "km2"),
        ("about 200亩", "200", "mu"),
        ("2.14 万 m2", "21400", "m2"),
        ("12 t CO2e", "12", "tCO2e"),
    ],
)
def test_quantities(typed: str, value: str, unit: str) -> None:
    """A unit may be written as people write it."""
    quantity = parse_quantity(typed)
    assert (quantity.number.value, quantity.unit) == (Decimal(value), unit)


def test_a_misspelt_unit_is_known() -> None:
    """The words name the unit that was probably meant."""
    with pytest.raises(UnreadableError) as refused:
        parse_quantity("64 hectars")
    assert refused.value.label == "did you mean 'hectare'?"


def test_units_have_one_meaning() -> None:
    """No spelling stands for two units."""
    spellings = [spelling for unit in UNITS.values() for spelling in (unit.id, *unit.spellings)]
    assert len(spellings) > 50
    assert sorted(spellings) == sorted(set(spellings))
    assert all(find_unit(unit.id) == unit for unit in UNITS.values())


def test_positions() -> None:
    """Decimal degrees and degrees with minutes are the same place."""
    assert parse_coordinates("31.02", "121.45") == parse_position("31.02, 121.45")
    assert parse_position("31°01′12″N 121°27′00″E") == parse_coordinates("31.020000", "121.450000")
    assert parse_position("0°30'S, 10°W") == parse_coordinates("-0.500000", "-10.000000")


@pytest.mark.parametrize(("latitude", "longitude"), [("91", "0"), ("0", "181"), ("31°N", "31°N"), ("x", "0")])
def test_no_positions(latitude: str, longitude: str) -> None:
    """A latitude is not a longitude."""
    with pytest.raises(UnreadableError):
        parse_coordinates(latitude, longitude)


def test_an_instant_is_kept_in_utc() -> None:
    """An embargo at noon in Shanghai ends at four in the morning, UTC."""
    assert parse_instant("2019-06-12T12:00+08:00") == datetime(2019, 6, 12, 4, tzinfo=UTC)
    with pytest.raises(UnreadableError):
        parse_instant("2019-06-12T12:00")


@pytest.mark.parametrize("tag", ["en", "zh-Hans", "pt-BR", "sr-Latn-RS", "es-419"])
def test_language_tags(tag: str) -> None:
    """Script, region and both."""
    assert parse_language(tag) == tag


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("zh-cn", "zh-Hans"), ("zh_Hans", "zh-Hans"), ("zh-TW", "zh-Hant"), ("EN", "en"), ("pt-br", "pt-BR")],
)
def test_usual_tags_are_corrected(typed: str, meant: str) -> None:
    """A region does not say which characters are printed, so a script is asked for."""
    with pytest.raises(UnreadableError) as refused:
        parse_language(typed)
    assert refused.value.label == f"did you mean '{meant}'?"


def test_cites() -> None:
    """A place inside a source may hold blanks."""
    assert parse_cite("release@p1") == Cite("release", "p1")
    assert parse_cite("release") == Cite("release")
    assert parse_cite("notice@no. 114") == Cite("notice", "no. 114")
    with pytest.raises(UnreadableError):
        parse_cite("release@")


@given(text=st.text(max_size=40) | st.text("0123456789-/.,~QFYH° mCNY万亿", max_size=20))
def test_parsers_only_ever_refuse(text: str) -> None:
    """Any text gives a value or words, never another exception."""
    for parse in PARSERS:
        with contextlib.suppress(UnreadableError):
            parse(text)
