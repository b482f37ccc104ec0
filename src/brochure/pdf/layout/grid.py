"""The page's columns."""

from __future__ import annotations

from brochure.theme.theme import Page


class Grid:
    """Columns and gutters of a page in points; `unit` is the vertical step."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.unit = page.unit
        self.width = page.width - page.left - page.right
        self._column = (self.width - page.gutter * (page.columns - 1)) / page.columns

    def span(self, columns: float) -> float:
        """The width of so many columns with the gutters between them."""
        return columns * self._column + (columns - 1) * self.page.gutter

    def share(self, width: float, count: int) -> tuple[float, float]:
        """Equal parts of a width: the width of one, and the distance from one to the next."""
        part = (width - self.page.gutter * (count - 1)) / count
        return part, part + self.page.gutter

    def parts(self, width: float, shares: tuple[float, ...]) -> list[tuple[float, float]]:
        """Offset and width of parts in the given proportions, a gutter between them."""
        room = width - self.page.gutter * (len(shares) - 1)
        whole = sum(shares)
        placed = []
        x = 0.0
        for share in shares:
            part = room * share / whole
            placed.append((x, part))
            x += part + self.page.gutter
        return placed
