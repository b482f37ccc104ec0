"""How an element is declared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brochure.compose.node import Node
    from brochure.compose.read import Reader


class Kind(Enum):
    """What an attribute holds, as the reference page words it."""

    INLINES = "text with facts"
    TEXT = "plain text"
    CHOICE = "one of a few words"
    FLAG = "yes or no"
    NUMBER = "a number"
    NUMBERS = "numbers with blanks between"
    FACT = "a fact: {{ … }}"


class Content(Enum):
    """What may stand between the tags."""

    NOTHING = "nothing"
    INLINE = "text"
    BLOCKS = "blocks"
    PARTS = "its parts"


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of an element. `choices` are the words of a CHOICE."""

    name: str
    kind: Kind
    meaning: str
    choices: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Element:
    """One element.

    `parts` are the only elements that may stand inside an element whose content is PARTS; `build` makes the block, or
    the inline, from a node whose attributes and children have been checked. An element without `block` set is a part
    of another one. `example` is markup that stands on its own, for the reference page and the gallery.
    """

    name: str
    meaning: str
    content: Content
    build: Callable[[Node, Reader], Any]
    attributes: tuple[Attribute, ...] = ()
    parts: tuple[str, ...] = ()
    block: bool = False
    example: str = ""

    def attribute(self, name: str) -> Attribute | None:
        """The declaration of an attribute."""
        return next((one for one in self.attributes if one.name == name), None)
