"""Figures: single ones, and series over time."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from brochure.spec.model.fields import DateField, MoneyField, NumberField, PeriodField, QualifierField, qualified
from brochure.spec.model.plain import Flag, Share, Word
from brochure.spec.model.reference import Id, IndustryRef
from brochure.spec.model.sourced import Sourced
from brochure.spec.model.terms import Aggregation, Better, FigureStatus, TranslationStatus
from brochure.spec.model.text import CountedUnit, TextField


class Measured(Sourced):
    """A number that may have its qualifier and wording beside it."""

    value: NumberField | None = None
    """The number; null where nobody has published it."""
    qualifier: QualifierField | None = None
    """How exact the source is: about, at_least, more_than, up_to, under."""
    as_published: Word | None = None
    """The source's own wording."""

    @model_validator(mode="after")
    def _qualify(self) -> Self:
        # One number carries everything that print needs to know about it.
        if self.value is None or (self.qualifier is None and self.as_published is None):
            return self
        return self.model_copy(update={"value": qualified(self.value, self.qualifier, self.as_published)})


class Figure(Measured):
    """One published number with its unit and date."""

    id: Id | None = None
    """The name by which translations and Word's fields refer to it."""
    label: TextField
    """What is counted."""
    unit: CountedUnit | None = None
    """The unit: one of the registry, or the word for what is counted."""
    as_of: DateField | None = None
    """The date it is true for."""
    period: PeriodField | None = None
    """The time it is for, instead of a date."""
    money: MoneyField | None = None
    """An amount of money, instead of `value`; wages, for example."""
    field: TextField | None = None
    """The subject or trade it is for."""
    scope: TextField | None = None
    """Which area, which companies or which people it covers."""
    status: FigureStatus | None = None
    """Whether it is measured, estimated, forecast or a target."""
    translation: TranslationStatus | None = None
    """How far the translated texts may be trusted."""


class SeriesPoint(Measured):
    """One value of a series."""

    period: PeriodField
    """The time it is for."""
    status: FigureStatus | None = None
    """Whether it is measured, estimated, forecast or a target; measured if nothing is said."""
    published: DateField | None = None
    """When it was published."""
    scope: TextField | None = None
    """What it covers, where that differs from the rest of the series."""


class Segment(Measured):
    """One part of a whole."""

    label: TextField
    """What the part is."""
    industry: IndustryRef | None = None
    """The industry it stands for."""
    share: Share | None = None
    """Its share in percent."""
    series: tuple[SeriesPoint, ...] | None = None
    """Its values over the same periods as the whole."""


class Kpi(Sourced):
    """A figure followed over time, of one definition and one scope."""

    id: Id
    """The name by which the rest of the spec refers to it."""
    label: TextField
    """What is measured."""
    unit: CountedUnit
    """The unit: one of the registry, or the word for what is counted."""
    series: tuple[SeriesPoint, ...]
    """The values, one for each period."""
    definition: TextField | None = None
    """What exactly is counted."""
    scope: TextField | None = None
    """Which area, which companies or which people it covers."""
    better: Better | None = None
    """Which direction is good; ranks are better when lower."""
    aggregation: Aggregation | None = None
    """Whether values are sums over their period or a state at its end."""
    qualifier: QualifierField | None = None
    """How exact all values are, where they share one qualifier."""
    status: FigureStatus | None = None
    """What all values are, where they share one status."""
    published: DateField | None = None
    """When the series was published."""
    target: tuple[SeriesPoint, ...] | None = None
    """Values aimed at."""
    segments: tuple[Segment, ...] | None = None
    """The parts of the newest value."""
    segments_exhaustive: Flag | None = None
    """False where only some of the parts are published."""
    standard: Word | None = None
    """The id of the figure in a statistical standard."""
    translation: TranslationStatus | None = None
    """How far the translated texts may be trusted."""
