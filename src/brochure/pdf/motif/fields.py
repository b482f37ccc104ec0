"""Fields: parcels of ploughed land from above, each with furrows of its own."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

from brochure.pdf.motif.scene import Area, Scene
from brochure.pdf.pen import Pen
from brochure.pdf.typeset.look import mix

_LARGEST = 13500.0
_SMALLEST = 2600.0
_PATH = 2.4
_FURROW = 5.2
_Point: TypeAlias = tuple[float, float]


def fields(pen: Pen, scene: Scene) -> None:
    """Divide the ground again and again; parcels thin out towards the text and never lie under it."""
    chance, panel, stage, palette = scene.chance, scene.panel, scene.stage, scene.palette
    left = max(panel.x, stage.x - 0.25 * stage.width)
    right, top, foot = panel.x + panel.width + 30, panel.y - 30, panel.y + panel.height + 30
    slant = chance.uniform(-0.16, 0.16) * (foot - top)
    whole = [(left - slant, top), (right + abs(slant), top), (right + abs(slant), foot), (left + slant, foot)]
    tones = (palette.primary, mix(palette.primary, palette.deep, 0.5), palette.second, palette.soft)
    for parcel in _parcels(scene, whole):
        box = _box(parcel)
        middle = box.x + box.width / 2
        kept = min(1.0, 0.3 + 1.1 * (middle - left) / max(1.0, stage.x + stage.width * 0.5 - left))
        if chance.random() > kept or not _is_clear(scene, parcel):
            continue
        accent = chance.random() < 0.07
        colour = palette.accent if accent else chance.choice(tones)
        ground = mix(palette.deep, colour, chance.uniform(0.5, 0.95) if not accent else 0.96)
        inner = _inset(parcel, _PATH)
        pen.polygon(inner, ground)
        if chance.random() < 0.8:
            shade = mix(ground, chance.choice((palette.deep, palette.deep, palette.soft)), 0.34)
            pen.segments(_furrows(inner, chance.randrange(4)), shade, chance.choice((0.7, 1.3, 2.1)))


def _is_clear(scene: Scene, parcel: Sequence[_Point]) -> bool:
    """Whether no part of a parcel comes near text: tried against slices of it, as a slanted one fills no box."""
    box = _box(parcel)
    slices = max(1, math.ceil(box.height / 12))
    for number in range(slices):
        y, end = box.y + box.height * number / slices, box.y + box.height * (number + 1) / slices
        xs = [x for level in (y, end) for x in _crossings(parcel, level)]
        xs += [px for px, py in parcel if y <= py <= end]
        if xs and not scene.is_free(Area(min(xs), y, max(xs) - min(xs), end - y), 12.0):
            return False
    return True


def _crossings(parcel: Sequence[_Point], y: float) -> list[float]:
    return [
        x1 + (x2 - x1) * (y - y1) / (y2 - y1)
        for (x1, y1), (x2, y2) in pairwise((*parcel, parcel[0]))
        if (y1 < y) != (y2 < y)
    ]


def _parcels(scene: Scene, quad: list[_Point]) -> list[list[_Point]]:
    """The quadrilateral cut in two across its longer side until the parts are small; some stay larger."""
    chance = scene.chance
    size = _area(quad)
    limit = _LARGEST if scene.panel.height > 320 else _LARGEST * 0.5
    if size < limit and (size < _SMALLEST * 2 or chance.random() < 0.3):
        return [quad]
    a, b, c, d = quad
    if math.dist(a, b) + math.dist(c, d) < math.dist(b, c) + math.dist(d, a):
        a, b, c, d = b, c, d, a
    first, second = chance.uniform(0.34, 0.66), chance.uniform(-0.05, 0.05)
    cut, end = _between(a, b, first), _between(d, c, first + second)
    return _parcels(scene, [a, cut, end, d]) + _parcels(scene, [cut, b, c, end])


def _between(one: _Point, other: _Point, share: float) -> _Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _inset(quad: Sequence[_Point], distance: float) -> list[_Point]:
    """The parcel without the path round it."""
    x, y = sum(p[0] for p in quad) / len(quad), sum(p[1] for p in quad) / len(quad)
    box = _box(quad)
    shares = (1 - distance / max(distance, box.width), 1 - distance / max(distance, box.height))
    return [(x + (px - x) * shares[0], y + (py - y) * shares[1]) for px, py in quad]


def _furrows(quad: Sequence[_Point], side: int) -> list[tuple[_Point, _Point]]:
    """Lines from one side of the parcel to the one across, turning with its slant."""
    a, b, c, d = (quad[(number + side) % 4] for number in range(4))
    count = int((math.dist(a, b) + math.dist(c, d)) / 2 / _FURROW)
    return [(_between(a, b, (number + 0.5) / count), _between(d, c, (number + 0.5) / count)) for number in range(count)]


def _area(quad: Sequence[_Point]) -> float:
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise((*quad, quad[0])))) / 2


def _box(quad: Sequence[_Point]) -> Area:
    xs, ys = [p[0] for p in quad], [p[1] for p in quad]
    return Area(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
