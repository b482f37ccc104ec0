"""Columns of boxes side by side, cut together."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.pdf.layout.box import Box, Column
from brochure.pdf.pen import Pen


class Row(Box):
    """Columns at their offsets; as high as the highest, cut at one height unless it is `whole`."""

    def __init__(self, columns: Sequence[tuple[float, Column]], *, before: float = 0.0, whole: bool = False) -> None:
        self.columns = columns
        self.whole = whole
        self.before = before
        self.height = max((column.height for _, column in columns), default=0.0)
        self.anchors = tuple(anchor for _, column in columns for anchor in column.anchors)
        # Only as far as every column can follow, so that they still end together.
        self.growth = min((column.growth - (self.height - column.height) for _, column in columns), default=0.0)
        self.growth = max(0.0, self.growth)

    def grow(self, extra: float) -> None:
        """Become higher by at most `growth`."""
        for _, column in self.columns:
            if column.growth:
                column.grow(min(column.growth, extra + self.height - column.height))
        super().grow(extra)

    @property
    def least(self) -> float:
        """The smallest height that a part of it can start with."""
        return self.height if self.whole else max((column.least for _, column in self.columns), default=0.0)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        for offset, column in self.columns:
            column.draw(pen, x + offset, y)

    def split(self, room: float) -> tuple[Box, Box] | None:
        """Two parts, the first no higher than `room`; None where it can't be cut."""
        if self.whole:
            return None
        first: list[tuple[float, Column]] = []
        second: list[tuple[float, Column]] = []
        for offset, column in self.columns:
            if column.height <= room:
                first.append((offset, column))
                continue
            parts = column.split(room)
            if parts is None:
                return None
            upper, lower = parts
            first.append((offset, Column([upper])))
            second.append((offset, Column([lower])))
        if not second:
            return None
        return Row(first, before=self.before), Row(second)
