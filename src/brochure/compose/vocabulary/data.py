"""Facts in rows: records, tables, key figures, timelines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from brochure.compose.vocabulary.amounts import amount
from brochure.compose.vocabulary.element import Attribute, Content, Element, Kind
from brochure.document.block import (
    Align,
    Entry,
    Event,
    KeyFigure,
    KeyFigures,
    Record,
    Table,
    TableColumn,
    TableRow,
    Timeline,
)
from brochure.document.inline import Standing

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
    if any(column.bars for column in columns):
        rows = tuple(_measured(row, one, columns, reader) for row, one in zip(rows, node.elements("row"), strict=True))
    return Table(columns, rows, reader.words(node, "caption"), reader.words(node, "note"), node.at)


def _measured(row: TableRow, node: Node, columns: tuple[TableColumn, ...], reader: Reader) -> TableRow:
    """The row with the numbers of its cells in columns with bars."""
    cells = zip(node.elements("cell"), columns, strict=False)
    return replace(row, amounts=tuple(amount(cell, reader) if column.bars else None for cell, column in cells))


def _counted(things: Sequence[object], word: str) -> str:
    return f"{len(things)} {word}{'' if len(things) == 1 else 's'}"


def _column(node: Node, reader: Reader) -> TableColumn:
    align = Align(reader.text(node, "align") or Align.START)
    return TableColumn(reader.inlines(node), align, reader.number(node, "width"), reader.flag(node, "bars"))


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
        trend=next(iter(reader.parts(node, "trend")), None),
        at=node.at,
    )


def _timeline(node: Node, reader: Reader) -> Timeline | None:
    events = reader.parts(node, "event")
    return Timeline(events, reader.words(node, "note"), node.at) if events else None


def _event(node: Node, reader: Reader) -> Event:
    standing = Standing(reader.text(node, "standing") or Standing.ACHIEVED)
    return Event(reader.words(node, "date"), reader.words(node, "heading"), reader.inlines(node), standing, node.at)


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
            Attribute("bars", Kind.FLAG, "yes for a bar beside each number (PDF)"),
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
        example='<key-figures><key-figure label="groups" date="31 December 2025">27<trend>'
        '<point category="2023">19</point><point category="2024"/><point category="2025">27</point>'
        "</trend></key-figure></key-figures>",
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
        parts=("trend",),
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
)
