"""Ridges: hills one behind the other under a low sun, each a little darker than the one it hides."""

from __future__ import annotations

import math
from collections.abc import Sequence

from brochure.pdf.motif.scene import Area, Scene
from brochure.pdf.motif.skyline import Skyline, skyline
from brochure.pdf.pen import Pen
from brochure.pdf.typeset.look import mix

_RIDGES = 9
_SKY = 0.46
_LOW_SKY = 0.24
_LOW_PANEL = 320.0
_WAVES = 5
_HALO = 1.3
_LINE = 0.8
_UNDER = 3.0


def ridges(pen: Pen, scene: Scene) -> None:
    """Fill the room under the text from one side of the panel to the other, and set the sun behind."""
    panel, palette, chance = scene.panel, scene.palette, scene.chance
    room = skyline(scene, _LOW_SKY if panel.height < _LOW_PANEL else _SKY)
    _sun(pen, scene, room)
    crests = [_crest(scene, room, number) for number in range(_RIDGES)] + [room.floor]
    top = mix(palette.accent, palette.primary, chance.uniform(0.5, 0.68))
    for number, crest in enumerate(crests[:-1]):
        share = number / (_RIDGES - 1)
        warm = mix(top, palette.primary, min(1.0, share * 2.4))
        colour = mix(warm, palette.deep, max(0.0, share - 0.16) * 0.98)
        # Each ridge reaches a little under the next one, so that no seam shows between them.
        below = [max(low + _UNDER, high) for low, high in zip(crests[number + 1], crest, strict=True)]
        below = [min(y, floor) for y, floor in zip(below, room.floor, strict=True)]
        for start, end in _stretches(crest, below):
            front = list(zip(room.places[start:end], crest[start:end], strict=True))
            back = list(zip(room.places[start:end], below[start:end], strict=True))
            pen.polygon(front + back[::-1], colour)
            pen.polyline(front, mix(colour, palette.soft, 0.42), _LINE)


def _sun(pen: Pen, scene: Scene, room: Skyline) -> None:
    panel, chance, palette = scene.panel, scene.chance, scene.palette
    radius = min(74.0, 0.17 * panel.height + 14, panel.height / (2 * _HALO))
    for _ in range(24):
        x = scene.stage.x + scene.stage.width * chance.uniform(0.28, 0.8)
        y = room.ceiling[min(range(len(room.places)), key=lambda one: abs(room.places[one] - x))] + radius * 0.1
        # Whole in the sky: an edge of the panel that cuts it shows that there is one.
        y = max(y, panel.y + radius * _HALO)
        disc = Area(x - radius * _HALO, y - radius * _HALO, 2 * radius * _HALO, 2 * radius * _HALO)
        if scene.is_free(disc):
            pen.circle(x, y, radius * 1.26, mix(palette.deep, palette.accent, 0.3))
            pen.circle(x, y, radius, palette.accent)
            return


def _crest(scene: Scene, room: Skyline, number: int) -> list[float]:
    """The line of one ridge; those in front are lower and roll in longer waves."""
    chance = scene.chance
    waves = [
        (
            chance.uniform(0.35, 1.0) / (1 + part * 0.8),
            chance.uniform(1.6, 2.6) * (1 + part),
            chance.uniform(0, math.tau),
        )
        for part in range(_WAVES)
    ]
    most = sum(strength for strength, _, _ in waves)
    share = (number / _RIDGES) ** 1.12
    crest = []
    for x, top, bottom in zip(room.places, room.ceiling, room.floor, strict=True):
        along = (x - scene.panel.x) / 595.0
        swing = sum(a * math.sin(f * along * math.pi + phase) for a, f, phase in waves) / most
        height = bottom - top
        y = top + height * (share + 0.13 * (1 + swing) * (1 - share * 0.55))
        crest.append(min(bottom, max(top, y)))
    return crest


def _stretches(crest: Sequence[float], below: Sequence[float]) -> list[tuple[int, int]]:
    """The parts of a ridge that are higher than nothing."""
    stretches: list[tuple[int, int]] = []
    start: int | None = None
    for place, (top, bottom) in enumerate(zip(crest, below, strict=True)):
        if bottom - top > 0.4:
            start = max(0, place - 1) if start is None else start
        elif start is not None:
            stretches.append((start, place + 1))
            start = None
    if start is not None:
        stretches.append((start, len(crest)))
    return stretches
