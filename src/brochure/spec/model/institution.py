"""Universities, laboratories and services, named or counted."""

from __future__ import annotations

from brochure.spec.model.fields import DateField
from brochure.spec.model.figure import Figure
from brochure.spec.model.plain import Flag, WebAddress
from brochure.spec.model.reference import AssetRef, Id, InstitutionRef
from brochure.spec.model.sourced import Named, Sourced
from brochure.spec.model.terms import InstitutionKind
from brochure.spec.model.text import RichTextField


class Institution(Named):
    """A university, laboratory, incubator or service centre on the park."""

    id: Id
    """The name by which the rest of the spec refers to it."""
    kind: InstitutionKind
    """What it is."""
    since: DateField | None = None
    """When it came."""
    description: RichTextField | None = None
    """What it does here."""
    url: WebAddress | None = None
    """Its website."""
    logo: AssetRef | None = None
    """Its logo."""


class InstitutionCount(Figure):
    """A published number of institutions."""

    named: tuple[InstitutionRef, ...] | None = None
    """The ids of those that are named; null where the source names none."""


class Institutions(Sourced):
    """What a source says about research and teaching."""

    exhaustive: Flag
    """True if every institution is named."""
    named: tuple[Institution, ...] | None = None
    """Those that the source names."""
    counts: tuple[InstitutionCount, ...] | None = None
    """Those that it only counts."""
