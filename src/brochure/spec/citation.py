"""The citations of a tree: which fact cites what, and where that is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from brochure.diagnostics import Place
from brochure.spec.scalars.cite import parse_cite
from brochure.spec.scalars.unreadable import UnreadableError
from brochure.spec.values import Cite
from brochure.yaml.tree import MappingNode, Node, ScalarNode, SequenceNode, text_of


@dataclass(frozen=True, slots=True)
class PlacedCite:
    """A citation, where its source is named, and where its quote stands."""

    cite: Cite
    place: Place
    quote: Place


def placed_cites(node: Node) -> Iterator[PlacedCite]:
    """The citations of a `cite` value; unreadable ones are left out, the model has reported them."""
    match node:
        case ScalarNode() if not node.is_null:
            try:
                yield PlacedCite(parse_cite(node.text), node.place, node.place)
            except UnreadableError:
                return
        case MappingNode():
            source, quote = node.get("source"), node.get("quote")
            name = text_of(source)
            if source is not None and name is not None:
                cite = Cite(name, text_of(node.get("at")), text_of(quote))
                yield PlacedCite(cite, source.place, quote.place if quote else source.place)
        case SequenceNode():
            for item in node.items:
                yield from placed_cites(item)
        case _:
            pass
