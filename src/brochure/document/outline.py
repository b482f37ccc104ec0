"""The sections of a document as a reader would find them in a table of contents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from brochure.document.block import Block, Section
from brochure.document.inline import Inlines, plain
from brochure.document.walk import blocks


@dataclass(frozen=True, slots=True)
class Heading:
    """One entry: the anchor, the level (1 to 4) and the words of a section's heading."""

    id: str
    level: int
    inlines: Inlines

    @property
    def text(self) -> str:
        """The heading without marks and source numbers."""
        return plain(self.inlines)


def outline(roots: Iterable[Block], deepest: int = 4) -> Iterator[Heading]:
    """The headings down to the level `deepest`, in reading order."""
    for block in blocks(roots):
        if isinstance(block, Section) and block.level <= deepest:
            yield Heading(block.id, block.level, block.heading)
