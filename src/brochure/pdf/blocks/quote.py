"""Quotes and callouts: words set apart from the flow on a ground of their own."""

from __future__ import annotations

from dataclasses import replace

from brochure.document.block import Callout, Quote, Tone
from brochure.pdf.blocks.builder import Build
from brochure.pdf.blocks.section import build_blocks
from brochure.pdf.layout.box import Board, Box, Column
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import LAYOUT, Element
from brochure.pdf.typeset.look import Ground, ink, mix
from brochure.theme.theme import Colour, StyleName

_WIDE = 300.0


def quote(block: Quote, frame: Frame, press: Press) -> list[Box]:
    """The words large, a quotation mark hung beside them, whose words they are below.

    Over the whole width of a page they stand on a deep band that runs over its edges.
    """
    unit = press.unit
    wide = frame.width > _WIDE
    band = frame.ground is Ground.PAPER and frame.width > press.grid.width - 1
    pad = 4 * unit if wide else 2.6 * unit
    hang = 6.5 * unit if wide else 0.0
    element = Element("BlockQuote", frame.parent)
    ground = Ground.DEEP if band or frame.ground is Ground.DEEP else Ground.TINT
    room = frame.width - (0.0 if band else 2 * pad) - hang
    inner = replace(frame, width=min(room, press.grid.span(8)), ground=ground, parent=element)
    mark_height = 0.0 if wide else 3.2 * unit
    text = press.text(
        block.text, StyleName.QUOTE, inner, Element("P", element), role="ink", balanced=True, before=0.0, whole=True
    )
    boxes: list[Box] = [text]
    if block.attribution:
        boxes.append(
            press.text(
                block.attribution,
                StyleName.REMARK,
                inner,
                Element("P", element),
                role="mute",
                before=1.6 * unit,
                whole=True,
            )
        )
    words = Column(boxes)
    height = words.height + 2 * pad + mark_height
    palette = press.palette
    fill = palette.tint
    if ground is Ground.DEEP:
        fill = palette.deep if band else mix(palette.deep, palette.soft_on_deep, 0.12)
    left = 0.0 if band else pad
    accent = ink(palette, "accent_text", ground) if ground is Ground.DEEP else palette.primary
    size = 13.0 if wide else 9.0

    def draw_panel(pen: Pen, x: float, y: float) -> None:
        with pen.within(LAYOUT):
            page = press.grid.page
            area = pen.over_edges(0.0, y, page.width, height) if band else (x, y, frame.width, height)
            pen.rect(*area, fill)
            _draw_quotation_mark(pen, x + left, y + pad + (text.inset if wide else 0.0), size, accent)

    board = Board(height, before=5 * unit, ground=draw_panel)
    board.put(words, left + hang, pad + mark_height)
    return [board]


def _draw_quotation_mark(pen: Pen, x: float, y: float, size: float, colour: Colour) -> None:
    """Two high commas, drawn so that they look the same in every font; `size` is the width of one in points."""
    for left in (x, x + size * 1.18):
        middle, bottom = left + size * 0.46, y + size * 1.5
        pen.circle(middle, bottom - size * 0.46, size * 0.46, colour)
        tail = [
            (left, bottom - size * 0.5),
            *((left - size * 0.02, bottom - size * 1.0), (left + size * 0.25, bottom - size * 1.4)),
            (left + size * 0.82, bottom - size * 1.52),
            *((left + size * 0.84, bottom - size * 1.5), (left + size * 0.86, bottom - size * 1.46)),
            (left + size * 0.86, bottom - size * 1.42),
            *((left + size * 0.52, bottom - size * 1.25), (left + size * 0.4, bottom - size * 1.0)),
            (left + size * 0.5, bottom - size * 0.8),
        ]
        pen.curve(tail, colour)


def callout(block: Callout, frame: Frame, press: Press, build: Build) -> list[Box]:
    """A box with a bar at its side; the tone decides the colours of both."""
    unit = press.unit
    palette = press.palette
    pad = 2.4 * unit
    element = Element("Sect", frame.parent)
    ground = Ground.DEEP if frame.ground is Ground.DEEP or block.tone is Tone.SUMMARY else Ground.TINT
    inner = replace(frame, width=frame.width - 2 * pad - 3, ground=ground, parent=element)
    boxes: list[Box] = []
    if block.heading:
        role = "accent_text" if block.tone is Tone.WARNING or ground is Ground.DEEP else "primary"
        heading = press.text(block.heading, StyleName.NAME, inner, Element("P", element), role=role, whole=True)
        heading.keep_with_next = True
        boxes.append(heading)
    boxes += build_blocks(block.blocks, inner, press, build)
    if len(boxes) > 1 and block.heading:
        boxes[1].before = min(boxes[1].before, 0.9 * unit)
    fills = {Tone.NOTE: palette.tint, Tone.GOAL: palette.tint, Tone.WARNING: mix(palette.paper, palette.accent, 0.16)}
    fill = fills.get(block.tone, palette.deep)
    if ground is Ground.DEEP:
        fill = mix(palette.deep, palette.soft_on_deep, 0.12) if frame.ground is Ground.DEEP else palette.deep
    bar = palette.accent if block.tone in (Tone.WARNING, Tone.SUMMARY) else palette.primary
    panel = _Panel(Column(boxes), frame.width, pad, fill, bar, dashed=block.tone is Tone.GOAL)
    panel.before = 4 * unit
    return [panel]


class _Panel(Box):
    """A column of boxes on a coloured ground with a bar at the left; both go on when it is cut."""

    def __init__(self, inner: Box, width: float, pad: float, fill: Colour, bar: Colour, *, dashed: bool) -> None:
        self._inner = inner
        self._width = width
        self._pad = pad
        self._fill = fill
        self._bar = bar
        self._dashed = dashed
        self.height = inner.height + 2 * pad
        self.anchors = inner.anchors

    @property
    def least(self) -> float:
        return self._inner.least + 2 * self._pad

    def draw(self, pen: Pen, x: float, y: float) -> None:
        with pen.within(LAYOUT):
            pen.rect(x, y, self._width, self.height, self._fill)
            if self._dashed:
                pen.line(x + 1.5, y, x + 1.5, y + self.height, self._bar, 3.0, (6.0, 4.0))
            else:
                pen.rect(x, y, 3.0, self.height, self._bar)
        self._inner.draw(pen, x + 3 + self._pad, y + self._pad)

    def split(self, room: float) -> tuple[Box, Box] | None:
        parts = self._inner.split(room - 2 * self._pad)
        if parts is None:
            return None
        first, second = (
            _Panel(part, self._width, self._pad, self._fill, self._bar, dashed=self._dashed) for part in parts
        )
        first.before = self.before
        return first, second
