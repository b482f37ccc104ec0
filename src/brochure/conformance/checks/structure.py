"""Headings, figures, lists and tables as a screen reader needs them (Matterhorn Protocol 1.1, checkpoints 13 to 16)."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from brochure.conformance.file import InspectedFile
from brochure.conformance.finding import Finding, quoted
from brochure.conformance.tree import Node

_HEADINGS = {f"H{level}": level for level in range(1, 7)}
_DEFAULT_SPAN = 1


def structure(file: InspectedFile) -> Iterator[Finding]:
    """Headings, figures, lists and the tree itself."""
    if file.tree is None:
        yield Finding("structure/untagged", "the file has no structure tree: a screen reader finds nothing in it")
        return
    if not file.pdf.Root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False):
        yield Finding("structure/not-marked", "the catalogue does not say that the file is tagged (MarkInfo)")
    yield from _headings(file)
    for node in file.elements:
        match node.kind:
            case "Figure":
                yield from _figure(node)
            case "L":
                yield from _list(file, node)
            case _:
                pass


def tables(file: InspectedFile) -> Iterator[Finding]:
    """Rows of equal length, and headings that say what they head."""
    for node in file.elements:
        if node.kind == "Table":
            yield from _rows(node)
        elif node.kind == "TH" and node.attribute("Table", "/Scope") is None:
            where = quoted(file.text_of(node))
            yield Finding("table/no-scope", f"the table heading {where} has no Scope", node.first_page)


def _headings(file: InspectedFile) -> Iterator[Finding]:
    above = 0
    for node in file.elements:
        level = _HEADINGS.get(node.kind)
        if level is None:
            continue
        if level > above + 1:
            said = f"the heading {quoted(file.text_of(node))} is {node.kind} after {f'H{above}' if above else 'none'}"
            yield Finding("heading/jump", f"{said}: a level is left out", node.first_page)
        above = level


def _figure(node: Node) -> Iterator[Finding]:
    if not node.text_entry("/Alt").strip():
        yield Finding("figure/no-alt", "a figure has no alternative text (Alt)", node.first_page)
    if node.attribute("Layout", "/BBox") is None:
        name = quoted(node.text_entry("/Alt"))
        yield Finding("figure/no-box", f"the figure {name} does not say where it stands (BBox)", node.first_page)


def _list(file: InspectedFile, node: Node) -> Iterator[Finding]:
    for item in node.elements:
        if item.kind == "LI" and "LBody" not in {part.kind for part in item.elements}:
            where = quoted(file.text_of(item))
            yield Finding("list/no-body", f"the list item {where} has no body (LBody)", node.first_page)


def _rows(table: Node) -> Iterator[Finding]:
    """Cells that span rows count in each of them."""
    rows = [node for node in table.walk() if node.kind == "TR"]
    reaching: list[int] = []
    widths = []
    for row in rows:
        width = len(reaching)
        coming = [left - 1 for left in reaching if left > 1]
        for cell in row.elements:
            columns, down = _span(cell, "/ColSpan"), _span(cell, "/RowSpan")
            width += columns
            coming += [down - 1] * columns if down > 1 else []
        widths.append(width)
        reaching = coming
    for number, (row, width) in enumerate(zip(rows, widths, strict=True), 1):
        if width != widths[0]:
            said = f"row {number} of a table has {width} cells and the first row {widths[0]}"
            yield Finding("table/irregular", said, row.first_page)


def _span(cell: Node, key: str) -> int:
    value = cell.attribute("Table", key)
    return int(value) if value is not None else _DEFAULT_SPAN
