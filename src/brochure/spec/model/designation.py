"""Programmes, and the designations a park holds under them."""

from __future__ import annotations

from brochure.spec.model.fields import DateField, PeriodField
from brochure.spec.model.plain import Whole, Word
from brochure.spec.model.reference import DesignationRef, Id, OrganisationRef, ProgrammeRef
from brochure.spec.model.sourced import Named, Sourced
from brochure.spec.model.terms import DesignationStatus, Level
from brochure.spec.model.text import TextField


class Programme(Named):
    """A programme under which designations are granted."""

    grantor: OrganisationRef | None = None
    """Who grants it."""
    level: Level | None = None
    """The level of government."""
    successor: ProgrammeRef | None = None
    """The programme that replaced it."""


class Rank(Sourced):
    """A place in an order; without its scope it would say nothing."""

    ordinal: Whole
    """1 for the first."""
    scope: TextField
    """Among what, such as "in Shanghai in this field"."""
    after: OrganisationRef | None = None
    """Who comes before."""


class Evaluation(Sourced):
    """A later evaluation of a designation."""

    period: PeriodField | None = None
    """What time was evaluated."""
    date: DateField | None = None
    """When the result was published."""
    result: TextField
    """The result."""


class Designation(Named):
    """A title granted to the park."""

    id: Id
    """The name by which the rest of the spec refers to it."""
    status: DesignationStatus
    """Where it stands in its life."""
    grantor: OrganisationRef | None = None
    """Who granted it; null where no source says."""
    programme: ProgrammeRef | None = None
    """The programme it belongs to."""
    level: Level | None = None
    """The level of government."""
    field: TextField | None = None
    """The field it was granted for."""
    batch: Whole | None = None
    """The batch in which it was granted."""
    series: TextField | None = None
    """The series within the programme."""
    date: DateField | None = None
    """When it was granted, as precisely as the source says."""
    document_no: Word | None = None
    """The number of the notice."""
    rank: Rank | None = None
    """Its place among others."""
    evaluation: tuple[Evaluation, ...] | None = None
    """Later evaluations."""
    valid_until: DateField | None = None
    """When it ends."""
    superseded_by: DesignationRef | None = None
    """The designation that replaced it."""
