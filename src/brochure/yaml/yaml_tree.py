"""A safe YAML loader: every scalar stays text, every node and key knows its place, nothing is evaluated.

PyYAML only cuts the text into events; the tree is made here, so that limits are checked while it grows and
nothing of YAML 1.1's guessing (`NO`, `012`, `12:30`) ever happens. The C parser is used where PyYAML has it;
its composer, which crashes on deep nesting, never is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NoReturn

import yaml

from brochure.diagnostics import Hint, Place, Problems
from brochure.yaml.source_text import describe, forbidden_in, read_text
from brochure.yaml.tree import Entry, MappingNode, Node, ScalarNode, SequenceNode
from brochure.yaml.yaml_syntax import explain

MAX_DEPTH = 40
MAX_NODES = 100_000
MAX_CHARACTERS = 200_000

_BLOCK_STYLES = ("|", ">")
_PLAIN_STYLES = (None, "")
_MERGE = "<<"


def load_yaml(data: bytes, file: str, problems: Problems) -> Node | None:
    """The tree of a YAML file, or None after adding at least one error.

    `file` is the path to show in messages. Duplicate keys are reported and the first one is kept, so that the
    rest of the file can still be checked.
    """
    text = read_text(data, file, problems)
    if text is None:
        return None
    try:
        return _Composer(file, problems).compose(_events(text))
    except _RefusedError:
        return None
    except yaml.MarkedYAMLError as error:
        problems.add(explain(error, text, file))
        return None


def _events(text: str) -> Iterator[yaml.Event]:
    """Parser events from the C parser; where it fails, the pure Python one says why in a stable wording."""
    fast = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    seen = 0
    try:
        for event in yaml.parse(text, Loader=fast):
            seen += 1
            yield event
    except yaml.MarkedYAMLError:
        # From where the other one stopped: it reads ahead, and may fail before what is to be refused first.
        yield from islice(yaml.parse(text, Loader=yaml.SafeLoader), seen, None)
        raise


class _RefusedError(Exception):
    """The file is not read further; the problem has been recorded."""


@dataclass(slots=True)
class _Open:
    """A list or map that is being filled. `before` is the number of nodes read when it began."""

    place: Place
    anchor: str | None
    before: int
    height: int = 1


@dataclass(slots=True)
class _OpenSequence(_Open):
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class _OpenMapping(_Open):
    entries: dict[str, Entry] = field(default_factory=dict)
    names: dict[str, Place] = field(default_factory=dict)
    key: tuple[str, Place] | None = None


@dataclass(frozen=True, slots=True)
class _Anchored:
    """A node that aliases may repeat, with what a repetition costs."""

    node: Node
    size: int
    height: int


class _Composer:
    def __init__(self, file: str, problems: Problems) -> None:
        self._file = file
        self._problems = problems
        self._open: list[_OpenSequence | _OpenMapping] = []
        self._anchors: dict[str, _Anchored] = {}
        self._count = 0
        self._root: Node | None = None

    def compose(self, events: Iterable[yaml.Event]) -> Node | None:
        for event in events:
            match event:
                case yaml.ScalarEvent():
                    self._scalar(event)
                case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                    self._begin(event)
                case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                    self._end()
                case yaml.AliasEvent():
                    self._alias(event)
                case yaml.DocumentStartEvent() if self._root is not None:
                    self._problems.error(
                        "spec/several-documents",
                        "a second document begins here with '---'; a file holds one",
                        self._place(event),
                    )
                    return self._root
                case _:
                    pass
        if self._root is None:
            self._problems.error("spec/empty-file", "the file is empty", Place(self._file, 1, 1))
        return self._root

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        place = self._place(event, whole=event.style not in _BLOCK_STYLES)
        self._refuse_tag(event.tag, place)
        self._spend(1, place)
        text = event.value
        if len(text) > MAX_CHARACTERS:
            self._refuse("spec/long-text", f"this text has {len(text):,} characters; at most 200,000 are read", place)
        forbidden = forbidden_in(text)
        if forbidden:
            self._problems.error("spec/forbidden-character", f"{describe(forbidden)} cannot be printed", place)
            text = text.replace(forbidden, "")
        node = ScalarNode(text, place, plain=event.style in _PLAIN_STYLES)
        if event.anchor:
            self._anchors[event.anchor] = _Anchored(node, 1, 1)
        self._put(node, height=1)

    def _begin(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        place = self._place(event, whole=False)
        self._refuse_tag(event.tag, place)
        self._spend(1, place)
        if self._open and self._expects_key(self._open[-1]):
            self._refuse("spec/syntax", "a key must be plain text, not a list or a map", place)
        if len(self._open) == MAX_DEPTH:
            self._refuse("spec/too-deep", f"lists and maps are nested deeper than {MAX_DEPTH} levels", place)
        kind = _OpenMapping if isinstance(event, yaml.MappingStartEvent) else _OpenSequence
        self._open.append(kind(place, event.anchor, self._count - 1))

    def _end(self) -> None:
        closing = self._open.pop()
        node: Node
        match closing:
            case _OpenMapping():
                node = MappingNode(closing.entries, closing.place)
            case _OpenSequence():
                node = SequenceNode(tuple(closing.items), closing.place)
        if closing.anchor:
            self._anchors[closing.anchor] = _Anchored(node, self._count - closing.before, closing.height)
        self._put(node, closing.height)

    def _alias(self, event: yaml.AliasEvent) -> None:
        place, name = self._place(event), event.anchor or ""
        if any(one.anchor == name for one in self._open):
            self._refuse("spec/alias", f"'*{name}' stands inside the very value it repeats", place)
        anchored = self._anchors.get(name)
        if anchored is None:
            self._problems.error(
                "spec/alias",
                f"'*{name}' repeats a value marked '&{name}', and none is marked so above",
                place,
                hints=("A text that begins with '*' needs quotes round it.",),
            )
            anchored = _Anchored(ScalarNode("", place), 1, 1)
        self._spend(anchored.size, place)
        if len(self._open) + anchored.height - 1 > MAX_DEPTH:
            self._refuse("spec/too-deep", f"lists and maps are nested deeper than {MAX_DEPTH} levels", place)
        self._put(anchored.node, anchored.height)

    def _put(self, node: Node, height: int) -> None:
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        parent.height = max(parent.height, height + 1)
        match parent:
            case _OpenSequence():
                parent.items.append(node)
            case _OpenMapping(key=None):
                parent.key = self._key(node)
            case _OpenMapping(key=(name, place)):
                parent.key = None
                self._put_entry(parent, name, Entry(place, node))

    def _key(self, node: Node) -> tuple[str, Place]:
        if not isinstance(node, ScalarNode):
            self._refuse("spec/syntax", "a key must be plain text, not a list or a map", node.place)
        if not node.text.strip():
            self._problems.error("spec/syntax", "a key is missing before this colon", node.place)
        elif node.text == _MERGE:
            self._problems.error("spec/alias", "'<<' (merging maps) is not supported; write the keys out", node.place)
        return node.text, node.place

    def _put_entry(self, parent: _OpenMapping, name: str, entry: Entry) -> None:
        if name == _MERGE:
            return
        # Two spellings of one accented key look the same to the author, so they count as the same.
        same = unicodedata.normalize("NFC", name)
        first = parent.names.get(same)
        if first is None:
            parent.names[same] = entry.key
            parent.entries[name] = entry
            return
        self._problems.error(
            "spec/duplicate-key",
            f"'{name}' is given twice, in line {first.line} and in line {entry.key.line}; keep one of them",
            entry.key,
            hints=(Hint("the first one stands here", first),),
        )

    @staticmethod
    def _expects_key(parent: _OpenSequence | _OpenMapping) -> bool:
        return isinstance(parent, _OpenMapping) and parent.key is None

    def _refuse_tag(self, tag: str | None, place: Place) -> None:
        if tag is not None:
            self._problems.error(
                "spec/tag",
                "a value that begins with '!' is a YAML tag, and tags are not used here; put quotes round the text",
                place,
            )

    def _spend(self, nodes: int, place: Place) -> None:
        self._count += nodes
        if self._count > MAX_NODES:
            self._refuse("spec/too-many-values", f"the file holds more than {MAX_NODES:,} values", place)

    def _refuse(self, code: str, message: str, place: Place) -> NoReturn:
        self._problems.error(code, message, place)
        raise _RefusedError

    def _place(self, event: yaml.Event, *, whole: bool = True) -> Place:
        start, end = event.start_mark, event.end_mark
        assert start is not None, "only events made by hand have no place"
        assert end is not None, "only events made by hand have no place"
        until = (end.line + 1, end.column + 1) if whole and end.index > start.index else None
        return Place(self._file, start.line + 1, start.column + 1, until)
