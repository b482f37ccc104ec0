"""What helps to find a name in a long directory: running heads and thumb tabs. Both are artifacts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brochure.document.rendition import Rendition
from brochure.pdf.pen import Pen
from brochure.pdf.press import Label, Press
from brochure.pdf.tagging.element import HEADER, Element
from brochure.pdf.typeset.look import Anchor, Ground
from brochure.theme.theme import StyleName

_LEAST_PAGES = 2
"""From so many directory pages on, running heads and tabs help; before, the page itself is the overview."""
_HEAD_BASELINE = 32.0
_TAB = 13.0
_BEYOND = 9.0
"""How far a tab reaches over the trim, so that it still ends at the edge where the cut is not exact."""
_HIGHEST_TAB = 64.0
_LONGEST_HEAD = 0.46
_LONGEST_NAME = 24
_FEW_GROUPS = 2


@dataclass(frozen=True, slots=True)
class Guide:
    """The names of a directory that a page begins and ends with, and the groups that stand on it."""

    first: str
    last: str
    groups: tuple[str, ...]

    def joined(self, other: Guide) -> Guide:
        """The guide of two parts on one page; an index that follows a directory there has no say."""
        if self.groups and not other.groups:
            return self
        return Guide(self.first, other.last, tuple(dict.fromkeys((*self.groups, *other.groups))))


@dataclass(frozen=True, slots=True)
class Tabs:
    """The groups of a whole document in order, each with its place at the pages' outer edge."""

    groups: tuple[str, ...]

    @staticmethod
    def of(guides: Sequence[Guide]) -> Tabs | None:
        """Tabs for a directory that is long enough to need them."""
        if len(guides) < _LEAST_PAGES:
            return None
        return Tabs(tuple(dict.fromkeys(group for guide in guides for group in guide.groups)))


def is_left(number: int, press: Press) -> bool:
    """Whether a page lies on the left of a spread; on a screen pages stand alone and count as right ones."""
    return press.order.rendition is Rendition.PRINT and number % 2 == 0


def draw_guide(pen: Pen, guide: Guide, tabs: Tabs, number: int, press: Press) -> None:
    """Draw the names that the page begins and ends with, and a tab for each of its groups."""
    page = press.grid.page
    left = is_left(number, press)
    with pen.within(HEADER):
        head = _shortened(_range(guide), press)
        outer, inner = (page.left, page.width - page.right) if left else (page.width - page.right, page.left)
        head.draw(pen, outer, _HEAD_BASELINE, Anchor.START if left else Anchor.END)
        if guide.groups:
            between = " · " if len(guide.groups) == _FEW_GROUPS else " … "
            groups = _shortened(between.join(dict.fromkeys((guide.groups[0], guide.groups[-1]))), press)
            groups.draw(pen, inner, _HEAD_BASELINE, Anchor.END if left else Anchor.START)
        top = page.top
        slot = min(_HIGHEST_TAB, (page.height - page.top - page.bottom) / max(1, len(tabs.groups)))
        x = -_BEYOND if left else page.width - _TAB
        for place, group in enumerate(tabs.groups):
            if group in guide.groups:
                pen.rect(x, top + place * slot, _TAB + _BEYOND, slot - 1.0, press.palette.primary)


def _range(guide: Guide) -> str:
    if guide.first == guide.last:
        return guide.first
    return f"{_brief(guide.first)} … {_brief(guide.last)}"


def _brief(name: str) -> str:
    """The beginning of a long name; the page itself has all of it."""
    return name if len(name) <= _LONGEST_NAME else name[: name.rfind(" ", 0, _LONGEST_NAME)].rstrip(" ,") + "…"


def _shortened(text: str, press: Press) -> Label:
    """A line no longer than its share of the page."""
    nobody = Element("Artifact")
    widest = press.grid.width * _LONGEST_HEAD
    label = press.label(text, StyleName.FOLIO, nobody, Ground.PAPER, role="mute")
    while label.width > widest and len(text) > 1:
        text = text[: int(len(text) * widest / label.width) - 1].rstrip(" …") + "…"
        label = press.label(text, StyleName.FOLIO, nobody, Ground.PAPER, role="mute")
    return label
