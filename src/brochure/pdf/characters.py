"""The characters a document may print: fonts are cut down to them before anything is measured."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any
from unicodedata import is_normalized, normalize

from brochure.document.document import Document

_ALWAYS = " 0123456789.,-–[]·()%"
_UNPRINTED = ("at", "origin")
"""Fields that lead back to files and facts."""


def characters_of(document: Document) -> set[str]:
    """Every character of every text in the document, with its capital, and what the pages themselves print."""
    texts: set[str] = set()
    pending: list[Any] = [document]
    while pending:
        value = pending.pop()
        if isinstance(value, str):
            texts.add(value)
        elif (parts := _parts(value.__class__)) is not None:
            pending.extend(parts(value))
    found: set[str] = set(_ALWAYS).union(*texts)
    # An accent that was typed behind its letter is drawn as the letter with that accent.
    apart = (text for text in texts if not text.isascii() and not is_normalized("NFC", text))
    found.update(*(normalize("NFC", text) for text in apart))
    return found | {capital for character in found for capital in character.upper()}


@cache
def _parts(kind: type) -> Callable[[Any], Iterable[Any]] | None:
    """What lists the parts of a value of some kind; None for what has none, such as a number."""
    if issubclass(kind, tuple | frozenset | list):
        return iter
    if issubclass(kind, Mapping):
        return lambda value: value.values()
    if not is_dataclass(kind):
        return None
    names = [field.name for field in fields(kind) if field.name not in _UNPRINTED]
    if not names:
        return None
    read = attrgetter(*names)
    return read if len(names) > 1 else lambda value: (read(value),)
