"""What a document wears: its own styles and running heads, or those of a house template."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from brochure.theme.theme import Theme
from brochure.word.geometry import Sheet
from brochure.word.heading_numbers import HeadingNumbers
from brochure.word.markup import Markup
from brochure.word.numbering import Lists

if TYPE_CHECKING:
    from brochure.word.manuscript import Manuscript


class Heads(Protocol):
    """The running heads of a document, section by section."""

    def section(self, *, landscape: bool, opening: bool) -> Markup:
        """The `w:sectPr` of a section; the `opening` one has the first page of the document."""

    def ending(self, *, landscape: bool, opening: bool) -> Markup:
        """The all but invisible paragraph that ends a section before the last one."""


class Outfit(Protocol):
    """Everything about a document's looks that is not in its text."""

    @property
    def theme(self) -> Theme:
        """The colours and sizes of our own styles."""

    @property
    def sheet(self) -> Sheet:
        """The paper and its margins."""

    @property
    def lists(self) -> Lists:
        """The ids of the lists."""

    @property
    def heading_numbers(self) -> HeadingNumbers:
        """How headings are counted."""

    @property
    def band(self) -> bool:
        """Whether the first page has a band that says kind, status and edition; the text says them without one."""

    @property
    def name(self) -> str:
        """The name of the house template; "" for our own looks."""

    def heads(self, manuscript: Manuscript) -> Heads:
        """The running heads."""

    def add_parts(self, manuscript: Manuscript, said: Iterable[str]) -> None:
        """Write styles, settings, lists, theme and fonts; `said` is everything that a reader can see."""
