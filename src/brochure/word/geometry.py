"""Measures of a Word page. Twips are twentieths of a point, EMU 1/914,400 of an inch."""

from __future__ import annotations

from dataclasses import dataclass, replace

from brochure.theme.theme import Page

EMU_PER_TWIP = 635
_TWIPS_PER_MM = 1440 / 25.4


def twips(millimetres: float) -> int:
    """A length in millimetres as whole twips."""
    return round(millimetres * _TWIPS_PER_MM)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper and its margins, in twips; `head` and `foot` are how far running heads are from its edges.

    The margins are those of an office document, not of the brochure: room at the left for hung heading numbers,
    and a type area narrow enough to read at 10.5 points.
    """

    width: int
    height: int
    left: int = twips(35)
    right: int = twips(25)
    top: int = twips(28)
    bottom: int = twips(24)
    head: int = 0
    foot: int = twips(11)
    prose_indent: int = twips(14)
    """How much shorter running text is than tables, for a line of about 75 characters."""
    line: float = 14.5
    """The distance of lines of running text, in points."""
    letter: float = 4.7
    """How wide a Latin letter of running text is on average, in points; a Han character takes the room of two."""

    @property
    def measure(self) -> int:
        """The width of the type area."""
        return self.width - self.left - self.right

    @property
    def depth(self) -> int:
        """The height of the type area."""
        return self.height - self.top - self.bottom

    @property
    def turned(self) -> Sheet:
        """The same sheet lying across."""
        return replace(self, width=self.height, height=self.width)


def sheet(page: Page) -> Sheet:
    """The sheet of a brand: its paper size, with our margins."""
    return Sheet(round(page.width * 20), round(page.height * 20))
