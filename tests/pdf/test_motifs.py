"""Art keeps clear of text, is the same for a park every time, and costs little."""

from __future__ import annotations

import random
from collections.abc import Sequence
from contextlib import nullcontext
from itertools import pairwise

import pytest

from brochure.pdf.inks import ScreenInks
from brochure.pdf.motif.register import MOTIFS, draw_motif
from brochure.pdf.motif.scene import Area, Scene
from brochure.pdf.order import PdfOrder
from brochure.pdf.pen import Pen
from brochure.pdf.pictures.prepare import Plates
from brochure.theme.motifs import MOTIFS as NAMES
from brochure.theme.theme import Theme

_DRAWN = sorted(set(MOTIFS) - {"plain"})
_COVER = Area(0.0, 0.0, 595.0, 842.0)
_COVER_TEXT = (Area(45.0, 300.0, 330.0, 180.0), Area(45.0, 760.0, 110.0, 50.0))
_COVER_STAGE = Area(330.0, 0.0, 265.0, 842.0)
_PANEL = Area(0.0, 0.0, 595.0, 230.0)
_PANEL_TEXT = (Area(45.0, 50.0, 290.0, 140.0),)
_PANEL_STAGE = Area(350.0, 0.0, 253.0, 230.0)
_SCENES = {"cover": (_COVER, _COVER_STAGE, _COVER_TEXT), "panel": (_PANEL, _PANEL_STAGE, _PANEL_TEXT)}


class _Tracer(Pen):
    """A pen that only remembers where it would have drawn: points on lines, and whole areas."""

    def __init__(self) -> None:
        self.points: list[tuple[float, float]] = []
        self.surfaces: list[Sequence[tuple[float, float]]] = []

    def saved(self):
        return nullcontext()

    def within(self, *_: object):
        return nullcontext()

    def write(self, operators: str) -> None:
        """Nothing is written."""

    def shade(self, *_: object, **__: object) -> None:
        """The clip before it was remembered."""

    def clip(self, x: float, y: float, width: float, height: float) -> None:
        self.polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])

    def clip_path(self, points: Sequence[tuple[float, float]]) -> None:
        self.points += points

    def curve(self, points: Sequence[tuple[float, float]], *_: object, width: float = 0.0, **__: object) -> None:
        # The handles of an arc lie off it, so only its ends count.
        self.points += points[::3] if width else points

    def polyline(self, points: Sequence[tuple[float, float]], *_: object, **__: object) -> None:
        self.points += points

    def segments(self, segments, *_: object, **__: object) -> None:
        for start, end in segments:
            self.points += [_between(start, end, step / 8) for step in range(9)]

    def polygon(self, points: Sequence[tuple[float, float]], *_: object) -> None:
        self.surfaces.append(points)

    def areas(self, areas: Sequence[Sequence[tuple[float, float]]], *_: object) -> None:
        self.surfaces += areas

    def circle(self, *_: object) -> None:
        """Clipped to its module, or tried as a box before."""

    rect = ring = circle

    def touches(self, text: Area) -> bool:
        """Whether anything lies inside a rectangle, a surface that covers it whole included."""
        inside = any(text.x < x < text.x + text.width and text.y < y < text.y + text.height for x, y in self.points)
        grid = [(text.x + text.width * i / 10, text.y + text.height * j / 6) for i in range(11) for j in range(7)]
        return inside or any(_covers(surface, place) for surface in self.surfaces for place in grid)


def _between(start: tuple[float, float], end: tuple[float, float], share: float) -> tuple[float, float]:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _covers(surface: Sequence[tuple[float, float]], place: tuple[float, float]) -> bool:
    x, y = place
    crossings = sum(
        x < x1 + (x2 - x1) * (y - y1) / (y2 - y1)
        for (x1, y1), (x2, y2) in pairwise((*surface, surface[0]))
        if (y1 <= y) != (y2 <= y)
    )
    return crossings % 2 == 1


def test_the_brand_file_knows_what_can_be_drawn() -> None:
    """The names that a brand may write are those of the drawings."""
    assert set(MOTIFS) == set(NAMES)
    assert len(_DRAWN) >= 6


@pytest.mark.parametrize("place", _SCENES)
@pytest.mark.parametrize("name", _DRAWN)
def test_art_never_touches_text(name: str, place: str, theme: Theme) -> None:
    """Over twelve parks, no leaf, line or module lies under the words of a cover or an opening panel."""
    panel, stage, texts = _SCENES[place]
    drawn = 0
    for seed in range(12):
        pen = _Tracer()
        MOTIFS[name](pen, Scene(panel, stage, texts, theme.palette, random.Random(seed)))
        drawn += len(pen.points) + len(pen.surfaces)
        assert not [text for text in texts if pen.touches(text)], seed
    assert drawn > 80


class _Sheet:
    """A canvas that only keeps what is written on it."""

    def __init__(self) -> None:
        self.operators: list[str] = []

    def write(self, operators: str) -> None:
        self.operators.append(operators)

    def within(self, _: object):
        return nullcontext()

    def linearGradient(self, *_: object, **__: object) -> None:  # noqa: N802 (ReportLab's name)
        self.write("/Sh01 sh")

    saveState = restoreState = lambda self: self.write("q")  # noqa: N815


@pytest.mark.parametrize("name", _DRAWN)
def test_art_is_cheap_and_a_park_keeps_its_own(name: str, theme: Theme) -> None:
    """A cover costs less than 60 kB, is drawn alike for its park, and unlike for another."""

    def drawn(park: str) -> str:
        sheet = _Sheet()
        pen = Pen(sheet, _COVER.width, _COVER.height, Plates(PdfOrder()), ScreenInks())
        draw_motif(MOTIFS[name], pen, _COVER, _COVER_STAGE, _COVER_TEXT, theme.palette, (park, "cover"))
        return "\n".join(sheet.operators)

    first = drawn("aldermoor")
    assert len(first) < 60_000
    assert first == drawn("aldermoor")
    assert first != drawn("zizhu")
