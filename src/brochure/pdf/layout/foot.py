"""The running foot: rule, owner, section, status, page number."""

from __future__ import annotations

from brochure.pdf.layout.guide import is_left
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
_APART = 40.0
_LONGEST_TITLE = 28
"""Characters of a section's title that a foot takes; a longer one is a sentence, which belongs on the page."""


def draw_foot(pen: Pen, sheet: Sheet, press: Press) -> None:
    """Draw the foot of a page; on a dark panel in light type without the rule.

    The number stands at the outer edge of a spread, park and section at the inner one, the status between them.
    """
    page = press.grid.page
    ground = Ground.DEEP if sheet.foot is not None else Ground.PAPER
    nobody = Element("Artifact")
    baseline = page.height - _BASELINE
    left = is_left(sheet.number, press)
    outer, inner = (page.left, page.width - page.right) if left else (page.width - page.right, page.left)
    outwards, inwards = (Anchor.START, Anchor.END) if left else (Anchor.END, Anchor.START)
    with pen.within(FOOTER):
        if ground is Ground.PAPER:
            pen.rect(page.left, baseline - _RULE, press.grid.width, 0.5, press.ink("line"))
        number = press.label(str(sheet.number), StyleName.FOLIO, nobody, ground, role="ink")
        number.draw(pen, outer, baseline, outwards)
        said = " · ".join(part for part in dict.fromkeys((press.document.owner, sheet.title)) if part)
        owner = press.label(said, StyleName.FOLIO, nobody, ground, role="mute")
        if len(sheet.title) > _LONGEST_TITLE or owner.width > page.width / 2 - page.left - _APART:
            owner = press.label(press.document.owner, StyleName.FOLIO, nobody, ground, role="mute")
        owner.draw(pen, inner, baseline, inwards)
        if press.document.edition.status:
            _draw_status(pen, press.document.edition.status, ground, baseline, press)


def _draw_status(pen: Pen, status: str, ground: Ground, baseline: float, press: Press) -> None:
    """The status as a pill in the middle: what is a draft shows it on every page."""
    mark = press.label(status, StyleName.TAG, Element("Artifact"), ground, role="accent_text")
    left = (press.grid.page.width - mark.width) / 2
    height = mark.size * 1.75
    top = baseline - mark.size * 0.335 - height / 2
    colour = press.ink("accent_text", ground)
    pen.outline(left - _STATUS_PAD, top, mark.width + 2 * _STATUS_PAD, height, colour, 0.6, height / 2)
    mark.draw(pen, left, baseline)
