"""Vector drawings, such as logos: painted outlines in one coordinate system, all styles resolved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal, TypeAlias

from brochure.diagnostics import Place

Point: TypeAlias = tuple[float, float]
Rgb: TypeAlias = tuple[int, int, int]
"""An sRGB colour, 0 to 255 each."""

Segment: TypeAlias = tuple[Literal["m", "l", "c", "h"], tuple[float, ...]]
"""Move to, line to, Bézier curve to (two control points and the end), close: PDF's own four, coordinates absolute."""

Path: TypeAlias = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Gradient:
    """A run of colours from one point to another; `stops` are shares of the way, rising from 0 to 1."""

    start: Point
    end: Point
    colours: tuple[Rgb, ...]
    stops: tuple[float, ...]


class Cap(IntEnum):
    """How a line ends."""

    BUTT = 0
    ROUND = 1
    SQUARE = 2


class Join(IntEnum):
    """How lines meet."""

    MITER = 0
    ROUND = 1
    BEVEL = 2


@dataclass(frozen=True, slots=True)
class Line:
    """How an outline is drawn. `dash` are lengths of strokes and gaps, `phase` where in them the line begins."""

    colour: Rgb
    width: float
    cap: Cap = Cap.BUTT
    join: Join = Join.MITER
    miter: float = 4.0
    dash: tuple[float, ...] = ()
    phase: float = 0.0
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Outline:
    """An area bounded by a path; `even_odd` is the rule that tells inside from outside (else non-zero winding)."""

    path: Path
    even_odd: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """One painted thing: filled first, then drawn along its edge, both only inside all of `clips`."""

    outline: Outline
    fill: Rgb | Gradient | None = None
    fill_opacity: float = 1.0
    line: Line | None = None
    clips: tuple[Outline, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes from back to front on a field of `width` by `height`, the origin in its top left corner, y downwards.

    Nothing is painted outside the field. `sha256` is of the file it was read from; `at` is where the spec or
    the brand names it.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    sha256: str
    at: Place | None = None
