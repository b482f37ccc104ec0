"""Orbits: rings round one centre, some of them heavy arcs, with bodies on their way."""

from __future__ import annotations

import math
from typing import TypeAlias

from brochure.pdf.motif.scene import Area, Scene
from brochure.pdf.pen import Pen
from brochure.pdf.typeset.look import mix
from brochure.theme.theme import Colour

_GAP = 17.0
_HEAVY = 0.36
_POINTS = 6.0
_CLEAR = 12.0
_BEND = math.pi / 3
_Point: TypeAlias = tuple[float, float]
_Arc: TypeAlias = tuple[float, float]
"""Where an arc begins and how far it goes, in radians."""


def orbits(pen: Pen, scene: Scene) -> None:
    """Draw rings outwards until they leave the panel; a ring stops where text begins."""
    chance, panel, stage, palette = scene.chance, scene.panel, scene.stage, scene.palette
    centre = (
        stage.x + stage.width * chance.uniform(0.5, 0.78),
        panel.y + panel.height * (chance.choice((0.2, 0.8)) + chance.uniform(-0.07, 0.07)),
    )
    reach = max(math.dist(centre, (panel.x, y)) for y in (panel.y, panel.y + panel.height))
    tones = (palette.primary, palette.second, palette.soft, mix(palette.soft, palette.on_deep, 0.4))
    core = 20.0 if panel.height > stage.width else 13.0
    if scene.is_free(Area(centre[0] - core, centre[1] - core, 2 * core, 2 * core)):
        pen.circle(*centre, core, palette.accent)
    for number in range(1, int(reach / _GAP)):
        radius = core + number * _GAP
        fade = max(0.16, 1 - radius / (0.95 * max(stage.width * 1.5, reach * 0.75)))
        thin = mix(palette.deep, palette.soft, 0.55 * fade)
        _draw(pen, centre, radius, _runs(scene, centre, radius, (0.0, math.tau), _CLEAR), thin, 0.7)
        if chance.random() < _HEAVY:
            _arc(pen, scene, centre, radius, mix(palette.deep, chance.choice(tones), 0.35 + 0.65 * fade))
        if chance.random() < 0.55:
            _body(pen, scene, centre, radius, palette.accent if chance.random() < 0.25 else chance.choice(tones[1:]))


def _arc(pen: Pen, scene: Scene, centre: _Point, radius: float, colour: Colour) -> None:
    chance = scene.chance
    start, sweep = chance.uniform(0, math.tau), chance.uniform(0.5, 2.4)
    width = chance.choice((3.5, 6.5, 10.5))
    _draw(pen, centre, radius, _runs(scene, centre, radius, (start, sweep), _CLEAR + width), colour, width)


def _body(pen: Pen, scene: Scene, centre: _Point, radius: float, colour: Colour) -> None:
    chance = scene.chance
    angle, size = chance.uniform(0, math.tau), chance.choice((2.2, 3.2, 3.2, 5.6, 8.4))
    x, y = centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)
    if scene.is_free(Area(x - size, y - size, 2 * size, 2 * size)):
        pen.circle(x, y, size + 2.4, scene.palette.deep)
        pen.circle(x, y, size, colour)


def _runs(scene: Scene, centre: _Point, radius: float, arc: _Arc, clear: float) -> list[_Arc]:
    """The parts of an arc that lie on the panel and keep clear of text."""
    panel, (start, sweep) = scene.panel, arc
    left = panel.x if panel.height > scene.stage.width else scene.stage.x
    steps = max(12, math.ceil(radius * sweep / _POINTS))
    runs: list[list[float]] = [[]]
    for step in range(steps + 1):
        angle = start + sweep * step / steps
        x, y = centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)
        seen = left - 12 < x < panel.x + panel.width + 12 and panel.y - 12 < y < panel.y + panel.height + 12
        if seen and scene.is_free(Area(x, y, 0.0, 0.0), clear):
            runs[-1].append(angle)
        elif runs[-1]:
            runs.append([])
    return [(run[0], run[-1] - run[0]) for run in runs if len(run) > 1]


def _draw(pen: Pen, centre: _Point, radius: float, arcs: list[_Arc], colour: Colour, width: float) -> None:
    for start, sweep in arcs:
        count = math.ceil(sweep / _BEND)
        step = sweep / count
        handle = 4 / 3 * math.tan(step / 4)
        points = [_on(centre, radius, start, 0.0)]
        for number in range(count):
            begin, end = start + number * step, start + (number + 1) * step
            points += (
                _on(centre, radius, begin, handle),
                _on(centre, radius, end, -handle),
                _on(centre, radius, end, 0.0),
            )
        pen.curve(points, colour, width=width)


def _on(centre: _Point, radius: float, angle: float, ahead: float) -> _Point:
    """A point on the circle, or `ahead` of it along the tangent, in radii."""
    cosine, sine = math.cos(angle), math.sin(angle)
    return centre[0] + radius * (cosine - ahead * sine), centre[1] + radius * (sine + ahead * cosine)
