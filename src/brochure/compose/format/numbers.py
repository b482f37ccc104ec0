"""Numbers, ordinals and how exact they are."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from babel.numbers import format_decimal

from brochure.compose.format.locale import is_chinese, locale_of
from brochure.spec.values import Number, Qualifier

_QUALIFIED = {
    Qualifier.EXACT: ("{}", "{}"),
    Qualifier.ABOUT: ("about {}", "约{}"),
    Qualifier.AT_LEAST: ("at least {}", "至少{}"),
    Qualifier.MORE_THAN: ("more than {}", "超过{}"),
    Qualifier.UP_TO: ("up to {}", "最多{}"),
    Qualifier.UNDER: ("under {}", "不到{}"),
}
_LARGE_ENGLISH = ((Decimal(10) ** 12, " trillion"), (Decimal(10) ** 9, " billion"), (Decimal(10) ** 6, " million"))
_LARGE_CHINESE = ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
_MOST_DECIMALS = 3

_ENGLISH_ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip
_ENGLISH_NUMBERS = (
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_CHINESE_DIGITS = "零一二三四五六七八九"


def format_number(number: Number, language: str) -> str:
    """The number with its qualifier: "more than 600", "约2.24万"."""
    return qualified(format_amount(number.value, language), number.qualifier, language)


def qualified(words: str, qualifier: Qualifier, language: str) -> str:
    """An amount in words with how exact it is: "about CNY 2.4 billion"."""
    return _QUALIFIED[qualifier][is_chinese(language)].format(words)


def format_amount(value: Decimal, language: str) -> str:
    """The bare number, large ones in words where no digit is lost: "12.72 million", "2.14万亿"."""
    size, word = _scale(value, language)
    return _scaled(value, size, language) + word


def common_scale(values: Sequence[Decimal], language: str) -> tuple[Decimal, str]:
    """The largest unit in which all values can be said without losing a digit, none below a tenth; and its word."""
    sizes = [abs(value) for value in values if value] or [Decimal(0)]
    for size, word in _LARGE_CHINESE if is_chinese(language) else _LARGE_ENGLISH:
        if min(sizes) * 10 >= size <= max(sizes) and all(_loses_nothing(value, size) for value in values):
            return size, word.strip()
    return Decimal(1), ""


def format_scaled(value: Decimal, decimals: int | None, language: str) -> str:
    """A number that has been scaled, with so many decimals; with its own where that is None."""
    return _digits(value if decimals is None else value.quantize(Decimal(1).scaleb(-decimals)), language)


def format_span(low: Decimal, high: Decimal, language: str) -> str:
    """Two bare numbers with one word for both where that loses no digit: "13–18 million"."""
    size, word = _scale(high, language)
    if _loses_nothing(low, size):
        return f"{_scaled(low, size, language)}–{_scaled(high, size, language)}{word}"
    return f"{format_amount(low, language)}–{format_amount(high, language)}"


def format_share(share: Decimal, language: str) -> str:
    """A share in percent: 45%, 45 % where the language sets a blank."""
    pattern: str = locale_of(language).percent_formats[None].pattern
    return pattern.replace("#,##0", _digits(share, language))


def _scale(value: Decimal, language: str) -> tuple[Decimal, str]:
    """The largest unit that says the value without losing a digit, and its word."""
    for size, word in _LARGE_CHINESE if is_chinese(language) else _LARGE_ENGLISH:
        if abs(value) >= size and _loses_nothing(value, size):
            return size, word
    return Decimal(1), ""


def _loses_nothing(value: Decimal, size: Decimal) -> bool:
    return value / size == round(value / size, _MOST_DECIMALS)


def _scaled(value: Decimal, size: Decimal, language: str) -> str:
    return _digits(value if size == 1 else (value / size).normalize(), language)


def _digits(value: Decimal, language: str) -> str:
    # The decimals of the source are kept: 18.50 stays 18.50.
    exponent = value.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return str(format_decimal(value, format=pattern, locale=locale_of(language), decimal_quantization=False))


def format_ordinal(value: int, language: str) -> str:
    """2nd; 第2."""
    if is_chinese(language):
        return f"第{value}"
    ending = "th" if 10 <= value % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def ordinal_word(value: int, language: str) -> str:
    """second; 第二. Beyond twelve English keeps the digits."""
    if is_chinese(language):
        return f"第{_han(value)}" if 0 < value < 100 else f"第{value}"
    return _ENGLISH_ORDINALS[value] if 0 <= value < len(_ENGLISH_ORDINALS) else format_ordinal(value, language)


def number_word(number: Number, language: str) -> str:
    """seven, but 27; Chinese counts keep their digits."""
    value = number.value
    small = value == int(value) and 0 < value < len(_ENGLISH_NUMBERS)
    if is_chinese(language) or number.qualifier is not Qualifier.EXACT or not small:
        return format_number(number, language)
    return _ENGLISH_NUMBERS[int(value)]


def count_word(value: int, language: str) -> str:
    """How many there are, in words where they are few: eight, 八; 两 and not 二."""
    if is_chinese(language):
        return "两" if value == 2 else _han(value) if 0 < value < 100 else str(value)
    return _ENGLISH_NUMBERS[value] if 0 <= value < len(_ENGLISH_NUMBERS) else str(value)


def _han(value: int) -> str:
    tens, ones = divmod(value, 10)
    if not tens:
        return _CHINESE_DIGITS[ones]
    lead = "" if tens == 1 else _CHINESE_DIGITS[tens]
    return f"{lead}十{_CHINESE_DIGITS[ones] if ones else ''}"
