"""The head of a text page: ticks on the column starts and the small logo, where the brand wants them."""

from __future__ import annotations

from brochure.pdf.layout.logo import HEAD_AREA, Mark
from brochure.pdf.layout.sheet import Sheet
from brochure.pdf.pen import Pen
from brochure.pdf.press import Press
from brochure.pdf.tagging.element import HEADER, LAYOUT
from brochure.pdf.typeset.look import Ground

_TICK = 6.0
_LOGO_FOOT = 0.72
"""Where the small logo ends, as a share of the margin above the text."""


def draw_head(pen: Pen, sheet: Sheet, press: Press) -> None:
    """Draw on paper, or in light colours over an opening panel; a back page has its own logo."""
    page, character = press.grid.page, press.theme.character
    if sheet.foot is not None and sheet.foot_top < page.top:
        return
    ground = Ground.PAPER if sheet.head is None else Ground.DEEP
    if character.ticks and ground is Ground.PAPER:
        step = (press.grid.width + page.gutter) / page.columns
        starts = [page.left + number * step for number in range(page.columns)]
        with pen.within(LAYOUT):
            for x in (*starts, page.width - page.right):
                pen.line(x, 0.0, x, _TICK, press.ink("line"), character.rule)
    if character.small_logo and press.theme.logo is not None:
        mark = Mark(press.theme.logo, ground, HEAD_AREA)
        top = max(0.0, page.top * _LOGO_FOOT - mark.height)
        mark.draw(pen, page.width - page.right - mark.width, top, HEADER)
