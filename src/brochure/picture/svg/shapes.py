"""The basic shapes of SVG as paths."""

from __future__ import annotations

from brochure.document.drawing import Path, Segment
from brochure.picture.svg.numbers import length, numbers
from brochure.picture.svg.path import read_path
from brochure.picture.svg.tree import SvgElement

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_ROUND = 0.5522847498


def path_of(element: SvgElement, width: float, height: float) -> Path:
    """The outline of a shape, in its own coordinates; lengths in per cent are of the viewport's size.

    Empty where the shape has no size, which by definition draws nothing. ValueError with words where it is wrong.
    """
    diagonal = ((width * width + height * height) / 2) ** 0.5

    def value(name: str, full: float, default: str = "0") -> float:
        return length(element.attributes.get(name, default), full)

    match element.name:
        case "path":
            return read_path(element.attributes.get("d", ""))
        case "rect":
            return _rectangle(element, width, height)
        case "circle":
            r = value("r", diagonal)
            return _ellipse(value("cx", width), value("cy", height), r, r)
        case "ellipse":
            rx, ry = _radii(element, width, height)
            return _ellipse(value("cx", width), value("cy", height), rx, ry)
        case "line":
            start, end = (value("x1", width), value("y1", height)), (value("x2", width), value("y2", height))
            return ("m", start), ("l", end)
    at = numbers(element.attributes.get("points", ""))
    if len(at) % 2:
        raise ValueError("the points are an odd count of numbers")
    made: list[Segment] = [("l", (x, y)) for x, y in zip(at[::2], at[1::2], strict=True)]
    if made:
        made[0] = ("m", made[0][1])
    return (*made, ("h", ())) if made and element.name == "polygon" else tuple(made)


def rectangle(x: float, y: float, width: float, height: float) -> Path:
    """A rectangle with sharp corners."""
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return ("m", corners[0]), *(("l", corner) for corner in corners[1:]), ("h", ())


def _radii(element: SvgElement, width: float, height: float) -> tuple[float, float]:
    """Two radii, of which a missing one equals the other."""
    across, down = element.attributes.get("rx", "auto"), element.attributes.get("ry", "auto")
    rx = length(across, width) if across != "auto" else None
    ry = length(down, height) if down != "auto" else None
    both = (rx if rx is not None else ry or 0.0, ry if ry is not None else rx or 0.0)
    if min(both) < 0:
        raise ValueError("a radius is below zero")
    return both


def _rectangle(element: SvgElement, full_width: float, full_height: float) -> Path:
    take = element.attributes.get
    x, y = length(take("x", "0"), full_width), length(take("y", "0"), full_height)
    width, height = length(take("width", "0"), full_width), length(take("height", "0"), full_height)
    if width < 0 or height < 0:
        raise ValueError("a rectangle's size is below zero")
    if not width or not height:
        return ()
    rx, ry = _radii(element, full_width, full_height)
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    if not rx or not ry:
        return rectangle(x, y, width, height)
    right, bottom, kx, ky = x + width, y + height, rx * (1 - _ROUND), ry * (1 - _ROUND)
    return (
        ("m", (x + rx, y)),
        ("l", (right - rx, y)),
        ("c", (right - kx, y, right, y + ky, right, y + ry)),
        ("l", (right, bottom - ry)),
        ("c", (right, bottom - ky, right - kx, bottom, right - rx, bottom)),
        ("l", (x + rx, bottom)),
        ("c", (x + kx, bottom, x, bottom - ky, x, bottom - ry)),
        ("l", (x, y + ry)),
        ("c", (x, y + ky, x + kx, y, x + rx, y)),
        ("h", ()),
    )


def _ellipse(cx: float, cy: float, rx: float, ry: float) -> Path:
    if rx < 0 or ry < 0:
        raise ValueError("a radius is below zero")
    if not rx or not ry:
        return ()
    kx, ky = rx * _ROUND, ry * _ROUND
    return (
        ("m", (cx + rx, cy)),
        ("c", (cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry)),
        ("c", (cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy)),
        ("c", (cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry)),
        ("c", (cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy)),
        ("h", ()),
    )
