"""The whole of a translation file: the wording of a park file's texts in another language."""

from __future__ import annotations

from typing import Annotated

from brochure.spec.model.entity import Model
from brochure.spec.model.plain import Day, LanguageTag, Word
from brochure.spec.model.terms import TranslationStatus
from brochure.spec.model.written import Written
from brochure.spec.values import Translation


class TranslatedText(Model):
    """One text, and the hash of the wording it translates."""

    text: Word
    """The translation."""
    of: Annotated[str, Written(str, "a hash")] | None = None
    """The hash of the source wording; `brochure check` gives the right one."""
    status: TranslationStatus = Translation.REVIEW
    """How far it may be trusted: sure, review or machine."""
    by: Word | None = None
    """Who translated it."""
    date: Day | None = None
    """When."""


class OverlaySpec(Model):
    """All translations into one language."""

    language: LanguageTag
    """The language of these texts."""
    texts: dict[Word, TranslatedText]
    """The translations, by the path of the text, such as goals/g-low-carbon/text."""
