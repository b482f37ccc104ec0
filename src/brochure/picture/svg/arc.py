"""Elliptical arcs as Bézier curves (SVG 2, appendix B.2)."""

from __future__ import annotations

import math

from brochure.document.drawing import Point


def arc(
    start: Point, radii: Point, degrees: float, end: Point, *, large: bool, sweep: bool
) -> list[tuple[float, float, float, float, float, float]]:
    """Curves from start to end, none spanning more than a quarter; empty where the arc is a straight line."""
    rx, ry = radii
    if not rx or not ry or start == end:
        return []
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    dx, dy = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = cos * dx + sin * dy, cos * dy - sin * dx
    # Radii too small to reach are scaled up until they do.
    reach = math.hypot(x / rx, y / ry)
    if reach > 1:
        rx, ry = rx * reach, ry * reach
    product = (rx * y) ** 2 + (ry * x) ** 2
    factor = math.sqrt(max(0.0, (rx * ry) ** 2 - product) / product) * (1 if large != sweep else -1)
    cx, cy = factor * rx * y / ry, -factor * ry * x / rx
    middle = (cos * cx - sin * cy + (start[0] + end[0]) / 2, sin * cx + cos * cy + (start[1] + end[1]) / 2)
    first = math.atan2((y - cy) / ry, (x - cx) / rx)
    turn = math.atan2((-y - cy) / ry, (-x - cx) / rx) - first
    if sweep and turn < 0:
        turn += 2 * math.pi
    elif not sweep and turn > 0:
        turn -= 2 * math.pi
    count = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    step = turn / count
    handle = 4 / 3 * math.tan(step / 4)

    def placed(u: float, v: float) -> Point:
        return middle[0] + cos * rx * u - sin * ry * v, middle[1] + sin * rx * u + cos * ry * v

    curves = []
    for number in range(count):
        one = first + number * step
        two = one + step
        a = placed(math.cos(one) - handle * math.sin(one), math.sin(one) + handle * math.cos(one))
        b = placed(math.cos(two) + handle * math.sin(two), math.sin(two) - handle * math.cos(two))
        c = end if number == count - 1 else placed(math.cos(two), math.sin(two))
        curves.append((*a, *b, *c))
    return curves
