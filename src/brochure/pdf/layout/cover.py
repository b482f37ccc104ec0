"""The cover: mark, kind and edition over a hairline, the title, one line; art keeps clear of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from brochure.document.block import Cover
from brochure.document.inline import plain
from brochure.pdf.layout.box import Box, Column
from brochure.pdf.layout.logo import COVER_AREA, Mark
from brochure.pdf.layout.masters import draw_ground, text_width
from brochure.pdf.motif.register import draw_motif
from brochure.pdf.motif.scene import Area, Motif
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import LAYOUT, Element
from brochure.pdf.typeset.lines import Line
from brochure.pdf.typeset.look import Ground, mix
from brochure.pdf.typeset.phrases import tears
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import StyleName

_COVER_STEP = 0.9
_COVER_LINES = 5
_COVER_SMALLEST = 26.0
_COVER_COLUMNS = 7.0
_COVER_STAGE = 0.55
_KICKER = 1.3
_HEAD_GAP, _HEAD_COLUMNS, _HAIRLINE = 8.0, 5.0, 0.45
"""The head of the cover: units below it, columns of its hairline, and how far that stands out."""


class CoverPage:
    """The first page: the kind over a hairline at the top, title and line in the left half, the edition at the foot.

    Where the brand has a logo it has the top, and the kind stands over the title.
    """

    def __init__(self, cover: Cover, press: Press, motif: Motif, root: Element) -> None:
        self._press = press
        self._motif = motif
        self._cover = cover
        part = Element("Sect", root)
        logo = press.theme.logo
        self._mark = Mark(logo, Ground.DEEP, COVER_AREA) if logo is not None else None
        self._mark_element = Element("Figure", part, alt=press.document.owner)
        frame = Frame(press.grid.span(_COVER_COLUMNS), Ground.DEEP, part)
        unit = press.unit
        boxes: list[Box] = []
        eyebrow = press.theme.styles[StyleName.EYEBROW]
        larger = replace(eyebrow, size=eyebrow.size * _KICKER, leading=eyebrow.leading * _KICKER)
        self._head: TextBox | None = None
        if cover.kicker:
            kicker = press.text(
                cover.kicker,
                StyleName.EYEBROW,
                frame,
                Element("P", part),
                style=larger,
                role="accent_text",
                whole=True,
            )
            if self._mark is None:
                self._head = kicker
            else:
                boxes.append(kicker)
        title = self._title(frame, Element("H1", part))
        title.before = 2.2 * unit if boxes else 0.0
        boxes.append(title)
        if cover.line:
            narrow = frame.within(part, width=min(press.grid.span(6), title.measure.width))
            line = press.text(
                cover.line,
                StyleName.COVER_LINE,
                narrow,
                Element("P", part),
                role="mute",
                before=3 * unit,
                balanced=True,
                whole=True,
            )
            boxes.append(line)
        self._block = Column(boxes)
        self._foot = self._foot_block(frame, part)
        page = press.grid.page
        room = page.height - 2 * page.top - self._foot.height - 6 * unit
        if self._mark is not None:
            room -= self._mark.height + 2 * self._mark.clear
        if self._head is not None:
            room -= self._head.height + _HEAD_GAP * unit
        if self._block.height > room:
            too_much = self._block.height - room
            lines = max(1, round(too_much / title.measure.leading + 0.5))
            counted = "1 line" if lines == 1 else f"{lines} lines"
            press.problems.error(
                "pdf/cover-too-long",
                f"the cover's text is {counted} too long in {press.document.language}",
                cover.at,
                hints=["shorten the title or the line below it"],
            )

    def _title(self, frame: Frame, element: Element) -> TextBox:
        """The title at the largest step of the scale that keeps its words whole and its lines few."""
        style = self._press.theme.styles[StyleName.COVER]
        while True:
            text = self._press.text(
                self._cover.title, StyleName.COVER, frame, element, style=style, role="ink", balanced=True, whole=True
            )
            whole_words = text.widest <= frame.width + 0.5 and not _is_broken(text, plain(self._cover.title))
            if (len(text.lines) <= _COVER_LINES and whole_words) or style.size * _COVER_STEP < _COVER_SMALLEST:
                return text
            style = replace(style, size=style.size * _COVER_STEP, leading=style.leading * _COVER_STEP)

    def _foot_block(self, frame: Frame, part: Element) -> Column:
        boxes: list[Box] = []
        if self._cover.edition:
            boxes.append(
                self._press.text(
                    self._cover.edition, StyleName.LABEL, frame, Element("P", part), role="ink", whole=True
                )
            )
        if self._cover.status:
            status = self._press.text(
                self._cover.status,
                StyleName.LABEL,
                frame,
                Element("P", part),
                role="accent_text",
                before=self._press.unit * 0.4,
                whole=True,
            )
            boxes.append(status)
        return Column(boxes)

    def draw(self, pen: Pen) -> None:
        """Draw the whole page."""
        press, page = self._press, self._press.grid.page
        sheet = Area(0.0, 0.0, page.width, page.height)
        block_top = max(page.top, (page.height - self._block.height) * 0.42)
        foot_top = page.height - page.top - self._foot.height
        keep_out = [
            Area(page.left, block_top, text_width(self._block, press), self._block.height),
            Area(
                page.left,
                foot_top - 14,
                text_width(self._foot, press) if self._foot.boxes else 1.0,
                self._foot.height + 14,
            ),
        ]
        if self._mark is not None:
            block_top = max(block_top, page.top + self._mark.height + 2 * self._mark.clear)
            keep_out[0] = Area(page.left, block_top, keep_out[0].width, self._block.height)
            keep_out.append(self._mark.area(page.left, page.top))
        if self._head is not None:
            width = press.grid.span(_COVER_STAGE * 12)
            keep_out.append(Area(page.left, page.top, width, self._head.height + 3 * press.unit))
        draw_ground(pen, sheet, press.palette)
        stage = Area(page.width * _COVER_STAGE, 0.0, page.width * (1 - _COVER_STAGE) + 12, page.height)
        draw_motif(self._motif, pen, sheet, stage, keep_out, press.palette, (press.document.park, "cover"))
        if self._mark is not None:
            self._mark.draw(pen, page.left, page.top, self._mark_element)
        if self._head is not None:
            self._head.draw(pen, page.left, page.top)
            with pen.within(LAYOUT):
                line = mix(press.palette.deep, press.palette.on_deep, _HAIRLINE)
                top = page.top + self._head.height + 1.4 * press.unit
                pen.rect(page.left, top, press.grid.span(_HEAD_COLUMNS), 0.7, line)
        self._block.draw(pen, page.left, block_top)
        if self._foot.boxes:
            with pen.within(LAYOUT):
                pen.rect(page.left, foot_top - 14, 28, 2.2, press.palette.accent)
            self._foot.draw(pen, page.left, foot_top)


def _is_broken(text: TextBox, said: str) -> bool:
    """Whether a word had to be cut to fit the width."""
    lines = [_line_text(line).strip() for line in text.lines]
    words = {word for word in said.split() if word.isascii()}
    if not all(any(word in line for line in lines) for word in words):
        return True
    return any(tears(front, behind) for front, behind in pairwise(lines))


def _line_text(line: Line) -> str:
    return "".join("".join(glyphs.said for glyphs in cell.glyphs) + cell.space for cell in line.cells)
