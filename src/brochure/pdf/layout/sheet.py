"""One page with everything on it, laid out and ready to be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce

from brochure.pdf.layout.box import Box
from brochure.pdf.layout.cover import CoverPage
from brochure.pdf.layout.guide import Guide
from brochure.pdf.layout.masters import BackPage, Panel


@dataclass(slots=True)
class Placed:
    """A box and the place of its top edge on the page."""

    box: Box
    y: float


@dataclass(slots=True)
class Sheet:
    """A page: `cover` alone, or a `head` panel, boxes from `top` on, and a `foot` panel. `end` is where the boxes end.

    `goes_on` says that what the page holds continues on the next one; `alone`, that nothing else may join it.
    `key` seeds the art of the page.
    """

    number: int
    title: str
    top: float
    cover: CoverPage | None = None
    head: Panel | None = None
    head_height: float = 0.0
    foot: Panel | BackPage | None = None
    foot_top: float = 0.0
    placed: list[Placed] = field(default_factory=list)
    end: float = 0.0
    goes_on: bool = False
    alone: bool = False
    key: str = ""

    @property
    def open(self) -> bool:
        """Whether more may be placed on the page."""
        return self.cover is None and self.foot is None and not self.alone

    @property
    def used(self) -> float:
        """The height that the page's content takes, in points."""
        return self.end - self.top + (self.head.needed if self.head is not None else 0.0)

    @property
    def anchors(self) -> Sequence[str]:
        """The link targets on the page."""
        inside = [anchor for placed in self.placed for anchor in placed.box.anchors]
        for panel in (self.head, self.foot):
            inside += panel.anchors if panel is not None else ()
        return inside

    @property
    def guide(self) -> Guide | None:
        """The names of a directory on the page, from the first to the last."""
        guides = [placed.box.guide for placed in self.placed if placed.box.guide is not None]
        return reduce(Guide.joined, guides) if guides else None
