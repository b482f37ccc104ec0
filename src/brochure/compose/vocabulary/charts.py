"""Series of values: charts, and the small trends of key figures. What cannot stand on one scale is refused."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from brochure.compose.slots import Fact, FactText
from brochure.compose.vocabulary.amounts import amount, scalar, slots
from brochure.compose.vocabulary.element import Attribute, Content, Element, Kind
from brochure.document.block import Chart, ChartKind, Point, Series, Trend
from brochure.document.inline import plain
from brochure.spec.values import Period

if TYPE_CHECKING:
    from brochure.compose.node import Node
    from brochure.compose.read import Reader


def _chart(node: Node, reader: Reader) -> Chart | None:
    series_nodes = node.elements("series")
    categories = [_categories(one, reader) for one in series_nodes]
    if not categories or not categories[0]:
        reader.problems.error("template/chart", "a chart needs at least one series with a point", node.at)
        return None
    for one, names in zip(series_nodes, categories, strict=True):
        if names != categories[0]:
            reader.problems.error("template/chart", "every series needs the same categories in the same order", one.at)
    _refuse_mixture([point for one in series_nodes for point in one.elements("point")], node, reader)
    title, subtitle = reader.words(node, "title"), reader.words(node, "subtitle")
    series = reader.parts(node, "series")
    kind = ChartKind(reader.text(node, "kind") or ChartKind.BAR)
    return Chart(
        kind=kind,
        title=title,
        subtitle=subtitle,
        categories=categories[0],
        series=series,
        alternative=_alternative(f"{plain(title)}. {plain(subtitle)}", categories[0], series, reader.labels),
        note=reader.words(node, "note"),
        inverted=reader.flag(node, "inverted"),
        derived=_derived(kind, series, node, reader),
        at=node.at,
    )


def _derived(kind: ChartKind, series: tuple[Series, ...], node: Node, reader: Reader) -> tuple[str, ...]:
    """Sums of stacked parts, shares of parts of a whole; nothing where a part is missing or says its share itself."""
    values = [point.value for one in series for point in one.points]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return ()
    if kind is ChartKind.STACKED:
        columns = zip(*(one.points for one in series), strict=False)
        sums = (sum((point.value or Decimal(0) for point in column), Decimal(0)) for column in columns)
        return tuple(_worded(one, node, reader) for one in sums)
    whole = sum(known)
    if kind is not ChartKind.SHARE or whole <= 0 or any("%" in point.text for point in series[0].points):
        return ()
    return tuple(f"{_worded(round(value * 100 / whole), node, reader)}%" for value in known)


def _worded(value: Decimal | int, node: Node, reader: Reader) -> str:
    return plain(reader.facts.printed(value, node.at) or ())


def _series(node: Node, reader: Reader) -> Series:
    return Series(reader.text(node, "name"), reader.parts(node, "point"))


def _point(node: Node, reader: Reader) -> Point:
    text = plain(reader.inlines(node))
    value = amount(node, reader)
    if value is None and text:
        reader.problems.error("template/chart", f"'{text}' is not a number", node.at)
    origin = next((one.origin for one in slots(node.children) if isinstance(one, FactText | Fact)), None)
    return Point(value, text, reader.flag(node, "forecast"), origin)


def _trend(node: Node, reader: Reader) -> Trend:
    points = node.elements("point")
    _refuse_mixture(points, node, reader)
    periods, values = _categories(node, reader), reader.parts(node, "point")
    return Trend(periods, values, _listed(periods, values, reader.labels), reader.flag(node, "inverted"))


def _categories(node: Node, reader: Reader) -> tuple[str, ...]:
    return tuple(reader.text(point, "category") for point in node.elements("point"))


def _refuse_mixture(points: list[Node], node: Node, reader: Reader) -> None:
    """Values on one scale are of one kind of period, one unit and one scope."""
    periods = {
        f"a {period.kind}"
        for point in points
        for value in slots(point.attributes.get("category", ()))
        if isinstance(period := scalar(value), Period)
    }
    _refuse("template/mixed-periods", "for", periods, node, reader)
    values = (value for point in points for value in slots(point.children))
    measures = [measure for value in values if (measure := reader.facts.measure(value))]
    _refuse("template/mixed-units", "in", {f"'{one.unit}'" for one in measures}, node, reader)
    scopes = {f"'{one.scope}'" if one.scope else "no stated scope" for one in measures}
    _refuse("template/mixed-scopes", "of", scopes, node, reader)


def _refuse(code: str, link: str, found: set[str], node: Node, reader: Reader) -> None:
    if len(found) > 1:
        named = " and ".join(sorted(found))
        reader.problems.error(code, f"<{node.name}> cannot mix figures {link} {named}", node.at)


def _alternative(
    heading: str, categories: tuple[str, ...], series: tuple[Series, ...], words: Mapping[str, str]
) -> str:
    lines = (f"{one.name}: {_listed(categories, one.points, words)}" for one in series)
    return f"{heading} {'; '.join(lines)}."


def _listed(categories: tuple[str, ...], points: tuple[Point, ...], words: Mapping[str, str]) -> str:
    """Values in words; what is expected or was never published is said to be so here too."""
    expected = f" ({words.get('forecast', 'forecast')})"
    gap = words.get("not_published", "not published")
    values = (
        f"{name} {point.text or gap}{expected if point.forecast else ''}"
        for name, point in zip(categories, points, strict=False)
    )
    return ", ".join(values)


_INVERTED = Attribute("inverted", Kind.FLAG, "yes for ranks: low values on top")

CHART_ELEMENTS = (
    Element(
        "chart",
        "Figures as a chart; its alternative text is made from them.",
        Content.PARTS,
        _chart,
        (
            Attribute("kind", Kind.CHOICE, "its form", tuple(ChartKind), required=True),
            Attribute("title", Kind.INLINES, "the message", required=True),
            Attribute("subtitle", Kind.INLINES, "unit and period", required=True),
            Attribute("note", Kind.INLINES, "a source or reading aid below it"),
            _INVERTED,
        ),
        parts=("series",),
        block=True,
        example='<chart kind="bar" title="More every year" subtitle="Companies"><series name="Companies">'
        '<point category="2024">566</point><point category="2025">618</point></series></chart>',
    ),
    Element(
        "series", "Values under one name.", Content.PARTS, _series,
        (Attribute("name", Kind.TEXT, "the name", required=True),), parts=("point",),
    ),
    Element(
        "trend", "How a key figure came to where it is.", Content.PARTS, _trend, (_INVERTED,), parts=("point",),
    ),
    Element(
        "point",
        "One value; empty where none was published.",
        Content.INLINE,
        _point,
        (
            Attribute("category", Kind.TEXT, "the period or group", required=True),
            Attribute("forecast", Kind.FLAG, "yes for a value that is expected"),
        ),
    ),
)  # fmt: skip
