"""A line to look something up in: a name, and the number of the page where it stands."""

from __future__ import annotations

from brochure.document.inline import Inlines, Run, plain
from brochure.pdf.layout.box import Box
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import Element
from brochure.pdf.typeset.look import Anchor, Target
from brochure.theme.theme import StyleName

_NAME = 0.8
"""The share of the width that a name may take."""
_PAD = 1.7


class LookUp(Box):
    """A name and its page number, which is read when the line is drawn, for then all pages are known.

    `entry` is the element around the link: an entry of an index or of a table of contents.
    """

    def __init__(self, name: Inlines, anchor: str, frame: Frame, press: Press, entry: Element) -> None:
        self._press = press
        self._anchor = anchor
        self._frame = frame
        self._said = plain(name)
        self._element = Element("Link", Element("Reference", entry))
        inner = frame.within(self._element, width=frame.width * _NAME)
        self._name = press.text((*name, Run(" ")), StyleName.CAPTION, inner, self._element, role="ink", whole=True)
        self.height = self._name.height + _PAD

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        press = self._press
        self._name.draw(pen, x, y)
        number = str(press.pages.get(self._anchor, ""))
        label = press.label(number, StyleName.CAPTION, self._element, self._frame.ground, role="primary")
        label.draw(pen, x + self._frame.width, y + self._name.baseline, Anchor.END)
        target = Target(f"{self._said}, {number}", destination=self._anchor)
        pen.link(self._element, target, x, y, self._frame.width, self.height)
