"""Line breaking: the fewest lines, and among the ways to fill them the one with the most even edge."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from brochure.pdf.typeset.cell import Cell, break_up
from brochure.pdf.typeset.kinsoku import is_han
from brochure.pdf.typeset.phrases import tearings

_SHORT_LAST = 0.22
_SHORT_LAST_JUSTIFIED = 0.08
_FEWEST_LAST = 1.9
"""Characters that a last line of justified Chinese has at least."""
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


def _first_letter(cell: Cell) -> str:
    """The character a cell begins with; a blank for one without any."""
    return cell.glyphs[0].fragment.text[0] if cell.glyphs else " "


def _tearing(cells: Sequence[Cell]) -> list[float]:
    """What it costs to end a headline's line behind each cell, in squares of its width."""
    texts = ["".join(glyphs.fragment.text for glyphs in cell.glyphs) for cell in cells]
    costs = [0.0 if cell.space else cost for cell, cost in zip(cells, tearings(texts), strict=False)]
    return [*costs, 0.0]


class _Filling:
    """Cells to be spread over lines of one width, seen as one endless line.

    There `starts[n]` is where a line begins whose first cell is n, `ends[n]` where a line ends whose last cell is n:
    the blanks behind it and the empty half of a full-width mark may stand over the edge.
    """

    def __init__(self, cells: Sequence[Cell], width: float) -> None:
        self._cells = cells
        self._width = width
        reach = 0.0
        self._starts: list[float] = []
        self._ends: list[float] = []
        for cell in cells:
            reach += cell.gap
            self._starts.append(reach + cell.lead)
            reach += cell.width
            self._ends.append(reach - cell.hang)
            reach += cell.space_width

    def lines(self, short: float) -> list[Line]:
        """The best lines; `short` is the share of the width under which a last line is too short."""
        cells = self._cells
        if not cells:
            return [Line((), 0.0, last=True)]
        latest = self._latest()
        # Chinese has no spaces to end a line at, so where it is not justified every end is chosen.
        han = is_han(_first_letter(cells[0])) or is_han(_first_letter(cells[-1]))
        chosen = han and short != _SHORT_LAST_JUSTIFIED
        if len(latest) == 1 or (not chosen and self._is_even(latest, short)):
            ends = latest
        else:
            if short == _SHORT_LAST_JUSTIFIED and han:
                short = max(short, _FEWEST_LAST * cells[-1].width / self._width)
            ends = self._best(latest, short, torn=_tearing(cells) if chosen else None)
        return [
            Line(
                cells[start:end],
                self._ends[end - 1] + cells[end - 1].hang - self._starts[start],
                last=end == len(cells),
            )
            for start, end in pairwise([0, *ends])
        ]

    def _slack(self, start: int, end: int) -> float:
        return self._width - self._ends[end - 1] + self._starts[start]

    def _latest(self) -> list[int]:
        """The ends of lines that are each filled as far as they go: the fewest lines."""
        ends: list[int] = []
        start, count = 0, len(self._cells)
        while start < count:
            ends.append(start := self._furthest(start))
        return ends

    def _furthest(self, start: int) -> int:
        limit = self._starts[start] + self._width + _TOLERANCE
        # A mark that hangs may end before the cell in front of it, so the first place found need not be the last.
        end = max(bisect_right(self._ends, limit, start), start + 1)
        while end < len(self._ends) and self._ends[end] <= limit:
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

    def _best(self, latest: Sequence[int], short: float, torn: Sequence[float] | None) -> list[int]:
        earliest = self._earliest(len(latest))
        # For each place where a line may start: what the lines before it cost, and where they end.
        reached: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
        for number, (first, last) in enumerate(zip(earliest, latest, strict=True), 1):
            wanted = short if number == len(latest) else 1.0
            next_reached: dict[int, tuple[float, tuple[int, ...]]] = {}
            for end in range(min(first, last), last + 1):
                room = self._width - self._ends[end - 1]
                best: tuple[float, tuple[int, ...]] | None = None
                for start, (cost, ends) in reached.items():
                    slack = room + self._starts[start]
                    if start >= end or (slack < -_TOLERANCE and start < end - 1):
                        continue
                    total = cost + (slack * slack if wanted == 1.0 else _shortness(slack, self._width, wanted))
                    if best is None or total < best[0]:
                        best = total, ends
                if best is not None:
                    tear = torn[end - 1] * self._width**2 if torn else 0.0
                    next_reached[end] = best[0] + tear, (*best[1], end)
            reached = next_reached
        return list(reached[len(self._cells)][1] if reached else latest)


def _shortness(slack: float, width: float, wanted: float) -> float:
    """What it costs that a last line is shorter than `wanted`, a share of the width."""
    spare = width * (1 - wanted)
    return (slack - spare) * width * 2 if slack > spare else 0.0
