"""What is asked of a Word file besides its content."""

from __future__ import annotations

from dataclasses import dataclass

from brochure.word.house.house import House
from brochure.word.pagination import PageMap


@dataclass(frozen=True, slots=True)
class WordOrder:
    """The house template it is made in, and the pages that its contents name; estimated where they are not known."""

    house: House | None = None
    pages: PageMap | None = None


PLAIN = WordOrder()
"""A file in our own looks, with estimated pages."""
