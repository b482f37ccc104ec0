"""Contours: lines of equal height over seeded hills, as on a map of the ground or of the sea bed."""

from __future__ import annotations

import math

from brochure.pdf.motif.scene import Area, Scene
from brochure.pdf.pen import Pen
from brochure.pdf.typeset.look import mix

_STEP = 6.0
_LEVELS = 15
_HEAVY = 4
_EDGES = ((0, 1), (1, 2), (2, 3), (3, 0))


def contours(pen: Pen, scene: Scene) -> None:
    """Draw the lines by marching squares over the panel; fainter far from the stage, none under text."""
    panel = scene.panel
    hills = [
        (
            scene.stage.x + scene.chance.uniform(-0.15, 1.1) * scene.stage.width,
            panel.y + scene.chance.uniform(-0.1, 1.1) * panel.height,
            scene.chance.uniform(0.14, 0.36) * max(panel.width, panel.height),
            scene.chance.choice((-1, 1)) * scene.chance.uniform(0.5, 1),
        )
        for _ in range(11)
    ]
    columns, rows = int(panel.width / _STEP) + 2, int(panel.height / _STEP) + 2
    heights = [
        [_height(panel.x + column * _STEP, panel.y + row * _STEP, hills) for column in range(columns + 1)]
        for row in range(rows + 1)
    ]
    low, high = min(map(min, heights)), max(map(max, heights))
    for level in range(1, _LEVELS):
        value = low + (high - low) * level / _LEVELS
        segments = _segments(heights, value, panel, scene)
        if segments:
            heavy = level % _HEAVY == 0
            warm = scene.palette.accent if level == _LEVELS - 3 else scene.palette.soft
            colour = mix(scene.palette.deep, warm, 0.55 if heavy else 0.38)
            for start, end in segments:
                pen.line(*start, *end, colour, 0.95 if heavy else 0.55)


def _height(x: float, y: float, hills: list[tuple[float, float, float, float]]) -> float:
    return sum(a * math.exp(-((x - p) ** 2 + (y - q) ** 2) / (2 * s * s)) for p, q, s, a in hills)


def _segments(
    heights: list[list[float]], value: float, panel: Area, scene: Scene
) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    segments = []
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
