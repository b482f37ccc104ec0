"""Other languages and other ways of writing: what stands in, and that it is told."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from brochure.compose.format.dates import format_date
from brochure.compose.format.locale import is_chinese, stand_ins, variants
from brochure.compose.format.measures import format_money, format_quantity
from brochure.compose.format.numbers import format_share
from brochure.spec.scalars.date import parse_date
from brochure.spec.values import Money, Number, Qualifier, Quantity
from compose.parks import compose_park, printed, runs


def amount(value: str, qualifier: Qualifier = Qualifier.EXACT) -> Number:
    """A number as the spec gives it."""
    return Number(Decimal(value), qualifier)


@pytest.mark.parametrize(
    ("money", "english", "chinese"),
    [
        (Money(amount("2400000000", Qualifier.ABOUT), "CNY"), "about CNY 2.4 billion", "约24亿元人民币"),
        (Money(amount("13000000"), "EUR", amount("18000000")), "EUR 13–18 million", "1,300–1,800万欧元"),
        (Money(amount("900000"), "USD", amount("1200000")), "USD 0.9–1.2 million", "90–120万美元"),
        (Money(amount("12.50"), "GBP", amount("18.75")), "GBP 12.50–18.75", "12.50–18.75英镑"),
        (Money(amount("123456"), "USD", amount("2000000")), "USD 123,456–2 million", "123,456–200万美元"),
        (Money(amount("5", Qualifier.MORE_THAN), "TWD"), "more than TWD 5", "超过5元新台币"),
    ],
)
def test_amounts_of_money(money: Money, english: str, chinese: str) -> None:
    """One word of size for both ends of a range where no digit is lost; the qualifier before the currency."""
    assert (format_money(money, "en"), format_money(money, "zh-Hans")) == (english, chinese)


def test_shares_and_approximate_dates() -> None:
    """A percent sign as the language sets it; EDTF's ~ is printed in words."""
    assert [format_share(Decimal("45.5"), language) for language in ("en", "zh-Hans", "de")] == [
        "45.5%",
        "45.5%",
        "45,5\xa0%",
    ]
    assert format_quantity(Quantity(amount("38", Qualifier.ABOUT), "percent"), "en") == "about 38%"
    circa = parse_date("2014~")
    assert (format_date(circa, "en"), format_date(circa, "zh-Hans")) == ("about 2014", "约2014年")


def test_traditional_chinese_is_not_simplified_chinese() -> None:
    """Its readers would see wrong characters; English is plainly a stopgap."""
    assert [is_chinese(tag) for tag in ("zh-Hans", "zh", "zh-CN", "zh-Hant", "zh-TW", "en")] == [True] * 3 + [False] * 3
    assert variants("zh-CN") == ("zh-CN", "zh", "zh-Hans")
    assert stand_ins("zh-Hant") == ("en",)
    assert stand_ins("en-GB") == ("en",)


def test_a_region_uses_the_words_of_its_language(tmp_path: Path) -> None:
    """An edition for Britain prints what is written in English, without a remark on the language."""
    document, problems = compose_park(tmp_path, "<p>{{ park.name }}, {{ t('goal') }}</p>", language="en-GB")
    assert list(problems) == []
    assert printed(document) == ["Harbour Park, Goal"]
    assert {run.language for run in runs(document)} == {None}


def test_a_language_without_labels_is_told_and_borrows_english(tmp_path: Path) -> None:
    """Sentences kept by language are borrowed too; numbers and dates follow the language itself."""
    body = (
        "{% import 'sheet/prose.' ~ document.language ~ '.xml.j2' as prose with context %}"
        "<p>{{ prose.line() }}, {{ t('goal') }}, {{ 1234567 }}, {{ document.edition.date }}</p>"
    )
    prose = "{% macro line() %}Words of {{ park.name }}{% endmacro %}"
    document, problems = compose_park(tmp_path, body, language="de", **{"prose.en": prose})
    assert [(problem.severity, problem.message) for problem in problems] == [
        ("warning", "words such as 'Sources' are not known in 'de'; the English ones are printed")
    ]
    assert printed(document) == ["Words of Harbour Park, Goal, 1.234.567, 1. März 2026"]
