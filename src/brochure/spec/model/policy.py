"""What the authorities offer, and the rules it rests on."""

from __future__ import annotations

from brochure.spec.model.fields import DateField
from brochure.spec.model.plain import WebAddress, Word
from brochure.spec.model.reference import Id, OrganisationRef
from brochure.spec.model.sourced import Sourced
from brochure.spec.model.terms import IncentiveKind, TranslationStatus
from brochure.spec.model.text import RichTextField, TextField


class Incentive(Sourced):
    """Something offered to companies that come."""

    title: TextField
    """What it is called."""
    kind: IncentiveKind
    """What it gives."""
    id: Id | None = None
    """The name by which translations refer to it."""
    legal_basis: TextField | None = None
    """The rule it rests on."""
    valid_from: DateField | None = None
    """When it begins."""
    valid_until: DateField | None = None
    """When it ends; an incentive that has ended is not published."""
    eligibility: RichTextField | None = None
    """Who can have it."""
    value: RichTextField | None = None
    """What it is worth."""
    authority: OrganisationRef | None = None
    """Who grants it."""
    how_to_apply: RichTextField | None = None
    """What to do for it."""
    translation: TranslationStatus | None = None
    """How far the translated texts may be trusted."""


class Policy(Sourced):
    """A rule or plan in force."""

    title: TextField
    """What it is called."""
    id: Id | None = None
    """The name by which translations refer to it."""
    number: Word | None = None
    """Its number."""
    issuer: OrganisationRef | None = None
    """Who issued it."""
    date: DateField | None = None
    """When it was issued."""
    url: WebAddress | None = None
    """Where it stands on the web."""
    translation: TranslationStatus | None = None
    """How far the translated texts may be trusted."""
