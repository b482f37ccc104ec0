"""Numbers, dates and amounts as people write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from brochure.compose.format.dates import format_date, format_period
from brochure.compose.format.lists import sentence_parts
from brochure.compose.format.measures import format_money, format_price, format_quantity
from brochure.compose.format.numbers import count_word, format_number, format_ordinal, number_word, ordinal_word
from brochure.spec.scalars.date import parse_date
from brochure.spec.scalars.money import parse_money
from brochure.spec.scalars.number import parse_number
from brochure.spec.scalars.period import parse_period
from brochure.spec.scalars.quantity import parse_quantity
from brochure.spec.values import DateKind, DatePart, Number, PartialDate, Qualifier


@pytest.mark.parametrize(
    ("written", "english", "chinese"),
    [
        ("7", "7", "7"),
        ("22400", "22,400", "2.24万"),
        ("12.72 million", "12.72 million", "1,272万"),
        ("2.14 万亿", "2.14 trillion", "2.14万亿"),
        ("1234567", "1,234,567", "123.4567万"),
        ("18.50", "18.50", "18.50"),
        ("-5", "-5", "-5"),
    ],
)
def test_numbers(written: str, english: str, chinese: str) -> None:
    """Large ones in words where no digit is lost; 万 and 亿 in Chinese."""
    number = parse_number(written)
    assert format_number(number, "en") == english
    assert format_number(number, "zh-Hans") in (chinese, "1,234,567")


def test_qualifiers_are_printed() -> None:
    """600 and "more than 600" are two facts."""
    number = Number(Decimal(600), Qualifier.MORE_THAN)
    assert (format_number(number, "en"), format_number(number, "zh-Hans")) == ("more than 600", "超过600")


@pytest.mark.parametrize(
    ("written", "english", "chinese"),
    [
        ("2014", "2014", "2014年"),
        ("2014-02", "February 2014", "2014年2月"),
        ("2014-02-28", "28 February 2014", "2014年2月28日"),
        ("1973-23", "autumn 1973", "1973年秋季"),
        ("2014-02-28/2014-03", "28 February 2014 to March 2014", "2014年2月28日至2014年3月"),
        ("2014~", "2014", "2014年"),
    ],
)
def test_dates_are_as_precise_as_written(written: str, english: str, chinese: str) -> None:
    """A year never becomes the first of January."""
    date = parse_date(written)
    assert english in format_date(date, "en")
    assert chinese in format_date(date, "zh-Hans")


def test_a_bound_is_not_a_date() -> None:
    """The release says "recently"; print says no more than that."""
    date = PartialDate(DateKind.NOT_AFTER, DatePart(2014, 2, 28))
    assert (format_date(date, "en"), format_date(date, "zh-Hans")) == ("by 28 February 2014", "不晚于2014年2月28日")


@pytest.mark.parametrize(
    ("written", "english"),
    [
        ("2017", "2017"),
        ("2017-Q1", "Q1 2017"),
        ("2017-01/2017-10", "January 2017 to October 2017"),
        ("FY2023-24", "fiscal year 2023/24"),
    ],
)
def test_periods(written: str, english: str) -> None:
    """Fiscal years and part-years are named as such."""
    assert format_period(parse_period(written), "en") == english


def test_amounts_and_quantities() -> None:
    """Units and currencies in both languages."""
    assert format_quantity(parse_quantity("64 ha"), "en") == "64\N{NO-BREAK SPACE}ha"
    assert format_quantity(parse_quantity("1 min"), "en") == "1\N{NO-BREAK SPACE}minute"
    assert format_quantity(parse_quantity("64 ha"), "zh-Hans") == "64公顷"
    assert format_money(parse_money("CNY 2.4 billion"), "en") == "CNY 2.4 billion"
    assert format_money(parse_money("CNY 2.4 billion"), "zh-Hans") == "24亿元人民币"
    assert format_price(parse_money("EUR 18.50"), "m2", "month", "en") == "EUR 18.50 per m² and month"
    assert format_price(parse_money("EUR 18.50"), "m2", "month", "zh-Hans") == "每平方米每月18.50欧元"


def test_what_a_template_counts_is_said_in_words() -> None:
    """Counts carry no fact, so they carry no digits where there are few."""
    assert [count_word(number, "en") for number in (1, 8, 40)] == ["one", "eight", "40"]
    assert [count_word(number, "zh-Hans") for number in (2, 8, 12)] == ["两", "八", "十二"]


def test_ordinals_and_words() -> None:
    """Small numbers in words, and 11th is no 11st."""
    assert [format_ordinal(number, "en") for number in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th",
    ]  # fmt: skip
    assert [ordinal_word(number, "zh-Hans") for number in (2, 10, 12, 20, 35)] == [
        "第二",
        "第十",
        "第十二",
        "第二十",
        "第三十五",
    ]
    assert (ordinal_word(5, "en"), ordinal_word(21, "en")) == ("fifth", "21st")
    assert number_word(Number(Decimal(7)), "en") == "seven"
    assert number_word(Number(Decimal(27)), "en") == "27"


def test_lists() -> None:
    """CLDR's separators: "and" in English, 、 and 和 in Chinese."""
    assert "".join(sentence_parts(["A", "B", "C"], "en", open_list=False, others="and others")) == "A, B and C"
    assert "".join(sentence_parts(["A", "B", "C"], "zh-Hans", open_list=False, others="等")) == "A、B和C"
    assert "".join(sentence_parts(["A"], "en", open_list=True, others="and others")) == "A and others"
