"""Small boxes: rules, room, and places that links lead to."""

from __future__ import annotations

from brochure.pdf.layout.box import Box
from brochure.pdf.pen import Pen
from brochure.pdf.tagging.element import LAYOUT
from brochure.theme.theme import Colour


class Rule(Box):
    """A horizontal line over a width, in points."""

    def __init__(self, width: float, colour: Colour, weight: float = 0.5, *, before: float = 0.0) -> None:
        self.height = weight
        self.before = before
        self.keep_with_next = True
        self._width = width
        self._colour = colour

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        with pen.within(LAYOUT):
            pen.rect(x, y, self._width, self.height, self._colour)


class Room(Box):
    """Empty space of a height in points."""

    def __init__(self, height: float) -> None:
        self.height = height

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Nothing to draw: it only takes room."""


class Landing(Box):
    """A box that links and bookmarks lead to; `title` and `level` (0 the outermost) make a bookmark of it."""

    def __init__(self, box: Box, anchor: str, *, title: str = "", level: int = 0) -> None:
        self.inner = box
        self._anchor = anchor
        self._title = title
        self._level = level
        self.height = box.height
        self.before = box.before
        self.keep_with_next = box.keep_with_next
        self.anchors = (anchor, *box.anchors)
        self.growth = box.growth

    def grow(self, extra: float) -> None:
        """Become higher by at most `growth`."""
        self.inner.grow(extra)
        super().grow(extra)

    @property
    def least(self) -> float:
        """The smallest height that a part of it can start with."""
        return self.inner.least

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        pen.destination(self._anchor, x, max(0.0, y - 2 * 7))
        if self._title:
            pen.bookmark(self._title, self._anchor, self._level)
        self.inner.draw(pen, x, y)

    def split(self, room: float) -> tuple[Box, Box] | None:
        """Two parts, the first no higher than `room`; None where it can't be cut."""
        parts = self.inner.split(room)
        if parts is None:
            return None
        return Landing(parts[0], self._anchor, title=self._title, level=self._level), parts[1]


class NewPage(Box):
    """What follows starts on a new page."""

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Nothing to draw: the pages are told apart before."""
