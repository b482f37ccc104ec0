"""Art keeps clear of text."""

from __future__ import annotations

import random
from collections.abc import Sequence
from contextlib import nullcontext

import pytest

from brochure.pdf.motif.register import MOTIFS
from brochure.pdf.motif.scene import Area, Scene
from brochure.pdf.pen import Pen
from brochure.theme.theme import Theme

_PANEL = Area(0.0, 0.0, 595.0, 842.0)
_TEXT = Area(45.0, 300.0, 330.0, 180.0)
_STAGE = Area(330.0, 0.0, 265.0, 842.0)


class _Tracer(Pen):
    """A pen that only remembers where it would have drawn."""

    def __init__(self) -> None:
        self.points: list[tuple[float, float]] = []

    def saved(self):
        return nullcontext()

    def write(self, operators: str) -> None:
        """Nothing is written."""

    def shade(self, *_: object, **__: object) -> None:
        """The clip before it was remembered."""

    def clip(self, x: float, y: float, width: float, height: float) -> None:
        self.points += [(x + 1, y + 1), (x + width - 1, y + height - 1)]

    def clip_path(self, points: Sequence[tuple[float, float]]) -> None:
        self.points += points

    def curve(self, points: Sequence[tuple[float, float]], *_: object, **__: object) -> None:
        self.points += points

    def segments(self, segments, *_: object, **__: object) -> None:
        self.points += [point for segment in segments for point in segment]

    def circle(self, *_: object) -> None:
        """Clipped to its module."""

    rect = ring = polygon = circle


@pytest.mark.parametrize("name", sorted(set(MOTIFS) - {"plain"}))
def test_art_never_touches_text(name: str, theme: Theme) -> None:
    """Over twenty parks, no leaf, line or module lies under the words of a cover."""
    drawn = 0
    for seed in range(20):
        pen = _Tracer()
        MOTIFS[name](pen, Scene(_PANEL, _STAGE, [_TEXT], theme.palette, random.Random(seed)))
        drawn += len(pen.points)
        inside = [
            (x, y)
            for x, y in pen.points
            if _TEXT.x < x < _TEXT.x + _TEXT.width and _TEXT.y < y < _TEXT.y + _TEXT.height
        ]
        assert inside == []
    assert drawn > 500
