"""The table of contents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brochure.document.block import Block, Contents, Section
from brochure.document.inline import Run, plain
from brochure.pdf.blocks.builder import Build
from brochure.pdf.blocks.look_up import LookUp
from brochure.pdf.layout.box import Box, Column
from brochure.pdf.layout.columns import TextColumns
from brochure.pdf.layout.row import Row
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import LAYOUT, Element
from brochure.pdf.typeset.look import Target
from brochure.theme.theme import StyleName

_LIST = 7
"""Columns of the list."""
_SIDE_START = 8
"""The column after which the text beside the list begins; one column stays free."""
_ENTRY_PAD = 1.35
_MOST_PARTS = 12
"""Parts of a section that are named in its entry; more get lines of their own, in columns."""
_COLUMNS = 3
_ENTRY_GROWTH = 3.6
"""Units that an entry may grow by: to about 49 points, where the list still reads as one."""


def contents(block: Contents, frame: Frame, press: Press) -> list[Box]:
    """The headline and one entry for each section; page numbers are read when the page is drawn."""
    return [_contents_heading(block, frame, press), *_contents_entries(frame, press, press.grid.span(_LIST))]


def contents_beside(block: Contents, side: Sequence[Block], frame: Frame, press: Press, build: Build) -> list[Box]:
    """The contents in seven columns, and beside them, in the last four, what welcomes the reader."""
    entries = _contents_entries(frame, press, press.grid.span(_LIST))
    offset = press.grid.span(_SIDE_START) + press.grid.page.gutter
    width = frame.width - offset
    beside = [box for one in side for box in build(one, frame.within(frame.parent, width=width), press)]
    row = Row([(0.0, Column(entries)), (offset, Column(beside))], before=5 * press.unit)
    row.growth = sum(entry.growth for entry in entries)
    return [_contents_heading(block, frame, press), row]


def _contents_heading(block: Contents, frame: Frame, press: Press) -> Box:
    narrow = frame.within(frame.parent, width=min(frame.width, press.grid.span(9.5)))
    element = Element(f"H{1 + press.headings_above}", frame.parent)
    text = press.text(block.heading, StyleName.HEADLINE, narrow, element, balanced=True, whole=True)
    text.keep_with_next = True
    return text


def _contents_entries(frame: Frame, press: Press, width: float) -> list[Box]:
    part = Element("TOC", frame.parent)
    narrow = frame.within(part, width=min(frame.width, width))
    boxes: list[Box] = []
    for section in press.sections:
        boxes.append(_ContentsEntry(section, narrow, press, part, before=0.0 if boxes else 5 * press.unit))
        parts = _parts(section)
        if len(parts) > _MOST_PARTS:
            boxes[-1].keep_with_next = True
            boxes.append(_looked_up(parts, frame, press, part))
    return boxes


def _parts(section: Section) -> list[Section]:
    return [part for part in section.blocks if isinstance(part, Section)]


def _looked_up(parts: Sequence[Section], frame: Frame, press: Press, around: Element) -> Box:
    """Parts that are too many to be named in one go, in columns, each with its page."""
    listing = Element("TOC", around)
    indent = press.grid.span(1) + press.grid.page.gutter
    width, step = press.grid.share(frame.width - indent, _COLUMNS)
    inner = frame.within(listing, width=width)
    lines = [LookUp(part.heading, part.id, inner, press, Element("TOCI", listing)) for part in parts]
    columns = TextColumns(lines, _COLUMNS, step, press.grid.page.height)
    return Row([(indent, Column([columns]))], before=_ENTRY_PAD * press.unit)


class _ContentsEntry(Box):
    """One line: the page's number light and large, the title, the titles of its parts small below."""

    def __init__(self, section: Section, frame: Frame, press: Press, part: Element, *, before: float) -> None:
        unit = press.unit
        self._press = press
        self._anchor = section.id
        self._width = frame.width
        self._left = press.grid.span(1) + press.grid.page.gutter
        self.before = before
        self._element = Element("Link", Element("Reference", Element("TOCI", part)))
        inner = frame.within(self._element, width=frame.width - self._left)
        self._title = press.text(
            (*section.heading, Run(" ")), StyleName.NAME, inner, self._element, role="ink", whole=True
        )
        parts = [plain(one.heading) for one in _parts(section)]
        below = "  ·  ".join(parts) if len(parts) <= _MOST_PARTS else ""
        said = below or plain(section.eyebrow)
        self._parts = press.text(said, StyleName.REMARK, inner, self._element, role="mute", whole=True)
        self._has_parts = bool(said)
        self._text = self._title.height + (self._parts.height if self._has_parts else 0.0)
        self.height = self._text + 2 * _ENTRY_PAD * unit
        self.growth = _ENTRY_GROWTH * unit
        self._description = plain(section.heading)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        press = self._press
        with pen.within(LAYOUT):
            pen.rect(x, y - 0.25, self._width, 0.5, press.ink("line"))
        number = str(press.pages.get(self._anchor, ""))
        style = replace(press.theme.styles[StyleName.FIGURE], size=19.0, leading=24.0)
        label = press.label(f"{number} ", StyleName.FIGURE, self._element, style=style, role="primary")
        top = y + (self.height - self._text) / 2
        label.draw(pen, x, top + self._title.inset + self._title.measure.size * 0.67 + 3.4)
        self._title.draw(pen, x + self._left, top)
        if self._has_parts:
            self._parts.draw(pen, x + self._left, top + self._title.height)
        pen.link(
            self._element,
            Target(f"{self._description}, {number}", destination=self._anchor),
            x,
            y,
            self._width,
            self.height,
        )
