"""PDF syntax written by hand where ReportLab's objects are too slow: numbered objects and text strings."""

from __future__ import annotations

import codecs
import re
import zlib
from collections.abc import Iterable
from typing import Any

_ESCAPED = re.compile(r"[\\()]")
_PLAIN = re.compile(r"[A-Za-z0-9.+-]")


class ObjectTable:
    """Indirect objects in ReportLab's document, by name and by number; what is filled in is finished syntax."""

    def __init__(self, document: Any) -> None:
        self._document = document

    def reserve(self, name: str) -> int:
        """The number of a new object that is filled later."""
        self._document.Reference(b"null", name)
        return self.number(name)

    def number(self, name: str) -> int:
        """The number of a known object."""
        number: int = self._document.idToObjectNumberAndVersion[name][0]
        return number

    def numbers_of(self, objects: Iterable[object]) -> list[int]:
        """The numbers of objects that ReportLab has registered."""
        names = {id(value): name for name, value in self._document.idToObject.items()}
        return [self.number(names[id(one)]) for one in objects]

    def fill(self, name: str, syntax: str) -> None:
        """Say what a reserved object is."""
        self._document.idToObject[name] = syntax.encode("ascii")

    def add(self, name: str, syntax: str) -> int:
        """A new object, complete; returns its number."""
        number = self.reserve(name)
        self.fill(name, syntax)
        return number

    def add_stream(self, name: str, data: bytes, entries: str = "") -> int:
        """A new stream, compressed; `entries` go into its dictionary beside length and filter."""
        number = self.reserve(name)
        shorter = zlib.compress(data)
        head = f"<</Filter/FlateDecode/Length {len(shorter)}{entries}>>\nstream\n"
        self._document.idToObject[name] = head.encode("ascii") + shorter + b"\nendstream"
        return number


def name(text: str) -> str:
    """A name; whatever is not a plain letter, digit or hyphen is written by its code (7.3.5)."""
    plain = (letter if _PLAIN.fullmatch(letter) else f"#{ord(letter):02x}" for letter in text)
    return f"/{''.join(plain)}"


def text_string(text: str) -> str:
    """A text string: as it is where ASCII does, else UTF-16 in hexadecimal (ISO 32000-1, 7.9.2.2)."""
    if text.isascii() and text.isprintable():
        escaped = _ESCAPED.sub(r"\\\g<0>", text)
        return f"({escaped})"
    return f"<{(codecs.BOM_UTF16_BE + text.encode('utf-16-be')).hex()}>"
