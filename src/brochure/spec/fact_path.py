"""Paths of facts: `companies/wicresoft/name`, `designations/nnidb/batch`, `park/names/0/text`.

Entries of a list go by their `id`, others by their position from 0. The list inside `companies` has no name of its
own in a path, because a reader thinks of the companies, not of their list.
"""

from __future__ import annotations

from collections.abc import Iterator

from brochure.yaml.tree import MappingNode, Node, ScalarNode, SequenceNode, text_of

_SILENT = {("companies", "items")}


def field_path(parent: str, field: str) -> str:
    """The path of a field; `parent` is "" for the parts of the spec."""
    if (parent, field) in _SILENT:
        return parent
    return f"{parent}/{field}" if parent else field


def item_path(parent: str, position: int, item_id: str | None = None) -> str:
    """The path of an entry of a list."""
    return f"{parent}/{item_id if item_id else position}"


def parent_path(path: str) -> str:
    """The path one step up; "" above the parts of the spec."""
    return path.rpartition("/")[0]


def facts(node: Node, path: str = "") -> Iterator[tuple[str, Node]]:
    """Every path of a tree with what stands there, parents before children."""
    match node:
        case MappingNode():
            for key, entry in node.entries.items():
                below = field_path(path, key)
                yield below, entry.value
                yield from facts(entry.value, below)
        case SequenceNode():
            for position, item in enumerate(node.items):
                item_id = text_of(item.get("id")) if isinstance(item, MappingNode) else None
                below = item_path(path, position, item_id)
                yield below, item
                yield from facts(item, below)
        case ScalarNode():
            pass
