"""Text inside a block: runs, source numbers and standing labels.

Names: a *run* is a stretch of text of one look, as in ECMA-376 17.3.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from brochure.diagnostics import Place


class Mark(StrEnum):
    """How a run stands out."""

    STRONG = "strong"
    EMPHASIS = "emphasis"


class Standing(StrEnum):
    """How far a statement has come; the words differ in print so that a plan never reads as a result."""

    ACHIEVED = "achieved"
    ONGOING = "ongoing"
    INTENDED = "intended"
    GOAL = "goal"
    FORECAST = "forecast"


@dataclass(frozen=True, slots=True)
class Origin:
    """The fact behind a piece of text: its path in the spec, where it was written, its sources."""

    path: str
    place: Place | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look.

    `origin` leads back to the fact it came from (None for a template's own words), `at` to the
    template line that printed it. `link` is an `https:`, `mailto:` or `tel:` address or `#anchor`.
    `language` is set (BCP 47) only where the run's language differs from the document's.
    """

    text: str
    marks: frozenset[Mark] = frozenset()
    origin: Origin | None = None
    at: Place | None = None
    link: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered pointer into the source list: printed as [1]; Word also makes a footnote of it.

    `locator` is the place inside the source ("p2"), `quote` its own words where the spec keeps them.
    """

    source: str
    number: int
    locator: str | None = None
    quote: str | None = None
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    """A small word label such as "Goal" that says how far a statement has come."""

    text: str
    standing: Standing
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line end the author asked for, inside one block."""

    at: Place | None = None


Inline: TypeAlias = Run | Citation | Tag | LineBreak
Inlines: TypeAlias = tuple[Inline, ...]


def plain(inlines: Inlines) -> str:
    """The text of some inlines without marks and source numbers: for titles, bookmarks and alt text."""
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Run(text=text) | Tag(text=text):
                parts.append(text)
            case LineBreak():
                parts.append(" ")
            case Citation():
                pass
    return "".join(parts)
