"""Linear gradients (SVG 2, 14.2.2) under any affine map."""

from __future__ import annotations

from brochure.document.drawing import Gradient, Path, Rgb
from brochure.picture.svg.colour import read_colour
from brochure.picture.svg.css import StyleSheet
from brochure.picture.svg.matrix import Matrix, read_transform
from brochure.picture.svg.numbers import length, number
from brochure.picture.svg.style import Style, properties, styled
from brochure.picture.svg.tree import SvgElement

_OWN = ("x1", "y1", "x2", "y2", "gradientUnits", "gradientTransform", "spreadMethod")
_MOST_LINKS = 8


def read_gradient(
    element: SvgElement,
    ids: dict[str, SvgElement],
    sheet: StyleSheet,
    path: Path,
    to_field: Matrix,
    size: tuple[float, float],
) -> Gradient | Rgb:
    """The gradient that fills `path`, in the field's coordinates; ValueError with words where it is not drawn."""
    chain = _chain(element, ids)
    attributes: dict[str, str] = {}
    for link in reversed(chain):
        attributes |= {name: value for name, value in link.attributes.items() if name in _OWN}
    if attributes.get("spreadMethod", "pad") != "pad":
        raise ValueError(f"'spreadMethod: {attributes['spreadMethod'][:20]}' is not drawn")
    stops = next((found for link in chain if (found := _stops(link, sheet, size))), [])
    if not stops:
        raise ValueError("a gradient has no stops")
    if len({colour for _, colour in stops}) == 1:
        return stops[0][1]
    boxed = attributes.get("gradientUnits", "objectBoundingBox") == "objectBoundingBox"
    matrix = to_field @ (_of_box(path) if boxed else Matrix()) @ read_transform(attributes.get("gradientTransform", ""))
    full = (1.0, 1.0) if boxed else size
    x1, y1, x2, y2 = (
        length(attributes.get(name, default), full[place % 2])
        for place, (name, default) in enumerate((("x1", "0%"), ("y1", "0%"), ("x2", "100%"), ("y2", "0%")))
    )
    if (x1, y1) == (x2, y2):
        return stops[-1][1]
    start, reach, side = matrix.point(x1, y1), matrix.point(x2, y2), matrix.point(x1 - (y2 - y1), y1 + (x2 - x1))
    # Lines of one colour need not stay square to the way under the map, and in the file they have to be.
    along, across = (reach[0] - start[0], reach[1] - start[1]), (side[0] - start[0], side[1] - start[1])
    square = across[0] ** 2 + across[1] ** 2
    if not square:
        raise ValueError("a gradient is flattened to nothing")
    back = (along[0] * across[0] + along[1] * across[1]) / square
    end = (reach[0] - back * across[0], reach[1] - back * across[1])
    shares, colours = zip(*_from_end_to_end(stops), strict=True)
    return Gradient(start, end, colours, shares)


def _chain(element: SvgElement, ids: dict[str, SvgElement]) -> list[SvgElement]:
    chain = [element]
    while link := chain[-1].attributes.get("href", chain[-1].attributes.get("xlink:href")):
        following = ids.get(link.removeprefix("#"))
        if following is None or len(chain) > _MOST_LINKS:
            raise ValueError(f"the gradient '{link[:30]}' is not in the file, or is made of itself")
        chain.append(following)
    for link_ in chain:
        if link_.name != "linearGradient":
            raise ValueError(f"<{link_.name}> is not drawn; use a linear gradient or a plain colour")
    return chain


def _stops(element: SvgElement, sheet: StyleSheet, size: tuple[float, float]) -> list[tuple[float, Rgb]]:
    found: list[tuple[float, Rgb]] = []
    for stop in element.children:
        if stop.name != "stop":
            raise ValueError(f"<{stop.name}> in a gradient is not drawn")
        said = properties(stop, sheet)
        if number(said.get("stop-opacity", "1")) < 1:
            raise ValueError("a gradient that fades to transparent is not drawn; fade to the colour of the ground")
        style = styled(Style(), {name: value for name, value in said.items() if name == "color"}, size)
        text = said.get("stop-color", "black")
        colour = style.colour if text.lower() == "currentcolor" else read_colour(text)
        share = min(1.0, max(0.0, length(stop.attributes.get("offset", "0"), 1.0)))
        found.append((max(share, found[-1][0] if found else 0.0), colour))
    return found


def _from_end_to_end(stops: list[tuple[float, Rgb]]) -> list[tuple[float, Rgb]]:
    """Stops that begin at 0 and end at 1."""
    first = [(0.0, stops[0][1])] if stops[0][0] > 0 else []
    last = [(1.0, stops[-1][1])] if stops[-1][0] < 1 else []
    return [*first, *stops, *last]


def _of_box(path: Path) -> Matrix:
    """From the unit square to the box round a path, whose curves are taken at their extremes."""
    xs, ys = bounds(path)
    if not (xs[1] > xs[0] and ys[1] > ys[0]):
        raise ValueError("a gradient on a shape without width or height is not drawn")
    return Matrix(a=xs[1] - xs[0], d=ys[1] - ys[0], e=xs[0], f=ys[0])


def bounds(path: Path) -> tuple[tuple[float, float], tuple[float, float]]:
    """The least and greatest x, and y, on a path."""
    axes: tuple[list[float], list[float]] = ([], [])
    at = (0.0, 0.0)
    for _, values in path:
        if not values:
            continue
        for axis in (0, 1):
            axes[axis].append(values[-2 + axis])
            if len(values) == 6:
                axes[axis].extend(_extremes(at[axis], values[axis], values[2 + axis], values[4 + axis]))
        at = (values[-2], values[-1])
    return (min(axes[0]), max(axes[0])), (min(axes[1]), max(axes[1]))


def _extremes(p0: float, p1: float, p2: float, p3: float) -> list[float]:
    """Values of a Bézier curve where it turns."""
    a, b, c = p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0
    if abs(a) < 1e-12:
        turns = [-c / b] if b else []
    else:
        inner = b * b - 4 * a * c
        turns = [(-b + sign * inner**0.5) / (2 * a) for sign in (1, -1)] if inner >= 0 else []
    return [
        (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t * t * p2 + t**3 * p3 for t in turns if 0 < t < 1
    ]
