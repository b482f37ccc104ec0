"""Reads rendered template text into nodes and reports every structural mistake with its place.

A small scanner of our own: an HTML parser gives some element names rules of their own, and mends mistakes in silence.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5

from brochure.compose.node import Literal, Node, Piece
from brochure.compose.slots import SLOT_CLOSE, SLOT_OPEN, STAMP_CLOSE, STAMP_OPEN, Slot, SlotTable
from brochure.diagnostics import Hint, Place, Problems

MAX_DEPTH = 60
_STAMP = f"(?:{STAMP_OPEN}(?P<at>[^{STAMP_CLOSE}]*){STAMP_CLOSE})?"
_TOKEN = re.compile(
    rf"<!--(?:(?P<unended>(?!.*?-->))|.*?-->)"
    rf"|</(?P<close>[A-Za-z][A-Za-z0-9-]*){_STAMP.replace('at', 'close_at')}\s*>"
    rf"|<(?P<open>[A-Za-z][A-Za-z0-9-]*){_STAMP}(?P<attributes>(?:\s+[A-Za-z_:-]+\s*=\s*\"[^\"]*\")*)\s*(?P<empty>/)?>"
    rf"|<(?P<broken>/?[A-Za-z][A-Za-z0-9-]*|[/!?]){_STAMP.replace('at', 'broken_at')}[^<>]*>?"
    rf"|{SLOT_OPEN}(?P<slot>\d+){SLOT_CLOSE}"
    rf"|(?P<text>[^<{SLOT_OPEN}]+|<)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([A-Za-z_:-]+)\s*=\s*\"([^\"]*)\"", re.DOTALL)
_SLOT = re.compile(f"{SLOT_OPEN}(\\d+){SLOT_CLOSE}")
_TAG_IN_ATTRIBUTE = re.compile(f"<[^<]*{STAMP_OPEN}[^{STAMP_CLOSE}]*{STAMP_CLOSE}")
# Only complete references: "AT&T", "R&D" and "Q&A" are words.
_REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#[xX][0-9A-Fa-f]+);")


def scan(markup: str, slots: SlotTable, template: str, problems: Problems) -> Node | None:
    """The root element, or None when nothing could be read; mistakes are added to `problems`."""
    scanner = _Scanner(slots, Place(template, 1, 1), problems)
    scanner.read(markup)
    return scanner.root


class _Scanner:
    def __init__(self, slots: SlotTable, start: Place, problems: Problems) -> None:
        self.root: Node | None = None
        self._slots = slots
        self._problems = problems
        self._open: list[Node] = []
        self._broken_names: list[str] = []
        self._at = start

    def read(self, markup: str) -> None:
        for token in _TOKEN.finditer(markup):
            if len(self._open) > MAX_DEPTH:
                message = f"<{self._open[-1].name}> stands inside {MAX_DEPTH} other elements"
                self._problems.error("template/too-deep", message, self._open[-1].at)
                return
            if token["unended"] is not None:
                self._problems.error("template/broken-tag", "a remark that begins with <!-- is never ended", self._at)
                return
            if token["open"]:
                self._begin(token)
            elif token["close"]:
                self._end(token["close"], _place(token["close"], token["close_at"], self._at))
            elif token["broken"]:
                self._broken(token["broken"], _place(token["broken"], token["broken_at"], self._at))
            elif token["slot"]:
                self._put(self._slots[int(token["slot"])])
            elif token["text"]:
                self._put(Literal(_unescaped(token["text"])))
        for node in reversed(self._open):
            self._problems.error("template/unclosed", f"<{node.name}> is never closed", node.at)

    def _begin(self, token: re.Match[str]) -> None:
        self._at = _place(token["open"], token["at"], self._at)
        node = Node(token["open"], self._at)
        for name, value in _ATTRIBUTE.findall(token["attributes"]):
            if name in node.attributes:
                self._problems.error("template/attribute-twice", f"'{name}' is given twice to <{node.name}>", self._at)
            node.attributes[name] = tuple(self._pieces(value))
        self._put(node)
        if not token["empty"]:
            self._open.append(node)

    def _end(self, name: str, at: Place) -> None:
        self._at = at
        if not any(node.name == name for node in self._open):
            if name in self._broken_names:
                self._broken_names.remove(name)
                return
            self._problems.error("template/unexpected-end", f"</{name}> closes nothing that is open", at)
            return
        while (node := self._open.pop()).name != name:
            self._problems.error(
                "template/unclosed",
                f"<{node.name}> is not closed before </{name}>",
                at,
                hints=(Hint(f"<{node.name}> was opened here", node.at),),
            )

    def _broken(self, name: str, at: Place) -> None:
        self._broken_names.append(name)
        self._problems.error(
            "template/broken-tag",
            f"<{name} is not a complete tag",
            at,
            hints=("Write attributes as name=\"value\", and end the tag with '>'. A bare '<' before a blank is text.",),
        )

    def _put(self, child: Node | Literal | Slot) -> None:
        if self._open:
            self._open[-1].children.append(child)
        elif isinstance(child, Node) and self.root is None:
            self.root = child
        elif isinstance(child, Node):
            self._problems.error("template/misplaced", f"<{child.name}> stands outside the document", child.at)
        elif isinstance(child, Slot) or child.text.strip():
            at = child.at if isinstance(child, Slot) else self._at
            self._problems.error("template/loose-text", "text stands outside the document", at)

    def _pieces(self, value: str) -> Iterator[Piece]:
        if _TAG_IN_ATTRIBUTE.search(value):
            hint = "Attributes hold text and {{ … }}; a '<' before a letter is written &lt;."
            self._problems.error("template/broken-tag", "a tag stands inside an attribute", self._at, hints=(hint,))
            value = _TAG_IN_ATTRIBUTE.sub("", value)
        last = 0
        for slot in _SLOT.finditer(value):
            if slot.start() > last:
                yield _unescaped(value[last : slot.start()])
            yield self._slots[int(slot[1])]
            last = slot.end()
        if last < len(value):
            yield _unescaped(value[last:])


def _unescaped(text: str) -> str:
    return _REFERENCE.sub(_character, text)


def _character(reference: re.Match[str]) -> str:
    written = reference.group()
    return html.unescape(written) if written[1] == "#" else html5.get(written[1:], written)


def _place(name: str, stamp: str | None, fallback: Place) -> Place:
    if not stamp:
        return fallback
    file, line, column = stamp.rsplit(":", 2)
    start = int(column)
    return Place(file, int(line), start, (int(line), start + len(name) + 1))
