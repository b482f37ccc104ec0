"""Text as a terminal shows it: what takes two cells, what takes none, and what must not reach it at all.

Widths follow Unicode Standard Annex 11 (East Asian Width): wide and full-width characters take two
cells, marks that combine with the one before take none, all others one.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

TAB_STOP = 4


@lru_cache(maxsize=4096)
def width_of(character: str) -> int:
    """Cells taken by one character that `visible` has made harmless."""
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def width(text: str) -> int:
    """Cells taken by a text without tabs."""
    return sum(map(width_of, text))


def visible(text: str) -> str:
    """The text with a visible sign for everything that could steer a terminal or hide from the eye.

    Control characters show as their pictures (U+2400 …), so that a value taken from a file can't move
    the cursor or change colours; marks that turn the direction of writing, characters without any width
    and those that Unicode has not assigned show as a middle dot, one for one.
    """
    return "".join(map(_visible, text))


def tabs_to_spaces(line: str) -> tuple[str, list[int]]:
    """A line with its tabs as blanks up to the next stop, and where each character of `line` went.

    The second part holds one offset a character and one more for the end of the line.
    """
    parts: list[str] = []
    offsets: list[int] = []
    length = cells = 0
    for character in line:
        offsets.append(length)
        shown = " " * (TAB_STOP - cells % TAB_STOP) if character == "\t" else _visible(character)
        parts.append(shown)
        length += len(shown)
        cells += width(shown)
    offsets.append(length)
    return "".join(parts), offsets


def _visible(character: str) -> str:
    if " " <= character <= "~":
        return character
    if character < " ":
        return chr(0x2400 + ord(character))
    category = unicodedata.category(character)
    return "·" if category.startswith("C") or category in {"Zl", "Zp"} else character
