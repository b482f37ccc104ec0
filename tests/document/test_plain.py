"""The plain edition says everything that the designed one shows."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from brochure.document.block import (
    Block,
    Chart,
    ChartKind,
    Columns,
    KeyFigures,
    Master,
    Point,
    Record,
    Section,
    Series,
    Table,
    TableColumn,
    TableRow,
)
from brochure.document.document import Document
from brochure.document.inline import Inlines, Run, plain
from brochure.document.plain import in_plain
from brochure.document.walk import all_texts, blocks
from gallery import gallery


def _said(text: str) -> Inlines:
    return (Run(text),)


def _document(block: Block) -> Document:
    return replace(gallery(), blocks=(block,))


def test_every_word_of_the_gallery_is_still_there() -> None:
    """Whatever a block says the plain edition says too, only without columns, tiles and charts."""
    document = gallery()
    edition = in_plain(document)
    said = " ".join(plain(inlines) for inlines in all_texts(edition))
    texts = [plain(inlines) for inlines in all_texts(document)]
    assert len(texts) > 50
    assert [text for text in texts if text not in said] == []
    assert not any(isinstance(block, Columns | Chart | KeyFigures) for block in blocks(edition.blocks))


def test_a_chart_becomes_its_numbers() -> None:
    """A gap is said to be one, and a forecast too."""
    points = (Point(Decimal(5), "5"), Point(None, ""), Point(Decimal(9), "9", forecast=True))
    chart = Chart(
        ChartKind.LINE, _said("Growth"), _said("people"), ("2023", "2024", "2025"), (Series("Jobs", points),), ""
    )
    [table] = in_plain(_document(chart)).blocks
    assert isinstance(table, Table)
    assert plain(table.caption) == "Growth: people"
    assert [[plain(cell) for cell in row.cells] for row in table.rows] == [
        ["2023", "5"],
        ["2024", "not published"],
        ["2025", "9 (Forecast)"],
    ]


def test_a_wide_table_becomes_a_record_for_each_row() -> None:
    """Its headings stand beside every value; an empty cell is left out."""
    columns = tuple(TableColumn(_said(name)) for name in ("Hall", "Area", "Rent", "Free"))
    row = TableRow((_said("K1"), _said("200 m²"), (), _said("now")))
    [section] = in_plain(_document(Table(columns, (row,), _said("Space to let")))).blocks
    assert isinstance(section, Section)
    assert (plain(section.heading), section.master) == ("Space to let", Master.FLOW)
    [record] = section.blocks
    assert isinstance(record, Record)
    assert plain(record.caption) == "K1"
    assert [(plain(entry.term), plain(entry.value)) for entry in record.entries] == [
        ("Area", "200 m²"),
        ("Free", "now"),
    ]
