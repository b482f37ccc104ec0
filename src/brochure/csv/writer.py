"""Writes the table of a document as CSV: the document tree in, the bytes of the file out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence

from brochure.diagnostics import Place, Problems
from brochure.document.block import Block, Section, Table
from brochure.document.document import Document, Source
from brochure.document.inline import Citation, Inlines, plain

_BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes the file for the code page of the machine
_FORMULA = re.compile(r"[=@\t\r]|[+-](?![0-9(])")


def render_csv(document: Document, at: Place | None, problems: Problems) -> bytes | None:
    """The tables of a document one below the other, with their section in front; None after adding an error at `at`.

    The columns are those of the first table; tables with other columns are left out. A cell that holds source numbers
    alone names the sources, since a CSV file has no list of them. UTF-8 with a byte order mark, lines end in CR LF.
    """
    found = list(_tables(document.blocks, ""))
    if not found:
        problems.error(
            "csv/no-table",
            f"'{document.id}' has no table, so there is nothing to write as CSV",
            at,
            hints=("take 'csv' out of its outputs",),
        )
        return None
    heads = _headings(found[0][1])
    sources = {source.number: source for source in document.sources}
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(("", *heads))
    for section, table in found:
        if _headings(table) == heads:
            writer.writerows([_safe(section), *(_cell(cell, sources) for cell in row.cells)] for row in table.rows)
    return (_BYTE_ORDER_MARK + written.getvalue()).encode()


def _tables(blocks: Sequence[Block], section: str) -> Iterator[tuple[str, Table]]:
    """Each table with the heading of the section that it stands in."""
    for block in blocks:
        if isinstance(block, Section):
            yield from _tables(block.blocks, plain(block.heading))
        elif isinstance(block, Table):
            yield section, block


def _headings(table: Table) -> list[str]:
    return [plain(column.heading) for column in table.columns]


def _cell(inlines: Inlines, sources: Mapping[int, Source]) -> str:
    text = plain(inlines)
    cites = [inline for inline in inlines if isinstance(inline, Citation)]
    return _safe(text if text.strip() or not cites else "; ".join(_source(cite, sources) for cite in cites))


def _source(citation: Citation, sources: Mapping[int, Source]) -> str:
    source = sources[citation.number]
    parts = (plain(source.title), plain(source.details), source.url, citation.locator)
    return ", ".join(part for part in parts if part)


def _safe(text: str) -> str:
    """The text; with an apostrophe before what a spreadsheet would run as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text
