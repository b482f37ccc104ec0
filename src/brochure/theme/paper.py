"""Paper sizes, and a theme on another paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from brochure.theme.theme import Theme

MILLIMETRE = 72 / 25.4
PAPERS: Mapping[str, tuple[float, float]] = {
    "A4": (210 * MILLIMETRE, 297 * MILLIMETRE),
    "Letter": (612.0, 792.0),
}
"""Width and height in points (ISO 216; ANSI/ASME Y14.1), by the names that brand files use."""


def on_paper(theme: Theme, paper: str) -> Theme:
    """The theme on paper of another size ("A4", "letter"); the margins stay."""
    size = next(size for name, size in PAPERS.items() if name.casefold() == paper.casefold())
    return replace(theme, page=replace(theme.page, width=size[0], height=size[1]))
