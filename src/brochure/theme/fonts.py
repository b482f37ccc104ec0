"""Which face sets which character, and the bytes of the faces a document uses."""

from __future__ import annotations

import hashlib
import io
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from brochure.cache import Cache
from brochure.theme.families import FALLBACKS
from brochure.theme.recipe import recipe
from brochure.theme.theme import Face, Family, FontFamily, Theme

_FACELESS = frozenset("\n\t\u200c\u200d")  # line ends, tabs and joiners need no glyph


def font_book(theme: Theme, cache: Path | None) -> FontBook:
    """The fonts of a theme; compiled ones are kept in the folder `cache`."""
    return FontBook(theme.fonts, cache)


class FontBook:
    """The faces of a brand with the shipped ones behind them.

    `own` are the brand's font families by role; `cache` is a folder for compiled fonts, or None. Font files are
    opened only when a character has to be looked up.
    """

    def __init__(self, own: Mapping[Family, tuple[FontFamily, ...]], cache: Path | None = None) -> None:
        self._own = own
        self._cache = Cache(cache)
        self._files: dict[Path, _FontData] = {}

    def chain(self, family: Family, weight: int, italic: bool, tabular: bool) -> tuple[Face, ...]:
        """The faces to try in turn: the brand's own, then the shipped fallbacks.

        Latin faces come first in every language, so that Latin words and digits keep one look; full-width punctuation
        in Chinese is chosen by the typesetter, which knows the neighbouring characters.
        """
        families = dict.fromkeys((*self._own.get(family, ()), *FALLBACKS[family]))
        return tuple(one.face(weight, italic=italic, tabular=tabular) for one in families)

    def split(self, text: str, chain: Iterable[Face]) -> list[tuple[Face | None, str]]:
        """The text in runs of one face each; the face is None where no font has the characters.

        White space and combining marks stay in the run before them, whose face must set the letter they belong to.
        """
        faces = tuple(chain)
        runs: list[tuple[Face | None, str]] = []
        for character in text:
            face = self._face(character, faces, runs[-1][0] if runs else None)
            if runs and runs[-1][0] == face:
                runs[-1] = (face, runs[-1][1] + character)
            else:
                runs.append((face, character))
        return runs

    def _face(self, character: str, faces: tuple[Face, ...], before: Face | None) -> Face | None:
        if character in _FACELESS:
            return before or faces[0]
        clings = character.isspace() or unicodedata.combining(character)
        if before is not None and clings and self.has(before, character):
            return before
        return next((face for face in faces if self.has(face, character)), None)

    def has(self, face: Face, character: str) -> bool:
        """Whether the face can draw the character."""
        return ord(character) in self._data(face).characters(face.index)

    def compile(self, face: Face, characters: Iterable[str], name: str | None = None) -> bytes:
        """A static TrueType font with those characters; `name` is the family name it carries."""
        data = self._data(face)
        wanted = "".join(sorted(set(characters)))
        carried = name or f"Brochure {face.family.split()[-2 if face.family[-1].isdigit() else -1]}"
        key = recipe(face, data.sha256, wanted, carried)

        def compiled() -> bytes:
            from brochure.theme.compiler import compile_face

            return compile_face(face, data.content, wanted, carried)

        return self._cache.fetch(f"{key}.ttf", compiled)

    @property
    def files(self) -> tuple[Path, ...]:
        """The font files consulted so far, in order of their paths."""
        return tuple(sorted(self._files))

    def _data(self, face: Face) -> _FontData:
        if face.file not in self._files:
            self._files[face.file] = _FontData(face.file, self._cache)
        return self._files[face.file]


class _FontData:
    """One font file, read when it is first needed."""

    def __init__(self, file: Path, cache: Cache) -> None:
        self._file = file
        self._cache = cache
        self._characters: dict[int, frozenset[int]] = {}

    @cached_property
    def content(self) -> bytes:
        return self._file.read_bytes()

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()

    def characters(self, index: int) -> frozenset[int]:
        """The code points the font has glyphs for."""
        if index not in self._characters:
            listed = self._cache.fetch(f"{self.sha256}-{index}.characters", lambda: self._list(index))
            spans = (map(int, span.split("-")) for span in listed.decode("ascii").split(",") if span)
            self._characters[index] = frozenset(code for first, last in spans for code in range(first, last + 1))
        return self._characters[index]

    def _list(self, index: int) -> bytes:
        from fontTools.ttLib import TTFont

        font = TTFont(io.BytesIO(self.content), fontNumber=index, lazy=True, recalcTimestamp=False)
        codes = sorted(font.getBestCmap() or ())
        edges = [0, *(place for place, (a, b) in enumerate(pairwise(codes), 1) if b != a + 1), len(codes)]
        spans = (f"{codes[start]}-{codes[end - 1]}" for start, end in pairwise(edges) if end > start)
        return ",".join(spans).encode("ascii")
