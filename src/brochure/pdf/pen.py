"""Drawing in points from the top left corner of the page, in the brand's colours."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

from brochure.document.block import Picture
from brochure.document.drawing import Path
from brochure.pdf.inks import Inks
from brochure.pdf.pictures.embed import embed
from brochure.pdf.pictures.prepare import Plates
from brochure.pdf.tagging.canvas import Bookmark, TaggedCanvas
from brochure.pdf.tagging.element import Element, Target
from brochure.pdf.typeset.look import Target as LinkTarget
from brochure.theme.theme import Colour

_ROUND = 0.5522847498
_AT_EDGE = 0.01


class Pen:
    """A page to draw on. Distances in points, `y` counts downwards from the top edge."""

    def __init__(
        self, canvas: TaggedCanvas, width: float, height: float, plates: Plates, inks: Inks, bleed: float = 0.0
    ) -> None:
        self.canvas = canvas
        self.plates = plates
        self.inks = inks
        self.width = width
        self.height = height
        self._bleed = bleed

    def within(self, target: Target) -> AbstractContextManager[None]:
        """What is drawn inside belongs to an element or is an artifact."""
        return self.canvas.within(target)

    def flipped(self, y: float) -> float:
        """The height above the lower edge, as the file counts."""
        return self.height - y

    def over_edges(self, x: float, y: float, width: float, height: float) -> tuple[float, float, float, float]:
        """A rectangle carried into the bleed wherever it reaches an edge of the page; on screen there is none."""
        left = self._bleed if x <= 0 else 0.0
        top = self._bleed if y <= 0 else 0.0
        right = self._bleed if x + width >= self.width - _AT_EDGE else 0.0
        foot = self._bleed if y + height >= self.height - _AT_EDGE else 0.0
        return x - left, y - top, width + left + right, height + top + foot

    def stretched_over_edges(self, x: float, y: float, width: float, height: float) -> None:
        """Draw a rectangle's content a little larger from now on, so that it fills the bleed; use within `saved`."""
        wide = self.over_edges(x, y, width, height)
        if wide == (x, y, width, height):
            return
        across, down = wide[2] / width, wide[3] / height
        foot, wide_foot = self.flipped(y + height), self.flipped(wide[1] + wide[3])
        shift = wide[0] - across * x, wide_foot - down * foot
        self.write(f"{across:.6f} 0 0 {down:.6f} {_n(shift[0])} {_n(shift[1])} cm")

    def write(self, operators: str) -> None:
        """Append operators already in PDF syntax."""
        self.canvas.write(operators)

    @contextmanager
    def saved(self) -> Iterator[None]:
        """Undo changes of colour, clipping and position behind it."""
        self.canvas.saveState()
        try:
            yield
        finally:
            self.canvas.restoreState()

    def fill(self, colour: Colour) -> None:
        """Set the colour of areas and text."""
        self.write(self.inks.fill(colour))

    def stroke(
        self,
        colour: Colour,
        width: float,
        *,
        dash: Sequence[float] = (),
        phase: float = 0.0,
        cap: int = 0,
        join: int = 0,
    ) -> None:
        """Set the look of lines; `cap` and `join` 1 are round, `phase` is where in the dashes a line begins."""
        pattern = " ".join(_n(length) for length in dash)
        self.write(f"{self.inks.stroke(colour)} {_n(width)} w [{pattern}] {_n(phase)} d {cap} J {join} j")

    def alpha(self, share: float) -> None:
        """Set how opaque areas are, 0 to 1."""
        self.canvas.setFillAlpha(round(share, 3))

    def line_alpha(self, share: float) -> None:
        """Set how opaque lines are, 0 to 1."""
        self.canvas.setStrokeAlpha(round(share, 3))

    def rect(self, x: float, y: float, width: float, height: float, colour: Colour, radius: float = 0.0) -> None:
        """Fill a rectangle, its top left corner at x, y."""
        self.fill(colour)
        self.write(f"{self._box(x, y, width, height, radius)} f")

    def outline(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        colour: Colour,
        line: float = 0.6,
        radius: float = 0.0,
        dash: Sequence[float] = (),
    ) -> None:
        """Draw the edge of a rectangle."""
        self.stroke(colour, line, dash=dash)
        self.write(f"{self._box(x, y, width, height, radius)} S")

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        colour: Colour,
        width: float = 0.6,
        dash: Sequence[float] = (),
    ) -> None:
        """Draw a straight line."""
        self.stroke(colour, width, dash=dash)
        self.write(f"{_n(x1)} {_n(self.flipped(y1))} m {_n(x2)} {_n(self.flipped(y2))} l S")

    def segments(
        self, segments: Sequence[tuple[tuple[float, float], tuple[float, float]]], colour: Colour, width: float
    ) -> None:
        """Draw many separate lines of one look at once."""
        self.stroke(colour, width, cap=1)
        moves = [
            f"{_n(x1)} {_n(self.flipped(y1))} m {_n(x2)} {_n(self.flipped(y2))} l" for (x1, y1), (x2, y2) in segments
        ]
        self.write(f"{' '.join(moves)} S")

    def polyline(
        self, points: Sequence[tuple[float, float]], colour: Colour, width: float, dash: Sequence[float] = ()
    ) -> None:
        """Draw a line through points."""
        self.stroke(colour, width, dash=dash, cap=1, join=1)
        self.write(f"{self._path(points)} S")

    def polygon(self, points: Sequence[tuple[float, float]], colour: Colour) -> None:
        """Fill the area between points."""
        self.fill(colour)
        self.write(f"{self._path(points)} h f")

    def areas(self, areas: Sequence[Sequence[tuple[float, float]]], colour: Colour) -> None:
        """Fill many separate areas of one colour at once."""
        if areas:
            self.fill(colour)
            self.write(f"{' h '.join(self._path(points) for points in areas)} h f")

    def circle(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """Fill a circle round x, y."""
        self.fill(colour)
        self.write(f"{self._circle(x, y, radius)} f")

    def ring(self, x: float, y: float, radius: float, colour: Colour, width: float, dash: Sequence[float] = ()) -> None:
        """Draw a circle's edge."""
        self.stroke(colour, width, dash=dash)
        self.write(f"{self._circle(x, y, radius)} S")

    def curve(self, points: Sequence[tuple[float, float]], colour: Colour, *, width: float = 0.0) -> None:
        """Draw Bézier segments: a start, then two control points and an end each. Filled when `width` is 0."""
        path = self._curves(points)
        if width:
            self.stroke(colour, width, cap=1, join=1)
            self.write(f"{path} S")
        else:
            self.fill(colour)
            self.write(f"{path} h f")

    def sector(
        self, x: float, y: float, outer: float, inner: float, start: float, sweep: float, colour: Colour
    ) -> None:
        """Fill a part of a ring; angles in radians, clockwise from twelve o'clock."""
        steps = max(2, math.ceil(abs(sweep) / 0.12))
        angles = [start + sweep * step / steps for step in range(steps + 1)]
        rim = [(x + outer * math.sin(a), y - outer * math.cos(a)) for a in angles]
        hole = [(x + inner * math.sin(a), y - inner * math.cos(a)) for a in reversed(angles)]
        self.polygon(rim + hole, colour)

    def clip(self, x: float, y: float, width: float, height: float) -> None:
        """Draw only inside a rectangle from now on; use within `saved`."""
        self.write(f"{self._box(x, y, width, height, 0.0)} W n")

    def clip_path(self, points: Sequence[tuple[float, float]]) -> None:
        """Draw only inside Bézier segments given as for `curve`; use within `saved`."""
        self.write(f"{self._curves(points)} h W n")

    def turned(self, x: float, y: float, degrees: float) -> None:
        """Move the origin of the lower-left coordinate system to x, y and turn it; use within `saved`."""
        self.canvas.translate(x, self.flipped(y))
        self.canvas.rotate(degrees)

    def shade(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colours: Sequence[Colour],
        stops: Sequence[float] | None = None,
    ) -> None:
        """Fill the clipped area with a run of colours from start to end."""
        self.canvas.linearGradient(
            start[0],
            self.flipped(start[1]),
            end[0],
            self.flipped(end[1]),
            tuple(map(self.inks.blend, colours)),
            list(stops) if stops is not None else None,
        )

    def image(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        """Fill a rectangle with a picture, cropped about its focus where the shapes differ."""
        name = embed(self.canvas.document, self.plates.plate(picture, width, height))
        self.canvas.place_image(name, f"{_n(width)} 0 0 {_n(height)} {_n(x)} {_n(self.flipped(y + height))}")

    def fill_outline(self, path: Path, colour: Colour, *, even_odd: bool = False) -> None:
        """Fill the inside of a path."""
        self.fill(colour)
        self.write(f"{self._outline(path)} {'f*' if even_odd else 'f'}")

    def stroke_outline(self, path: Path) -> None:
        """Draw along a path in the look that `stroke` has set."""
        self.write(f"{self._outline(path)} S")

    def clip_outline(self, path: Path, *, even_odd: bool = False) -> None:
        """Draw only inside a path from now on; use within `saved`."""
        self.write(f"{self._outline(path)} {'W*' if even_odd else 'W'} n")

    def link(self, element: Element, target: LinkTarget, x: float, y: float, width: float, height: float) -> None:
        """Make a rectangle of the page lead somewhere."""
        rect = (x, self.flipped(y + height), x + width, self.flipped(y))
        self.canvas.link(element, rect, target.description, address=target.address, destination=target.destination)

    def bounding_box(self, x: float, y: float, width: float, height: float) -> dict[str, str]:
        """The layout attributes of a figure that fills a rectangle (ISO 32000-1, 14.8.5.4)."""
        corners = (x, self.flipped(y + height), x + width, self.flipped(y))
        return {"BBox": f"[{' '.join(_n(value) for value in corners)}]", "Placement": "/Block"}

    def destination(self, name: str, x: float, y: float) -> None:
        """Name this place, so that links and bookmarks lead here."""
        self.canvas.destination(name, x, self.flipped(y))

    def bookmark(self, title: str, destination: str, level: int) -> None:
        """Add a line to the viewer's outline; `level` 0 is the outermost."""
        self.canvas.bookmarks.append(Bookmark(title, destination, level))

    def _box(self, x: float, y: float, width: float, height: float, radius: float) -> str:
        bottom = self.flipped(y + height)
        if not radius:
            return f"{_n(x)} {_n(bottom)} {_n(width)} {_n(height)} re"
        r = min(radius, width / 2, height / 2)
        k = r * (1 - _ROUND)
        left, right, top = x, x + width, bottom + height
        return (
            f"{_n(left + r)} {_n(bottom)} m {_n(right - r)} {_n(bottom)} l "
            f"{_n(right - k)} {_n(bottom)} {_n(right)} {_n(bottom + k)} {_n(right)} {_n(bottom + r)} c "
            f"{_n(right)} {_n(top - r)} l "
            f"{_n(right)} {_n(top - k)} {_n(right - k)} {_n(top)} {_n(right - r)} {_n(top)} c "
            f"{_n(left + r)} {_n(top)} l "
            f"{_n(left + k)} {_n(top)} {_n(left)} {_n(top - k)} {_n(left)} {_n(top - r)} c "
            f"{_n(left)} {_n(bottom + r)} l "
            f"{_n(left)} {_n(bottom + k)} {_n(left + k)} {_n(bottom)} {_n(left + r)} {_n(bottom)} c h"
        )

    def _circle(self, x: float, y: float, radius: float) -> str:
        return self._box(x - radius, y - radius, 2 * radius, 2 * radius, radius)

    def _path(self, points: Sequence[tuple[float, float]]) -> str:
        first, *rest = points
        moves = [f"{_n(first[0])} {_n(self.flipped(first[1]))} m"]
        moves += [f"{_n(x)} {_n(self.flipped(y))} l" for x, y in rest]
        return " ".join(moves)

    def _outline(self, path: Path) -> str:
        parts = []
        for operator, at in path:
            numbers = [f"{_n(x)} {_n(self.flipped(y))}" for x, y in zip(at[::2], at[1::2], strict=True)]
            parts.append(" ".join([*numbers, operator]))
        return " ".join(parts)

    def _curves(self, points: Sequence[tuple[float, float]]) -> str:
        (x, y), *rest = points
        moves = [f"{_n(x)} {_n(self.flipped(y))} m"]
        for start in range(0, len(rest), 3):
            numbers = [f"{_n(px)} {_n(self.flipped(py))}" for px, py in rest[start : start + 3]]
            moves.append(f"{' '.join(numbers)} c")
        return " ".join(moves)


def _n(value: float) -> str:
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text
