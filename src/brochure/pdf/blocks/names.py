"""Names of residents: a wall of a few, a directory of many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brochure.document.block import Directory, DirectoryEntry, DirectoryGroup
from brochure.pdf.blocks.prose import note
from brochure.pdf.layout.box import Board, Box, stacked
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Label, Press
from brochure.pdf.tagging.element import LAYOUT, REPEATED, Element
from brochure.pdf.typeset.look import ink
from brochure.theme.theme import StyleName

_PAD = 11.0
_COLUMN = 140.0
_ROW_PAD = 1.7
_ANY_PAGE = 2000.0


def directory(block: Directory, frame: Frame, press: Press) -> list[Box]:
    """Residents in columns under their groups; a group that goes on in the next column says so."""
    count = max(1, min(3, int(frame.width / _COLUMN)))
    width, step = press.grid.share(frame.width, count)
    lines: list[_Entry] = []
    for group in block.groups:
        lines.extend(_group(group, frame.within(frame.parent, width=width), press))
    column = frame.within(frame.parent, width=width)
    if block.closing:
        element = Element("P", frame.parent)
        lines.append(_Entry(press.text(block.closing, StyleName.LABEL, column, element, role="mute", whole=True), None))
        lines[-1].box.before = press.unit
    if block.note:
        lines.append(_Entry(note(block.note, column, press), None))
    return [_Columns(lines, count, step, before=3.5 * press.unit)]


@dataclass(slots=True)
class _Entry:
    """A line of the directory; `again` is the heading to repeat when a column starts with it."""

    box: Box
    again: Box | None
    heading: bool = False


def _group(group: DirectoryGroup, frame: Frame, press: Press) -> list[_Entry]:
    part = Element("Sect", frame.parent)
    heading = _Heading(press, group, frame, Element("P", part), continued=False)
    again = _Heading(press, group, frame, Element("P", part), continued=True)
    listing = Element("L", part)
    entries = [_Entry(heading, None, heading=True)]
    entries += [_Entry(_resident(entry, frame, press, listing), again) for entry in group.entries]
    return entries


class _Heading(Box):
    """The name of a group over a rule; "continued" behind it when it is repeated."""

    def __init__(self, press: Press, group: DirectoryGroup, frame: Frame, element: Element, *, continued: bool) -> None:
        self._continued = None
        room = frame.width
        if continued:
            self._continued = press.label(
                press.word("continued"), StyleName.CAPTION, element, frame.ground, role="mute"
            )
            room -= self._continued.width + 8
        inner = frame.within(element, width=room)
        self._text = press.text(group.heading, StyleName.TABLE_HEAD, inner, element, role="ink", whole=True)
        self._rule = ink(press.palette, "primary", frame.ground)
        self._width = frame.width
        self.before = 2 * press.unit
        self.height = self._text.height + 6.0
        self.keep_with_next = True

    def draw(self, pen: Pen, x: float, y: float) -> None:
        if self._continued is not None:
            with pen.within(REPEATED):
                self._words(pen, x, y)
        else:
            self._words(pen, x, y)
        with pen.within(LAYOUT):
            pen.rect(x, y + self._text.height + 1.5, self._width, 0.9, self._rule)

    def _words(self, pen: Pen, x: float, y: float) -> None:
        self._text.draw(pen, x, y)
        if self._continued is not None:
            baseline = y + self._text.height - self._text.inset - 0.5
            self._continued.draw(pen, x + self._width - self._continued.width, baseline)


def _resident(entry: DirectoryEntry, frame: Frame, press: Press, listing: Element) -> Box:
    item = Element("LI", listing)
    body = Element("LBody", item)
    line = ink(press.palette, "line", frame.ground)
    room = frame.width
    location = None
    if entry.location:
        location = press.label(entry.location, StyleName.CAPTION, Element("P", body), frame.ground, role="primary")
        room -= min(location.width + 8, frame.width * 0.4)
    name = press.text(entry.name, StyleName.TABLE, frame.within(body, width=room), Element("P", body), whole=True)
    height = name.height
    activity = None
    if entry.activity:
        activity = press.text(
            entry.activity,
            StyleName.CAPTION,
            frame.within(body, width=room),
            Element("P", body),
            role="mute",
            whole=True,
        )
        height += activity.height

    def draw_rule(pen: Pen, x: float, y: float) -> None:
        with pen.within(LAYOUT):
            pen.rect(x, y + height + 2 * _ROW_PAD - 0.2, frame.width, 0.4, line)

    board = Board(height + 2 * _ROW_PAD, ground=draw_rule)
    board.put(name, 0.0, _ROW_PAD)
    if activity is not None:
        board.put(activity, 0.0, _ROW_PAD + name.height)
    if location is not None:
        board.put(_RightLabel(location, name.height, name.inset), frame.width, _ROW_PAD)
    return board


class _RightLabel(Box):
    """A label that ends where it is put."""

    def __init__(self, label: Label, height: float, inset: float) -> None:
        self._label = label
        self.height = height
        self._inset = inset

    def draw(self, pen: Pen, x: float, y: float) -> None:
        leading = self.height if self.height < 20 else self.height / 2
        self._label.draw(pen, x - self._label.width, y + leading - self._inset)


class _Poured(Box):
    """Columns that are full."""

    def __init__(self, columns: Sequence[Sequence[Box]], step: float, *, before: float = 0.0) -> None:
        self._columns = columns
        self._step = step
        self.before = before
        self.height = max((stacked(column) for column in columns), default=0.0)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        for place, column in enumerate(self._columns):
            top = y
            for number, box in enumerate(column):
                top += box.before if number else 0.0
                box.draw(pen, x + place * self._step, top)
                top += box.height


class _Columns(Box):
    """Entries poured into columns: full columns while they go on, even ones at the end."""

    def __init__(self, entries: Sequence[_Entry], count: int, step: float, *, before: float = 0.0) -> None:
        self._entries = entries
        self._count = count
        self._step = step
        self.before = before
        self._total = sum(entry.box.height + entry.box.before for entry in entries)
        # Longer than any page, it is going to be cut; evening its columns out would be work for nothing.
        self._columns = self._balanced() if self._total / count < _ANY_PAGE else []
        self.height = max((stacked(column) for column in self._columns), default=self._total / count)

    @property
    def least(self) -> float:
        return stacked([entry.box for entry in self._entries[:3]])

    def draw(self, pen: Pen, x: float, y: float) -> None:
        _Poured(self._columns, self._step).draw(pen, x, y)

    def split(self, room: float) -> tuple[Box, Box] | None:
        columns, used = _pour(self._entries, self._count, room)
        if used == 0 or used >= len(self._entries):
            return None
        first = _Poured(columns, self._step, before=self.before)
        return first, _Columns(self._entries[used:], self._count, self._step)

    def _balanced(self) -> list[list[Box]]:
        low, high = self._total / self._count, self._total + 100.0
        for _ in range(24):
            middle = (low + high) / 2
            if _pour(self._entries, self._count, middle)[1] == len(self._entries):
                high = middle
            else:
                low = middle
        return _pour(self._entries, self._count, high)[0]


def _pour(entries: Sequence[_Entry], count: int, room: float) -> tuple[list[list[Box]], int]:
    """Columns no higher than `room`, and how many entries they took; a heading never ends a column."""
    columns: list[list[Box]] = []
    used = 0
    for _ in range(count):
        column: list[Box] = []
        height = 0.0
        while used < len(entries):
            entry = entries[used]
            if not column and entry.again is not None:
                column.append(entry.again)
                height += entry.again.height
            needed = entry.box.height + (entry.box.before if column else 0.0)
            if entry.heading and used + 1 < len(entries):
                needed += entries[used + 1].box.height
            if height + needed > room + 0.05:
                if len(column) == 1 and entry.again is not None and column[0] is entry.again:
                    column.clear()
                break
            height += entry.box.height + (entry.box.before if column else 0.0)
            column.append(entry.box)
            used += 1
        if column:
            columns.append(column)
        if used >= len(entries):
            break
    return columns, used
