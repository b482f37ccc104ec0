"""`companies: {file: tenants.csv}`: puts the rows of the table where the list of companies would stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from brochure.diagnostics import Place, Problems
from brochure.diagnostics.suggest import did_you_mean, listed
from brochure.spec.project_files import ProjectFiles
from brochure.spec.table import Table, read_table
from brochure.yaml.tree import Entry, MappingNode, Node, ScalarNode, SequenceNode

_Columns = dict[str, int | dict[str, int]]


def with_companies(tree: MappingNode, files: ProjectFiles, fields: frozenset[str], problems: Problems) -> MappingNode:
    """The tree with the companies of the table it names; the same tree where it names none.

    `fields` are the fields of a company. A row without an id gets one made from its name.
    """
    entry = tree.entries.get("companies")
    companies = entry.value if entry else None
    if entry is None or not isinstance(companies, MappingNode):
        return tree
    file = companies.get("file")
    if not isinstance(file, ScalarNode) or file.is_null:
        return tree
    if "items" in companies.entries:
        place = companies.entries["items"].key
        problems.error("spec/table", "companies stand in 'items' or in a 'file', not in both", place)
        return tree
    items = _items(companies, file, files, fields, problems)
    if items is None:
        return tree
    filled = MappingNode({**companies.entries, "items": Entry(file.place, items)}, companies.place)
    return MappingNode({**tree.entries, "companies": Entry(entry.key, filled)}, tree.place)


def _items(
    companies: MappingNode, file: ScalarNode, files: ProjectFiles, fields: frozenset[str], problems: Problems
) -> SequenceNode | None:
    data = files.read_named(file.text, file.place)
    if data is None:
        return None
    sheet = companies.get("sheet")
    wanted = sheet if isinstance(sheet, ScalarNode) and not sheet.is_null else None
    shown = files.shown_named(file.text)
    table = read_table(data, shown, wanted, file.place, problems)
    columns = _columns(table, companies.get("map"), fields, problems) if table else None
    if table is None or columns is None:
        return None
    return SequenceNode(tuple(_company(row, columns) for row in table.rows), Place(shown, 1, 1))


def _columns(table: Table, chosen: Node | None, fields: frozenset[str], problems: Problems) -> _Columns | None:
    positions: dict[str, int] = {}
    for position, heading in enumerate(table.headings):
        if heading.text in positions:
            problems.error("spec/table", f"two columns are called '{heading.text}'", heading.place)
        positions.setdefault(heading.text, position)
    if not isinstance(chosen, MappingNode):
        return {name: position for name, position in positions.items() if name in fields}
    sound = True
    columns: _Columns = {}
    for name, entry in chosen.entries.items():
        if name not in fields:
            near = did_you_mean(name, fields)
            problems.error("spec/unknown-key", f"a company has no field '{name}'", entry.key, label=near)
            sound = False
            continue
        found = {language: _position(node, positions, problems) for language, node in _headings(entry.value)}
        if None in found.values():
            sound = False
        known = {language: position for language, position in found.items() if position is not None}
        columns[name] = known.get("", known)
    return columns if sound else None


def _headings(node: Node) -> Iterator[tuple[str, ScalarNode]]:
    match node:
        case ScalarNode():
            yield "", node
        case MappingNode():
            for language, entry in node.entries.items():
                if isinstance(entry.value, ScalarNode):
                    yield language, entry.value
        case SequenceNode():
            pass


def _position(heading: ScalarNode, positions: dict[str, int], problems: Problems) -> int | None:
    position = positions.get(heading.text.strip())
    if position is None:
        problems.error(
            "spec/table",
            f"the table has no column '{heading.text}'",
            heading.place,
            label=did_you_mean(heading.text, positions),
            hints=(listed(positions, "columns"),),
        )
    return position


def _company(row: tuple[ScalarNode, ...], columns: _Columns) -> MappingNode:
    place = row[0].place
    entries: dict[str, Entry] = {}
    for name, column in columns.items():
        if isinstance(column, int):
            value: Node | None = _cell(row, column)
        else:
            cells = {language: cell for language, position in column.items() if (cell := _cell(row, position))}
            wordings = {language: Entry(cell.place, cell) for language, cell in cells.items()}
            value = MappingNode(wordings, next(iter(cells.values())).place) if cells else None
        if value is not None:
            entries[name] = Entry(value.place, value)
    if "id" not in entries and "name" in entries:
        named = entries["name"].value
        entries["id"] = Entry(named.place, ScalarNode(_id_from(named), named.place))
    return MappingNode(entries, place)


def _cell(row: tuple[ScalarNode, ...], position: int) -> ScalarNode | None:
    cell = row[position] if position < len(row) else None
    return cell if cell and cell.text else None


def _id_from(name: Node) -> str:
    while isinstance(name, MappingNode):
        name = next(iter(name.entries.values())).value
    text = unicodedata.normalize("NFC", name.text if isinstance(name, ScalarNode) else "")
    return re.sub(r"\W+", "-", text.casefold()).strip("-")[:100] or "company"
