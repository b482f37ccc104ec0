"""What takes the place of a drawing that has no room: its table, or a record for each row of that."""

from __future__ import annotations

from brochure.document.block import Entry, Record, Table
from brochure.pdf.blocks.prose import note, record
from brochure.pdf.blocks.table import narrowest, table
from brochure.pdf.layout.box import Box
from brochure.pdf.press import Frame, Press

_READABLE = 44.0
"""A column narrower than this breaks ordinary words, in points."""


def as_table(block: Table, frame: Frame, press: Press) -> list[Box]:
    """The table where its columns can be read, otherwise one record a row, its first cell as the caption."""
    if narrowest(block, frame, press) >= _READABLE:
        return table(block, frame, press)
    boxes: list[Box] = []
    for row in block.rows:
        cells = zip(block.columns[1:], row.cells[1:], strict=True)
        entries = tuple(Entry(column.heading, cell, row.at) for column, cell in cells if cell)
        boxes += record(Record(entries, row.cells[0], row.at), frame, press)
    if block.note:
        boxes.append(note(block.note, frame, press))
    return boxes
