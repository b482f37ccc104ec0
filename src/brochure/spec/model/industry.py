"""Industries, and the clusters they form."""

from __future__ import annotations

from brochure.spec.model.entity import Model
from brochure.spec.model.plain import Flag, Word
from brochure.spec.model.reference import AssetRef, CompanyRef, Id, IndustryRef, KpiRef
from brochure.spec.model.sourced import Named, Sourced
from brochure.spec.model.terms import CodeScheme, Modality, TranslationStatus
from brochure.spec.model.text import TextField


class IndustryCode(Model):
    """The industry in a statistical classification."""

    scheme: CodeScheme
    """The classification."""
    code: Word
    """The code in it."""


class Industry(Named):
    """One industry; clusters, companies and goals refer to it by its id."""

    parent: IndustryRef | None = None
    """The industry it is part of."""
    code: tuple[IndustryCode, ...] | None = None
    """Its codes in statistical classifications."""
    icon: AssetRef | None = None
    """A picture for it."""


class Cluster(Sourced):
    """Industries that work together."""

    id: Id
    """The name by which the rest of the spec refers to it."""
    name: TextField | None = None
    """Its own name, where it has one."""
    translation: TranslationStatus | None = None
    """How far the translated names may be trusted."""
    lead_industry: IndustryRef | None = None
    """The industry that leads it."""
    segments: tuple[IndustryRef, ...] | None = None
    """The industries in it."""
    segment_notes: dict[IndustryRef, TextField] | None = None
    """What the source adds to a segment, such as "animation"."""
    exhaustive: Flag | None = None
    """False where the source names only some of the segments."""
    modality: Modality | None = None
    """Whether it exists, grows or is aimed at; this chooses the tense of what is printed."""
    companies: tuple[CompanyRef, ...] | None = None
    """The companies in it; null where no source says."""
    figures: tuple[KpiRef, ...] | None = None
    """Figures that measure it."""
    value_chain: tuple[TextField, ...] | None = None
    """Its steps, from supply to market."""
