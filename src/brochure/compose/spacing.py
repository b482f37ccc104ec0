"""White space: a template may be laid out as its author likes, and a value keeps every blank it has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from brochure.diagnostics import Place
from brochure.document.inline import Inline, Inlines, LineBreak, Mark, Run

_GAP = re.compile(r"\s+")


class Gap:
    """White space of the template; `broken` where it holds a line end."""

    __slots__ = ("broken",)

    def __init__(self, broken: bool) -> None:
        self.broken = broken


def literal(text: str, marks: frozenset[Mark], link: str | None, at: Place) -> Iterator[Inline | Gap]:
    """Words of the template itself, and the gaps between them."""
    last = 0
    for gap in _GAP.finditer(text):
        if gap.start() > last:
            yield Run(text[last : gap.start()], marks, None, at, link)
        yield Gap("\n" in gap.group())
        last = gap.end()
    if last < len(text):
        yield Run(text[last:], marks, None, at, link)


def lines(run: Run) -> Iterator[Inline]:
    """A value as it stands, with line breaks where it has line ends."""
    for number, line in enumerate(run.text.split("\n")):
        if number:
            yield LineBreak(run.at)
        if line:
            yield replace(run, text=line)


def settle(parts: Iterable[Inline | Gap]) -> Inlines:
    """Inline text with each gap as one blank, or none at the ends and at line ends between full-width characters."""
    settled: list[Inline] = []
    gap: Gap | None = None
    for part in parts:
        if isinstance(part, Gap):
            gap = Gap(part.broken or (gap is not None and gap.broken))
            continue
        if gap is not None and settled and not _swallows(settled[-1], part, gap):
            settled.append(Run(" "))
        gap = None
        settled.append(part)
    return tuple(_merged(settled))


def _swallows(before: Inline, after: Inline, gap: Gap) -> bool:
    if isinstance(before, LineBreak) or isinstance(after, LineBreak):
        return True
    if not gap.broken:
        return False
    left = before.text[-1:] if isinstance(before, Run) else ""
    right = after.text[:1] if isinstance(after, Run) else ""
    return any(side and unicodedata.east_asian_width(side) in "WF" for side in (left, right))


def _merged(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Neighbouring runs of the template's own words as one."""
    held: Run | None = None
    for inline in inlines:
        own = isinstance(inline, Run) and inline.origin is None and inline.language is None
        if own and held and isinstance(inline, Run) and (held.marks, held.link) == (inline.marks, inline.link):
            held = replace(held, text=held.text + inline.text, at=held.at or inline.at)
            continue
        if held:
            yield held
            held = None
        if own and isinstance(inline, Run):
            held = inline
        else:
            yield inline
    if held:
        yield held
