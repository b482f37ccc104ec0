"""Drawings on a page: paths, colours and clips through the pen."""

from __future__ import annotations

from brochure.document.block import Picture
from brochure.document.drawing import Drawing, Gradient, Line, Outline, Path, Point, Rgb, Shape
from brochure.pdf.pen import Pen
from brochure.theme.theme import Colour


def show(picture: Picture | Drawing, pen: Pen, x: float, y: float, width: float, height: float) -> None:
    """Fill a rectangle with a picture, or set a drawing into it; to be called within an element or artifact."""
    if isinstance(picture, Drawing):
        draw(picture, pen, x, y, width, height)
    else:
        pen.image(picture, x, y, width, height)


def draw(drawing: Drawing, pen: Pen, x: float, y: float, width: float, height: float) -> None:
    """Draw in the middle of a rectangle, as large as fits; to be called within an element or artifact."""
    scale = min(width / drawing.width, height / drawing.height)
    left, top = x + (width - drawing.width * scale) / 2, y + (height - drawing.height * scale) / 2
    placed = _Placed(pen, left, top, scale)
    with pen.saved():
        pen.clip(left, top, drawing.width * scale, drawing.height * scale)
        for shape in drawing.shapes:
            placed.shape(shape)


class _Placed:
    """A drawing's coordinates on the page."""

    def __init__(self, pen: Pen, x: float, y: float, scale: float) -> None:
        self._pen = pen
        self._x, self._y, self._scale = x, y, scale

    def shape(self, shape: Shape) -> None:
        with self._pen.saved():
            for clip in shape.clips:
                self._clip(clip)
            if isinstance(shape.fill, Gradient):
                self._shade(shape.outline, shape.fill, shape.fill_opacity)
            elif shape.fill is not None:
                self._fill(shape.outline, shape.fill, shape.fill_opacity)
            if shape.line is not None:
                self._line(shape.outline, shape.line)

    def _clip(self, outline: Outline) -> None:
        self._pen.clip_outline(self._path(outline.path), even_odd=outline.even_odd)

    def _fill(self, outline: Outline, colour: Rgb, opacity: float) -> None:
        if opacity < 1:
            self._pen.alpha(opacity)
        self._pen.fill_outline(self._path(outline.path), Colour(*colour), even_odd=outline.even_odd)

    def _shade(self, outline: Outline, gradient: Gradient, opacity: float) -> None:
        with self._pen.saved():
            self._clip(outline)
            if opacity < 1:
                self._pen.alpha(opacity)
            colours = [Colour(*colour) for colour in gradient.colours]
            self._pen.shade(self._point(gradient.start), self._point(gradient.end), colours, gradient.stops)

    def _line(self, outline: Outline, line: Line) -> None:
        dash = [length * self._scale for length in line.dash]
        phase, cap, join = line.phase * self._scale, int(line.cap), int(line.join)
        self._pen.stroke(Colour(*line.colour), line.width * self._scale, dash=dash, phase=phase, cap=cap, join=join)
        self._pen.write(f"{line.miter:g} M")
        if line.opacity < 1:
            self._pen.line_alpha(line.opacity)
        self._pen.stroke_outline(self._path(outline.path))

    def _point(self, point: Point) -> Point:
        return self._x + point[0] * self._scale, self._y + point[1] * self._scale

    def _path(self, path: Path) -> Path:
        return tuple(
            (
                operator,
                tuple(value for pair in zip(at[::2], at[1::2], strict=True) for value in self._point(pair)),
            )
            for operator, at in path
        )
