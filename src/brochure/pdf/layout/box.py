"""Boxes: what a page is filled with. A box knows its height when it is made, and draws where it is told."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brochure.pdf.pen import Pen

if TYPE_CHECKING:
    from brochure.pdf.layout.guide import Guide

_TOLERANCE = 0.05


class Box(ABC):
    """A measured piece of a page; all lengths in points.

    `before` is the room it wants above, dropped at the top of a page; `keep_with_next` holds it on the
    page of what follows (headings); `anchors` are the link targets inside it. `growth` is how much higher it
    may be made where a page has room to spare; `guide` says which names of a directory are in it.
    """

    height: float = 0.0
    before: float = 0.0
    keep_with_next: bool = False
    anchors: tuple[str, ...] = ()
    growth: float = 0.0
    guide: Guide | None = None

    @abstractmethod
    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""

    def split(self, room: float) -> tuple[Box, Box] | None:  # noqa: ARG002 (for the boxes that can)
        """Two boxes, the first no higher than `room`; None when it can't be cut there."""
        return None

    def grow(self, extra: float) -> None:
        """Become higher by at most `growth`."""
        self.height += extra
        self.growth -= extra

    @property
    def least(self) -> float:
        """The smallest height that a part of it can start with on a page."""
        return self.height


@dataclass(slots=True)
class _Placed:
    box: Box
    x: float
    y: float


class Board(Box):
    """Boxes at fixed places on a common ground: a tile, a row of columns, a panel. It is never cut."""

    def __init__(
        self, height: float, *, before: float = 0.0, ground: Callable[[Pen, float, float], None] | None = None
    ) -> None:
        self.height = height
        self.before = before
        self._ground = ground
        self._placed: list[_Placed] = []

    def put(self, box: Box, x: float, y: float) -> None:
        """Place a box, counted from the board's top left corner."""
        self._placed.append(_Placed(box, x, y))
        self.anchors += box.anchors

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        if self._ground is not None:
            self._ground(pen, x, y)
        for placed in self._placed:
            placed.box.draw(pen, x + placed.x, y + placed.y)


class Column(Box):
    """Boxes one below the other; cut between them, or inside the last that fits."""

    def __init__(self, boxes: Iterable[Box], *, before: float = 0.0) -> None:
        self.boxes = tuple(boxes)
        self.before = before
        self.height = stacked(self.boxes)
        self.keep_with_next = bool(self.boxes) and self.boxes[-1].keep_with_next
        self.anchors = tuple(anchor for box in self.boxes for anchor in box.anchors)
        self.growth = sum(box.growth for box in self.boxes)

    def grow(self, extra: float) -> None:
        """Become higher by at most `growth`."""
        share = extra / self.growth if self.growth else 0.0
        for box in self.boxes:
            box.grow(box.growth * share)
        super().grow(extra)

    @property
    def least(self) -> float:
        """The smallest height that a part of it can start with."""
        return least_of(self.boxes)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        for position, box in enumerate(self.boxes):
            if position:
                y += box.before
            box.draw(pen, x, y)
            y += box.height

    def split(self, room: float) -> tuple[Box, Box] | None:
        """Two parts, the first no higher than `room`; None where it can't be cut."""
        fitting, rest = cut(self.boxes, room)
        if not fitting or not rest:
            return None
        return Column(fitting, before=self.before), Column(rest)


def stacked(boxes: Sequence[Box]) -> float:
    """The height of boxes one below the other, without the room above the first."""
    return sum(box.height for box in boxes) + sum(box.before for box in boxes[1:])


def least_of(boxes: Sequence[Box]) -> float:
    """The smallest height with which these boxes may start a page: headings stay with what follows them."""
    height = 0.0
    for position, box in enumerate(boxes):
        height += box.before if position else 0.0
        if not box.keep_with_next:
            return height + box.least
        height += box.height
    return height


def cut(boxes: Sequence[Box], room: float) -> tuple[list[Box], list[Box]]:
    """The boxes, or parts of them, that fit into `room`, and the rest; a heading never ends the first part."""
    fitting: list[Box] = []
    left = room
    for position, box in enumerate(boxes):
        before = box.before if fitting else 0.0
        needed = before + (least_of(boxes[position:]) if box.keep_with_next else box.height)
        if needed <= left + _TOLERANCE:
            fitting.append(box)
            left -= before + box.height
            continue
        if box.keep_with_next:
            return fitting, list(boxes[position:])
        parts = box.split(left - before) if left > before else None
        if parts is None:
            return _without_trailing_headings(fitting), _from_headings(fitting, boxes[position:])
        first, second = parts
        return [*fitting, first], [second, *boxes[position + 1 :]]
    return fitting, []


def _without_trailing_headings(boxes: list[Box]) -> list[Box]:
    kept = list(boxes)
    while kept and kept[-1].keep_with_next:
        kept.pop()
    return kept


def _from_headings(fitting: list[Box], rest: Sequence[Box]) -> list[Box]:
    return [*fitting[len(_without_trailing_headings(fitting)) :], *rest]
