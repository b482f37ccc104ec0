"""Blocks that a page shows as a drawing and a program for text as a table: ways here, goals, terms of designations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from brochure.diagnostics import Place
from brochure.document.inline import Inlines, Standing


class Way(StrEnum):
    """What one travels on; it decides how a line is drawn."""

    PATH = "path"
    ROAD = "road"
    RAIL = "rail"
    WATER = "water"
    AIR = "air"


@dataclass(frozen=True, slots=True)
class Journey:
    """One way out of the park. `minutes` is what `time` says as a number; None where only a distance is published."""

    to: Inlines
    way: Way
    mode: Inlines = ()
    line: Inlines = ()
    distance: Inlines = ()
    time: Inlines = ()
    minutes: Decimal | None = None
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Connections:
    """Where one gets from the park, how and in what time. The drawing is schematic, which `note` or a label says."""

    journeys: tuple[Journey, ...]
    note: Inlines = ()
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Rung:
    """One goal: `target` is what is aimed at, in `unit`s, `date` by when; all only where a source says so."""

    heading: Inlines
    standing: Standing
    text: Inlines = ()
    target: Inlines = ()
    unit: Inlines = ()
    date: Inlines = ()
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Ladder:
    """Goals in the order in which they are due."""

    rungs: tuple[Rung, ...]
    note: Inlines = ()
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as precise as its source: the words, and the first and last day they may mean (None where open)."""

    words: Inlines
    first: date | None = None
    last: date | None = None


class TermStanding(StrEnum):
    """Where a designation stands in its life."""

    APPLIED = "applied"
    APPROVED = "approved"
    HELD = "held"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"

    @property
    def is_over(self) -> bool:
        """Whether it no longer counts."""
        return self in (TermStanding.EXPIRED, TermStanding.WITHDRAWN, TermStanding.REPLACED)


@dataclass(frozen=True, slots=True)
class Term:
    """The time for which a title is held. `until` is None where no end is published."""

    heading: Inlines
    since: Moment | None = None
    until: Moment | None = None
    grantor: Inlines = ()
    level: Inlines = ()
    status: Inlines = ()
    standing: TermStanding = TermStanding.HELD
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """Titles with the time they are held, in the order of the document."""

    terms: tuple[Term, ...]
    note: Inlines = ()
    at: Place | None = None
