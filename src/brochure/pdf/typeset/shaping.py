"""Characters to glyphs with HarfBuzz: ligatures, kerning, marks on their letters, joined Arabic."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import uharfbuzz as hb

# Letters set apart must stay single letters (CSS Text Module 3, 8.2). From right to left, programs disagree on the
# order of the letters in a ligature, so there are only those that the script requires.
_SINGLE_LETTERS = {"liga": False, "clig": False}


class Glyph(NamedTuple):
    """A glyph of a face: its number, the text it stands for, its advance and its offset in thousandths of an em.

    Glyphs of one `cluster` stand for one text together; `first` marks one of them.
    """

    number: int
    cluster: int
    text: str
    first: bool
    advance: float
    right: float
    up: float


class Letters(NamedTuple):
    """What most words are: a glyph for each character on the line; numbers, and advances in thousandths of an em."""

    numbers: list[int]
    advances: list[float]


class Shaper:
    """HarfBuzz with a font; `language` chooses national forms of letters."""

    def __init__(self, data: bytes, language: str) -> None:
        self.face = hb.Face(hb.Blob(data))
        self._font = hb.Font(self.face)
        self._language = language
        self._per_em = 1000 / self.face.upem

    def advance(self, glyph: int) -> float:
        """The width that the font gives a glyph, in thousandths of an em."""
        return float(self._font.get_glyph_h_advance(glyph) * self._per_em)

    def shape(self, text: str, *, leftward: bool, spaced: bool) -> Letters | list[Glyph]:
        """The glyphs of a text of one direction, from left to right; `spaced` text has no ligatures."""
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        # Joiners shape their neighbours and are not drawn themselves.
        buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        buffer.add_str(text)
        buffer.direction = "rtl" if leftward else "ltr"
        # Left unset, the language would be that of the machine.
        buffer.language = self._language
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer, _SINGLE_LETTERS if spaced or leftward else {})
        infos, places, scale = buffer.glyph_infos, buffer.glyph_positions, self._per_em
        clusters = [info.cluster for info in infos]
        placed = [place.position for place in places]
        if clusters == list(range(len(text))) and all(x == y == 0 and advance for x, y, advance, _ in placed):
            return Letters([info.codepoint for info in infos], [advance * scale for _, _, advance, _ in placed])
        return [
            Glyph(info.codepoint, info.cluster, word, first, advance * scale, x * scale, y * scale)
            for info, (x, y, advance, _), (word, first) in zip(
                infos, placed, _cluster_texts(text, clusters), strict=True
            )
        ]


def _cluster_texts(text: str, clusters: list[int]) -> Iterator[tuple[str, bool]]:
    """What each glyph stands for: all from its character on, up to the next character that begins a glyph."""
    if clusters == list(range(len(text))):
        yield from ((character, True) for character in text)
        return
    starts = sorted(set(clusters))
    texts = {start: text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)}
    if starts:
        texts[starts[0]] = text[: starts[0]] + texts[starts[0]]
    told: set[int] = set()
    for cluster in clusters:
        yield texts[cluster], cluster not in told
        told.add(cluster)
