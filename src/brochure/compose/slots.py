"""Values as inert slots: what `{{ … }}` prints is a number between two private characters, never the value itself.

So nothing in a value can be read as markup, and each value keeps its fact through loops, macros and includes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from typing import Any, ClassVar, Self

from brochure.diagnostics import Place
from brochure.document.inline import Origin
from brochure.spec.values import Money, Number, PartialDate, Period, Quantity

# Private-use characters with a meaning of their own in rendered templates; a template may not contain them.
SLOT_OPEN, SLOT_CLOSE = "\ue000", "\ue001"
STAMP_OPEN, STAMP_CLOSE = "\ue002", "\ue003"
RESERVED = re.compile(f"[{SLOT_OPEN}{SLOT_CLOSE}{STAMP_OPEN}{STAMP_CLOSE}]")


class Offered:
    """Something a template may hold. It reaches the `field_names` and the `methods`, and nothing else."""

    __slots__ = ()
    methods: ClassVar[tuple[str, ...]] = ()

    @property
    def field_names(self) -> tuple[str, ...]:
        """The fields a template may ask for."""
        return ()

    @property
    def reach(self) -> tuple[str, ...]:
        """All names behind a full stop that lead somewhere."""
        return (*self.field_names, *self.methods)


class FactText(str):
    """A text that knows its fact.

    `language` is set where it is not the document's; `rich` texts may hold marks; `scalar` is the number, date or
    period that the text is the wording of.
    """

    origin: Origin | None
    language: str | None
    rich: bool
    scalar: Any

    def __new__(
        cls, text: str, origin: Origin | None, language: str | None = None, *, rich: bool = False, scalar: Any = None
    ) -> Self:
        """A text with its origin."""
        made = super().__new__(cls, text)
        made.origin, made.language, made.rich, made.scalar = origin, language, rich, scalar
        return made

    def like(self, text: str) -> FactText:
        """Another wording of the same fact."""
        return FactText(text, self.origin, self.language, rich=self.rich, scalar=self.scalar)


class Phrase(str):
    """Several values put together, such as a list in a sentence: a text whose parts keep their facts."""

    parts: tuple[Any, ...]

    def __new__(cls, parts: Iterable[Any]) -> Self:
        """A phrase of texts and facts; what is missing is left out."""
        kept = tuple(part for part in parts if part is not None and part != "")
        made = super().__new__(cls, "".join(str(part) for part in kept))
        made.parts = kept
        return made


@dataclass(frozen=True, slots=True)
class Fact(Offered):
    """A value that is no text: a number, date, period, amount or quantity, with its origin.

    Facts of one kind have an order, so that templates can sort and compare them.
    """

    value: Any
    origin: Origin

    def __str__(self) -> str:
        """The bare number, for names put together from it; what is printed is worded in the document's language."""
        value = self.value
        return str(value.value if isinstance(value, Number) else value)

    def __lt__(self, other: object) -> bool:
        return _compared(self, other) < 0

    def __gt__(self, other: object) -> bool:
        return _compared(self, other) > 0

    def __le__(self, other: object) -> bool:
        return _compared(self, other) <= 0

    def __ge__(self, other: object) -> bool:
        return _compared(self, other) >= 0

    def __eq__(self, other: object) -> bool:
        return bool(self.value == (other.value if isinstance(other, Fact) else other))

    def __hash__(self) -> int:
        return hash(self.value)

    def __getattr__(self, name: str) -> Any:
        """A part of the value, such as a date's `as_published`, of the same fact."""
        if name.startswith("_") or not is_dataclass(self.value):
            raise AttributeError(name)
        part = getattr(self.value, name)
        if part is None or isinstance(part, bool):
            return part
        return FactText(part, self.origin) if isinstance(part, str) else Fact(part, self.origin)

    @property
    def field_names(self) -> tuple[str, ...]:
        """The parts of the value."""
        return tuple(field.name for field in fields(self.value)) if is_dataclass(self.value) else ()

    @property
    def called(self) -> str:
        """What messages call it."""
        return f"'{self.origin.path}'"


def _compared(one: object, other: object) -> int:
    """Below zero where `one` comes first, above where `other` does."""
    left, right = _rank(one), _rank(other)
    if left is None or right is None or isinstance(left, tuple) != isinstance(right, tuple):
        words = " and ".join(side.called if isinstance(side, Fact) else f"'{side}'" for side in (one, other))
        raise TypeError(f"{words} have no order")
    return int(left > right) - int(left < right)


def _rank(side: object) -> Any:
    """What a value is compared by: its number, or its first day; None for anything else."""
    value = side.value if isinstance(side, Fact) else side
    match value:
        case Quantity(number=number) | Money(low=number):
            return number.value
        case Number(value=number) | (int() | Decimal() as number):
            return number
        case PartialDate(start=start) | Period(start=start):
            return (start.year, start.month or 0, start.day or 0)
        case _:
            return None


class Rendered(str):
    """What a macro, a block or a filter over a list has printed: markup already, with slots in it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """A printed value and the place of the `{{` that printed it."""

    value: Any
    at: Place


class SlotTable:
    """The values printed while one document is rendered."""

    def __init__(self) -> None:
        self._slots: list[Slot] = []

    def put(self, value: Any, at: Place) -> str:
        """Keep a value; returns what stands for it in the rendered text."""
        self._slots.append(Slot(value, at))
        return f"{SLOT_OPEN}{len(self._slots) - 1}{SLOT_CLOSE}"

    def __getitem__(self, number: int) -> Slot:
        return self._slots[number]
