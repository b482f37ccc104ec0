"""Contours: lines of equal height over seeded hills, as on a map of the ground or of the sea bed."""

from __future__ import annotations

import math
from typing import TypeAlias

from brochure.pdf.motif.scene import Area, Scene
from brochure.pdf.pen import Pen
from brochure.pdf.typeset.look import mix

_STEP = 6.0
_LEVELS = 19
_HEAVY = 4
_HILLS = 14
_STRENGTHS = 6
_FADE = 0.32
_EDGES = ((0, 1), (1, 2), (2, 3), (3, 0))
_Segment: TypeAlias = tuple[tuple[float, float], tuple[float, float]]


def contours(pen: Pen, scene: Scene) -> None:
    """Draw the lines by marching squares over the panel; they fade out before the text and never reach it."""
    panel, palette = scene.panel, scene.palette
    hills = [
        (
            scene.stage.x + scene.chance.uniform(-0.1, 1.1) * scene.stage.width,
            panel.y + scene.chance.uniform(-0.1, 1.1) * panel.height,
            scene.chance.uniform(0.1, 0.3) * max(panel.width, panel.height),
            scene.chance.choice((-1, 1)) * scene.chance.uniform(0.5, 1),
        )
        for _ in range(_HILLS)
    ]
    columns, rows = int(panel.width / _STEP) + 2, int(panel.height / _STEP) + 2
    heights = [
        [_height(panel.x + column * _STEP, panel.y + row * _STEP, hills) for column in range(columns + 1)]
        for row in range(rows + 1)
    ]
    low, high = min(map(min, heights)), max(map(max, heights))
    for level in range(1, _LEVELS):
        value = low + (high - low) * level / _LEVELS
        heavy = level % _HEAVY == 0
        colour = palette.accent if level == _LEVELS - _HEAVY else palette.soft
        by_strength: dict[int, list[_Segment]] = {}
        for segment in _segments(heights, value, panel, scene):
            by_strength.setdefault(_strength(segment, scene), []).append(segment)
        for strength, segments in sorted(by_strength.items()):
            if strength:
                share = (0.85 if heavy else 0.6) * strength / _STRENGTHS
                pen.segments(segments, mix(palette.deep, colour, share), 1.15 if heavy else 0.7)


def _strength(segment: _Segment, scene: Scene) -> int:
    """How clearly a line is drawn there: full inside the stage, less the farther it is to the left of it."""
    reach = scene.panel.width * _FADE
    share = 1 - (scene.stage.x - segment[0][0]) / reach if scene.stage.x > segment[0][0] else 1.0
    return max(0, min(_STRENGTHS, math.ceil(share * _STRENGTHS)))


def _height(x: float, y: float, hills: list[tuple[float, float, float, float]]) -> float:
    return sum(a * math.exp(-((x - p) ** 2 + (y - q) ** 2) / (2 * s * s)) for p, q, s, a in hills)


def _segments(heights: list[list[float]], value: float, panel: Area, scene: Scene) -> list[_Segment]:
    segments: list[_Segment] = []
    for row in range(len(heights) - 1):
        for column in range(len(heights[0]) - 1):
            corners = (
                heights[row][column],
                heights[row][column + 1],
                heights[row + 1][column + 1],
                heights[row + 1][column],
            )
            crossings = [
                _crossing(edge, (value - corners[a]) / (corners[b] - corners[a]), column, row, panel)
                for edge, (a, b) in enumerate(_EDGES)
                if (corners[a] < value) != (corners[b] < value)
            ]
            for place in range(0, len(crossings) - 1, 2):
                start, end = crossings[place], crossings[place + 1]
                if scene.is_free(Area(min(start[0], end[0]), min(start[1], end[1]), _STEP, _STEP), 4.0):
                    segments.append((start, end))
    return segments


def _crossing(edge: int, share: float, column: int, row: int, panel: Area) -> tuple[float, float]:
    places = (
        (column + share, row),
        (column + 1, row + share),
        (column + 1 - share, row + 1),
        (column, row + 1 - share),
    )
    x, y = places[edge]
    return panel.x + x * _STEP, panel.y + y * _STEP
