"""Bamboo: segmented stalks in depth, with leaves at some of their nodes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from brochure.pdf.motif.scene import Area, Scene
from brochure.pdf.pen import Pen
from brochure.pdf.typeset.look import mix
from brochure.theme.theme import Colour

_WHITE = Colour(255, 255, 255)
_SPACING = 23.0
_BUSHY = 0.42
_LEAFY_FROM = 0.35
_GREEN = 0.74


def stalks(pen: Pen, scene: Scene) -> None:
    """Fill the stage with stalks, thin and dark behind, thick and bright in front."""
    chance, stage, palette = scene.chance, scene.stage, scene.palette
    count = max(3, round(stage.width / _SPACING))
    colours = [
        palette.primary,
        mix(palette.primary, palette.soft, 0.55),
        mix(palette.primary, palette.soft, 0.25),
        palette.soft,
    ]
    places = sorted(
        (chance.random(), stage.x + stage.width * (number + 0.5 + chance.uniform(-0.42, 0.42)) / count, chance.random())
        for number in range(count)
    )
    size = min(1.0, 0.62 + stage.height / 2200)
    for depth, x, hue in places:
        colour = mix(palette.deep, colours[int(hue * len(colours)) % len(colours)], 0.2 + 0.75 * depth)
        _stalk(pen, scene, x, depth, colour, size)


def _stalk(pen: Pen, scene: Scene, x: float, depth: float, colour: Colour, size: float) -> None:
    chance, panel = scene.chance, scene.panel
    width = (4 + 21 * depth**1.6) * size
    bottom = panel.y + panel.height
    lean = math.tan(math.radians(chance.uniform(-2.6, 2.6) * (1.1 - depth)))
    segment = (70 + 120 * depth) * size * chance.uniform(0.85, 1.15)
    y = bottom + chance.uniform(0, segment)
    nodes: list[tuple[float, float]] = []
    joints = [y]
    while y > panel.y - 20:
        y -= segment * chance.uniform(0.82, 1.18)
        joints.append(y)
        nodes.append((x + lean * (bottom - y), y))
    room = 1.4 + 2.2 * depth
    shades = (mix(colour, scene.palette.deep, 0.5), mix(colour, _WHITE, 0.1), mix(colour, scene.palette.deep, 0.34))
    reach = lean * (bottom - joints[-1])
    whole = Area(min(x, x + reach) - width * 0.6, joints[-1], width * 1.2 + abs(reach), bottom - joints[-1])
    if not scene.is_free(whole, 4.0):
        return
    for lower, upper in pairwise(joints):
        foot, top = x + lean * (bottom - lower), x + lean * (bottom - upper)
        with pen.saved():
            pen.clip_path(_segment(foot, top, lower, upper + room, width))
            middle = (foot + top) / 2
            start, end = (middle - width * 0.56, lower), (middle + width * 0.56, lower)
            pen.shade(start, end, shades, (0, 0.32, 1))
    if depth > _LEAFY_FROM:
        _leaves(pen, scene, nodes, depth, width, size)


def _segment(foot: float, top: float, lower: float, upper: float, width: float) -> Sequence[tuple[float, float]]:
    """The outline of one segment, a little wider at both nodes."""
    half, flare = width * 0.5, width * 0.56
    edge = min(7.0, (lower - upper) * 0.06)

    def straight(start: tuple[float, float], end: tuple[float, float]) -> list[tuple[float, float]]:
        return [start, end, end]

    left_low, left_high = (foot - half, lower - 2 * edge), (top - half, upper + 2 * edge)
    right_low, right_high = (foot + half, lower - 2 * edge), (top + half, upper + 2 * edge)
    return [
        (foot - flare, lower),
        *((foot - half, lower - edge), (foot - half, lower - edge), left_low),
        *straight(left_low, left_high),
        *((top - half, upper + edge), (top - half, upper + edge), (top - flare, upper)),
        *straight((top - flare, upper), (top + flare, upper)),
        *((top + half, upper + edge), (top + half, upper + edge), right_high),
        *straight(right_high, right_low),
        *((foot + half, lower - edge), (foot + half, lower - edge), (foot + flare, lower)),
    ]


def _leaves(pen: Pen, scene: Scene, nodes: list[tuple[float, float]], depth: float, width: float, size: float) -> None:
    chance, palette = scene.chance, scene.palette
    for x, y in nodes:
        if chance.random() >= _BUSHY:
            continue
        side = chance.choice((-1, 1))
        for number in range(chance.randint(2, 3)):
            angle = 90 - side * (42 + 34 * number + chance.uniform(-9, 9))
            length = (46 + 70 * depth) * size * chance.uniform(0.8, 1.15)
            tone = chance.random()
            green = chance.random() < _GREEN
            colour = mix(palette.accent_text, palette.accent, 0.25 + 0.7 * tone) if green else palette.soft
            root = (x + side * width * 0.5, y)
            if scene.is_free(_reach(root, length, angle)):
                _leaf(pen, root, length, angle, mix(palette.deep, colour, 0.42 + 0.58 * depth))


def _reach(root: tuple[float, float], length: float, angle: float) -> Area:
    tip = (root[0] + length * math.cos(math.radians(angle)), root[1] - length * math.sin(math.radians(angle)))
    margin = length * 0.1
    left, top = min(root[0], tip[0]) - margin, min(root[1], tip[1]) - margin
    return Area(left, top, abs(root[0] - tip[0]) + 2 * margin, abs(root[1] - tip[1]) + 2 * margin)


def _leaf(pen: Pen, root: tuple[float, float], length: float, angle: float, colour: Colour) -> None:
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    thick = length * 0.085

    def at(along: float, across: float) -> tuple[float, float]:
        return root[0] + along * cosine - across * sine, root[1] - along * sine - across * cosine

    pen.curve(
        [
            root,
            *(at(length * 0.25, thick * 1.35), at(length * 0.7, thick * 0.9), at(length, 0)),
            *(at(length * 0.7, -thick * 0.55), at(length * 0.25, -thick * 0.8), root),
        ],
        colour,
    )
