"""The order of names in a directory, and the letter each stands under."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right

from brochure.compose.format.locale import is_chinese

# GB 2312 lists its 3,755 most common characters by their sound in pinyin; this is where each letter begins.
_PINYIN = (
    (0xB0A1, "A"), (0xB0C5, "B"), (0xB2C1, "C"), (0xB4EE, "D"), (0xB6EA, "E"), (0xB7A2, "F"), (0xB8C1, "G"),
    (0xB9FE, "H"), (0xBBF7, "J"), (0xBFA6, "K"), (0xC0AC, "L"), (0xC2E8, "M"), (0xC4C3, "N"), (0xC5B6, "O"),
    (0xC5BE, "P"), (0xC6DA, "Q"), (0xC8BB, "R"), (0xC8F6, "S"), (0xCBFA, "T"), (0xCDDA, "W"), (0xCEF4, "X"),
    (0xD1B9, "Y"), (0xD4D1, "Z"),
)  # fmt: skip
_STARTS = tuple(start for start, _ in _PINYIN)
_LAST = 0xD7F9
OTHER_INITIAL = "#"
"""What names without a letter stand under, such as those that begin with a digit."""


def sort_key(name: str, language: str) -> tuple[str, bytes, str]:
    """What a name is sorted by: letters without case and accents; Chinese by pinyin where the language is Chinese."""
    plain = _plain(name)
    spelled = plain.encode("gb18030", "replace") if is_chinese(language) else plain.encode()
    return (initial(name, language), spelled, name)


def initial(name: str, language: str) -> str:
    """The letter that a name stands under in an index."""
    first = next((character for character in _plain(name) if character.isalnum()), "")
    if is_chinese(language) and unicodedata.east_asian_width(first or " ") == "W":
        return _pinyin_initial(first)
    return first.upper() if first.isalpha() else OTHER_INITIAL


def _plain(name: str) -> str:
    apart = unicodedata.normalize("NFKD", name)
    return "".join(character for character in apart if not unicodedata.combining(character)).casefold()


def _pinyin_initial(character: str) -> str:
    code = int.from_bytes(character.encode("gb18030")[:2], "big")
    return _PINYIN[bisect_right(_STARTS, code) - 1][1] if _STARTS[0] <= code <= _LAST else character
