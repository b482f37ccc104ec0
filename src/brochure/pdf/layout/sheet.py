"""One page with everything on it, laid out and ready to be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from brochure.pdf.layout.box import Box
from brochure.pdf.layout.masters import CoverPage, Panel


@dataclass(slots=True)
class Placed:
    """A box and the place of its top edge on the page."""

    box: Box
    y: float


@dataclass(slots=True)
class Sheet:
    """A page: `cover` alone, or a `head` panel, boxes from `top` on, and a `foot` panel. `end` is where the boxes end.

    `goes_on` says that what the page holds continues on the next one.
    """

    number: int
    title: str
    top: float
    cover: CoverPage | None = None
    head: Panel | None = None
    foot: Panel | None = None
    foot_top: float = 0.0
    placed: list[Placed] = field(default_factory=list)
    end: float = 0.0
    goes_on: bool = False

    @property
    def anchors(self) -> Sequence[str]:
        """The link targets on the page."""
        inside = [anchor for placed in self.placed for anchor in placed.box.anchors]
        for panel in (self.head, self.foot):
            inside += panel.anchors if panel is not None else ()
        return inside
