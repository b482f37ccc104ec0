"""Tables by reference: the rows of a CSV or XLSX file as a list of maps, each cell with its place.

A CSV cell's place is its line and column in characters; a spreadsheet cell's is its row and column number.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from brochure.diagnostics import Place, Problems
from brochure.spec.workbook import workbook_rows
from brochure.yaml.source_text import describe, forbidden_in, read_text
from brochure.yaml.tree import ScalarNode

MAX_CELLS = 100_000
_DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class Table:
    """A heading for each column, and rows of as many cells or fewer.

    Cells are texts, never null: a cell that reads "null" is a company of that name.
    """

    headings: tuple[ScalarNode, ...]
    rows: tuple[tuple[ScalarNode, ...], ...]


def read_table(data: bytes, file: str, sheet: ScalarNode | None, place: Place, problems: Problems) -> Table | None:
    """The table in a file; `place` is where the spec names it, `sheet` the wanted sheet of a workbook.

    None after at least one error: not a table, no heading row, more than 100,000 cells, characters that cannot be
    printed.
    """
    if file.lower().endswith(".csv"):
        text = read_text(data, file, problems)
        rows = None if text is None else _csv_rows(text, file, problems)
    elif file.lower().endswith(".xlsx"):
        rows = workbook_rows(data, file, sheet, place, problems)
    else:
        problems.error("spec/table", "a table is a .csv or .xlsx file", place)
        return None
    return None if rows is None else _table(rows, file, problems)


def _table(rows: Iterable[list[ScalarNode]], file: str, problems: Problems) -> Table | None:
    kept: list[tuple[ScalarNode, ...]] = []
    cells = 0
    sound = True
    for row in rows:
        cells += len(row)
        if cells > MAX_CELLS:
            problems.error("spec/too-many-values", f"the table has more than {MAX_CELLS:,} cells", row[0].place)
            return None
        for cell in row:
            if forbidden := forbidden_in(cell.text):
                problems.error("spec/forbidden-character", f"{describe(forbidden)} cannot be printed", cell.place)
                sound = False
        if any(cell.text for cell in row):
            kept.append(tuple(row))
    if not kept:
        problems.error("spec/empty-file", "the table is empty; its first row names the columns", Place(file, 1, 1))
        return None
    return Table(kept[0], tuple(kept[1:])) if sound else None


def _csv_rows(text: str, file: str, problems: Problems) -> list[list[ScalarNode]] | None:
    lines = text.split("\n")
    delimiter = max(_DELIMITERS, key=lines[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[list[ScalarNode]] = []
    begin = 1
    try:
        for cells in reader:
            rows.append(list(_csv_cells(cells, lines[begin - 1], file, begin, delimiter)))
            begin = reader.line_num + 1
    except csv.Error:
        message = "a quoted cell in this row is not closed, or text follows its closing quote"
        problems.error("spec/table", message, Place(file, begin, 1))
        return None
    return rows


def _csv_cells(cells: list[str], line: str, file: str, number: int, delimiter: str) -> Iterator[ScalarNode]:
    column = 0
    for cell in cells:
        quoted = line.startswith('"', column)
        shown = '"' + cell.replace('"', '""') + '"' if quoted else cell
        # A cell that runs over several lines has no end on this one.
        end = (number, column + len(shown) + 1) if shown and "\n" not in cell else None
        yield ScalarNode(cell.strip(), Place(file, number, column + 1, end), plain=False)
        column += len(shown) + len(delimiter)
