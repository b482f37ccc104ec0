"""How a drawing's own coordinates fill the field it is given (SVG 2, 8.6)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from brochure.picture.svg.matrix import Matrix
from brochure.picture.svg.numbers import numbers

_RATIO = re.compile(r"(none|x(Min|Mid|Max)Y(Min|Mid|Max))(?:\s+(meet|slice))?")
_SHARE = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}


def view_box(attributes: Mapping[str, str]) -> tuple[float, float, float, float] | None:
    """Left, top, width and height of the coordinates in view, or None; ValueError for one without size."""
    if "viewBox" not in attributes:
        return None
    values = numbers(attributes["viewBox"])
    if len(values) != 4 or values[2] <= 0 or values[3] <= 0:
        raise ValueError("'viewBox' is four numbers, the last two above zero")
    left, top, width, height = values
    return left, top, width, height


def fitted(attributes: Mapping[str, str], width: float, height: float) -> Matrix:
    """The map from the coordinates in view to a field of that size; ValueError for a wrong `preserveAspectRatio`."""
    box = view_box(attributes)
    if box is None:
        return Matrix()
    left, top, across, down = box
    found = _RATIO.fullmatch(attributes.get("preserveAspectRatio", "xMidYMid").strip())
    if not found:
        raise ValueError("'preserveAspectRatio' is not written as in xMidYMid meet")
    sx, sy = width / across, height / down
    if found[1] == "none":
        return Matrix(a=sx, d=sy, e=-left * sx, f=-top * sy)
    scale = max(sx, sy) if found[4] == "slice" else min(sx, sy)
    x = (width - across * scale) * _SHARE[found[2]] - left * scale
    y = (height - down * scale) * _SHARE[found[3]] - top * scale
    return Matrix(a=scale, d=scale, e=x, f=y)
