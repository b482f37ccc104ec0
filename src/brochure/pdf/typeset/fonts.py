"""Faces of a document: found through the brand's fallback chains, compiled once for the characters that occur."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from brochure.pdf.typeset.kinsoku import AMBIGUOUS, is_han
from brochure.pdf.typeset.look import Look
from brochure.pdf.typeset.setting import Setting
from brochure.pdf.typeset.typeface import Typeface
from brochure.theme.fonts import FontBook
from brochure.theme.theme import Face, Family, TextStyle

_Chain = tuple[Face, ...]

# Compiled always, so that a Latin face is the same for most documents and comes out of the cache.
_COMMON = frozenset([*map(chr, range(0x20, 0x7F)), *"\xa0°²³·×éöü–—‘’“”…€"])
_KEPT_CONTROLS = frozenset("\t\n\r\u200c\u200d")


class Fonts:
    """The typefaces of one document. `characters` are all it may print; a face is compiled at its first use."""

    def __init__(self, book: FontBook, characters: Iterable[str], language: str) -> None:
        self._book = book
        self._characters = frozenset({*characters, *_COMMON})
        self._language = language
        self._chains: dict[tuple[Family, int, bool, bool], _Chain] = {}
        self._covered: dict[Face, frozenset[str]] = {}
        self._typefaces: dict[Face, Typeface] = {}
        self._names: dict[str, int] = {}
        self._settings: dict[tuple[object, ...], Setting] = {}

    def setting(self, style: TextStyle, look: Look, language: str = "") -> Setting:
        """How text of a style is set at the size, spacing and case of a look."""
        spoken = language or self._language
        face = (style.family, style.weight, style.italic, style.tabular)
        key = (face, look.size, look.tracking, look.capitals, spoken)
        known = self._settings.get(key)
        if known is None:
            chain = self._chains.get(face)
            if chain is None:
                chain = self._chains[face] = self._book.chain(*face)
            contextual = spoken.startswith("zh")
            known = self._settings[key] = Setting(
                lambda text: self._faces(text, chain, wide_marks=contextual),
                look.size,
                look.tracking,
                capitals=look.capitals,
                contextual=contextual,
            )
        return known

    @property
    def typefaces(self) -> Iterable[Typeface]:
        """Every typeface compiled so far."""
        return self._typefaces.values()

    def _faces(self, text: str, chain: _Chain, *, wide_marks: bool) -> Iterator[tuple[Typeface, str]]:
        """The text cut into runs of one face each; a character that no font has goes to the first face."""
        if self._characters_of(chain[0]).issuperset(text) and not (wide_marks and not AMBIGUOUS.isdisjoint(text)):
            yield self._typeface(chain[0]), text
            return
        for part, wide in _by_script(text) if wide_marks else ((text, False),):
            order = self._han_first(chain) if wide else chain
            for face, run in self._book.split(part, order):
                yield self._typeface(face or chain[0]), run

    def _characters_of(self, face: Face) -> frozenset[str]:
        known = self._covered.get(face)
        if known is None:
            has = self._book.has
            known = self._covered[face] = frozenset(one for one in self._characters if has(face, one))
        return known

    def _han_first(self, chain: _Chain) -> _Chain:
        for face, _ in self._book.split("国", chain):
            if face is not None:
                return (face, *(other for other in chain if other != face))
        return chain

    def _typeface(self, face: Face) -> Typeface:
        known = self._typefaces.get(face)
        if known is None:
            data = self._book.compile(face, self._characters_of(face))
            resource = f"/T{len(self._typefaces) + 1}"
            known = Typeface(self._name(face), resource, data, face.scale, self._language)
            self._typefaces[face] = known
        return known

    def _name(self, face: Face) -> str:
        plain = "".join(letter for letter in face.family if letter.isascii() and letter.isalnum()) or "Face"
        name = f"{plain}-{face.weight}{'Italic' if face.italic else ''}{'Tabular' if face.tabular else ''}"
        self._names[name] = self._names.get(name, 0) + 1
        return name if self._names[name] == 1 else f"{name}-{self._names[name]}"


def visible(text: str) -> str:
    """The text without characters that only steer other programs, such as marks of direction."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c for c in text if c in _KEPT_CONTROLS or unicodedata.category(c) not in ("Cf", "Cc"))


def _by_script(text: str) -> Iterator[tuple[str, bool]]:
    """Parts of a Chinese text, and whether punctuation in them is full-width: only next to Han."""
    wide = [character in AMBIGUOUS and _beside_han(text, place) for place, character in enumerate(text)]
    edges = [0, *(place for place, (a, b) in enumerate(pairwise(wide), 1) if a != b), len(text)]
    for start, end in pairwise(edges):
        yield text[start:end], wide[start]


def _beside_han(text: str, place: int) -> bool:
    """Whether the nearest letters on either side include an ideograph."""
    for step in (-1, 1):
        near = place + step
        while 0 <= near < len(text) and (text[near] in AMBIGUOUS or text[near] == " "):
            near += step
        if 0 <= near < len(text) and is_han(text[near]):
            return True
    return False
