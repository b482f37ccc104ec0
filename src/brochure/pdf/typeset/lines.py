"""Line breaking: the fewest lines, and among the ways to fill them the one with the most even edge."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from brochure.pdf.typeset.cell import Cell, break_up

_SHORT_LAST = 0.22
_SHORT_LAST_JUSTIFIED = 0.08
_TOLERANCE = 0.01
_EVEN_ENOUGH = 0.1
"""A ragged edge that differs by less than this share of the width is not worth improving."""


@dataclass(frozen=True, slots=True)
class Line:
    """Cells that stand on one line and their natural width in points; `last` ends a paragraph."""

    cells: Sequence[Cell]
    width: float
    last: bool


def break_lines(cells: Sequence[Cell], width: float, *, balanced: bool = False, justified: bool = False) -> list[Line]:
    """Lines no wider than `width` points; `balanced` makes the last line as long as the others, as headlines want it.

    A last line of one short word is avoided, in justified text only where it would be a mere character or two.
    """
    short = 1.0 if balanced else _SHORT_LAST_JUSTIFIED if justified else _SHORT_LAST
    lines: list[Line] = []
    paragraph: list[Cell] = []
    for cell in cells:
        if cell.width - cell.hang - cell.lead > width + _TOLERANCE:
            paragraph.extend(break_up(cell, width))
        else:
            paragraph.append(cell)
        if cell.ends_line:
            lines.extend(_Filling(paragraph, width).lines(short))
            paragraph = []
    if paragraph or not lines:
        lines.extend(_Filling(paragraph, width).lines(short))
    return lines


class _Filling:
    """Cells to be spread over lines of one width. `reach[n]` is how far the first n cells reach on one endless line."""

    def __init__(self, cells: Sequence[Cell], width: float) -> None:
        self._cells = cells
        self._width = width
        self._reach = list(accumulate((cell.gap + cell.width + cell.space_width for cell in cells), initial=0.0))
        # Only full-width marks reach over an edge.
        self._hanging = any(cell.hang or cell.lead for cell in cells)

    def lines(self, short: float) -> list[Line]:
        """The best lines; `short` is the share of the width under which a last line is too short."""
        if not self._cells:
            return [Line((), 0.0, last=True)]
        latest = self._latest()
        ends = latest if len(latest) == 1 or self._is_even(latest, short) else self._best(latest, short)
        return [
            Line(self._cells[start:end], self._natural(start, end), last=end == len(self._cells))
            for start, end in pairwise([0, *ends])
        ]

    def _natural(self, start: int, end: int) -> float:
        first, last = self._cells[start], self._cells[end - 1]
        return self._reach[end] - self._reach[start] - first.gap - last.space_width - first.lead

    def _slack(self, start: int, end: int) -> float:
        return self._width - self._natural(start, end) + self._cells[end - 1].hang

    def _latest(self) -> list[int]:
        """The ends of lines that are each filled as far as they go: the fewest lines."""
        ends: list[int] = []
        start, count = 0, len(self._cells)
        while start < count:
            ends.append(start := self._furthest(start))
        return ends

    def _furthest(self, start: int) -> int:
        cells, count = self._cells, len(self._cells)
        opening = cells[start]
        limit = self._reach[start] + opening.gap + opening.lead + self._width + _TOLERANCE
        # The blanks and the empty half of a mark at its end may stand over the edge.
        end = max(bisect_right(self._reach, limit, start + 1) - 1, start + 1)
        while end < count and self._slack(start, end + 1) >= -_TOLERANCE:
            end += 1
        return end

    def _earliest(self, count: int) -> list[int]:
        """The ends of as many lines when the last ones are filled first."""
        ends = [len(self._cells)]
        while len(ends) < count:
            end = ends[-1]
            start = end - 1
            while start > 0 and self._slack(start - 1, end) >= -_TOLERANCE:
                start -= 1
            ends.append(max(start, count - len(ends)))
        return ends[::-1]

    def _is_even(self, ends: Sequence[int], short: float) -> bool:
        """Whether lines filled one by one are as good as any."""
        if short == 1.0:
            return False
        *slacks, last = (self._slack(start, end) for start, end in pairwise([0, *ends]))
        return last <= self._width * (1 - short) and max(slacks) - min(slacks) <= self._width * _EVEN_ENOUGH

    def _best(self, latest: Sequence[int], short: float) -> list[int]:
        earliest = self._earliest(len(latest))
        # For each place where a line may start: what the lines before it cost, and where they end.
        reached: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
        for number, (first, last) in enumerate(zip(earliest, latest, strict=True), 1):
            wanted = short if number == len(latest) else 1.0
            next_reached: dict[int, tuple[float, tuple[int, ...]]] = {}
            for end in range(min(first, last), last + 1):
                for start, (cost, ends) in reached.items():
                    if start >= end:
                        continue
                    slack = self._slack(start, end)
                    if slack < -_TOLERANCE and start < end - 1:
                        continue
                    total = cost + _raggedness(slack, self._width, wanted)
                    if end not in next_reached or total < next_reached[end][0]:
                        next_reached[end] = total, (*ends, end)
            reached = next_reached
        return list(reached[len(self._cells)][1] if reached else latest)


def _raggedness(slack: float, width: float, wanted: float) -> float:
    """What it costs that a line ends before the edge; a last line has only to be as long as `wanted`, a share."""
    if wanted == 1.0:
        return slack * slack
    spare = width * (1 - wanted)
    return (slack - spare) * width * 2 if slack > spare else 0.0
