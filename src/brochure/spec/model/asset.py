"""Pictures."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import GetCoreSchemaHandler, model_validator
from pydantic_core import CoreSchema, core_schema

from brochure.spec.model.entity import Model
from brochure.spec.model.fault import fault
from brochure.spec.model.fields import Cites, DateField
from brochure.spec.model.plain import DecimalField, Flag, Whole, Word
from brochure.spec.model.terms import Consent
from brochure.spec.model.text import TextField
from brochure.spec.model.written import read_on
from brochure.spec.scalars.unreadable import UnreadableError


class _WrittenFocus:
    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        pair = core_schema.list_schema(handler.generate_schema(DecimalField), min_length=2, max_length=2)
        return read_on(pair, _focus)


def _focus(parts: list[Any]) -> tuple[float, float]:
    across, down = (float(part) for part in parts)
    if not (0 <= across <= 1 and 0 <= down <= 1):
        raise UnreadableError("spec/focus", "a focal point is two shares from 0 to 1, from the left and from the top")
    return across, down


Focus = Annotated[tuple[float, float], _WrittenFocus()]


class Asset(Model):
    """A picture, with the words that stand for it where it cannot be seen."""

    file: Word
    """The file, relative to this one: PNG, JPEG, WebP, TIFF or SVG."""
    fallback: Word | None = None
    """For an SVG: the same as PNG or JPEG, for Word files, which show no SVG."""
    alt: TextField | None = None
    """What can be seen, for readers who cannot see it."""
    decorative: Flag | None = None
    """True for a picture that says nothing; it needs no `alt`."""
    caption: TextField | None = None
    """The line below it."""
    credit: TextField | None = None
    """Who made it."""
    licence: Word | None = None
    """The terms under which it may be used."""
    expires: DateField | None = None
    """When that permission ends."""
    focal: Focus | None = None
    """The point that a crop keeps: [across, down], each from 0 to 1."""
    min_dpi: Whole | None = None
    """The least resolution in print, dots per inch."""
    people_consent: Consent | None = None
    """Whether the people shown have agreed."""
    cite: Cites | None = None
    """Where it comes from."""

    @model_validator(mode="after")
    def _described(self) -> Self:
        if self.alt is None and not self.decorative:
            raise fault("spec/missing-key", "a picture needs 'alt', or 'decorative: true' where it says nothing")
        return self
