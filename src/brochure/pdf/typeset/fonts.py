"""Faces of a document: found through the brand's fallback chains, compiled once for the characters that occur."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from brochure.pdf.typeset.kinsoku import AMBIGUOUS, is_han
from brochure.pdf.typeset.typeface import Typeface
from brochure.theme.fonts import FontBook
from brochure.theme.theme import Face, Family

# Compiled always, so that a Latin face is the same for most documents and comes out of the cache.
_COMMON = frozenset([*map(chr, range(0x20, 0x7F)), *"\xa0°²³·×éöü–—‘’“”…€"])
_KEPT_CONTROLS = frozenset("\t\n\r\u200b")


class Fonts:
    """The typefaces of one document. `characters` are all it may print; a face is compiled at its first use."""

    def __init__(self, book: FontBook, characters: Iterable[str], language: str) -> None:
        self._book = book
        self._characters = sorted({*characters, *_COMMON})
        self._language = language
        self._chains: dict[tuple[Family, int, bool, bool], tuple[Face, ...]] = {}
        self._typefaces: dict[Face, Typeface] = {}
        self._names: dict[str, int] = {}
        self._splits: dict[tuple[tuple[Face, ...], str, str], tuple[tuple[Typeface, str], ...]] = {}

    def faces(
        self, text: str, family: Family, weight: int, *, italic: bool, tabular: bool, language: str = ""
    ) -> tuple[tuple[Typeface, str], ...]:
        """The text cut into runs of one face each; a character that no font has goes to the first face."""
        spoken = language or self._language
        key = (family, weight, italic, tabular)
        if key not in self._chains:
            self._chains[key] = self._book.chain(family, weight, italic, tabular)
        chain = self._chains[key]
        split = self._splits.get((chain, spoken, text))
        if split is None:
            split = self._splits[chain, spoken, text] = tuple(self._split(visible(text), chain, spoken))
        return split

    def _split(self, text: str, chain: tuple[Face, ...], language: str) -> Iterator[tuple[Typeface, str]]:
        for part, wide in _by_script(text, language):
            order = self._han_first(chain) if wide else chain
            for face, run in self._book.split(part, order):
                yield self._typeface(face or chain[0]), run

    def _han_first(self, chain: tuple[Face, ...]) -> tuple[Face, ...]:
        for face, _ in self._book.split("国", chain):
            if face is not None:
                return (face, *(other for other in chain if other != face))
        return chain

    def _typeface(self, face: Face) -> Typeface:
        known = self._typefaces.get(face)
        if known is None:
            data = self._book.compile(face, (c for c in self._characters if self._book.has(face, c)))
            kerned = not any(is_han(run) for found, run in self._book.split("国", (face,)) if found is not None)
            known = self._typefaces[face] = Typeface(self._name(face), data, face.scale, kerned=kerned)
        return known

    def _name(self, face: Face) -> str:
        plain = "".join(letter for letter in face.family if letter.isascii() and letter.isalnum()) or "Face"
        name = f"{plain}-{face.weight}{'Italic' if face.italic else ''}{'Tabular' if face.tabular else ''}"
        self._names[name] = self._names.get(name, 0) + 1
        return name if self._names[name] == 1 else f"{name}-{self._names[name]}"


def visible(text: str) -> str:
    """The text without characters that only steer other programs: zero-width joiners, marks of direction."""
    if text.isascii() and text.isprintable():
        return text
    kept = (c for c in text if c in _KEPT_CONTROLS or unicodedata.category(c) not in ("Cf", "Cc"))
    return "".join(kept).replace("\u200b", "")


def _by_script(text: str, language: str) -> Iterator[tuple[str, bool]]:
    """Parts of a text, and whether punctuation in them is full-width: only next to Han, and only in Chinese."""
    if not text:
        return
    if not language.startswith("zh") or not any(character in AMBIGUOUS for character in text):
        yield text, False
        return
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
