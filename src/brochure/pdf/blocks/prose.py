"""Running text: paragraphs, lists, records."""

from __future__ import annotations

from brochure.document.block import Bullets, Paragraph, Record, Role
from brochure.document.inline import Inlines
from brochure.pdf.layout.box import Box, Column
from brochure.pdf.layout.marks import Rule
from brochure.pdf.layout.row import Row
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import Element
from brochure.theme.theme import StyleName

_MEASURE = 8
_NARROW = 230.0
_INDENT = 15.0
_ROW_GROWTH = 11.0


def paragraph(block: Paragraph, frame: Frame, press: Press) -> list[Box]:
    """A paragraph no wider than eight columns, so that a line stays readable."""
    narrow = readable(frame, press)
    element = Element("P", frame.parent)
    unit = press.unit
    match block.role:
        case Role.BODY:
            text = press.text(block.inlines, StyleName.BODY, narrow, element, justified=True, before=1.2 * unit)
        case Role.LEAD:
            text = press.text(block.inlines, StyleName.LEAD, narrow, element, before=2 * unit)
        case Role.NOTE:
            text = press.text(block.inlines, StyleName.NOTE, narrow, element, role="mute", before=2 * unit)
    return [text]


def bullets(block: Bullets, frame: Frame, press: Press) -> list[Box]:
    """A list with hung dashes or numbers."""
    attributes = {"List": {"ListNumbering": "/Decimal" if block.numbered else "/Disc"}}
    listing = Element("L", frame.parent, attributes=attributes)
    narrow = readable(frame, press)
    boxes: list[Box] = []
    for number, item in enumerate(block.items, 1):
        entry = Element("LI", listing)
        label = press.text(
            f"{number}." if block.numbered else "–",
            StyleName.BODY,
            narrow.within(entry, width=_INDENT),
            Element("Lbl", entry),
            role="primary",
        )
        body = Element("P", Element("LBody", entry))
        text = press.text(item, StyleName.BODY, narrow.within(entry, width=narrow.width - _INDENT), body)
        before = (1.2 if number == 1 else 0.5) * press.unit
        boxes.append(Row([(0.0, Column([label])), (_INDENT, Column([text]))], before=before))
    return boxes


def record(block: Record, frame: Frame, press: Press) -> list[Box]:
    """Terms and values in two columns between hairlines; one below the other where the frame is narrow."""
    boxes: list[Box] = []
    unit = press.unit
    if block.caption:
        boxes.append(caption(block.caption, frame, press))
    listing = Element("L", frame.parent)
    line = press.ink("line", frame.ground)
    stacked = frame.width < _NARROW
    term_width = frame.width if stacked else min(press.grid.span(3), frame.width * 0.34)
    offset = 0.0 if stacked else term_width + press.grid.page.gutter
    for number, entry in enumerate(block.entries):
        item = Element("LI", listing)
        term = press.text(
            entry.term, StyleName.REMARK, frame.within(item, width=term_width), Element("Lbl", item), role="mute"
        )
        body = Element("LBody", item)
        value = press.text(
            entry.value, StyleName.BODY, frame.within(item, width=frame.width - offset), Element("P", body)
        )
        if stacked:
            inner: Box = Column([term, value])
        else:
            lowered = _Lowered(term, max(0.0, value.baseline - term.baseline))
            inner = Row([(0.0, Column([lowered])), (offset, Column([value]))])
        boxes.append(Rule(frame.width, line, before=2.5 * unit if number == 0 else 0.0))
        boxes.append(_Airy(inner, 0.7 * unit))
    boxes.append(_closing_rule(frame, press))
    return boxes


def caption(inlines: Inlines, frame: Frame, press: Press) -> Box:
    """The title of a table, a record or a chart, kept with what it names."""
    text = press.text(
        inlines,
        StyleName.HEADING_3,
        readable(frame, press),
        Element("P", frame.parent),
        before=4 * press.unit,
        balanced=True,
        whole=True,
    )
    text.keep_with_next = True
    return text


def note(inlines: Inlines, frame: Frame, press: Press, *, before: float = 1.2) -> Box:
    """The small line under a block: source, reading aid. `before` in units."""
    return press.text(
        inlines,
        StyleName.CAPTION,
        readable(frame, press),
        Element("P", frame.parent),
        role="mute",
        before=before * press.unit,
        whole=True,
    )


def readable(frame: Frame, press: Press) -> Frame:
    """The frame, no wider than a line should be long; in Chinese a whole number of characters."""
    width = min(frame.width, press.grid.span(_MEASURE))
    if press.han:
        size = press.theme.styles[StyleName.BODY].size
        width = int(width / size) * size
    return frame.within(frame.parent, width=width)


def _closing_rule(frame: Frame, press: Press) -> Box:
    rule = Rule(frame.width, press.ink("line", frame.ground))
    rule.keep_with_next = False
    return rule


class _Airy(Box):
    """A box with the same room above and below it, which may grow."""

    def __init__(self, inner: Box, pad: float) -> None:
        self._inner = inner
        self._pad = pad
        self.height = inner.height + 2 * pad
        self.growth = _ROW_GROWTH

    @property
    def least(self) -> float:
        """The smallest height that a part of it can start with."""
        return self._inner.least + 2 * self._pad

    def grow(self, extra: float) -> None:
        """Become higher by at most `growth`."""
        self._pad += extra / 2
        super().grow(extra)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        self._inner.draw(pen, x, y + self._pad)

    def split(self, room: float) -> tuple[Box, Box] | None:
        """Two parts, the first no higher than `room`; None where it can't be cut."""
        parts = self._inner.split(room - 2 * self._pad)
        return None if parts is None else (_Airy(parts[0], self._pad), _Airy(parts[1], self._pad))


class _Lowered(Column):
    """A box set a little lower, so that small type shares the first line's middle with larger type."""

    def __init__(self, box: Box, shift: float) -> None:
        super().__init__([box])
        self._shift = shift
        self.height += shift

    def draw(self, pen: Pen, x: float, y: float) -> None:
        super().draw(pen, x, y + self._shift)

    def split(self, room: float) -> tuple[Box, Box] | None:
        parts = super().split(room - self._shift)
        return None if parts is None else (_Lowered(parts[0], self._shift), parts[1])
