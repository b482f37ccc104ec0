"""Blocks side by side, and pictures."""

from __future__ import annotations

from brochure.document.block import Columns, Figure, Picture
from brochure.document.drawing import Drawing
from brochure.document.rendition import Rendition
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
    """A picture as wide as its frame, cropped about its focus where it would be too tall; caption and credit below.

    One that bleeds is as wide as the page, if its frame has the width of the text and the edition is not the plain one.
    """
    page = press.grid.page
    tallest = (page.height - page.top - page.bottom) * _TALLEST
    ratio = block.picture.height / block.picture.width
    element = Element("Figure", frame.parent, alt=block.alternative) if block.alternative else None
    bleeds = block.bleed and frame.width > press.grid.width - 1 and press.order.rendition is not Rendition.PLAIN
    width, shift = (page.width, page.left) if bleeds else (frame.width, 0.0)
    boxes: list[Box] = [_Picture(block.picture, (width, min(width * ratio, tallest)), shift, element)]
    boxes[0].before = 3.5 * press.unit
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
    """A picture of a size, `shift` points to the left of where its frame begins."""

    def __init__(
        self, picture: Picture | Drawing, size: tuple[float, float], shift: float, element: Element | None
    ) -> None:
        self._picture = picture
        self._element = element
        self._shift = shift
        self._width, self.height = size

    def draw(self, pen: Pen, x: float, y: float) -> None:
        left, top, width, height = pen.over_edges(x - self._shift, y, self._width, self.height)
        if self._element is not None:
            self._element.attributes["Layout"] = pen.bounding_box(left, top, width, height)
        with pen.within(self._element or LAYOUT):
            show(self._picture, pen, left, top, width, height)
