"""Numbers in tables with a bar beside them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from brochure.pdf.layout.box import Box
from brochure.pdf.pen import Pen
from brochure.pdf.tagging.element import LAYOUT
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import Colour

_THICK = 7.0
_GAP = 6.0
_SHORTEST = 24.0


class BarCell(Box):
    """A bar from the left edge of the cell, the number behind it."""

    def __init__(self, text: TextBox, length: float, colour: Colour) -> None:
        self._text = text
        self._length = length
        self._colour = colour
        self.height = text.height

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        with pen.within(LAYOUT):
            pen.rect(x, y + (self._text.measure.leading - _THICK) / 2, self._length, _THICK, self._colour)
        self._text.draw(pen, x + self._length + _GAP, y)


def with_bars(cells: Sequence[Box], amounts: Sequence[Decimal | None], width: float, colour: Colour) -> list[Box]:
    """The cells of one column, the numbers among them with bars to one scale from zero.

    They stay as they are where the column has no room for a bar, or holds a number below zero.
    """
    known = [float(amount) for amount in amounts if amount is not None]
    texts = [cell.widest for cell in cells if isinstance(cell, TextBox)]
    room = width - max(texts, default=0.0) - _GAP
    if not known or min(known) < 0 or max(known) == 0 or room < _SHORTEST:
        return list(cells)
    return [
        BarCell(cell, float(amount) / max(known) * room, colour)
        if amount is not None and isinstance(cell, TextBox)
        else cell
        for cell, amount in zip(cells, amounts, strict=True)
    ]
