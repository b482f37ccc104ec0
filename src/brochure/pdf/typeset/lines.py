"""Line breaking: the set of breaks that leaves a paragraph the fewest lines and the most even edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brochure.pdf.typeset.cell import Cell, break_up

_SHORT_LAST = 0.22
_SHORT_LAST_JUSTIFIED = 0.08
_TOLERANCE = 0.01


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
            lines.extend(_best(paragraph, width, short))
            paragraph = []
    if paragraph or not lines:
        lines.extend(_best(paragraph, width, short))
    return lines


def _best(cells: Sequence[Cell], width: float, short: float) -> list[Line]:
    count = len(cells)
    if not count:
        return [Line((), 0.0, last=True)]
    reach = [0.0] * (count + 1)
    for index, cell in enumerate(cells):
        reach[index + 1] = reach[index] + cell.gap + cell.width + cell.space_width
    # costs[end] is what the best way to set the first `end` cells costs, starts[end] where its last line begins.
    costs = [0.0] + [float("inf")] * count
    starts = [0] * (count + 1)
    per_line = 6.0 * width * width
    for end in range(1, count + 1):
        closing = cells[end - 1]
        for start in range(end - 1, -1, -1):
            opening = cells[start]
            natural = reach[end] - reach[start] - opening.gap - closing.space_width
            slack = width - (natural - closing.hang - opening.lead)
            if slack < -_TOLERANCE and start < end - 1:
                break
            cost = costs[start] + per_line + _raggedness(slack, width, short if end == count else 1.0)
            if cost < costs[end]:
                costs[end], starts[end] = cost, start
    ends = [count]
    while starts[ends[-1]]:
        ends.append(starts[ends[-1]])
    ends.reverse()
    lines = []
    start = 0
    for end in ends:
        natural = reach[end] - reach[start] - cells[start].gap - cells[end - 1].space_width - cells[start].lead
        lines.append(Line(cells[start:end], natural, last=end == count))
        start = end
    return lines


def _raggedness(slack: float, width: float, wanted: float) -> float:
    """What it costs that a line ends before the edge; a last line has only to be as long as `wanted`, a share."""
    if wanted == 1.0:
        return slack * slack
    spare = width * (1 - wanted)
    return (slack - spare) * width * 2 if slack > spare else 0.0
