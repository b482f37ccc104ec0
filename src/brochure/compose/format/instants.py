"""Moments on the clock, in the time zones that a document names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time, get_timezone_location

from brochure.compose.format.locale import is_chinese, locale_of


def format_instant(instant: datetime, zones: Sequence[str], language: str) -> str:
    """12 June 2019, 17:00 UTC (New York 13:00; Tokyo 13 June, 02:00); the day is repeated only where it differs.

    `zones` are IANA names such as Asia/Shanghai; the first one leads where there are any.
    """
    chinese = is_chinese(language)
    home, *others = [instant.astimezone(ZoneInfo(zone)) for zone in zones] or [instant]
    place = _city(zones[0], language) if zones else _offset(home)
    lead = (
        f"{place}时间{_day(home, language)}{_clock(home)}"
        if chinese
        else f"{_day(home, language)}, {_clock(home)} {place}"
    )
    if not others:
        return lead
    told = [_elsewhere(one, home, zone, language) for one, zone in zip(others, zones[1:], strict=True)]
    return f"{lead}（{'；'.join(told)}）" if chinese else f"{lead} ({'; '.join(told)})"


def _elsewhere(moment: datetime, home: datetime, zone: str, language: str) -> str:
    city = _city(zone, language)
    if moment.date() == home.date():
        return f"{city}{_clock(moment)}" if is_chinese(language) else f"{_clock(moment)} {city}"
    day = _day(moment, language)
    return f"{city}{day}{_clock(moment)}" if is_chinese(language) else f"{day}, {_clock(moment)} {city}"


def _clock(moment: datetime) -> str:
    return str(format_time(moment, "HH:mm", locale="en_GB"))


def _day(moment: datetime, language: str) -> str:
    return str(format_date(moment.date(), format="long", locale=locale_of(language)))


def _city(zone: str, language: str) -> str:
    return str(get_timezone_location(zone, locale=locale_of(language), return_city=True))


def _offset(moment: datetime) -> str:
    offset = moment.strftime("%z")
    return "UTC" if offset in ("", "+0000") else f"UTC{offset[:3]}:{offset[3:]}"
