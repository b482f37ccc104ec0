"""What a spec file says, before anybody knows what it means: text, lists and maps with their places.

The three kinds of node are those of YAML 1.2, section 3.2.1. Rows of a table become the same nodes,
so that everything behind this module treats YAML, CSV and XLSX alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from brochure.diagnostics import Place

_NULL_WORDS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """A piece of text as typed. `plain` is true when it stands without quotes."""

    text: str
    place: Place
    plain: bool = True

    @property
    def is_null(self) -> bool:
        """Whether the author wrote "known to be unknown": an unquoted `null`, `~` or nothing."""
        return self.plain and self.text in _NULL_WORDS


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """A list."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a map: where its key stands, and its value."""

    key: Place
    value: Node


@dataclass(frozen=True, slots=True)
class MappingNode:
    """A map, in the order of the file."""

    entries: Mapping[str, Entry]
    place: Place

    def get(self, key: str) -> Node | None:
        """The value under a key, or None where the key is not written."""
        entry = self.entries.get(key)
        return entry.value if entry else None


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode
Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"


def to_data(node: Node) -> Data:
    """The bare values of a node: text, None, lists and dicts."""
    match node:
        case ScalarNode():
            return None if node.is_null else node.text
        case SequenceNode():
            return [to_data(item) for item in node.items]
        case MappingNode():
            return {key: to_data(entry.value) for key, entry in node.entries.items()}


def mapping_at(node: Node | None, *keys: str) -> MappingNode | None:
    """The map found by following keys from a node, or None where something else stands there."""
    for key in keys:
        node = node.get(key) if isinstance(node, MappingNode) else None
    return node if isinstance(node, MappingNode) else None


def items_of(node: Node | None) -> tuple[Node, ...]:
    """The items of a list; none where the node is no list."""
    return node.items if isinstance(node, SequenceNode) else ()


def text_of(node: Node | None) -> str | None:
    """The text of a scalar; None where it is null or no scalar."""
    return node.text if isinstance(node, ScalarNode) and not node.is_null else None


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it, in the order of the file."""
    yield node
    match node:
        case SequenceNode():
            for item in node.items:
                yield from walk(item)
        case MappingNode():
            for entry in node.entries.values():
                yield from walk(entry.value)
        case ScalarNode():
            pass
