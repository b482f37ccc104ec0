"""Tables: rows between hairlines, cut between rows with the heading repeated."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from brochure.document.block import Align, Table
from brochure.document.inline import Inlines, plain
from brochure.pdf.blocks.bars import with_bars
from brochure.pdf.blocks.prose import caption, note
from brochure.pdf.layout.box import Box
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import LAYOUT, REPEATED, Element
from brochure.pdf.typeset.look import Anchor
from brochure.theme.theme import Colour, StyleName

_PAD = 4.6
_ROW_GROWTH = 6.0
_TALL_ROW = 160.0
_SAMPLE = 200
_NARROWEST = 26.0
_LONGEST_CELL = 46


def table(block: Table, frame: Frame, press: Press) -> list[Box]:
    """Caption, table and note. A table whose columns would be too narrow to read is refused in words."""
    boxes: list[Box] = []
    if block.caption:
        boxes.append(caption(block.caption, frame, press))
    widths = _widths(block, frame, press)
    if min(widths) < _NARROWEST:
        press.problems.error(
            "pdf/table-too-wide",
            f"a table with {len(block.columns)} columns does not fit the page: a column would be "
            f"{min(widths) / 72 * 25.4:.0f} mm wide",
            block.at,
            hints=["leave out columns, or make two tables"],
        )
        return []
    element = Element("Table", frame.parent)
    anchors = [
        Anchor.END if column.align is Align.END and not column.bars else Anchor.START for column in block.columns
    ]
    head_row = Element("TR", Element("THead", element))
    scope = {"Table": {"Scope": "/Column"}}
    head = _Row(
        [
            _cell(
                column.heading,
                StyleName.TABLE_HEAD,
                width,
                anchor,
                Element("TH", head_row, attributes=scope),
                frame,
                press,
            )
            for column, width, anchor in zip(block.columns, widths, anchors, strict=True)
        ],
        widths,
        press.grid.page.gutter,
        bottom=True,
    )
    body = Element("TBody", element)
    lines = []
    for row in block.rows:
        line = Element("TR", body)
        lines.append(
            [
                _cell(cell, StyleName.TABLE, width, anchor, Element("TD", line), frame, press)
                for cell, width, anchor in zip(row.cells, widths, anchors, strict=True)
            ]
        )
    for place, column in enumerate(block.columns):
        if column.bars:
            amounts = [row.amounts[place] for row in block.rows]
            bars = with_bars(
                [cells[place] for cells in lines], amounts, widths[place], press.ink("second", frame.ground)
            )
            for cells, bar in zip(lines, bars, strict=True):
                cells[place] = bar
    rows = [_Row(cells, widths, press.grid.page.gutter) for cells in lines]
    strong, hair = press.ink("ink", frame.ground), press.ink("line", frame.ground)
    before = (1.4 if block.caption else 3) * press.unit
    boxes.append(_Grid(head, rows, frame.width, (strong, hair), before=before))
    if block.note:
        boxes.append(note(block.note, frame, press))
    return boxes


def narrowest(block: Table, frame: Frame, press: Press) -> float:
    """The width that its narrowest column would have, in points."""
    return min(_widths(block, frame, press))


def _cell(
    inlines: Inlines, name: StyleName, width: float, anchor: Anchor, element: Element, frame: Frame, press: Press
) -> Box:
    if not inlines:
        return _EmptyCell(element, press.leading(press.theme.styles[name]))
    return press.text(inlines, name, frame.within(element, width=width), element, anchor=anchor)


class _EmptyCell(Box):
    """A cell without text, which is an element all the same: rows have equally many (ISO 14289-1, 7.5)."""

    def __init__(self, element: Element, height: float) -> None:
        self._element = element
        self.height = height

    def draw(self, pen: Pen, x: float, y: float) -> None:  # noqa: ARG002 (there is nothing to place)
        """Leave an empty text object that belongs to the cell."""
        with pen.within(self._element):
            pen.write("BT ET")


def _widths(block: Table, frame: Frame, press: Press) -> list[float]:
    """Columns in the author's proportions, or, where all are alike, after the length of what stands in them."""
    gutters = press.grid.page.gutter * (len(block.columns) - 1)
    room = frame.width - gutters
    shares = [column.width for column in block.columns]
    if len(set(shares)) == 1:
        shares = []
        for place, column in enumerate(block.columns):
            cells = [column.heading, *(row.cells[place] for row in block.rows[:_SAMPLE])]
            longest = max(_length(cell) for cell in cells)
            shares.append(8 + min(longest, _LONGEST_CELL))
    return [room * share / sum(shares) for share in shares]


