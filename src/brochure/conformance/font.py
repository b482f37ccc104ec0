"""A font as the reader of a file meets it: codes, their characters and widths (ISO 32000-1, 9.6 to 9.10)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

import pikepdf

_CHARACTERS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")
_STRING = re.compile(rb"<([0-9A-Fa-f\s]*)>")


class Font:
    """A simple font with codes of one byte, or a composite one (Identity-H) with codes of two."""

    def __init__(self, raw: pikepdf.Object) -> None:
        self.raw = raw
        self.name = str(raw.get("/BaseFont", "/unnamed"))[1:]
        self.is_composite = str(raw.get("/Subtype")) == "/Type0"

    @property
    def is_embedded(self) -> bool:
        """Whether the file carries the outlines; a Type 3 font always does."""
        if str(self.raw.get("/Subtype")) == "/Type3":
            return True
        descriptor = self._descendant.get("/FontDescriptor")
        return descriptor is not None and any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))

    @cached_property
    def characters(self) -> Mapping[int, str]:
        """The text of each code, from the ToUnicode map; empty without one."""
        if "/ToUnicode" not in self.raw:
            return {}
        syntax = self.raw.ToUnicode.read_bytes()
        found: dict[int, str] = {}
        for block in _CHARACTERS.findall(syntax):
            found |= {int(code, 16): _text(said) for code, said in _PAIR.findall(block)}
        for block in _RANGES.findall(syntax):
            for first, last, start, listed in _RANGE.findall(block):
                found |= dict(zip(range(int(first, 16), int(last, 16) + 1), _counted(start, listed), strict=False))
        return found

    def codes(self, shown: bytes) -> Iterator[int]:
        """The codes in a string that a text operator shows."""
        if not self.is_composite:
            yield from shown
            return
        for place in range(0, len(shown) - 1, 2):
            yield int.from_bytes(shown[place : place + 2], "big")

    def text(self, shown: bytes) -> str:
        """What a shown string says; a code without a character gives U+FFFD."""
        return "".join(self.characters.get(code, "\ufffd") for code in self.codes(shown))

    def width(self, shown: bytes) -> float:
        """How far a shown string moves the pen, in thousandths of the font size."""
        return sum(self._widths.get(code, self._default_width) for code in self.codes(shown))

    @property
    def _descendant(self) -> pikepdf.Object:
        return self.raw.DescendantFonts[0] if self.is_composite else self.raw

    @cached_property
    def _default_width(self) -> float:
        return float(self._descendant.get("/DW", 1000)) if self.is_composite else 0.0

    @cached_property
    def _widths(self) -> Mapping[int, float]:
        if not self.is_composite:
            first = int(self.raw.get("/FirstChar", 0))
            return {first + place: float(width) for place, width in enumerate(self.raw.get("/Widths", []))}
        return dict(_composite_widths(list(self._descendant.get("/W", []))))


def _composite_widths(entries: list[pikepdf.Object]) -> Iterator[tuple[int, float]]:
    """The W array of a CIDFont: `first [w w …]` and `first last w` (ISO 32000-1, 9.7.4.3)."""
    place = 0
    while place < len(entries):
        first = int(entries[place])
        if isinstance(entries[place + 1], pikepdf.Array):
            yield from ((first + number, float(width)) for number, width in enumerate(entries[place + 1]))
            place += 2
        else:
            last, width = int(entries[place + 1]), float(entries[place + 2])
            yield from ((code, width) for code in range(first, last + 1))
            place += 3


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "replace")


def _counted(start: bytes, listed: bytes) -> Iterator[str]:
    if listed:
        yield from (_text(digits) for digits in _STRING.findall(listed))
        return
    base = _text(start)
    while base:
        yield base
        base = base[:-1] + chr(ord(base[-1]) + 1) if ord(base[-1]) < 0x10FFFF else ""
