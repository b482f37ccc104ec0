"""What pages draw and Word sets as a table: connections, goals as steps, terms of designations."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from brochure.compose.slots import Fact
from brochure.compose.vocabulary.amounts import minutes, scalar, slots
from brochure.compose.vocabulary.element import Attribute, Content, Element, Kind
from brochure.document.exhibit import (
    Connections,
    Journey,
    Ladder,
    Moment,
    Rung,
    Term,
    Terms,
    TermStanding,
    Way,
)
from brochure.document.inline import Standing
from brochure.spec.model.terms import Mode
from brochure.spec.values import DateKind, DatePart, PartialDate

if TYPE_CHECKING:
    from brochure.compose.node import Node
    from brochure.compose.read import Reader

_WAYS = {
    Mode.WALK: Way.PATH,
    Mode.BICYCLE: Way.PATH,
    Mode.TRAM: Way.RAIL,
    Mode.METRO: Way.RAIL,
    Mode.RAIL: Way.RAIL,
    Mode.HIGH_SPEED_RAIL: Way.RAIL,
    Mode.FERRY: Way.WATER,
    Mode.SEA: Way.WATER,
    Mode.AIR: Way.AIR,
}
_LAST_MONTH = 12


def _connections(node: Node, reader: Reader) -> Connections | None:
    journeys = reader.parts(node, "journey")
    return Connections(journeys, reader.words(node, "note"), node.at) if journeys else None


def _journey(node: Node, reader: Reader) -> Journey:
    by = Mode(reader.text(node, "by") or Mode.ROAD)
    return Journey(
        to=reader.words(node, "to"),
        way=_WAYS.get(by, Way.ROAD),
        mode=reader.words(node, "mode"),
        line=reader.words(node, "line"),
        distance=reader.words(node, "distance"),
        time=reader.words(node, "time"),
        minutes=minutes(node, "time", reader),
        at=node.at,
    )


def _ladder(node: Node, reader: Reader) -> Ladder | None:
    rungs = reader.parts(node, "rung")
    return Ladder(rungs, reader.words(node, "note"), node.at) if rungs else None


def _rung(node: Node, reader: Reader) -> Rung:
    return Rung(
        heading=reader.words(node, "heading"),
        standing=Standing(reader.text(node, "standing") or Standing.GOAL),
        text=reader.inlines(node),
        target=reader.words(node, "target"),
        unit=reader.words(node, "unit"),
        date=reader.words(node, "date"),
        at=node.at,
    )


def _terms(node: Node, reader: Reader) -> Terms | None:
    terms = reader.parts(node, "term")
    return Terms(terms, reader.words(node, "note"), node.at) if terms else None


def _term(node: Node, reader: Reader) -> Term:
    return Term(
        heading=reader.words(node, "heading"),
        since=_moment(node, "from", reader),
        until=_moment(node, "until", reader),
        grantor=reader.words(node, "grantor"),
        level=reader.words(node, "level"),
        status=reader.words(node, "status"),
        standing=TermStanding(reader.text(node, "standing") or TermStanding.HELD),
        at=node.at,
    )


def _moment(node: Node, name: str, reader: Reader) -> Moment | None:
    words = reader.words(node, name)
    if not words:
        return None
    found = next((one for value in slots(node.attributes[name]) if (one := _date(value))), None)
    if found is None:
        year = reader.text(node, name)
        found = PartialDate(DateKind.ON, DatePart(int(year))) if len(year) == len("2000") and year.isdigit() else None
    if found is None:
        reader.problems.error("template/not-a-fact", f"'{name}' of <{node.name}> holds a date, or a year", node.at)
        return None
    first = None if found.kind is DateKind.NOT_AFTER else _first_day(found.start)
    last = None if found.kind in (DateKind.NOT_BEFORE, DateKind.SINCE) else _last_day(found.end or found.start)
    return Moment(words, first, last)


def _date(value: object) -> PartialDate | None:
    """The date behind a value, or behind its wording."""
    found = scalar(value)
    return found if isinstance(found, PartialDate) else _date(found) if isinstance(found, Fact) else None


def _first_day(part: DatePart) -> date:
    return date(part.year, part.month or 1, part.day or 1)


def _last_day(part: DatePart) -> date:
    if part.day is not None:
        return _first_day(part)
    month = part.month or _LAST_MONTH
    following = date(part.year + 1, 1, 1) if month == _LAST_MONTH else date(part.year, month + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


_NOTE = Attribute("note", Kind.INLINES, "a remark below it")

EXHIBIT_ELEMENTS = (
    Element(
        "connections",
        "Ways to and from the park: a schematic drawing and the same as a table.",
        Content.PARTS,
        _connections,
        (_NOTE,),
        parts=("journey",),
        block=True,
        example='<connections note="Weekdays at eight."><journey to="Central Station" mode="rail" by="rail" line="R2" '
        'distance="11.4 km" time="18 min"/><journey to="Airport" mode="road" by="road" distance="26 km" '
        'time="31 min"/><journey to="University" mode="tram" by="tram" line="T2" time="7 min"/></connections>',
    ),
    Element(
        "journey",
        "One way to somewhere.",
        Content.NOTHING,
        _journey,
        (
            Attribute("to", Kind.INLINES, "where it leads", required=True),
            Attribute("by", Kind.CHOICE, "how one travels, which decides the line that is drawn", tuple(Mode)),
            Attribute("mode", Kind.INLINES, "the same in words"),
            Attribute("line", Kind.INLINES, "the line or road"),
            Attribute("distance", Kind.INLINES, "how far it is"),
            Attribute("time", Kind.INLINES, "how long it takes; a fact in minutes or hours is drawn to scale"),
        ),
    ),
    Element(
        "ladder",
        "Goals as steps from what is there to what is aimed at.",
        Content.PARTS,
        _ladder,
        (_NOTE,),
        parts=("rung",),
        block=True,
        example='<ladder note="In order of date."><rung standing="ongoing" heading="Building K1"/>'
        '<rung standing="goal" heading="Carbon-neutral heating" target="100%" date="2030">'
        "From the sewage works.</rung></ladder>",
    ),
    Element(
        "rung",
        "One goal, with a sentence about it.",
        Content.INLINE,
        _rung,
        (
            Attribute("heading", Kind.INLINES, "what is aimed at"),
            Attribute("standing", Kind.CHOICE, "how far it has come; a goal without it", tuple(Standing)),
            Attribute("target", Kind.INLINES, "the number aimed at"),
            Attribute("unit", Kind.INLINES, "what the number counts, where the heading does not say it"),
            Attribute("date", Kind.INLINES, "by when"),
        ),
    ),
    Element(
        "terms",
        "Titles with the time they are held: bars on an axis of years.",
        Content.PARTS,
        _terms,
        (_NOTE,),
        parts=("term",),
        block=True,
        example='<terms note="Arrow: no end published."><term heading="Technology Zone" grantor="Regional Council" '
        'from="2011" level="regional" standing="held"/><term heading="Pilot Zone" grantor="Ministry of Transport" '
        'from="2016" until="2021" level="national" status="expired" standing="expired"/></terms>',
    ),
    Element(
        "term",
        "One title.",
        Content.NOTHING,
        _term,
        (
            Attribute("heading", Kind.INLINES, "the title", required=True),
            Attribute("from", Kind.INLINES, "when it was granted: a date, or a year"),
            Attribute("until", Kind.INLINES, "when it ends, where that is published"),
            Attribute("grantor", Kind.INLINES, "who granted it"),
            Attribute("level", Kind.INLINES, "of which government"),
            Attribute("status", Kind.INLINES, "where it stands, in words"),
            Attribute("standing", Kind.CHOICE, "the same for the drawing; held without it", tuple(TermStanding)),
        ),
    ),
)
