"""Blocks side by side, and pictures."""

from __future__ import annotations

from brochure.document.block import Columns, Figure
from brochure.pdf.blocks.builder import Build
from brochure.pdf.blocks.prose import note
from brochure.pdf.blocks.section import build_blocks
from brochure.pdf.layout.box import Box, Column
from brochure.pdf.layout.row import Row
from brochure.pdf.pen import Pen
from brochure.pdf.pictures.drawn import show
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import LAYOUT, Element
from brochure.theme.theme import StyleName

_TALLEST = 0.5
"""The share of a page's height that a picture may take."""


def columns(block: Columns, frame: Frame, press: Press, build: Build) -> list[Box]:
    """Columns with a common top edge."""
    placed = press.grid.parts(frame.width, block.widths)
    parts = []
    for (offset, width), blocks in zip(placed, block.columns, strict=True):
        boxes = build_blocks(blocks, frame.within(frame.parent, width=width), press, build)
        parts.append((offset, Column(boxes)))
    before = max((column.boxes[0].before for _, column in parts if column.boxes), default=0.0)
    return [Row(parts, before=max(before, 3 * press.unit))]


def figure(block: Figure, frame: Frame, press: Press) -> list[Box]:
    """A picture as wide as its frame, cropped about its focus where it would be too tall; caption and credit below."""
    page = press.grid.page
    tallest = (page.height - page.top - page.bottom) * _TALLEST
    ratio = block.picture.height / block.picture.width
    element = Element("Figure", frame.parent, alt=block.alternative) if block.alternative else None
    boxes: list[Box] = [_Picture(block, frame.width, min(frame.width * ratio, tallest), element, 3.5 * press.unit)]
    if block.caption:
        text = press.text(
            block.caption, StyleName.CAPTION, frame, Element("P", frame.parent), before=press.unit, whole=True
        )
        boxes.append(text)
    if block.credit:
        boxes.append(note(block.credit, frame, press, before=0.4))
    if len(boxes) > 1:
        boxes[0].keep_with_next = True
    return boxes


class _Picture(Box):
    def __init__(self, block: Figure, width: float, height: float, element: Element | None, before: float) -> None:
        self._picture = block.picture
        self._element = element
        self._width = width
        self.height = height
        self.before = before

    def draw(self, pen: Pen, x: float, y: float) -> None:
        if self._element is not None:
            self._element.attributes["Layout"] = pen.bounding_box(x, y, self._width, self.height)
        with pen.within(self._element or LAYOUT):
            show(self._picture, pen, x, y, self._width, self.height)
