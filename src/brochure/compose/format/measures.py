"""Quantities, units, shares and amounts of money."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import get_currency_name

from brochure.compose.format.locale import is_chinese, locale_of
from brochure.compose.format.numbers import format_amount, format_number, format_share, format_span, qualified
from brochure.spec.values import Money, Number, Quantity

# Unit id: after one in English, after more, in Chinese. Symbols are the same in all.
_WORDS: dict[str, tuple[str, str, str]] = {
    "m2": ("m²", "m²", "平方米"),
    "ha": ("ha", "ha", "公顷"),
    "km2": ("km²", "km²", "平方公里"),
    "acre": ("acre", "acres", "英亩"),
    "sqft": ("sq ft", "sq ft", "平方英尺"),
    "mu": ("mu", "mu", "亩"),
    "m": ("m", "m", "米"),
    "km": ("km", "km", "公里"),
    "mile": ("mile", "miles", "英里"),
    "ft": ("ft", "ft", "英尺"),
    "nmi": ("nautical mile", "nautical miles", "海里"),
    "min": ("minute", "minutes", "分钟"),
    "h": ("hour", "hours", "小时"),
    "day": ("day", "days", "天"),
    "month": ("month", "months", "个月"),
    "year": ("year", "years", "年"),
    "t": ("t", "t", "吨"),
    "kg": ("kg", "kg", "公斤"),
    "m3": ("m³", "m³", "立方米"),
    "m3/d": ("m³/day", "m³/day", "立方米/日"),
    "m3/h": ("m³/h", "m³/h", "立方米/小时"),
    "t/m2": ("t/m²", "t/m²", "吨/平方米"),
    "kN/m2": ("kN/m²", "kN/m²", "千牛/平方米"),
    "kg/m2": ("kg/m²", "kg/m²", "公斤/平方米"),
    "t/h": ("t/h", "t/h", "吨/小时"),
    "t/year": ("t/year", "t/year", "吨/年"),
    "tCO2e": ("t CO₂e", "t CO₂e", "吨二氧化碳当量"),
    "people": ("person", "people", "人"),
    "companies": ("company", "companies", "家企业"),
    "institutions": ("institution", "institutions", "家机构"),
    "universities": ("university", "universities", "所高校"),
    "laboratories": ("laboratory", "laboratories", "个实验室"),
    "groups": ("group", "groups", "个团队"),
    "buildings": ("building", "buildings", "栋"),
    "plots": ("plot", "plots", "块地"),
    "patents": ("patent", "patents", "项专利"),
    "countries": ("country", "countries", "个国家"),
    "projects": ("project", "projects", "个项目"),
    "jobs": ("job", "jobs", "个岗位"),
    "rank": ("place", "place", "位次"),
    "percent": ("%", "%", "%"),
}


def format_unit(unit: str, language: str, count: Number | None = None) -> str:
    """The word or symbol of a unit; other units, such as kV, are their own symbol."""
    one, many, chinese = _WORDS.get(unit, (unit, unit, unit))
    if is_chinese(language):
        return chinese
    return one if count is not None and count.value == 1 else many


def format_quantity(quantity: Quantity, language: str) -> str:
    """64 ha; 7 minutes; 38%; 64公顷."""
    if quantity.unit == "percent":
        return qualified(format_share(quantity.number.value, language), quantity.number.qualifier, language)
    number = format_number(quantity.number, language)
    unit = format_unit(quantity.unit, language, quantity.number)
    return number + unit if is_chinese(language) else f"{number}\N{NO-BREAK SPACE}{unit}"


def format_money(money: Money, language: str) -> str:
    """CNY 2.4 billion; about EUR 13–18 million; 24亿元人民币."""
    low, high = money.low.value, money.high.value if money.high else None
    amount = format_amount(low, language) if high is None else format_span(low, high, language)
    words = amount + _chinese_currency(money.currency) if is_chinese(language) else f"{money.currency} {amount}"
    return qualified(words, money.low.qualifier, language)


def format_price(money: Money, per: str | None, span: str | None, language: str) -> str:
    """EUR 18.50 per m² and month; 每平方米每月18.50欧元."""
    amount = format_money(money, language)
    parts = [format_unit(unit, language, Number(Decimal(1))) for unit in (per, span) if unit]
    if is_chinese(language):
        return "".join(f"每{part.removeprefix('个')}" for part in parts) + amount
    return f"{amount} per {' and '.join(parts)}" if parts else amount


def format_price_unit(currency: str, per: str | None, span: str | None, language: str) -> str:
    """What the numbers of a price column are in: EUR per m² and month; 欧元/平方米/月."""
    one = Number(Decimal(1))
    parts = [format_unit(unit, language, one) for unit in (per, span) if unit]
    if is_chinese(language):
        return "/".join((_chinese_currency(currency), *(part.removeprefix("个") for part in parts)))
    return f"{currency} per {' and '.join(parts)}" if parts else currency


def _chinese_currency(code: str) -> str:
    # CLDR names these two as currencies; behind an amount they need the word for the unit as well.
    counted = {"CNY": "元人民币", "TWD": "元新台币"}
    return counted.get(code) or str(get_currency_name(code, locale=locale_of("zh-Hans")))
