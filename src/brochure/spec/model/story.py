"""What happened, what companies did here, and what people said about it."""

from __future__ import annotations

from brochure.spec.model.entity import Model
from brochure.spec.model.fields import DateField
from brochure.spec.model.figure import Figure
from brochure.spec.model.plain import Day, LanguageTag, Word
from brochure.spec.model.reference import AssetRef, CompanyRef, DesignationRef, Id, QuotationRef
from brochure.spec.model.sourced import Sourced
from brochure.spec.model.terms import Consent, MilestoneKind, Modality, TranslationStatus
from brochure.spec.model.text import RichTextField, TextField


class Milestone(Sourced):
    """An event in the life of the park."""

    date: DateField
    """When it was, as precisely as the source says."""
    text: RichTextField
    """What happened."""
    id: Id | None = None
    """The name by which translations refer to it."""
    kind: MilestoneKind | None = None
    """What sort of event it was."""
    modality: Modality | None = None
    """Whether it has happened; it has if nothing is said."""
    designation: DesignationRef | None = None
    """The designation it belongs to."""
    image: AssetRef | None = None
    """A picture of it."""
    translation: TranslationStatus | None = None
    """How far the translated texts may be trusted."""


class Approval(Model):
    """Who agreed to what is printed."""

    by: Word
    """Who."""
    date: Day | None = None
    """When."""


class Story(Sourced):
    """What one company did here."""

    company: CompanyRef
    """The company."""
    problem: RichTextField
    """What it lacked."""
    action: RichTextField
    """What was done."""
    result: RichTextField
    """What came of it."""
    id: Id | None = None
    """The name by which translations refer to it."""
    quote: QuotationRef | None = None
    """What somebody there said."""
    figures: tuple[Figure, ...] | None = None
    """What came of it, in numbers."""
    image: AssetRef | None = None
    """A picture."""
    approval: Approval | None = None
    """Who at the company agreed."""


class Quotation(Sourced):
    """Words of somebody, letter by letter."""

    text: TextField
    """The words."""
    speaker: TextField
    """Who said them."""
    consent: Consent
    """Whether they may be printed."""
    id: Id | None = None
    """The name by which stories refer to it."""
    role: TextField | None = None
    """What the speaker is."""
    lang: LanguageTag | None = None
    """The language they were said in."""
    date: DateField | None = None
    """When they were said."""
