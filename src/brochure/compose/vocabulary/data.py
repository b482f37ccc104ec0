"""Facts in rows: records, tables, key figures, timelines, charts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from brochure.compose.slots import Fact, FactText, Slot
from brochure.compose.vocabulary.element import Attribute, Content, Element, Kind
from brochure.document.block import (
    Align,
    Chart,
    ChartKind,
    Entry,
    Event,
    KeyFigure,
    KeyFigures,
    Point,
    Record,
    Series,
    Table,
    TableColumn,
    TableRow,
    Timeline,
)
from brochure.document.inline import Standing, plain

if TYPE_CHECKING:
    from brochure.compose.node import Node
    from brochure.compose.read import Reader
    from brochure.document.inline import Inlines

_MOST_FIGURES = 6


def _record(node: Node, reader: Reader) -> Record | None:
    entries = reader.parts(node, "entry")
    return Record(entries, reader.words(node, "caption"), node.at) if entries else None


def _entry(node: Node, reader: Reader) -> Entry:
    return Entry(reader.words(node, "term"), reader.inlines(node), node.at)


def _table(node: Node, reader: Reader) -> Table | None:
    columns, rows = reader.parts(node, "column"), reader.parts(node, "row")
    for row in rows:
        if len(row.cells) != len(columns):
            reader.problems.error(
                "template/ragged-table",
                f"this row has {_counted(row.cells, 'cell')}, and the table has {_counted(columns, 'column')}",
                row.at,
            )
    if not columns or not rows:
        return None
    return Table(columns, rows, reader.words(node, "caption"), reader.words(node, "note"), node.at)


def _counted(things: Sequence[object], word: str) -> str:
    return f"{len(things)} {word}{'' if len(things) == 1 else 's'}"


def _column(node: Node, reader: Reader) -> TableColumn:
    align = Align(reader.text(node, "align") or Align.START)
    return TableColumn(reader.inlines(node), align, reader.number(node, "width"))


def _row(node: Node, reader: Reader) -> TableRow:
    return TableRow(reader.parts(node, "cell"), node.at)


def _cell(node: Node, reader: Reader) -> Inlines:
    return reader.inlines(node)


def _key_figures(node: Node, reader: Reader) -> KeyFigures | None:
    figures = reader.parts(node, "key-figure")
    if len(figures) > _MOST_FIGURES:
        reader.problems.error("template/too-many", f"at most {_MOST_FIGURES} key figures stand together", node.at)
    return KeyFigures(figures, node.at) if figures else None


def _key_figure(node: Node, reader: Reader) -> KeyFigure:
    date = reader.words(node, "date")
    if not date:
        reader.problems.error(
            "template/undated-figure", "a key figure needs its date; without one it says nothing", node.at
        )
    return KeyFigure(
        value=reader.inlines(node),
        label=reader.words(node, "label"),
        date=date,
        unit=reader.words(node, "unit"),
        note=reader.words(node, "note"),
        highlight=reader.flag(node, "highlight"),
        at=node.at,
    )


def _timeline(node: Node, reader: Reader) -> Timeline | None:
    events = reader.parts(node, "event")
    return Timeline(events, reader.words(node, "note"), node.at) if events else None


def _event(node: Node, reader: Reader) -> Event:
    standing = Standing(reader.text(node, "standing") or Standing.ACHIEVED)
    return Event(reader.words(node, "date"), reader.words(node, "heading"), reader.inlines(node), standing, node.at)


def _chart(node: Node, reader: Reader) -> Chart | None:
    series_nodes = node.elements("series")
    categories: list[tuple[str, ...]] = [
        tuple(reader.text(point, "category") for point in one.elements("point")) for one in series_nodes
    ]
    if not categories or not categories[0]:
        reader.problems.error("template/chart", "a chart needs at least one series with a point", node.at)
        return None
    for one, names in zip(series_nodes, categories, strict=True):
        if names != categories[0]:
            reader.problems.error("template/chart", "every series needs the same categories in the same order", one.at)
    _refuse_mixed_periods(node, reader)
    title, subtitle = reader.words(node, "title"), reader.words(node, "subtitle")
    series = reader.parts(node, "series")
    return Chart(
        kind=ChartKind(reader.text(node, "kind") or ChartKind.BAR),
        title=title,
        subtitle=subtitle,
        categories=categories[0],
        series=series,
        alternative=_alternative(f"{plain(title)}. {plain(subtitle)}", categories[0], series, reader.labels),
        note=reader.words(node, "note"),
        inverted=reader.flag(node, "inverted"),
        at=node.at,
    )


def _refuse_mixed_periods(node: Node, reader: Reader) -> None:
    kinds = set()
    for one in node.elements("series"):
        for point in one.elements("point"):
            pieces = point.attributes.get("category", ())
            scalars = [getattr(piece.value, "scalar", None) for piece in pieces if isinstance(piece, Slot)]
            kinds |= {getattr(scalar, "kind", None) for scalar in scalars} - {None}
    if len(kinds) > 1:
        named = " and ".join(sorted(str(kind) for kind in kinds))
        reader.problems.error("template/mixed-periods", f"one chart cannot mix figures for a {named}", node.at)


def _alternative(
    heading: str, categories: tuple[str, ...], series: tuple[Series, ...], words: Mapping[str, str]
) -> str:
    """The chart in words; what is expected or was never published is said to be so here too."""
    expected = f" ({words.get('forecast', 'forecast')})"
    gap = words.get("not_published", "not published")
    lines = []
    for one in series:
        values = (
            f"{name} {point.text or gap}{expected if point.forecast else ''}"
            for name, point in zip(categories, one.points, strict=False)
        )
        lines.append(f"{one.name}: {', '.join(values)}")
    return f"{heading} {'; '.join(lines)}."


def _series(node: Node, reader: Reader) -> Series:
    return Series(reader.text(node, "name"), reader.parts(node, "point"))


def _point(node: Node, reader: Reader) -> Point:
    inlines = reader.inlines(node)
    text = plain(inlines)
    slots = [child.value for child in node.children if isinstance(child, Slot) and child.value is not None]
    value = next((number for slot in slots if (number := _number(slot)) is not None), None)
    if value is None and text:
        value = _literal(text)
        if value is None:
            reader.problems.error("template/chart", f"'{text}' is not a number", node.at)
    origin = next((slot.origin for slot in slots if isinstance(slot, FactText | Fact)), None)
    return Point(value, text, reader.flag(node, "forecast"), origin)


def _number(value: Any) -> Decimal | None:
    scalar = value.scalar if isinstance(value, FactText) else value.value if isinstance(value, Fact) else value
    number = getattr(scalar, "value", scalar)
    return number if isinstance(number, Decimal) else Decimal(number) if type(number) is int else None


def _literal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


_NOTE = Attribute("note", Kind.INLINES, "a source or reading aid below it")
_CAPTION = Attribute("caption", Kind.INLINES, "a title above it")

DATA_ELEMENTS = (
    Element(
        "record",
        "Terms and their values.",
        Content.PARTS,
        _record,
        (_CAPTION,),
        parts=("entry",),
        block=True,
        example='<record><entry term="Field">Software</entry></record>',
    ),
    Element(
        "entry",
        "One line of a record.",
        Content.INLINE,
        _entry,
        (Attribute("term", Kind.INLINES, "what it is", required=True),),
    ),
    Element(
        "table",
        "Rows under headings.",
        Content.PARTS,
        _table,
        (_CAPTION, _NOTE),
        parts=("column", "row"),
        block=True,
        example='<table caption="Space"><column width="2">Hall</column><column align="end">Area</column>'
        "<row><cell>A1</cell><cell>5,200</cell></row></table>",
    ),
    Element(
        "column",
        "A column and its heading.",
        Content.INLINE,
        _column,
        (
            Attribute("width", Kind.NUMBER, "its share of the width"),
            Attribute("align", Kind.CHOICE, "where its text stands", tuple(Align)),
        ),
    ),
    Element("row", "A row.", Content.PARTS, _row, parts=("cell",)),
    Element("cell", "A cell.", Content.INLINE, _cell),
    Element(
        "key-figures",
        "One to six figures, each with its date.",
        Content.PARTS,
        _key_figures,
        parts=("key-figure",),
        block=True,
        example='<key-figures><key-figure label="groups" date="31 December 2025">27</key-figure></key-figures>',
    ),
    Element(
        "key-figure",
        "One figure.",
        Content.INLINE,
        _key_figure,
        (
            Attribute("label", Kind.INLINES, "what it counts", required=True),
            Attribute("date", Kind.INLINES, "when it was true", required=True),
            Attribute("unit", Kind.INLINES, "its unit"),
            Attribute("note", Kind.INLINES, "a few words more"),
            Attribute("highlight", Kind.FLAG, "yes for the one that stands out"),
        ),
    ),
    Element(
        "timeline",
        "Events in order.",
        Content.PARTS,
        _timeline,
        (_NOTE,),
        parts=("event",),
        block=True,
        example='<timeline note="Not to scale"><event date="2015" heading="Founded"/>'
        '<event date="2020" heading="Grown"/></timeline>',
    ),
    Element(
        "event",
        "One event.",
        Content.INLINE,
        _event,
        (
            Attribute("date", Kind.INLINES, "when", required=True),
            Attribute("heading", Kind.INLINES, "what", required=True),
            Attribute("standing", Kind.CHOICE, "whether it has happened", tuple(Standing)),
        ),
    ),
    Element(
        "chart",
        "Figures as a chart; its alternative text is made from them.",
        Content.PARTS,
        _chart,
        (
            Attribute("kind", Kind.CHOICE, "its form", tuple(ChartKind), required=True),
            Attribute("title", Kind.INLINES, "the message", required=True),
            Attribute("subtitle", Kind.INLINES, "unit and period", required=True),
            _NOTE,
            Attribute("inverted", Kind.FLAG, "yes for ranks: low values on top"),
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
