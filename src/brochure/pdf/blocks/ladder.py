"""Goals as rising steps: how far each has come shows in its form, and no step stands for a number."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.document.block import Table
from brochure.document.exhibit import Ladder, Rung
from brochure.document.inline import Run, Tag
from brochure.document.spelled import spelled_out
from brochure.pdf.blocks.fallback import as_table
from brochure.pdf.blocks.prose import note
from brochure.pdf.blocks.stages import draw_standing
from brochure.pdf.layout.box import Board, Box, Column
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import LAYOUT, Element
from brochure.theme.theme import StyleName

_MOST = 6
_NARROWEST = 92.0
_LOWEST, _RISE = 16.0, 20.0
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
    steps = [_LOWEST + place * _RISE for place in range(count)]
    height = max(text.height + _GAP + block_height for text, block_height in zip(words, steps, strict=True))

    def draw_steps(pen: Pen, x: float, y: float) -> None:
        with pen.within(LAYOUT):
            for place, (rung, rise) in enumerate(zip(block.rungs, steps, strict=True)):
                top = y + height - rise
                draw_standing(pen, x + place * step, top, width, rise, rung.standing, press.palette, frame.ground)

    board = Board(height, before=3.5 * press.unit, ground=draw_steps)
    for place, (text, rise) in enumerate(zip(words, steps, strict=True)):
        board.put(text, place * step, height - rise - _GAP - text.height)
    boxes: list[Box] = [board]
    if block.note:
        boxes.append(note(block.note, frame, press, before=1.6))
    return boxes


def _words(rung: Rung, frame: Frame, width: float, press: Press, listing: Element) -> Column:
    """When, how far, what, and what it means; a target large, as it was set."""
    body = Element("LBody", Element("LI", listing))
    cell = frame.within(body, width=width - 4)
    standing = Tag(press.word(rung.standing.value), rung.standing)
    head = (standing, Run("  "), *rung.date) if rung.date else (standing,)
    parts: list[Box] = [press.text(head, StyleName.CAPTION, cell, Element("P", body), role="mute", whole=True)]
    styles: Sequence[tuple[StyleName, str, float]] = (
        (StyleName.UNIT, "primary", 3.0),
        (StyleName.NAME, "ink", 3.0),
        (StyleName.LABEL, "mute", 2.0),
    )
    for inlines, (name, role, before) in zip((rung.target, rung.heading, rung.text), styles, strict=True):
        if inlines:
            parts.append(press.text(inlines, name, cell, Element("P", body), role=role, before=before, whole=True))
    return Column(parts)
