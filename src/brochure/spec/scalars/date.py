"""Dates as precise as their source: a subset of EDTF (ISO 8601-2:2019, annex A), levels 0 and 1.

Read are `2014`, `2014-02`, `2014-02-28`, a season `1973-23`, an approximate `2014~`, an interval
`2014-02-28/2014-03` and the open intervals `2014/..` (since) and `../2014` (not after).
"""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime

from brochure.spec.scalars.unreadable import UnreadableError
from brochure.spec.values import DateKind, DatePart, PartialDate, Season

_PART = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_OTHER_ORDER = re.compile(r"(?P<day>[0-9]{1,2})[./](?P<month>[0-9]{1,2})[./](?P<year>[0-9]{4})")
_LOOSE = re.compile(r"(?P<year>[0-9]{4})[-./年](?P<month>[0-9]{1,2})(?:[-./月](?P<day>[0-9]{1,2})日?|月)?")
_OPEN = ".."
_LAST_MONTH_OF_SEASON = {Season.SPRING: 5, Season.SUMMER: 8, Season.AUTUMN: 11, Season.WINTER: 12}


def parse_date(text: str) -> PartialDate:
    """A date or a span within which something happened."""
    typed = text.strip()
    first, slash, second = typed.partition("/")
    if not slash:
        approximate = typed.endswith("~")
        return PartialDate(DateKind.ON, parse_part(typed.removesuffix("~")), approximate=approximate)
    if first == _OPEN:
        return PartialDate(DateKind.NOT_AFTER, parse_part(second))
    if second == _OPEN:
        return PartialDate(DateKind.SINCE, parse_part(first))
    if _OTHER_ORDER.fullmatch(typed):
        raise _unreadable(typed)
    start, end = parse_part(first), parse_part(second)
    refuse_reversed(start, end, typed)
    return PartialDate(DateKind.BETWEEN, start, end)


def is_date_shaped(text: str) -> bool:
    """Whether a text looks like one date, even if the calendar has no such day."""
    return _PART.fullmatch(text.strip()) is not None


def parse_part(text: str) -> DatePart:
    """One calendar date of year, month, day or season precision."""
    match = _PART.fullmatch(text.strip())
    if not match:
        raise _unreadable(text.strip())
    year = int(match["year"])
    if year == 0:
        raise UnreadableError("spec/date", "years are counted from 0001")
    if match["month"] is None:
        return DatePart(year)
    if match["day"] is None and match["month"] in tuple(Season):
        return DatePart(year, season=Season(match["month"]))
    month = int(match["month"])
    if not 1 <= month <= 12:
        raise UnreadableError("spec/date", f"there is no month {match['month']}; months are 01 to 12")
    if match["day"] is None:
        return DatePart(year, month)
    day, days = int(match["day"]), calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        raise UnreadableError("spec/date", f"{calendar.month_name[month]} {year} has no day {day}")
    return DatePart(year, month, day)


def parse_day(text: str) -> date:
    """A full calendar day."""
    part = parse_part(text)
    if part.month is None or part.day is None:
        raise UnreadableError("spec/date", f"'{text.strip()}' is not a full date; write it as 2014-02-28")
    return date(part.year, part.month, part.day)


def parse_instant(text: str) -> datetime:
    """An instant with its offset from UTC, such as `2019-06-12T17:00Z`; the value is in UTC."""
    typed = text.strip()
    try:
        instant = datetime.fromisoformat(typed)
    except ValueError:
        instant = None
    if instant is None or instant.tzinfo is None:
        raise UnreadableError(
            "spec/date", f"'{typed}' is not an instant", "write date, time and offset: 2019-06-12T17:00Z"
        )
    return instant.astimezone(UTC)


def refuse_reversed(start: DatePart, end: DatePart, typed: str) -> None:
    """Raise when a span ends before it begins."""
    if latest_day(end) < earliest_day(start):
        raise UnreadableError("spec/date", f"'{typed}' ends before it begins")


def earliest_day(part: DatePart) -> date:
    """The first day a partial date may mean."""
    if part.season:
        return date(part.year, max(_LAST_MONTH_OF_SEASON[part.season] - 2, 1), 1)
    return date(part.year, part.month or 1, part.day or 1)


def latest_day(part: DatePart) -> date:
    """The last day a partial date may mean; winter ends with its year, so that a year holds its seasons."""
    month = _LAST_MONTH_OF_SEASON[part.season] if part.season else part.month or 12
    return date(part.year, month, part.day or calendar.monthrange(part.year, month)[1])


def _unreadable(typed: str) -> UnreadableError:
    if match := _LOOSE.fullmatch(typed):
        usual = "-".join(part.zfill(2) for part in match.group("year", "month", "day") if part)
        return UnreadableError("spec/date", f"'{typed}' is not a date; write year, month and day as {usual}")
    message = f"'{typed}' is not a date; write 2014, 2014-02 or 2014-02-28"
    if match := _OTHER_ORDER.fullmatch(typed):
        return UnreadableError("spec/date", message, f"day or month first? year first: {match['year']}-MM-DD")
    return UnreadableError("spec/date", message)
