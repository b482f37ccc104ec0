"""Values as inert slots: what `{{ … }}` prints is a number between two private characters, never the value itself.

So nothing in a value can be read as markup, and each value keeps its fact through loops, macros and includes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Self

from brochure.diagnostics import Place
from brochure.document.inline import Origin

# Private-use characters with a meaning of their own in rendered templates; a template may not contain them.
SLOT_OPEN, SLOT_CLOSE = "\ue000", "\ue001"
STAMP_OPEN, STAMP_CLOSE = "\ue002", "\ue003"
RESERVED = re.compile(f"[{SLOT_OPEN}{SLOT_CLOSE}{STAMP_OPEN}{STAMP_CLOSE}]")


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

    def upper(self) -> FactText:
        """As `str.upper`, of the same fact."""
        return self.like(super().upper())

    def lower(self) -> FactText:
        """As `str.lower`, of the same fact."""
        return self.like(super().lower())

    def capitalize(self) -> FactText:
        """The first letter as a capital, the rest as it is."""
        return self.like(self[:1].upper() + self[1:])

    def strip(self, characters: str | None = None, /) -> FactText:
        """As `str.strip`, of the same fact."""
        return self.like(super().strip(characters))


@dataclass(frozen=True, slots=True)
class Fact:
    """A value that is no text: a number, date, period, amount or quantity, with its origin."""

    value: Any
    origin: Origin

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
