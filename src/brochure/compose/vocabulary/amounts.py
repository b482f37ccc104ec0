"""The numbers behind printed values: for what is drawn to scale."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from brochure.compose.slots import Fact, FactText, Slot
from brochure.document.inline import plain
from brochure.spec.values import Money, Number, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brochure.compose.node import Literal, Node, Piece
    from brochure.compose.read import Reader

_MINUTES = {"min": Decimal(1), "h": Decimal(60)}


def scalar(value: Any) -> Any:
    """What a fact or its wording stands for."""
    return value.scalar if isinstance(value, FactText) else value.value if isinstance(value, Fact) else value


def number(value: Any) -> Decimal | None:
    """The number in a value; None where there is none."""
    match scalar(value):
        case Quantity(number=Number(value=amount)) | Money(low=Number(value=amount)) | Number(value=amount):
            return amount
        case bool():
            return None
        case Decimal() | int() as amount:
            return Decimal(amount)
        case _:
            return None


def slots(pieces: Iterable[Piece | Node | Literal]) -> list[Any]:
    """The values of the slots among some pieces, without empty ones."""
    return [piece.value for piece in pieces if isinstance(piece, Slot) and piece.value is not None]


def amount(node: Node, reader: Reader) -> Decimal | None:
    """The number that an element prints, from a fact or written in the template; None where it prints no number."""
    found = next((one for value in slots(node.children) if (one := number(value)) is not None), None)
    return found if found is not None else literal(plain(reader.inlines(node)))


def minutes(node: Node, name: str, reader: Reader) -> Decimal | None:
    """A time in an attribute, in minutes: a fact with its unit, or bare digits."""
    for value in slots(node.attributes.get(name, ())):
        if isinstance(quantity := scalar(value), Quantity):
            size = _MINUTES.get(quantity.unit)
            return quantity.number.value * size if size else None
        if (found := number(value)) is not None:
            return found
    return literal(reader.text(node, name).removesuffix(" min"))


def literal(text: str) -> Decimal | None:
    """Digits as a number."""
    try:
        return Decimal(text.replace(",", "").strip())
    except InvalidOperation:
        return None
