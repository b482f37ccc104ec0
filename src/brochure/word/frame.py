"""Where a block is set: in which stream of text, how wide, inside a box or not."""

from __future__ import annotations

from dataclasses import dataclass, replace

from brochure.document.inline import Inlines
from brochure.word.inline import Story
from brochure.word.manuscript import Manuscript
from brochure.word.markup import NOTHING, Markup, field, join, paragraph, words


@dataclass(frozen=True, slots=True)
class Frame:
    """A place for blocks; `width` is in twips, `under` the heading of the section."""

    story: Story
    width: int
    boxed: bool = False
    under: str = ""

    @property
    def manuscript(self) -> Manuscript:
        """What all blocks share."""
        return self.story.manuscript

    def box(self, padding: int) -> Frame:
        """The place inside a box."""
        return replace(self, width=self.width - padding, boxed=True)

    def inlines(self, inlines: Inlines, style: str | None = None) -> Markup:
        """Some inline text."""
        return self.story.inlines(inlines, style)

    def line(self, style: str, inlines: Inlines, character_style: str | None = None) -> Markup:
        """A paragraph with some inline text; nothing if there is none."""
        return paragraph(style, self.inlines(inlines, character_style)) if inlines else NOTHING

    def word(self, key: str) -> str:
        """A word that the backend prints itself."""
        return self.manuscript.word(key)

    def caption(self, kind: str, inlines: Inlines, *, style: str = "Caption") -> Markup:
        """A numbered caption; `kind` is "table" or "figure", each counted by itself."""
        if not inlines:
            return NOTHING
        number = str(self.manuscript.count(kind))
        label = words(f"{self.word(kind)}\u00a0", "LineLabel")
        counted = field(f"SEQ {kind.capitalize()} \\* ARABIC", number, "LineLabel")
        return paragraph(style, join((label, counted, words("\u2002"), self.inlines(inlines))))
