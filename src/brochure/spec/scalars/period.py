"""The stretch of time a figure is for: `2017`, `2017-Q1`, `2011-H1`, `2017-01/2017-10`, `FY2023-24`, a moment."""

from __future__ import annotations

import re

from brochure.spec.scalars.date import is_date_shaped, parse_part, refuse_reversed
from brochure.spec.scalars.unreadable import UnreadableError
from brochure.spec.values import DatePart, Period, PeriodKind

_QUARTER = re.compile(r"(?P<year>[0-9]{4})-?Q(?P<quarter>[1-4])")
_HALF = re.compile(r"(?P<year>[0-9]{4})-?H(?P<half>[12])")
_FISCAL = re.compile(r"FY ?(?P<start>[0-9]{4})(?:[-/](?P<end>[0-9]{4}|[0-9]{2}))?")


def parse_period(text: str) -> Period:
    """A year, quarter, half-year, month, range, fiscal year or, for a full date, a moment."""
    typed = text.strip()
    if match := _QUARTER.fullmatch(typed):
        return Period(PeriodKind.QUARTER, DatePart(int(match["year"])), quarter=int(match["quarter"]))
    if match := _HALF.fullmatch(typed):
        year, month = int(match["year"]), 1 if match["half"] == "1" else 7
        return Period(PeriodKind.RANGE, DatePart(year, month), DatePart(year, month + 5))
    if match := _FISCAL.fullmatch(typed):
        return _fiscal(typed, match["start"], match["end"])
    first, slash, second = typed.partition("/")
    if not (is_date_shaped(first) and (not slash or is_date_shaped(second))):
        example = "write 2017, 2017-Q1, 2017-01/2017-10, FY2023-24 or {at: 2022-10-31}"
        raise UnreadableError("spec/period", f"'{typed}' is not a period", example)
    start = parse_part(first)
    if slash:
        end = parse_part(second)
        refuse_reversed(start, end, typed)
        return Period(PeriodKind.RANGE, start, end)
    if start.season:
        raise UnreadableError("spec/period", f"'{typed}' is a season; a figure needs months, a quarter or a year")
    if start.day:
        return Period(PeriodKind.MOMENT, start)
    return Period(PeriodKind.MONTH if start.month else PeriodKind.YEAR, start)


def parse_moment(text: str) -> Period:
    """A point in time, of whatever precision the source gives."""
    return Period(PeriodKind.MOMENT, parse_part(text))


def _fiscal(typed: str, start: str, end: str | None) -> Period:
    if end is None:
        return Period(PeriodKind.FISCAL_YEAR, DatePart(int(start)))
    last = int(end) if len(end) == 4 else int(start[:2] + end) + (100 if end == "00" else 0)
    if last != int(start) + 1:
        raise UnreadableError("spec/period", f"'{typed}' is not one fiscal year", "write FY2023-24")
    return Period(PeriodKind.FISCAL_YEAR, DatePart(int(start)), DatePart(last))
