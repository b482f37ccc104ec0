"""How the values of one figure are written beside each other: in one unit, under short names of their periods."""

from __future__ import annotations

from decimal import Decimal

from brochure.compose.format.dates import format_part, format_period
from brochure.compose.format.numbers import common_scale, format_scaled, qualified
from brochure.spec.model.figure import Kpi
from brochure.spec.model.terms import FigureStatus
from brochure.spec.values import DatePart, Number, Period, PeriodKind, Qualifier


def scale_of(kpi: Kpi, language: str) -> tuple[Decimal, str]:
    """The unit of counting that all values of a figure share, and its word: (1000000000, "billion"); (1, "")."""
    points = (*kpi.series, *(kpi.target or ()))
    return common_scale([point.value.value for point in points if point.value is not None], language)


def scaled(number: Number, kpi: Kpi, language: str, *, alone: bool = False) -> tuple[str, Number]:
    """A value of the figure in that unit, in words and as a number.

    Decimals are those of the longest value, so that all compare; its own where it stands `alone`.
    """
    size, _ = scale_of(kpi, language)
    points = (*kpi.series, *(kpi.target or ()))
    decimals = max((_decimals(point.value.value / size) for point in points if point.value is not None), default=0)
    value = number.value if size == 1 else number.value / size
    words = format_scaled(value, decimals if size != 1 and not alone else None, language)
    if number.qualifier is not Qualifier.EXACT:
        words = qualified(words, number.qualifier, language)
    return words, Number(value, number.qualifier)


def tick(period: Period, kpi: Kpi, language: str) -> str:
    """The period as it stands under an axis: the bare year where that says enough, as for yearly values."""
    return str(period.start.year) if _by_year(kpi) else format_period(period, language)


def brief(period: Period, kpi: Kpi, language: str) -> str:
    """The period as it stands in a sentence, without the day where every value is of the same day of the year."""
    return format_part(DatePart(period.start.year), language) if _by_year(kpi) else format_period(period, language)


def columns_of(kpi: Kpi) -> tuple[str, ...]:
    """The periods for which a figure is measured, or known to be unpublished, as a table's columns name them."""
    return tuple(tick(point.period, kpi, "en") for point in kpi.series if point.status is not FigureStatus.FORECAST)


def _by_year(kpi: Kpi) -> bool:
    kinds = {point.period.kind for point in kpi.series}
    days = {(point.period.start.month, point.period.start.day) for point in kpi.series}
    return kinds == {PeriodKind.YEAR} or (kinds == {PeriodKind.MOMENT} and len(days) == 1)


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
