"""Residents under the headings of a directory."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from brochure.compose.format.collation import OTHER_INITIAL, initial, sort_key
from brochure.compose.labels import Labels
from brochure.compose.slots import Offered
from brochure.compose.view import Viewer
from brochure.spec.model.terms import Grouping, Order


@dataclass(frozen=True, slots=True)
class ResidentGroup(Offered):
    """Companies under one heading: an industry, a building or a letter. `id` is fit for an anchor."""

    id: str
    name: Any
    companies: tuple[Any, ...]

    @property
    def field_names(self) -> tuple[str, ...]:
        """What a template may ask for."""
        return ("id", "name", "companies")


@dataclass(frozen=True, slots=True)
class Heading:
    """What a company stands under: a sort key, an id and the words; without words, the last group of all."""

    key: tuple[Any, ...]
    id: str
    name: Any


def grouped(
    companies: Iterable[Any], by: Grouping, order: Order, viewer: Viewer, labels: Labels
) -> list[ResidentGroup]:
    """Companies by industry (in the order of the spec), by building or by first letter; those without one come last."""
    heading = _HEADINGS[by](viewer)
    groups: dict[str, tuple[Heading, list[Any]]] = {}
    for company in companies:
        one = heading(company)
        groups.setdefault(one.id, (one, []))[1].append(company)
    others = labels("other_industries" if by is Grouping.INDUSTRY else "other_places")
    return [
        ResidentGroup(one.id or "others", one.name or others, tuple(_in_order(members, order, viewer.language)))
        for one, members in sorted(groups.values(), key=lambda pair: (not pair[0].id, pair[0].key))
    ]


def _in_order(companies: list[Any], order: Order, language: str) -> list[Any]:
    if order is Order.SOURCE:
        return companies
    return sorted(companies, key=lambda company: sort_key(str(company.name), language))


def _industries(viewer: Viewer) -> Callable[[Any], Heading]:
    places = {id_: place for place, id_ in enumerate(viewer.profile.spec.industries or {})}

    def heading(company: Any) -> Heading:
        if not company.industry:
            return Heading((), "", None)
        id_ = str(company.industry.id)
        return Heading((places[id_],), id_, company.industry.name)

    return heading


def _buildings(viewer: Viewer) -> Callable[[Any], Heading]:
    def heading(company: Any) -> Heading:
        if not company.building:
            return Heading((), "", None)
        return Heading(sort_key(str(company.building), viewer.language), str(company.building), company.building)

    return heading


def _initials(viewer: Viewer) -> Callable[[Any], Heading]:
    def heading(company: Any) -> Heading:
        letter = initial(str(company.name), viewer.language)
        return Heading((letter == OTHER_INITIAL, letter), letter, letter)

    return heading


_HEADINGS: dict[Grouping, Callable[[Viewer], Callable[[Any], Heading]]] = {
    Grouping.INDUSTRY: _industries,
    Grouping.BUILDING: _buildings,
    Grouping.INITIAL: _initials,
}
