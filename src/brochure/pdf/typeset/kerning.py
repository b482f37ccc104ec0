"""Pair kerning read from a font's GPOS table (OpenType 1.9, lookup type 2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from fontTools.ttLib import TTFont as OpenTypeFont

_PAIR = 2
_EXTENSION = 9


class Kerning:
    """How much nearer two characters stand than their widths say, in font units."""

    def __init__(self, data: bytes) -> None:
        font = OpenTypeFont(BytesIO(data), lazy=True, recalcTimestamp=False)
        self._glyphs: Mapping[int, str] = font.getBestCmap() or {}
        self._subtables = list(_pair_subtables(font))
        self._found: dict[tuple[str, str], float] = {}
        self._per_em: float = 1000 / font["head"].unitsPerEm

    def between(self, left: str, right: str) -> float:
        """The correction between two characters in thousandths of an em; negative brings them together."""
        if not self._subtables:
            return 0.0
        pair = (left, right)
        if pair not in self._found:
            self._found[pair] = self._look_up(self._glyphs.get(ord(left)), self._glyphs.get(ord(right)))
        return self._found[pair]

    def _look_up(self, left: str | None, right: str | None) -> float:
        if left is None or right is None:
            return 0.0
        for covered, subtable in self._subtables:
            if left not in covered:
                continue
            value = _pair_value(subtable, covered[left], left, right)
            if value is not None:
                return value * self._per_em
        return 0.0


def _pair_subtables(font: OpenTypeFont) -> Iterator[tuple[dict[str, int], Any]]:
    if "GPOS" not in font:
        return
    table = font["GPOS"].table
    if table.FeatureList is None or table.LookupList is None:
        return
    wanted = sorted(
        {
            index
            for record in table.FeatureList.FeatureRecord
            if record.FeatureTag == "kern"
            for index in record.Feature.LookupListIndex
        }
    )
    for index in wanted:
        for subtable in table.LookupList.Lookup[index].SubTable:
            inner = subtable.ExtSubTable if subtable.LookupType == _EXTENSION else subtable
            if inner.LookupType == _PAIR:
                yield {glyph: place for place, glyph in enumerate(inner.Coverage.glyphs)}, inner


def _pair_value(subtable: Any, row: int, left: str, right: str) -> float | None:
    """None: this subtable says nothing about the pair, so the next one may."""
    if subtable.Format == 1:
        for record in subtable.PairSet[row].PairValueRecord:
            if record.SecondGlyph == right:
                return _advance(record.Value1)
        return None
    first = subtable.ClassDef1.classDefs.get(left, 0)
    second = subtable.ClassDef2.classDefs.get(right, 0)
    return _advance(subtable.Class1Record[first].Class2Record[second].Value1)


def _advance(value: Any) -> float:
    return float(getattr(value, "XAdvance", 0) or 0) if value is not None else 0.0
