"""Weave: a twill of coloured threads, loosening towards the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brochure.pdf.motif.scene import Area, Scene
from brochure.pdf.pen import Pen
from brochure.pdf.typeset.look import mix
from brochure.theme.theme import Colour

_PITCH = 15.5
_FLOAT = 2
_REPEAT = 4
_LOOSE = 0.5
_SHORTEST = 1.2 * _PITCH


@dataclass(frozen=True, slots=True)
class _Thread:
    start: float
    width: float
    colour: Colour


def weave(pen: Pen, scene: Scene) -> None:
    """Lay warp and weft over the stage; where one dives, the other shows, two over and two under."""
    panel, stage, palette = scene.panel, scene.stage, scene.palette
    left = max(panel.x, stage.x - stage.width * 0.28)
    tones = (palette.primary, mix(palette.primary, palette.deep, 0.45), palette.second, palette.soft)
    warp = _threads(scene, left, panel.x + panel.width, tones)
    weft = _threads(scene, panel.y, panel.y + panel.height, (*tones[1:], tones[0]))
    # A weft thread runs in from the right edge and ends somewhere before the text.
    ends = [left + (stage.x - left + stage.width * _LOOSE) * scene.chance.random() ** 1.7 for _ in weft]
    # A warp thread runs up from the foot; farther left, fewer reach high.
    tops = [_top(scene, thread) for thread in warp]
    for column, thread in enumerate(warp):
        spans = _spans([_over(column, row) or ends[row] > thread.start for row in range(len(weft))], weft)
        areas = [Area(thread.start, top, thread.width, end - top) for top, end in spans if end > tops[column]]
        pen.areas(_free(scene, areas), thread.colour)
    for row, thread in enumerate(weft):
        shown = [not _over(column, row) or tops[column] > thread.start for column in range(len(warp))]
        spans = [(max(start, ends[row]), end) for start, end in _spans(shown, warp) if end > ends[row]]
        pen.areas(_free(scene, [Area(a, thread.start, b - a, thread.width) for a, b in spans]), thread.colour)


def _over(column: int, row: int) -> bool:
    return (column + row) % _REPEAT < _FLOAT


def _threads(scene: Scene, start: float, end: float, tones: Sequence[Colour]) -> list[_Thread]:
    """Threads side by side in bands of one colour, as a weaver warps them."""
    chance, palette = scene.chance, scene.palette
    threads: list[_Thread] = []
    place = start
    while place < end:
        accent = chance.random() < 0.16
        colour = palette.accent if accent else chance.choice(tones)
        for _ in range(1 if accent else chance.choice((2, 3, 5))):
            shade = mix(colour, palette.deep, chance.uniform(0.0, 0.22))
            threads.append(_Thread(place, _PITCH * (0.34 if accent else 0.8), shade))
            place += _PITCH * (0.56 if accent else 1.0)
    return threads


def _top(scene: Scene, thread: _Thread) -> float:
    panel, stage = scene.panel, scene.stage
    inside = (thread.start - stage.x) / stage.width
    if inside > _LOOSE or panel.height < stage.width:
        return panel.y - 1 if inside > 0 else panel.y + panel.height * scene.chance.random()
    return panel.y + panel.height * max(0.0, (_LOOSE - inside) * scene.chance.uniform(0.4, 1.5))


def _spans(shown: Sequence[bool], across: Sequence[_Thread]) -> list[tuple[float, float]]:
    """Where a thread lies on top: from the middle of one gap to the middle of another."""
    spans: list[tuple[float, float]] = []
    for number, thread in enumerate(across):
        if not shown[number]:
            continue
        gap = 0.1 * _PITCH
        start, end = thread.start - gap, thread.start + thread.width + gap
        if number and shown[number - 1] and spans:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _free(scene: Scene, areas: Sequence[Area]) -> list[Sequence[tuple[float, float]]]:
    return [
        (
            (one.x, one.y),
            (one.x + one.width, one.y),
            (one.x + one.width, one.y + one.height),
            (one.x, one.y + one.height),
        )
        for one in areas
        if max(one.width, one.height) > _SHORTEST and scene.is_free(one, 12.0)
    ]
