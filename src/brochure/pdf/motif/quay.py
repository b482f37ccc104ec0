"""Quay grid: square modules of quarter discs, arcs, stripes, steps and dots, rising to the right."""

from __future__ import annotations

import math
from collections.abc import Callable

from brochure.pdf.motif.scene import Area, Scene
from brochure.pdf.pen import Pen
from brochure.pdf.typeset.look import contrast, mix
from brochure.theme.theme import Colour

_CELLS_ACROSS = 8
_LARGE = 0.17
_ACCENT = 0.1
_DISTINCT = 1.35
_REMNANT = 0.35  # less of a module than this, at the top of the stage, looks like a fault of printing
_LAP = 0.3  # a module reaches this far under the next one, so that no seam shows between them
_WHITE = Colour(255, 255, 255)
_Figure = Callable[[Pen, float, float, float, Colour, int], None]


def quay(pen: Pen, scene: Scene) -> None:
    """Fill the stage from its foot, higher towards the right, and leave cells under text empty."""
    chance, stage, palette = scene.chance, scene.stage, scene.palette
    module = max(46.0, min(scene.panel.width / _CELLS_ACROSS, 76.0))
    columns = math.ceil(scene.panel.width / module)
    rows = math.ceil(stage.height / module - _REMNANT)
    tones = [
        palette.primary,
        palette.second,
        palette.soft,
        mix(palette.primary, palette.deep, 0.5),
        mix(palette.soft, _WHITE, 0.45),
    ]
    bottom = stage.y + stage.height
    first = next((c for c in range(columns) if scene.panel.x + (c + 1) * module > stage.x + 1), 0)
    heights = [
        max(1, round(rows * (0.35 + 0.65 * (c - first + 1) / max(1, columns - first)) + chance.uniform(-1.2, 0.8)))
        for c in range(columns)
    ]
    used: set[tuple[int, int]] = set()

    def may_stand(column: int, row: int) -> bool:
        if column < first or column >= columns or row >= heights[column] or (column, row) in used:
            return False
        cell = Area(scene.panel.x + column * module, bottom - (row + 1) * module, module, module)
        return scene.is_free(cell, 16.0)

    for span in (2, 1):
        for row in range(rows):
            for column in range(first, columns):
                cells = [(column + u, row + v) for u in range(span) for v in range(span)]
                if not all(may_stand(*cell) for cell in cells) or (span > 1 and chance.random() > _LARGE):
                    continue
                used.update(cells)
                side = module * span
                x, y = scene.panel.x + column * module, bottom - row * module - side
                _module(pen, scene, (x, y, side), _tone(tones, column, row, scene), tones)


def _tone(tones: list[Colour], column: int, row: int, scene: Scene) -> Colour:
    wave = math.sin(column * 0.9 + row * 0.55) + math.sin(column * 0.37 - row * 0.8 + 1.7) + 2
    return tones[int(wave / 4.001 * len(tones) + scene.chance.choice((0, 0, 0, 1, -1))) % len(tones)]


def _module(pen: Pen, scene: Scene, square: tuple[float, float, float], ground: Colour, tones: list[Colour]) -> None:
    chance, palette = scene.chance, scene.palette
    x, y, side = square
    figure = chance.choice(tones)
    for _ in range(9):
        if contrast(ground, figure) >= _DISTINCT:
            break
        figure = chance.choice(tones)
    if chance.random() < _ACCENT:
        ground, figure = chance.choice([palette.deep, palette.primary, tones[-1]]), palette.accent
    draw = chance.choice(_FIGURES)
    side += _LAP
    pen.rect(x, y, side, side, ground)
    with pen.saved():
        pen.clip(x, y, side, side)
        draw(pen, x, y, side, figure, chance.randrange(4))


def _corner(x: float, y: float, side: float, turn: int) -> tuple[float, float]:
    return (x + side * (turn in (1, 2)), y + side * (turn in (2, 3)))


def _quarter(pen: Pen, x: float, y: float, side: float, colour: Colour, turn: int) -> None:
    pen.circle(*_corner(x, y, side, turn), side, colour)


def _half(pen: Pen, x: float, y: float, side: float, colour: Colour, turn: int) -> None:
    middle = [(x + side / 2, y), (x + side, y + side / 2), (x + side / 2, y + side), (x, y + side / 2)][turn]
    pen.circle(*middle, side / 2, colour)


def _arcs(pen: Pen, x: float, y: float, side: float, colour: Colour, turn: int) -> None:
    for number in range(1, 6):
        pen.ring(*_corner(x, y, side, turn), side * (number - 0.45) / 5, colour, side * 0.075)


def _stripes(pen: Pen, x: float, y: float, side: float, colour: Colour, turn: int) -> None:
    for number in range(6):
        if turn % 2:
            pen.rect(x + side * number / 6, y, side / 12, side, colour)
        else:
            pen.rect(x, y + side * number / 6, side, side / 12, colour)


def _dots(pen: Pen, x: float, y: float, side: float, colour: Colour, turn: int) -> None:
    for place in range(16):
        column, row = divmod(place + turn, 4)
        pen.circle(x + side * (column % 4 + 0.5) / 4, y + side * (row + 0.5) / 4, side * 0.055, colour)


def _steps(pen: Pen, x: float, y: float, side: float, colour: Colour, turn: int) -> None:
    for number in range(4):
        height = side * (number + 1) / 4
        place = number if turn % 2 else 3 - number
        pen.rect(x + side * place / 4, y + side - height, side / 4 + 0.2, height, colour)


def _diagonal(pen: Pen, x: float, y: float, side: float, colour: Colour, turn: int) -> None:
    corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
    pen.polygon(corners[:turn] + corners[turn + 1 :], colour)


_FIGURES: tuple[_Figure, ...] = (_quarter, _quarter, _quarter, _half, _arcs, _arcs, _stripes, _dots, _steps, _diagonal)
