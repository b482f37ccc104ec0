"""Rows of a list of companies: a CSV or XLSX file, or YAML of the form of `prospects.yaml`.

The heading of a column is the path of a field: `company`, `next_step`, `meeting.when`, or `company.zh-Hans` for one
language. A field that takes several entries has them one below the other in its cell, or with `;` between.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from brochure.diagnostics import EnvironmentFault, Hint, Place, Problems
from brochure.diagnostics.suggest import did_you_mean, listed
from brochure.spec.model.prospects import Meeting, Prospect
from brochure.spec.table import read_table
from brochure.yaml.tree import Entry, MappingNode, Node, ScalarNode, SequenceNode, mapping_at
from brochure.yaml.yaml_tree import load_yaml

_TABLES = (".csv", ".xlsx")
_PLURAL = frozenset({"asks", "key_messages", "issues", "facts"})
_SEPARATOR = re.compile(r"[;\n]")
_FIELDS = frozenset(Prospect.model_fields) - {"people", "history"}
_MEETING = frozenset(Meeting.model_fields) - {"attendees"}


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of the list: its id, and what is said of it, each value with its place in the file."""

    id: str
    entry: Entry

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.entry.key


def read_rows(file: Path, problems: Problems) -> tuple[Row, ...]:
    """The rows of a file; none after an error.

    Raises:
        EnvironmentFault: the file can't be read.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise EnvironmentFault(f"{file.as_posix()} can't be read: {(error.strerror or str(error)).lower()}") from error
    shown = file.as_posix()
    found = tuple(
        _of_table(data, shown, problems) if file.suffix.lower() in _TABLES else _of_yaml(data, shown, problems)
    )
    first: dict[str, Row] = {}
    for row in found:
        other = first.setdefault(row.id, row)
        if other is not row:
            said = f"two rows have the id '{row.id}', so one file would replace the other"
            problems.error("spec/duplicate-id", said, row.place, hints=(Hint("the first one", other.place),))
    return found if not problems.errors else ()


def _of_yaml(data: bytes, shown: str, problems: Problems) -> Iterator[Row]:
    tree = load_yaml(data, shown, problems)
    prospects = mapping_at(tree, "prospects")
    if tree is not None and prospects is None:
        problems.error("spec/missing-key", "the file needs the key 'prospects'", tree.place)
    for id_, entry in (prospects.entries if prospects else {}).items():
        yield Row(id_, entry)


def _of_table(data: bytes, shown: str, problems: Problems) -> Iterator[Row]:
    table = read_table(data, shown, None, Place(shown, 1, 1), problems)
    if table is None:
        return
    paths = [tuple(heading.text.strip().split(".")) for heading in table.headings]
    for heading, path in zip(table.headings, paths, strict=True):
        _judge(heading, path, problems)
    if ("company",) not in paths and not any(path[0] == "company" for path in paths):
        problems.error("spec/table", "the list has no column 'company'", table.headings[0].place)
        return
    for cells in table.rows:
        filled = [(path, cell) for path, cell in zip(paths, cells, strict=False) if cell.text.strip()]
        if not filled:
            continue
        fields = {path: cell for path, cell in filled if path != ("id",)}
        id_ = next((cell.text for path, cell in filled if path == ("id",)), None) or _slug(fields)
        place = cells[0].place
        yield Row(id_, Entry(place, _nested(fields, place)))


def _judge(heading: ScalarNode, path: tuple[str, ...], problems: Problems) -> None:
    first, *rest = path
    known = first in {*_FIELDS, "id"} if first != "meeting" else bool(rest) and rest[0] in _MEETING
    if not known:
        names = sorted({"id", *_FIELDS} - {"meeting"} | {f"meeting.{name}" for name in _MEETING})
        near = did_you_mean(heading.text, names)
        hints = () if near else (listed(names, "columns"),)
        problems.error("spec/table", f"a company has no field '{heading.text}'", heading.place, label=near, hints=hints)


def _nested(fields: dict[tuple[str, ...], ScalarNode], place: Place) -> MappingNode:
    """Values by path as a map of maps."""
    firsts = dict.fromkeys(path[0] for path in fields)
    entries: dict[str, Entry] = {}
    for first in firsts:
        below = {path[1:]: cell for path, cell in fields.items() if path[0] == first}
        own = below.pop((), None)
        value: Node = _value(first, own) if own is not None else _nested(below, next(iter(below.values())).place)
        entries[first] = Entry(value.place, value)
    return MappingNode(entries, place)


def _value(field: str, cell: ScalarNode) -> Node:
    if field not in _PLURAL:
        return cell
    parts = (part.strip() for part in _SEPARATOR.split(cell.text))
    return SequenceNode(tuple(ScalarNode(part, cell.place) for part in parts if part), cell.place)


def _slug(fields: dict[tuple[str, ...], ScalarNode]) -> str:
    named = next((cell.text for path, cell in fields.items() if path[0] == "company"), "")
    return re.sub(r"\W+", "-", unicodedata.normalize("NFC", named).casefold()).strip("-")[:100] or "company"
