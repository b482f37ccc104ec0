"""The brand's logo on a page, sized by optical area so that long and tall ones look equally large."""

from __future__ import annotations

from math import sqrt

from brochure.pdf.motif.scene import Area
from brochure.pdf.pen import Pen
from brochure.pdf.pictures.drawn import show
from brochure.pdf.tagging.element import Element, Target
from brochure.pdf.typeset.look import Ground
from brochure.theme.theme import Artwork, Logo

COVER_AREA = 2900.0
"""The area in square points that a logo covers on the cover."""
BACK_AREA = 1500.0
"""The same on the back page."""
HEAD_AREA = 260.0
"""The same in the head of a page."""
_TALLEST = 1.35
_WIDEST = 3.6
_CLEAR = 0.5


class Mark:
    """A logo in its size, on a light or dark ground; width and height in points."""

    def __init__(self, logo: Logo, ground: Ground, area: float) -> None:
        artwork: Artwork = logo.on_deep if ground is Ground.DEEP else logo.on_paper
        self._picture = artwork.picture
        ratio = self._picture.width / self._picture.height
        side = sqrt(area)
        self.height = min(side / sqrt(ratio), side * _TALLEST, side * _WIDEST / ratio)
        self.width = self.height * ratio

    @property
    def clear(self) -> float:
        """The room that stays free round it: half its height."""
        return self.height * _CLEAR

    def area(self, x: float, y: float) -> Area:
        """What it takes at a place with its clear space, for art to keep out of."""
        return Area(x - self.clear, y - self.clear, self.width + 2 * self.clear, self.height + 2 * self.clear)

    def draw(self, pen: Pen, x: float, y: float, target: Target) -> None:
        """Draw with the top left corner at x, y: as a Figure with its own words, or as an artifact."""
        if isinstance(target, Element):
            target.attributes["Layout"] = pen.bounding_box(x, y, self.width, self.height)
        with pen.within(target):
            show(self._picture, pen, x, y, self.width, self.height)
