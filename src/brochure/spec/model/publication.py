"""Words about words: glossary, disclaimers, imprint, and what is unknown or contradictory."""

from __future__ import annotations

from brochure.spec.model.entity import Model
from brochure.spec.model.fields import Cites, DateField, MoneyField
from brochure.spec.model.plain import Word
from brochure.spec.model.reference import Id, SourceRef
from brochure.spec.model.terms import DisclaimerKind
from brochure.spec.model.text import RichTextField, TextField


class GlossaryTerm(Model):
    """How a term is written in every document."""

    term: TextField
    """The term as sources write it."""
    use: TextField | None = None
    """What to print."""
    avoid: tuple[Word, ...] | None = None
    """What not to print."""
    zh: Word | None = None
    """The Chinese term."""
    note: TextField | None = None
    """Why."""


class Disclaimer(Model):
    """A sentence that protects park and reader."""

    kind: DisclaimerKind
    """What it is about."""
    text: RichTextField
    """The sentence."""
    id: Id | None = None
    """The name by which translations refer to it."""


class Publication(Model):
    """The imprint."""

    publisher: TextField | None = None
    """Who publishes the documents."""
    editors: tuple[TextField, ...] | None = None
    """Who edited them."""
    copyright: TextField | None = None
    """Year and holder of the copyright."""
    licence: Word | None = None
    """The terms under which they may be used."""
    issn: Word | None = None
    """ISSN."""
    isbn: Word | None = None
    """ISBN."""
    gov_no: Word | None = None
    """Government publication number."""
    price: MoneyField | None = None
    """What a printed copy costs."""
    date: DateField | None = None
    """When the first edition appeared."""


class ConflictingValue(Model):
    """One of several published values."""

    value: Word
    """The value as published."""
    cite: Cites
    """Where it stands."""


class Conflict(Model):
    """Two sources that disagree, which one is followed, and why."""

    path: Word
    """The path of the fact, such as kpis/employees."""
    values: tuple[ConflictingValue, ...]
    """The competing values."""
    choose: SourceRef | None = None
    """The source that is followed; null while nobody has decided."""
    reason: TextField | None = None
    """Why."""
