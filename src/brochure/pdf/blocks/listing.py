"""Lines poured into columns, page after page, in time proportional to their number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brochure.pdf.layout.box import Box, stacked
from brochure.pdf.layout.guide import Guide
from brochure.pdf.pen import Pen

_STEPS = 18
_KEPT = 2
"""So many entries at least stand under a heading at the foot of a column."""


@dataclass(slots=True)
class Line:
    """A line of a listing; `again` is the heading to repeat when a page starts with it.

    `name` is what it is looked up by, `group` what its tab stands for; empty for lines without either.
    """

    box: Box
    group: str = ""
    name: str = ""
    again: Box | None = None
    heading: bool = False


class Listing(Box):
    """The lines from `start` on, in columns: full ones while they go on, even ones at the end.

    The parts of a listing that is cut share its lines; nothing is copied or measured again. `page` is the height of a
    page: what is longer than that is cut in any case, and not evened out before.
    """

    def __init__(
        self, lines: Sequence[Line], count: int, step: float, page: float, *, start: int = 0, before: float = 0.0
    ) -> None:
        self._lines = lines
        self._count = count
        self._step = step
        self._page = page
        self._start = start
        self.before = before
        most = count * page
        whole = 0.0
        for place in range(start, len(lines)):
            whole += lines[place].box.height + lines[place].box.before
            if whole > most:
                break
        self._full = self._even(whole) if whole <= most else None
        self.height = self._full.height if self._full is not None else whole / count
        self.guide = self._full.guide if self._full is not None else None
        self.anchors = self._full.anchors if self._full is not None else ()

    @property
    def least(self) -> float:
        """The smallest height that a part of it can start with."""
        return stacked([line.box for line in self._lines[self._start : self._start + 1 + _KEPT]])

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        if self._full is not None:
            self._full.draw(pen, x, y)

    def split(self, room: float) -> tuple[Box, Box] | None:
        """Two parts, the first no higher than `room`; None where it can't be cut."""
        columns, end = self._poured(room)
        if end == self._start or end >= len(self._lines):
            return None
        first = _Full(columns, self._step, self._lines[self._start : end], before=self.before)
        return first, Listing(self._lines, self._count, self._step, self._page, start=end)

    def _even(self, whole: float) -> _Full:
        low, high = whole / self._count, whole + self._page
        for _ in range(_STEPS):
            middle = (low + high) / 2
            if self._poured(middle)[1] == len(self._lines):
                high = middle
            else:
                low = middle
        return _Full(self._poured(high)[0], self._step, self._lines[self._start :])

    def _poured(self, room: float) -> tuple[list[list[Box]], int]:
        """Columns no higher than `room`, and the first line that is not in them; a heading never ends a column."""
        lines, place = self._lines, self._start
        columns: list[list[Box]] = []
        for _ in range(self._count):
            column: list[Box] = []
            height = 0.0
            while place < len(lines):
                line = lines[place]
                # Only what goes on from another page is named again; from column to column the eye follows.
                repeated = line.again if place == self._start and place else None
                before = line.box.before if column else 0.0
                needed = height + (repeated.height if repeated is not None else before) + line.box.height
                if line.heading:
                    needed += sum(one.box.height for one in lines[place + 1 : place + 1 + _KEPT] if not one.heading)
                if needed > room + 0.05:
                    break
                if repeated is not None:
                    column.append(repeated)
                    height += repeated.height
                column.append(line.box)
                height += before + line.box.height
                place += 1
            if column:
                columns.append(column)
            if place >= len(lines):
                break
        return columns, place


class _Full(Box):
    """Columns that are full."""

    def __init__(
        self, columns: Sequence[Sequence[Box]], step: float, lines: Sequence[Line], *, before: float = 0.0
    ) -> None:
        self._columns = columns
        self._step = step
        self.before = before
        self.height = max((stacked(column) for column in columns), default=0.0)
        self.anchors = tuple(anchor for line in lines for anchor in line.box.anchors)
        names = [line.name for line in lines if line.name]
        if names:
            self.guide = Guide(names[0], names[-1], tuple(dict.fromkeys(line.group for line in lines if line.group)))

    def draw(self, pen: Pen, x: float, y: float) -> None:
        for place, column in enumerate(self._columns):
            top = y
            for number, box in enumerate(column):
                top += box.before if number else 0.0
                box.draw(pen, x + place * self._step, top)
                top += box.height
