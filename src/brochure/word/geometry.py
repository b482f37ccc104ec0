"""Measures of a Word page. Twips are twentieths of a point, EMU 1/914,400 of an inch."""

from __future__ import annotations

from dataclasses import dataclass

from brochure.theme.theme import Page

EMU_PER_TWIP = 635
_TWIPS_PER_MM = 1440 / 25.4


def twips(millimetres: float) -> int:
    """A length in millimetres as whole twips."""
    return round(millimetres * _TWIPS_PER_MM)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper and its margins, in twips.

    The margins are those of an office document, not of the brochure: room at the left for hung heading numbers,
    and a type area narrow enough to read at 10.5 points.
    """

    width: int
    height: int
    left: int = twips(35)
    right: int = twips(25)
    top: int = twips(28)
    bottom: int = twips(24)
    foot: int = twips(11)

    @property
    def measure(self) -> int:
        """The width of the type area."""
        return self.width - self.left - self.right

    @property
    def depth(self) -> int:
        """The height of the type area."""
        return self.height - self.top - self.bottom

    @property
    def prose_indent(self) -> int:
        """How much shorter running text is than tables, for a line of about 75 characters."""
        return twips(14)


def sheet(page: Page) -> Sheet:
    """The sheet of a brand: its paper size, with our margins."""
    return Sheet(round(page.width * 20), round(page.height * 20))
