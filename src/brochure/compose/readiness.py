"""What each kind of document demands of a spec, and what a spec still lacks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from brochure.compose.format.numbers import number_word
from brochure.spec.model.figure import Kpi, Measured, SeriesPoint
from brochure.spec.model.terms import FigureStatus, Visibility
from brochure.spec.profile import Profile
from brochure.spec.values import Number

_EXPECTED = (FigureStatus.FORECAST, FigureStatus.TARGET)


class Demand(IntEnum):
    """How much a kind of document wants something."""

    HELPFUL = 1
    """It is better with it."""
    EXPECTED = 2
    """Its readers look for it; without it, it is printed all the same."""
    ESSENTIAL = 3
    """Without it there is no such document."""


@dataclass(frozen=True, slots=True)
class Need:
    """Something a document lives on: the part of the spec, what it is called, and how much of it there must be."""

    part: str
    words: str
    count: Callable[[Profile], int]
    least: int = 1

    def met(self, profile: Profile) -> bool:
        """Whether the spec has enough of it."""
        return self.count(profile) >= self.least

    def had(self, profile: Profile) -> str:
        """How much of it the spec has, in words: "none", "one"."""
        count = self.count(profile)
        return number_word(Number(Decimal(count)), "en") if count else "none"


@dataclass(frozen=True, slots=True)
class Lack:
    """What a spec does not have for a kind of document."""

    need: Need
    demand: Demand


def lacks(profile: Profile, kind: str) -> tuple[Lack, ...]:
    """What is missing for a kind, what matters most first; nothing for a kind that states no demands."""
    demands = _DEMANDS.get(kind, {})
    missing = [Lack(_NEEDS[name], demand) for name, demand in demands.items() if not _NEEDS[name].met(profile)]
    return tuple(sorted(missing, key=lambda lack: -lack.demand))


def demands(kind: str, need: str) -> bool:
    """Whether a kind of document cannot do without something."""
    return _DEMANDS.get(kind, {}).get(need) is Demand.ESSENTIAL


def dated_figures(profile: Profile) -> int:
    """How many measured figures the spec gives with the date or period they are true for."""
    spec = profile.spec
    counts = (spec.institutions.counts or ()) if spec.institutions else ()
    single = [figure for figure in (*counts, *(spec.talent or ())) if figure.as_of or figure.period]
    return sum(bool(_measured(kpi)) for kpi in spec.kpis or ()) + sum(figure.value is not None for figure in single)


def _measured(kpi: Kpi) -> tuple[SeriesPoint, ...]:
    return tuple(point for point in kpi.series if _is_measured(point) and point.status not in _EXPECTED)


def _is_measured(figure: Measured) -> bool:
    return figure.value is not None


def _comparable(profile: Profile) -> int:
    return sum(len(_measured(kpi)) > 1 for kpi in profile.spec.kpis or ())


def _designations(profile: Profile) -> int:
    return sum(not one.inferred for one in profile.spec.designations or ())


def _companies(profile: Profile) -> int:
    companies = profile.spec.companies
    return len(companies.items or ()) if companies else 0


def _public_contacts(profile: Profile) -> int:
    contacts = profile.spec.contacts or ()
    paths = (f"contacts/{one.id or position}" for position, one in enumerate(contacts))
    return sum(profile.visibility(path) is Visibility.PUBLIC for path in paths)


_NEEDS: Mapping[str, Need] = {
    "clusters": Need("clusters", "an industry cluster", lambda profile: len(profile.spec.clusters or ())),
    "companies": Need("companies", "resident companies by name", _companies),
    "contact": Need("contacts", "a public contact", _public_contacts),
    "designation": Need("designations", "a designation that a source states", _designations),
    "figures": Need("kpis", "three dated figures", dated_figures, least=3),
    "goals": Need("goals", "goals", lambda profile: len(profile.spec.goals or ())),
    "pictures": Need("assets", "pictures", lambda profile: len(profile.spec.assets or ())),
    "prospect": Need("prospects", "a company that may come, in prospects.yaml", lambda profile: len(profile.prospects)),
    "two years": Need("kpis", "a figure measured in two periods", _comparable),
}

_DEMANDS: Mapping[str, Mapping[str, Demand]] = {
    "brochure": {
        "contact": Demand.EXPECTED,
        "designation": Demand.HELPFUL,
        "figures": Demand.HELPFUL,
        "companies": Demand.HELPFUL,
        "clusters": Demand.HELPFUL,
        "goals": Demand.HELPFUL,
        "pictures": Demand.HELPFUL,
    },
    "factsheet": {
        "figures": Demand.ESSENTIAL,
        "contact": Demand.ESSENTIAL,
        "designation": Demand.HELPFUL,
        "companies": Demand.HELPFUL,
        "clusters": Demand.HELPFUL,
    },
    "company-directory": {"companies": Demand.ESSENTIAL, "contact": Demand.HELPFUL},
    "designation-announcement": {
        "designation": Demand.ESSENTIAL,
        "contact": Demand.EXPECTED,
    },
    "annual-review": {
        "two years": Demand.ESSENTIAL,
        "figures": Demand.EXPECTED,
        "goals": Demand.EXPECTED,
        "designation": Demand.HELPFUL,
        "companies": Demand.HELPFUL,
        "clusters": Demand.HELPFUL,
        "contact": Demand.HELPFUL,
        "pictures": Demand.HELPFUL,
    },
    "ministerial-brief": {
        "figures": Demand.EXPECTED,
        "designation": Demand.HELPFUL,
    },
    "source-annex": {"figures": Demand.EXPECTED, "designation": Demand.HELPFUL, "goals": Demand.HELPFUL},
    "qa-annex": {"figures": Demand.HELPFUL, "designation": Demand.HELPFUL},
    "meeting-brief": {
        "prospect": Demand.ESSENTIAL,
        "contact": Demand.EXPECTED,
        "companies": Demand.HELPFUL,
        "clusters": Demand.HELPFUL,
        "designation": Demand.HELPFUL,
    },
    "rfi-answers": {
        "figures": Demand.EXPECTED,
        "companies": Demand.EXPECTED,
        "clusters": Demand.EXPECTED,
        "contact": Demand.EXPECTED,
        "designation": Demand.HELPFUL,
    },
    "investment-briefing": {
        "designation": Demand.HELPFUL,
        "figures": Demand.HELPFUL,
        "companies": Demand.HELPFUL,
        "clusters": Demand.HELPFUL,
        "goals": Demand.HELPFUL,
        "contact": Demand.HELPFUL,
    },
}
