"""Goals side by side in the order in which they are due; how firm each is shows in the line above it."""

from __future__ import annotations

from dataclasses import replace

from brochure.document.block import Table
from brochure.document.exhibit import Ladder, Rung
from brochure.document.inline import Run, Standing, Tag
from brochure.document.spelled import spelled_out
from brochure.pdf.blocks.fallback import as_table
from brochure.pdf.blocks.prose import note
from brochure.pdf.blocks.tiles import last_baseline, one_line, unit_beside
from brochure.pdf.layout.box import Board, Box, Column
from brochure.pdf.layout.row import Row
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import LAYOUT, Element
from brochure.pdf.typeset.look import Ground
from brochure.theme.theme import Colour, StyleName

_MOST = 6
_NARROWEST = 92.0
_RULE, _BELOW_RULE = 1.4, 9.0
_DASH = (3.0, 2.4)
_TARGET = 30.0
_UNIT_GAP = 4.0
_UNCERTAIN = (Standing.INTENDED, Standing.FORECAST)


def ladder(block: Ladder, frame: Frame, press: Press) -> list[Box]:
    """Up to six goals in columns; a table where there are more, or where they have no room."""
    count = len(block.rungs)
    width, step = press.grid.share(frame.width, count)
    if not 1 < count <= _MOST or width < _NARROWEST:
        parts = spelled_out(block, press.document.words)
        return [box for part in parts if isinstance(part, Table) for box in as_table(part, frame, press)]
    listing = Element("L", frame.parent)
    goals = [(place * step, _Goal(rung, frame, width, press, listing)) for place, rung in enumerate(block.rungs)]
    boxes: list[Box] = [Row(goals, before=3.5 * press.unit, whole=True)]
    if block.note:
        boxes.append(note(block.note, frame, press, before=2.0))
    return boxes


class _Goal(Column):
    """Under a line that is whole for what is set and broken for what is only meant: when, how far, what."""

    def __init__(self, rung: Rung, frame: Frame, width: float, press: Press, listing: Element) -> None:
        super().__init__(_words(rung, frame, width, press, listing))
        self.height += _BELOW_RULE
        self._width = width
        self._dash = _DASH if rung.standing in _UNCERTAIN else ()
        strong = "second" if frame.ground is Ground.DEEP else "primary"
        self._colour: Colour = press.ink(strong, frame.ground)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        with pen.within(LAYOUT):
            pen.line(x, y, x + self._width, y, self._colour, _RULE, self._dash)
        super().draw(pen, x, y + _BELOW_RULE)


def _words(rung: Rung, frame: Frame, width: float, press: Press, listing: Element) -> list[Box]:
    """The target is large; where none is set, the sentence about the goal takes the place of its name."""
    body = Element("LBody", Element("LI", listing))
    cell = frame.within(body, width=width - 4)
    standing = Tag(press.word(rung.standing.value), rung.standing)
    head = (standing, Run("  "), *rung.date) if rung.date else (standing,)
    boxes: list[Box] = [press.text(head, StyleName.CAPTION, cell, Element("P", body), role="mute", whole=True)]
    if rung.target:
        boxes.append(_target(rung, cell, press, body))
    name, text = (rung.heading, rung.text) if rung.heading else (rung.text, ())
    if name:
        before = 2.0 if rung.target else 6.0
        boxes.append(press.text(name, StyleName.NAME, cell, Element("P", body), role="ink", before=before, whole=True))
    if text:
        element = Element("P", body)
        boxes.append(press.text(text, StyleName.REMARK, cell, element, role="mute", before=3.0, whole=True))
    return boxes


def _target(rung: Rung, cell: Frame, press: Press, body: Element) -> Box:
    """The number with its unit beside it, or below it where that has no room."""
    figure = press.theme.styles[StyleName.FIGURE]
    style = replace(figure, size=_TARGET, leading=_TARGET * 1.2)
    number = one_line(rung.target, cell, press, Element("P", body), style)
    if not rung.unit:
        number.before = 4.0
        return number
    left = number.widest + _UNIT_GAP
    unit = unit_beside(rung.unit, cell.within(body, width=cell.width - left), press)
    beside = unit is not None
    if unit is None:
        unit = press.text(rung.unit, StyleName.UNIT, cell, Element("P", body), role="primary", whole=True)
    board = Board(number.height + (0.0 if beside else unit.height), before=4.0)
    board.put(number, 0.0, 0.0)
    board.put(unit, *((left, number.baseline - last_baseline(unit)) if beside else (0.0, number.height)))
    return board
