"""The whole of a documents file: what to build from a park."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from brochure.spec.model.entity import Model
from brochure.spec.model.fields import DateField
from brochure.spec.model.plain import Day, Flag, Instant, LanguageTag, Sha256, Whole, Word, Zone
from brochure.spec.model.prospect_choice import ProspectChoice
from brochure.spec.model.reference import AssetRef, DesignationRef, FactRef, Id, ProspectRef
from brochure.spec.model.terms import (
    Audience,
    Colour,
    DocumentStatus,
    Grouping,
    Order,
    Output,
    PageNumbers,
    Paper,
    TranslationGate,
)
from brochure.spec.model.text import RichTextField, TextField


class EditionSpec(Model):
    """Which issue of the documents this is."""

    id: Word | None = None
    """Its name, such as 2014-03."""
    date: Day | None = None
    """Its date; printed, and the date in the files' metadata."""
    version: Word | None = None
    """Its version number."""


class PrintSpec(Model):
    """What the printer needs."""

    bleed: Word | None = None
    """How far colour runs over the edge, such as 3mm."""
    marks: Flag | None = None
    """False for no crop marks."""
    colour: Colour | None = None
    """cmyk, or rgb for a shop that converts the colours itself."""
    profile: Word | None = None
    """The ICC profile of the press, a file beside the spec."""
    page_multiple: Whole | None = None
    """Pages come in multiples of this number."""


class SectionChoice(Model):
    """Which sections a document has."""

    order: tuple[Word, ...] | None = None
    """Their order."""
    include: tuple[Word, ...] | None = None
    """Only these."""
    exclude: tuple[Word, ...] | None = None
    """Not these."""
    max_items: Whole | None = None
    """The longest list."""


class Foreword(Model):
    """Words at the beginning, signed."""

    text: Annotated[tuple[RichTextField, ...], Field(min_length=1)]
    """Its paragraphs."""
    name: TextField
    """Who signs it."""
    role: TextField | None = None
    """The office of that person."""
    portrait: AssetRef | None = None
    """A portrait."""


class Question(Model):
    """Something that may be asked, and what is answered."""

    question: RichTextField
    """What is asked."""
    id: Id | None = None
    """What Word's fields call it; its position without this."""
    number: Word | None = None
    """Its number in the questionnaire, as that writes it; counted where there is none."""
    part: TextField | None = None
    """The part of the questionnaire that it stands in; that of the question before without this."""
    answer: RichTextField | None = None
    """What is answered; the facts answer alone without this."""
    facts: tuple[FactRef, ...] | None = None
    """The facts that prove it, by their paths, such as premises/k1."""
    if_pressed: RichTextField | None = None
    """What to add when somebody insists."""


class SignOff(Model):
    """Somebody's approval of one exact content."""

    role: Word
    """The office of the person."""
    name: Word
    """The person."""
    date: Day
    """When."""
    sha256: Sha256
    """The SHA-256 of what was approved."""


class DocumentDefaults(Model):
    """What holds for every document that does not say otherwise."""

    languages: Annotated[tuple[LanguageTag, ...], Field(min_length=1)] | None = None
    """The languages to build; those of the park file without this."""
    outputs: Annotated[tuple[Output, ...], Field(min_length=1)] | None = None
    """The file formats to build: pdf, docx, csv."""
    audience: Audience | None = None
    """Who the document is for."""
    status: DocumentStatus | None = None
    """How far it has come; a draft if nothing is said."""
    classification: Word | None = None
    """A word such as "internal" printed on every page."""
    theme: Word | None = None
    """The brand to use instead of the park's own."""
    page: Paper | None = None
    """The paper size."""
    template: Word | None = None
    """A Word file (.docx or .dotx) of the house, whose styles, page set-up, running heads and logo briefs take over."""
    page_numbers: PageNumbers | None = None
    """Those in the contents of a Word file: estimated, or exact as LibreOffice lays it out, which has to be there."""
    print: PrintSpec | None = None
    """What the printer needs."""
    attach_spec: Flag | None = None
    """True to put the park file, its translations and its tables inside the PDF, all fit for its readers."""
    translation_gate: TranslationGate | None = None
    """How good translations must be for a release."""


class DocumentSpec(DocumentDefaults):
    """One document, in every language and format it lists."""

    kind: Word
    """The kind of document: the name of a template folder."""
    title: TextField | None = None
    """Its title, where that is not the park's name."""
    subtitle: TextField | None = None
    """A line below the title."""
    foreword: Foreword | None = None
    """Words of the director or editor at the beginning."""
    purpose: RichTextField | None = None
    """Why it is written."""
    ask: RichTextField | None = None
    """What the reader is asked to decide; null for information only."""
    decision_by: DateField | None = None
    """By when the decision is needed."""
    key_messages: tuple[RichTextField, ...] | None = None
    """What a brief wants its reader to say."""
    issues: tuple[RichTextField, ...] | None = None
    """What a brief warns of."""
    next_steps: tuple[RichTextField, ...] | None = None
    """What a brief says comes next."""
    questions: tuple[Question, ...] | None = None
    """What may be asked; the questions that every park is asked without this."""
    prospect: ProspectRef | None = None
    """The company of prospects.yaml that it is for."""
    prospects: ProspectChoice | None = None
    """A document of its own for each of these companies of prospects.yaml: their ids, or all."""
    designation: DesignationRef | None = None
    """The title that an announcement is about; the first one of the park file without this."""
    pages: Whole | None = None
    """How many pages it is meant to have."""
    sort: Order | None = None
    """How a directory is sorted."""
    group: Grouping | None = None
    """How a directory is grouped."""
    sections: SectionChoice | None = None
    """Which sections it has."""
    version: Word | None = None
    """Its own version, where it differs from the edition's."""
    date: Day | None = None
    """Its own date, where it differs from the edition's."""
    embargo_until: Instant | None = None
    """Not to be released before this instant."""
    show_in: tuple[Zone, ...] | None = None
    """Time zones in which the embargo is printed; the first one leads."""
    approvals: tuple[SignOff, ...] | None = None
    """Who approved it."""
    distribution: tuple[TextField, ...] | None = None
    """Who gets a copy."""


class DocumentsSpec(Model):
    """What to build."""

    edition: EditionSpec = EditionSpec()
    """Which issue this is."""
    defaults: DocumentDefaults = DocumentDefaults()
    """What holds for every document."""
    documents: Annotated[dict[Id, DocumentSpec], Field(min_length=1)]
    """The documents, by the name that is used in file names."""
