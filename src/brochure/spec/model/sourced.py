"""What every fact may say about itself."""

from __future__ import annotations

from brochure.spec.model.entity import Model
from brochure.spec.model.fields import Cites, DateField
from brochure.spec.model.plain import Flag, Word
from brochure.spec.model.terms import TranslationStatus, Visibility
from brochure.spec.model.text import TextField


class Sourced(Model):
    """Something that stands in a source. What lies inside it inherits its citation and visibility."""

    cite: Cites | None = None
    """Where it stands: `release@p1`, or {source, at, quote}; a list for several. Inherited by everything inside."""
    visibility: Visibility | None = None
    """Who may read it: public, partner or internal. Inherited by everything inside."""
    note: TextField | None = None
    """A remark for readers of the sources."""
    inferred: Flag | None = None
    """True where the source does not say it outright."""
    expires: DateField | None = None
    """The day after which it should no longer be printed without a check."""


class Named(Sourced):
    """Something with a name."""

    name: TextField
    """The name to print, in one language or several."""
    short: TextField | None = None
    """A shorter name."""
    translation: TranslationStatus | None = None
    """How far the translated names may be trusted: sure, review or machine."""
    as_published: Word | None = None
    """The name as the source spells it, where that differs."""
    name_variants: tuple[Word, ...] | None = None
    """Other spellings found in sources."""
