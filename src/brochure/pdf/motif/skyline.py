"""Where a landscape may stand: for every place across a panel, the room between text and foot."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from brochure.pdf.motif.scene import Scene

STEP = 6.0
"""The distance between two places across the panel, in points."""
_MARGIN = 16.0
_SMOOTH = 9
_LEAST = 46.0


@dataclass(frozen=True, slots=True)
class Skyline:
    """Places from left to right with the highest and the lowest `y` that art may take there."""

    places: Sequence[float]
    ceiling: Sequence[float]
    floor: Sequence[float]


def skyline(scene: Scene, highest: float) -> Skyline:
    """The lowest free room over the panel's width, its edges smoothed inwards so that it never reaches text.

    `highest` is the share of the panel's height that stays sky.
    """
    panel = scene.panel
    count = math.ceil(panel.width / STEP) + 1
    rooms = [_room(scene, panel.x + number * STEP, panel.y + highest * panel.height) for number in range(count)]
    return Skyline(
        [panel.x + number * STEP for number in range(count)],
        _smoothed([top for top, _ in rooms], max),
        _smoothed([bottom for _, bottom in rooms], min),
    )


def _room(scene: Scene, x: float, highest: float) -> tuple[float, float]:
    """The lowest gap between areas of text that is worth filling, or none at the panel's foot."""
    foot = scene.panel.y + scene.panel.height
    taken = sorted(
        (area.y - _MARGIN, area.y + area.height + _MARGIN)
        for area in scene.keep_out
        if area.x - _MARGIN < x < area.x + area.width + _MARGIN
    )
    bottom = foot
    for top, end in reversed(taken):
        if bottom - max(end, highest) >= _LEAST:
            return max(end, highest), bottom
        bottom = min(bottom, top)
    if bottom - highest >= _LEAST and (not taken or bottom == foot):
        return highest, bottom
    return foot, foot


def _smoothed(values: Sequence[float], inner: Callable[[Sequence[float]], float]) -> list[float]:
    """Two moving averages over moving extremes twice as wide: smooth, and never beyond the values themselves."""
    smooth = [inner(part) for part in _windows(values, 2 * _SMOOTH)]
    for _ in range(2):
        smooth = [sum(part) / len(part) for part in _windows(smooth, _SMOOTH)]
    return smooth


def _windows(values: Sequence[float], reach: int) -> Iterator[Sequence[float]]:
    return (values[max(0, place - reach) : place + reach + 1] for place in range(len(values)))
