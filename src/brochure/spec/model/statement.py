"""Statements that are neither numbers nor names: claims and goals."""

from __future__ import annotations

from brochure.spec.model.entity import Model
from brochure.spec.model.fields import DateField, NumberField, PeriodField
from brochure.spec.model.plain import Flag
from brochure.spec.model.reference import Id, IndustryRef, KpiRef
from brochure.spec.model.sourced import Sourced
from brochure.spec.model.terms import Modality, TranslationStatus
from brochure.spec.model.text import RichTextField, TextField


class Claim(Sourced):
    """Something the source says about the park."""

    text: RichTextField
    """The statement."""
    modality: Modality
    """Whether it is achieved, goes on, or is aimed at."""
    id: Id | None = None
    """The name by which translations refer to it."""
    promotional: Flag | None = None
    """True for praise that is no fact."""
    translation: TranslationStatus | None = None
    """How far the translated texts may be trusted."""


class GoalTarget(Model):
    """The number a goal is measured by."""

    kpi: KpiRef
    """The figure."""
    value: NumberField
    """What it is to reach."""
    period: PeriodField | None = None
    """When."""


class Goal(Sourced):
    """Something aimed at or intended; never printed as an achievement."""

    text: RichTextField
    """The goal."""
    modality: Modality
    """Goal, intended or forecast."""
    id: Id | None = None
    """The name by which translations refer to it."""
    industries: tuple[IndustryRef, ...] | None = None
    """The industries it is about."""
    industry_notes: dict[IndustryRef, TextField] | None = None
    """What the source adds to an industry."""
    exhaustive: Flag | None = None
    """False where the source names only some of the industries."""
    target: GoalTarget | None = None
    """The number it is measured by; null where the source sets none."""
    due: DateField | None = None
    """When it is to be reached; null where the source sets no date."""
    translation: TranslationStatus | None = None
    """How far the translated texts may be trusted."""
