"""Text in columns: full ones while the text goes on, even ones where it ends."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.pdf.layout.box import Box, Column, cut, least_of, stacked
from brochure.pdf.layout.row import Row
from brochure.pdf.pen import Pen

_STEPS = 14
"""Halvings in the search for even columns: of a page's height that leaves a twentieth of a point."""


class TextColumns(Box):
    """Boxes that run through `count` columns, `step` points from one to the next.

    `page` is the height of a whole page: text longer than `count` such columns is going to be cut in any case, and
    is not evened out before.
    """

    def __init__(self, boxes: Sequence[Box], count: int, step: float, page: float, *, before: float = 0.0) -> None:
        self._boxes = list(boxes)
        self._count = count
        self._step = step
        self._page = page
        self.before = before
        self.anchors = tuple(anchor for box in boxes for anchor in box.anchors)
        whole = stacked(self._boxes)
        self._row = self._even(whole) if whole < count * page else None
        self.height = self._row.height if self._row is not None else whole / count

    @property
    def least(self) -> float:
        """The smallest height that a part of it can start with."""
        return least_of(self._boxes)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        if self._row is not None:
            self._row.draw(pen, x, y)

    def split(self, room: float) -> tuple[Box, Box] | None:
        """Two parts, the first no higher than `room`; None where it can't be cut."""
        columns, rest = self._filled(room)
        if not rest or not columns[0]:
            return None
        first = self._row_of(columns)
        first.before = self.before
        return first, TextColumns(rest, self._count, self._step, self._page)

    def _even(self, whole: float) -> Row:
        low, high = whole / self._count, whole + 1.0
        for _ in range(_STEPS):
            middle = (low + high) / 2
            if self._filled(middle)[1]:
                low = middle
            else:
                high = middle
        return self._row_of(self._filled(high)[0])

    def _filled(self, room: float) -> tuple[list[list[Box]], list[Box]]:
        columns: list[list[Box]] = []
        rest = self._boxes
        for _ in range(self._count):
            fitting, rest = cut(rest, room)
            columns.append(fitting)
        return columns, rest

    def _row_of(self, columns: Sequence[Sequence[Box]]) -> Row:
        return Row([(place * self._step, Column(boxes)) for place, boxes in enumerate(columns) if boxes])
