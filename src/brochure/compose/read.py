"""Turns nodes into the document: checks each against its declaration, then builds blocks and inline text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

from brochure.compose.node import Literal, Node, Piece
from brochure.compose.slots import Fact, FactText, Slot
from brochure.compose.spacing import Gap, lines, literal, settle
from brochure.compose.vocabulary.element import Content, Element, Kind
from brochure.diagnostics import Hint, Place, Problems
from brochure.diagnostics.suggest import did_you_mean, listed, nearest
from brochure.document.block import Block, Figure
from brochure.document.inline import Citation, Inline, Inlines, Origin, Run

_YES = {"yes": True, "no": False, "": False}


class Measure(NamedTuple):
    """What a figure counts in, and whom or what it covers; "" where that is not said."""

    unit: str
    scope: str


class Facts(Protocol):
    """What the reader asks about the values in slots."""

    def printed(self, value: Any, at: Place) -> tuple[Run, ...] | None:
        """The runs of a value, or None for a value that is no text (a whole entity, a list)."""

    def cited(self, value: Any, at: Place) -> tuple[Citation, ...]:
        """The source numbers of a fact."""

    def pictured(self, value: Any, at: Place) -> Figure | None:
        """The picture of an asset with its alternative text and credit, or None after adding a problem."""

    def logo(self, value: Any, at: Place) -> Figure | None:
        """The logo of a company where it may be printed."""

    def measure(self, value: Any) -> Measure | None:
        """Unit and scope of a figure; None for a value that is no figure."""


class Reader:
    """Reads the nodes of one document; `labels` are words that blocks print by themselves."""

    def __init__(
        self,
        elements: Mapping[str, Element],
        facts: Facts,
        problems: Problems,
        labels: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.problems = problems
        self.facts = facts
        self.labels = labels
        self.depth = 0
        self.ids: dict[str, Place] = {}
        self._elements = elements

    # Checking: every node against its declaration, before anything is built.

    def check(self, node: Node, parent: Element | None = None, parent_node: Node | None = None) -> None:
        """Report what is wrong with a node and everything below it."""
        element = self._elements.get(node.name)
        if element is None:
            self._unknown(node, parent)
            return
        if parent and parent_node and not self._allowed(element, parent):
            self.problems.error(
                "template/misplaced",
                f"<{node.name}> cannot stand inside <{parent.name}>",
                node.at,
                hints=(
                    listed(self._names_allowed(parent), f"inside <{parent.name}>"),
                    Hint(f"<{parent.name}> was opened here", parent_node.at),
                ),
            )
        self._check_attributes(node, element)
        self._check_text(node, element)
        for child in node.elements():
            self.check(child, element, node)

    def _unknown(self, node: Node, parent: Element | None) -> None:
        allowed = self._names_allowed(parent) if parent else list(self._elements)
        self.problems.error(
            "template/unknown-block",
            f"<{node.name}> is not an element of the vocabulary",
            node.at,
            label=did_you_mean(node.name, self._elements),
            hints=(listed(allowed, f"inside <{parent.name}>" if parent else "elements"),),
        )

    def _allowed(self, element: Element, parent: Element) -> bool:
        return element.name in self._names_allowed(parent)

    def _names_allowed(self, parent: Element) -> list[str]:
        match parent.content:
            case Content.NOTHING:
                return []
            case Content.PARTS:
                return list(parent.parts)
            case Content.BLOCKS:
                return [*parent.parts, *(name for name, one in self._elements.items() if one.block)]
            case Content.INLINE:
                return [*parent.parts, *(name for name in INLINE if name in self._elements)]

    def _check_attributes(self, node: Node, element: Element) -> None:
        names = [one.name for one in element.attributes]
        for name in node.attributes:
            if name not in names:
                self.problems.error(
                    "template/unknown-attribute",
                    f"<{node.name}> has no attribute '{name}'",
                    node.at,
                    label=did_you_mean(name, names),
                    hints=(listed(names, "attributes"),),
                )
        meant = {nearest(name, names) for name in node.attributes if name not in names}
        for attribute in element.attributes:
            if attribute.required and not node.attributes.get(attribute.name) and attribute.name not in meant:
                self.problems.error(
                    "template/missing-attribute", f"<{node.name}> needs the attribute '{attribute.name}'", node.at
                )
            if attribute.kind is Kind.CHOICE and attribute.name in node.attributes:
                word = self.text(node, attribute.name)
                if word and word not in attribute.choices:
                    self.problems.error(
                        "template/unknown-value",
                        f"'{word}' is not a value of '{attribute.name}'",
                        node.at,
                        label=did_you_mean(word, attribute.choices),
                        hints=(listed(attribute.choices, "values"),),
                    )

    def _check_text(self, node: Node, element: Element) -> None:
        if element.content is Content.INLINE:
            return
        for child in node.children:
            if isinstance(child, Slot) and child.value not in (None, ""):
                self._loose(child.at, node, str(child.value))
            elif isinstance(child, Literal) and child.text.strip():
                self._loose(node.at, node, child.text.strip())

    def _loose(self, at: Place, node: Node, text: str) -> None:
        self.problems.error(
            "template/loose-text",
            f"text stands directly inside <{node.name}>: '{text[:30]}'",
            at,
            hints=("Put it into a <p>.",) if self._elements[node.name].content is Content.BLOCKS else (),
        )

    # Building.

    def build(self, node: Node) -> Any:
        """What an element means."""
        return self._elements[node.name].build(node, self)

    def parts(self, node: Node, *names: str) -> tuple[Any, ...]:
        """The children of the given names, built."""
        return tuple(self.build(child) for child in node.elements(*names))

    def blocks(self, node: Node) -> tuple[Block, ...]:
        """The blocks inside a node."""
        children = (child for child in node.elements() if self._elements[child.name].block)
        return tuple(block for child in children if (block := self.build(child)) is not None)

    def inlines(self, node: Node) -> Inlines:
        """The text inside a node, with white space of the template collapsed and values kept letter by letter."""
        return settle(self._inline_parts(node, frozenset(), None))

    def part_inlines(self, node: Node, name: str) -> Inlines:
        """The text of the first child of that name; empty where there is none."""
        return next((self.inlines(child) for child in node.elements(name)), ())

    def words(self, node: Node, name: str) -> Inlines:
        """The text of an attribute, with its facts."""
        pieces = node.attributes.get(name, ())
        return settle(self._pieces(pieces, node.at))

    def text(self, node: Node, name: str) -> str:
        """An attribute as bare text."""
        return "".join(run.text for run in self.words(node, name) if isinstance(run, Run)).strip()

    def flag(self, node: Node, name: str) -> bool:
        """An attribute that is yes or no; no without it."""
        word = self.text(node, name)
        if word not in _YES:
            self.problems.error("template/unknown-value", f"'{name}' is yes or no, not '{word}'", node.at)
        return _YES.get(word, False)

    def number(self, node: Node, name: str, default: float = 1.0) -> float:
        """An attribute that is a number above zero."""
        word = self.text(node, name)
        try:
            value = float(word) if word else default
        except ValueError:
            value = 0.0
        if not 0 < value < 1000:
            self.problems.error("template/unknown-value", f"'{name}' is a number above zero, not '{word}'", node.at)
            return default
        return value

    def value(self, node: Node, name: str) -> Any:
        """The bare value of an attribute that is one slot; an error and None for anything else."""
        pieces = [piece for piece in node.attributes.get(name, ()) if isinstance(piece, Slot) or piece.strip()]
        if len(pieces) == 1 and isinstance(pieces[0], Slot):
            return pieces[0].value
        self.problems.error("template/not-a-fact", f"'{name}' of <{node.name}> holds one fact: {{{{ … }}}}", node.at)
        return None

    def _inline_parts(self, node: Node, marks: frozenset[Any], link: str | None) -> Iterator[Inline | Gap]:
        for child in node.children:
            match child:
                case Literal(text=text):
                    yield from literal(text, marks, link, node.at)
                case Slot():
                    yield from (_marked(inline, marks, link) for inline in self._slot(child))
                case Node() if child.name in INLINE:
                    mark, target, below = self.build(child)
                    if below is None:
                        yield from self._inline_parts(child, marks | mark, target or link)
                    else:
                        yield from below

    def _pieces(self, pieces: Iterable[Piece], at: Place) -> Iterator[Inline | Gap]:
        for piece in pieces:
            if isinstance(piece, Slot):
                yield from self._slot(piece)
            else:
                yield from literal(piece, frozenset(), None, at)

    def _slot(self, slot: Slot) -> Iterator[Inline]:
        runs = self.facts.printed(slot.value, slot.at)
        if runs is None:
            called = getattr(slot.value, "called", "this value")
            self.problems.error(
                "template/not-text",
                f"{called} is not a text; print one of its parts",
                slot.at,
                hints=(listed(sorted(getattr(slot.value, "field_names", ())), "parts"),),
            )
            return
        for run in runs:
            yield from lines(run)


INLINE = ("b", "i", "a", "br", "cite", "tag")


def run_of(value: str, at: Place, origin: Origin | None = None) -> Run:
    """A run for a value that is text already."""
    if isinstance(value, FactText):
        return Run(str(value), origin=value.origin, at=at, language=value.language)
    return Run(str(value), origin=origin, at=at)


def origin_of(value: Any) -> Origin | None:
    """The fact behind a value, where it has one."""
    return value.origin if isinstance(value, FactText | Fact) else getattr(value, "fact_origin", None)


def _marked(inline: Inline, marks: frozenset[Any], link: str | None) -> Inline:
    if isinstance(inline, Run) and (marks or link):
        return replace(inline, marks=inline.marks | marks, link=inline.link or link)
    return inline
