"""The characters a document may print: fonts are cut down to them before anything is measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from unicodedata import is_normalized, normalize

from brochure.document.document import Document

_ALWAYS = " 0123456789.,-–[]·()%"


def characters_of(document: Document) -> set[str]:
    """Every character of every text in the document, with its capital, and what the pages themselves print."""
    found: set[str] = set(_ALWAYS)
    pending: list[object] = [document]
    while pending:
        value = pending.pop()
        if isinstance(value, str):
            found.update(value)
            # An accent that was typed behind its letter is drawn as the letter with that accent.
            if not value.isascii() and not is_normalized("NFC", value):
                found.update(normalize("NFC", value))
        elif isinstance(value, Mapping):
            pending.extend(value.values())
        elif isinstance(value, tuple | frozenset | list):
            pending.extend(value)
        elif is_dataclass(value):
            pending.extend(getattr(value, field.name) for field in fields(value))
    return found | {capital for character in found for capital in character.upper()}
