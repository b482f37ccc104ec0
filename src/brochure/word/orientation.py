"""Which blocks stand on upright pages and which on pages that lie across."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from brochure.document.block import Block, Section


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks that follow each other on pages of one orientation: a section of Word (ECMA-376 17.6)."""

    blocks: tuple[Block, ...]
    landscape: bool


def stretches(blocks: Sequence[Block]) -> tuple[Stretch, ...]:
    """A document's blocks by orientation; what stands before a section lies as that section does."""
    return tuple(_joined(_oriented(blocks))) or (Stretch((), landscape=False),)


def _oriented(blocks: Sequence[Block]) -> Iterator[tuple[Block, bool]]:
    sections = [block.landscape if isinstance(block, Section) else None for block in blocks]
    landscape = next((lies for lies in sections if lies is not None), False)
    for place, block in enumerate(blocks):
        if sections[place] is not None:
            landscape = bool(sections[place])
        yield block, landscape


def _joined(oriented: Iterable[tuple[Block, bool]]) -> Iterator[Stretch]:
    waiting: list[Block] = []
    lies = False
    for block, landscape in oriented:
        if waiting and landscape is not lies:
            yield Stretch(tuple(waiting), lies)
            waiting = []
        waiting.append(block)
        lies = landscape
    if waiting:
        yield Stretch(tuple(waiting), lies)
