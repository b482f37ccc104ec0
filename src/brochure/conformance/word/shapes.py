"""Tables whose rows fit their grid, charts whose pictures fit their numbers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from lxml import etree

from brochure.conformance.finding import Finding, quoted
from brochure.openxml.file import C, W, WordFile, text_of


def shapes(file: WordFile) -> Iterator[Finding]:
    """Rows as wide as the grid, cells that end in a paragraph, charts that show what their workbook holds."""
    for story in file.stories.values():
        for table in story.iter(f"{W}tbl"):
            yield from _table(table)
    for name in file.parts:
        if name.startswith("word/charts/") and name.endswith(".xml"):
            yield from _chart(file, name)


def _table(table: Any) -> Iterator[Finding]:
    columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    for row in table.iterfind(f"{W}tr"):
        cells = [one for one in row.iter(f"{W}tc") if _row_of(one) is row]
        width = sum(_span(cell) for cell in cells) + _number(row, "gridBefore") + _number(row, "gridAfter")
        if width != columns:
            yield Finding("word/table-grid", f"a row {quoted(text_of(row))} has {width} columns, its table {columns}")
        for cell in cells:
            if len(cell) == 0 or cell[-1].tag != f"{W}p":
                yield Finding("word/table-cell", f"a cell {quoted(text_of(cell))} does not end in a paragraph")


def _row_of(cell: Any) -> Any:
    return next(one for one in cell.iterancestors(f"{W}tr"))


def _span(cell: Any) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return int(span.get(f"{W}val", "1")) if span is not None else 1


def _number(row: Any, name: str) -> int:
    one = row.find(f"{W}trPr/{W}{name}")
    return int(one.get(f"{W}val", "0")) if one is not None else 0


def _chart(file: WordFile, name: str) -> Iterator[Finding]:
    tree = file.tree(name)
    workbook = next((one for one in file.relationships(name).values() if one.kind == "package"), None)
    if tree is None:
        return
    if workbook is None or workbook.target not in file.parts:
        yield Finding("word/chart-workbook", f"{name} has no workbook, so nobody can edit its numbers")
        return
    try:
        held = sorted(_numbers(file.parts[workbook.target]))
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, InvalidOperation):
        yield Finding("word/chart-workbook", f"the workbook of {name} cannot be read")
        return
    values = f"{C}val/{C}numRef/{C}numCache/{C}pt/{C}v"
    shown = sorted(Decimal(one.text or "0") for series in tree.iter(f"{C}ser") for one in series.iterfind(values))
    if shown != held:
        yield Finding("word/chart-numbers", f"{name} shows other numbers than its workbook holds")


def _numbers(workbook: bytes) -> Iterator[Decimal]:
    """Every number of the first sheet."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    for cell in sheet.iterfind(".//{*}c"):
        value = cell.find("{*}v")
        if cell.get("t") in (None, "n") and value is not None:
            yield Decimal(value.text or "0")
