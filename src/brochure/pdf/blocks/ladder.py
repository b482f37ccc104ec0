"""Goals as rising steps: how far each has come shows in its form, and no step stands for a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brochure.document.block import Table
from brochure.document.exhibit import Ladder, Rung
from brochure.document.inline import Run, Tag
from brochure.document.spelled import spelled_out
from brochure.pdf.blocks.fallback import as_table
from brochure.pdf.blocks.prose import note
from brochure.pdf.blocks.stages import draw_standing
from brochure.pdf.blocks.tiles import one_line
from brochure.pdf.layout.box import Box, Column
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import LAYOUT, Element
from brochure.theme.theme import StyleName

_MOST = 6
_NARROWEST = 92.0
_TREAD, _RISE, _GROWTH = 8.0, 14.0, 14.0
"""The height of a step, how much higher the next one lies, and how much more that may become."""
_TARGET = 24.0
_GAP = 7.0


def ladder(block: Ladder, frame: Frame, press: Press) -> list[Box]:
    """Up to six steps side by side; a table where there are more, or where they have no room."""
    count = len(block.rungs)
    width, step = press.grid.share(frame.width, count)
    if not 1 < count <= _MOST or width < _NARROWEST:
        parts = spelled_out(block, press.document.words)
        return [box for part in parts if isinstance(part, Table) for box in as_table(part, frame, press)]
    listing = Element("L", frame.parent)
    words = [_words(rung, frame, width, press, listing) for rung in block.rungs]
    boxes: list[Box] = [_Steps(block.rungs, words, (width, step), frame, press)]
    if block.note:
        boxes.append(note(block.note, frame, press, before=1.6))
    return boxes


class _Steps(Box):
    """A step for each goal, its words on top of it; the steps rise further where there is room."""

    def __init__(
        self, rungs: Sequence[Rung], words: Sequence[Box], size: tuple[float, float], frame: Frame, press: Press
    ) -> None:
        self._rungs = rungs
        self._words = words
        self._width, self._step = size
        self._ground = frame.ground
        self._palette = press.palette
        self.before = 3.5 * press.unit
        self.height = self._natural = max(
            text.height + _GAP + _TREAD + place * _RISE for place, text in enumerate(words)
        )
        self.growth = _GROWTH * (len(words) - 1)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        rise = _RISE + (self.height - self._natural) / (len(self._words) - 1)
        for place, (rung, text) in enumerate(zip(self._rungs, self._words, strict=True)):
            left, top = x + place * self._step, y + self.height - _TREAD - place * rise
            with pen.within(LAYOUT):
                draw_standing(pen, left, top, self._width, _TREAD, rung.standing, self._palette, self._ground)
            text.draw(pen, left, top - _GAP - text.height)


def _words(rung: Rung, frame: Frame, width: float, press: Press, listing: Element) -> Column:
    """When, how far, what, and what it means; a target large, as it was set."""
    body = Element("LBody", Element("LI", listing))
    cell = frame.within(body, width=width - 4)
    standing = Tag(press.word(rung.standing.value), rung.standing)
    head = (standing, Run("  "), *rung.date) if rung.date else (standing,)
    parts: list[Box] = [press.text(head, StyleName.CAPTION, cell, Element("P", body), role="mute", whole=True)]
    if rung.target:
        figure = press.theme.styles[StyleName.FIGURE]
        style = replace(figure, size=_TARGET, leading=_TARGET * 1.2)
        parts.append(one_line(rung.target, cell, press, Element("P", body), style, before=3.0))
    for inlines, name, role, before in (
        (rung.heading, StyleName.NAME, "ink", 3.0),
        (rung.text, StyleName.LABEL, "mute" if rung.heading else "ink", 2.0),
    ):
        if inlines:
            parts.append(press.text(inlines, name, cell, Element("P", body), role=role, before=before, whole=True))
    return Column(parts)
