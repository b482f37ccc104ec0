"""Fonts: inside the file, and every glyph with the character it stands for."""

from __future__ import annotations

from collections.abc import Iterator

from brochure.conformance.file import InspectedFile
from brochure.conformance.finding import Finding

_NO_CHARACTERS = frozenset({0x0000, 0xFEFF, 0xFFFE, 0xFFFF})
_PRIVATE = (range(0xE000, 0xF900), range(0xF0000, 0x110000))


def fonts(file: InspectedFile) -> Iterator[Finding]:
    """Embedded, with a Unicode map that copies and searches right."""
    for font in file.fonts.values():
        if not font.is_embedded:
            yield Finding("font/not-embedded", f"the font {font.name} is not in the file")
        if not font.characters:
            yield Finding("font/no-characters", f"the font {font.name} does not say its characters (ToUnicode)")
        for code, text in font.characters.items():
            if wrong := [character for character in text if _is_wrong(ord(character))]:
                said = f"the font {font.name} says U+{ord(wrong[0]):04X}, which is no character, for code {code}"
                yield Finding("font/not-unicode", said)
                break
        else:
            if "" in font.characters.values():
                yield Finding("font/not-unicode", f"the font {font.name} has a code that says nothing")


def _is_wrong(point: int) -> bool:
    return point in _NO_CHARACTERS or any(point in private for private in _PRIVATE)
