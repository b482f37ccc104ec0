"""Where facts come from."""

from __future__ import annotations

from brochure.spec.model.entity import Model
from brochure.spec.model.fields import DateField
from brochure.spec.model.plain import LanguageTag, Sha256, WebAddress, Word
from brochure.spec.model.terms import Reliability, SourceKind
from brochure.spec.model.text import TextField


class Ignored(Model):
    """Something in a source that looks like a fact and is none."""

    text: Word
    """The words of the source."""
    at: Word | None = None
    """Where they stand."""
    why: Word | None = None
    """Why they are left out."""


class Source(Model):
    """A document that facts are taken from."""

    title: TextField
    """Its title."""
    kind: SourceKind
    """What kind of document it is."""
    publisher: TextField | None = None
    """Who published it."""
    published: DateField | None = None
    """When it was published."""
    retrieved: DateField | None = None
    """When it was read."""
    url: WebAddress | None = None
    """Where it stands on the web."""
    file: Word | None = None
    """The archived copy, relative to this file; quotes are checked against a .txt or .md copy."""
    sha256: Sha256 | None = None
    """The SHA-256 of the archived copy."""
    lang: LanguageTag | None = None
    """The language it is written in."""
    reliability: Reliability | None = None
    """How far it may be trusted; facts from a machine or blocked source are never printed."""
    licence: Word | None = None
    """The terms under which it may be quoted."""
    reviewed_by: Word | None = None
    """Who checked it."""
    ignore: tuple[Ignored, ...] | None = None
    """What in it is not a fact."""
    note: TextField | None = None
    """A remark."""
