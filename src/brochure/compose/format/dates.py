"""Dates and periods, never more precise than their source."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date as babel_date
from babel.dates import format_skeleton

from brochure.compose.format.locale import is_chinese, locale_of
from brochure.spec.values import DateKind, DatePart, PartialDate, Period, PeriodKind, Season

_BOUNDS = {
    DateKind.NOT_AFTER: ("by {}", "不晚于{}"),
    DateKind.NOT_BEFORE: ("not before {}", "不早于{}"),
    DateKind.SINCE: ("since {}", "自{}起"),
}
_SEASONS = {
    Season.SPRING: ("spring", "春季"),
    Season.SUMMER: ("summer", "夏季"),
    Season.AUTUMN: ("autumn", "秋季"),
    Season.WINTER: ("winter", "冬季"),
}


def format_date(value: PartialDate, language: str) -> str:
    """28 February 2014; about 2014; by 28 February 2014; 2014年2月28日."""
    start = format_part(value.start, language)
    if value.approximate:
        start = f"约{start}" if is_chinese(language) else f"about {start}"
    if value.kind is DateKind.BETWEEN and value.end:
        return _span(start, format_part(value.end, language), language)
    if value.kind is DateKind.ON or value.kind not in _BOUNDS:
        return start
    return _BOUNDS[value.kind][is_chinese(language)].format(start)


def format_part(part: DatePart, language: str) -> str:
    """A day, month, season or year."""
    chinese = is_chinese(language)
    if part.season:
        season = _SEASONS[part.season][chinese]
        return f"{part.year}年{season}" if chinese else f"{season} {part.year}"
    if part.month is None:
        return f"{part.year}年" if chinese else str(part.year)
    day = date(part.year, part.month, part.day or 1)
    if part.day is None:
        return str(format_skeleton("yMMMM", day, locale=locale_of(language)))
    return str(babel_date(day, format="long", locale=locale_of(language)))


def format_period(period: Period, language: str) -> str:
    """2017; Q1 2017; fiscal year 2023/24; 31 December 2025; 2017年第1季度."""
    chinese = is_chinese(language)
    year = period.start.year
    match period.kind:
        case PeriodKind.QUARTER:
            return f"{year}年第{period.quarter}季度" if chinese else f"Q{period.quarter} {year}"
        case PeriodKind.FISCAL_YEAR:
            end = f"/{period.end.year % 100:02}" if period.end and period.end.year != year else ""
            return f"{year}{end}财年" if chinese else f"fiscal year {year}{end}"
        case PeriodKind.RANGE if period.end:
            return _span(format_part(period.start, language), format_part(period.end, language), language)
        case _:
            return format_part(period.start, language)


def _span(start: str, end: str, language: str) -> str:
    return f"{start}至{end}" if is_chinese(language) else f"{start} to {end}"
