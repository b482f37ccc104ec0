"""What a rendered template says, before the vocabulary gives it a meaning: elements, literal text and slots."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from brochure.compose.slots import Slot
from brochure.diagnostics import Place

Piece: TypeAlias = "str | Slot"


@dataclass(frozen=True, slots=True)
class Literal:
    """Words of the template itself."""

    text: str


@dataclass(slots=True)
class Node:
    """One element: its name, its attributes as pieces of text and slots, and what stands inside."""

    name: str
    at: Place
    attributes: dict[str, tuple[Piece, ...]] = field(default_factory=dict)
    children: list[Node | Literal | Slot] = field(default_factory=list)

    def elements(self, *names: str) -> list[Node]:
        """The child elements of the given names, or all."""
        return [child for child in self.children if isinstance(child, Node) and (not names or child.name in names)]