def _length(inlines: Inlines) -> float:
    return sum(1.0 if ord(character) < 0x2E80 else 1.9 for character in plain(inlines))


class _Row(Box):
    """One row of cells; a row higher than a page is cut through its cells."""

    def __init__(self, cells: Sequence[Box], widths: Sequence[float], gutter: float, *, bottom: bool = False) -> None:
        self._cells = cells
        self._widths = widths
        self._gutter = gutter
        self._bottom = bottom
        self.height = max(cell.height for cell in cells) + 2 * _PAD
        self._added = 0.0

    @property
    def least(self) -> float:
        """Its height; a very tall row may begin on one page and end on the next."""
        if self.height < _TALL_ROW:
            return self.height
        return max(cell.least for cell in self._cells) + 2 * _PAD

    def grow(self, extra: float) -> None:
        """Become higher by at most `growth`."""
        self._added += extra
        super().grow(extra)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        for cell, width in zip(self._cells, self._widths, strict=True):
            shift = self.height - 2 * _PAD - cell.height if self._bottom else self._added / 2
            cell.draw(pen, x, y + _PAD + shift)
            x += width + self._gutter

    def split(self, room: float) -> tuple[_Row, _Row] | None:
        upper: list[Box] = []
        lower: list[Box] = []
        for cell in self._cells:
            parts = (cell, _Nothing()) if cell.height <= room - 2 * _PAD else cell.split(room - 2 * _PAD)
            if parts is None:
                return None
            upper.append(parts[0])
            lower.append(parts[1])
        return _Row(upper, self._widths, self._gutter), _Row(lower, self._widths, self._gutter)


class _Nothing(Box):
    def draw(self, pen: Pen, x: float, y: float) -> None:
        """A cell whose text ended on the page before."""


class _Grid(Box):
    """Heading and rows. Cutting takes the time of finding a row, so long tables stay linear."""

    def __init__(
        self,
        head: _Row,
        rows: Sequence[_Row],
        width: float,
        colours: tuple[Colour, Colour],
        *,
        before: float = 0.0,
        repeated: bool = False,
    ) -> None:
        self._head = head
        self._rows = rows
        self._ends = list(accumulate(row.height for row in rows))
        self._width = width
        self._colours = colours
        self._repeated = repeated
        self.before = before
        self.height = head.height + (self._ends[-1] if rows else 0.0)
        self.growth = _ROW_GROWTH * len(rows)

    def grow(self, extra: float) -> None:
        for row in self._rows:
            row.grow(extra / len(self._rows))
        super().grow(extra)

    @property
    def least(self) -> float:
        if not self._rows:
            return self.height
        second = self._rows[1].least if len(self._rows) > 1 and self._rows[0].height < _TALL_ROW else 0.0
        return self._head.height + self._rows[0].least + second

    def draw(self, pen: Pen, x: float, y: float) -> None:
        strong, hair = self._colours
        if self._repeated:
            with pen.within(REPEATED):
                self._head.draw(pen, x, y)
        else:
            self._head.draw(pen, x, y)
        y += self._head.height
        with pen.within(LAYOUT):
            pen.rect(x, y - 0.45, self._width, 0.9, strong)
        for number, row in enumerate(self._rows):
            row.draw(pen, x, y)
            y += row.height
            last = number == len(self._rows) - 1
            with pen.within(LAYOUT):
                pen.rect(x, y - 0.25, self._width, 0.5, strong if last else hair)

    def split(self, room: float) -> tuple[Box, Box] | None:
        left = room - self._head.height
        count = bisect_right(self._ends, left)
        if count == 0:
            parts = self._rows[0].split(left) if self._rows and left > 0 else None
            if parts is None:
                return None
            upper, lower = parts
            first, rest = [upper], [lower, *self._rows[1:]]
        else:
            first, rest = list(self._rows[:count]), list(self._rows[count:])
        return (
            _Grid(self._head, first, self._width, self._colours, before=self.before, repeated=self._repeated),
            _Grid(self._head, rest, self._width, self._colours, repeated=True),
        )
