"""The running foot: rule, owner, section, status, page number."""

from __future__ import annotations

from brochure.pdf.layout.sheet import Sheet
from brochure.pdf.pen import Pen
from brochure.pdf.press import Press
from brochure.pdf.tagging.element import FOOTER, Element
from brochure.pdf.typeset.look import Anchor, Ground
from brochure.theme.theme import StyleName

_BASELINE = 25.5
_RULE = 13.5
FOOT_STRIP = 44.0
"""The height of the strip at the foot of a dark page that art leaves to the running foot, in points."""
_STATUS_PAD = 7.0


def draw_foot(pen: Pen, sheet: Sheet, press: Press) -> None:
    """Draw the foot of a page; on a dark panel in light type without the rule."""
    page = press.grid.page
    ground = Ground.DEEP if sheet.foot is not None else Ground.PAPER
    nobody = Element("Artifact")
    baseline = page.height - _BASELINE
    right = page.width - page.right
    with pen.within(FOOTER):
        if ground is Ground.PAPER:
            pen.rect(page.left, baseline - _RULE, press.grid.width, 0.5, press.ink("line"))
        owner = press.label(press.document.owner, StyleName.FOLIO, nobody, ground, role="mute")
        owner.draw(pen, page.left, baseline)
        number = press.label(str(sheet.number), StyleName.FOLIO, nobody, ground, role="ink")
        number.draw(pen, right, baseline, Anchor.END)
        section = press.label(sheet.title, StyleName.FOLIO, nobody, ground, role="mute")
        middle = page.width / 2
        if middle - section.width / 2 > page.left + owner.width + 12:
            section.draw(pen, middle, baseline, Anchor.MIDDLE)
        status = press.document.edition.status
        if status:
            mark = press.label(status, StyleName.TAG, nobody, ground, role="accent_text")
            left = right - number.width - 16 - mark.width - _STATUS_PAD
            height = mark.size * 1.75
            top = baseline - mark.size * 0.335 - height / 2
            colour = press.ink("accent_text", ground)
            pen.outline(left - _STATUS_PAD, top, mark.width + 2 * _STATUS_PAD, height, colour, 0.6, height / 2)
            mark.draw(pen, left, baseline)
