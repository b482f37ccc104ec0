"""Blocks that live from a drawing, spelled out as tables and paragraphs: what formats without that drawing print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from brochure.document.block import (
    Align,
    Block,
    Foreword,
    KeyFigures,
    Paragraph,
    Story,
    Table,
    TableColumn,
    TableRow,
)
from brochure.document.exhibit import Connections, Ladder, Moment, Terms
from brochure.document.inline import Inlines, Mark, Run, Tag

Drawn: TypeAlias = Connections | Ladder | Terms | Foreword | Story


def spelled_out(block: Drawn, words: Mapping[str, str]) -> tuple[Block, ...]:
    """The same content in simpler blocks, in reading order; `words` are the document's labels."""
    match block:
        case Connections():
            return (timetable(block, words),)
        case Ladder():
            return (_goals(block, words),)
        case Terms():
            return (_titles(block, words),)
        case Foreword():
            return (*map(_paragraph, block.paragraphs), _signature(block))
        case Story():
            return tuple(_told(block, words))


def timetable(block: Connections, words: Mapping[str, str]) -> Table:
    """Where to, how, how far and how long, the times with bars."""
    columns = (
        TableColumn(_word(words, "destination"), width=3.2),
        TableColumn(_word(words, "mode"), width=2.0),
        TableColumn(_word(words, "distance"), Align.END, width=1.8),
        TableColumn(_word(words, "time"), width=2.6, bars=True),
    )
    rows = tuple(
        TableRow(
            (one.to, joined(one.mode, one.line), one.distance, one.time),
            one.at,
            (None, None, None, one.minutes),
        )
        for one in block.journeys
    )
    return _filled(columns, rows, block.note, block)


def joined(first: Inlines, second: Inlines) -> Inlines:
    """Two texts with a space between; one of them alone as it is."""
    return (*first, Run(" "), *second) if first and second else first or second


def _beside(first: Inlines, second: Inlines) -> Inlines:
    return (*first, Run(" · "), *second) if first and second else first or second


def signed(block: Foreword) -> Inlines:
    """Name and office of the author of a foreword."""
    name = tuple(
        Run(one.text, one.marks | {Mark.STRONG}, one.origin, one.at, one.link, one.language)
        if isinstance(one, Run)
        else one
        for one in block.name
    )
    return (*name, Run(", "), *block.role) if block.role else name


def _goals(block: Ladder, words: Mapping[str, str]) -> Table:
    columns = (
        TableColumn(_word(words, "goal"), width=5.0),
        TableColumn(_word(words, "goal_value"), width=2.0),
        TableColumn(_word(words, "due"), width=1.6),
        TableColumn(_word(words, "status"), width=1.6),
    )
    rows = tuple(
        TableRow(
            (
                joined(one.heading, one.text),
                joined(one.target, one.unit),
                one.date,
                (Tag(words.get(one.standing.value, one.standing.value), one.standing),),
            ),
            one.at,
        )
        for one in block.rungs
    )
    return _filled(columns, rows, block.note, block)


def _titles(block: Terms, words: Mapping[str, str]) -> Table:
    columns = (
        TableColumn(_word(words, "designation"), width=4.0),
        TableColumn(_word(words, "grantor"), width=3.0),
        TableColumn(_word(words, "granted_in"), width=1.8),
        TableColumn(_word(words, "valid_until"), width=1.8),
        TableColumn(_word(words, "status"), width=1.4),
    )
    rows = tuple(
        TableRow(
            (one.heading, _beside(one.grantor, one.level), _words_of(one.since), _words_of(one.until), one.status),
            one.at,
        )
        for one in block.terms
    )
    return _filled(columns, rows, block.note, block)


def _told(block: Story, words: Mapping[str, str]) -> Sequence[Block]:
    heading = joined(_strong(block.heading), block.company)
    parts: list[Block] = [Paragraph(heading, at=block.at)] if heading else []
    for label, paragraphs in (("the_task", block.task), ("what_changed", block.change)):
        if paragraphs:
            parts.append(Paragraph(_strong(_word(words, label))))
            parts += map(_paragraph, paragraphs)
    if block.figures:
        parts.append(KeyFigures(block.figures, block.at))
    if block.quote is not None:
        parts.append(block.quote)
    return parts


def _filled(
    columns: Sequence[TableColumn], rows: Sequence[TableRow], note: Inlines, block: Connections | Ladder | Terms
) -> Table:
    """A table without the columns that no row fills."""
    kept = [place for place in range(len(columns)) if place == 0 or any(row.cells[place] for row in rows)]
    return Table(
        tuple(columns[place] for place in kept),
        tuple(TableRow(tuple(row.cells[place] for place in kept), row.at, _amounts(row.amounts, kept)) for row in rows),
        note=note,
        at=block.at,
    )


def _amounts(amounts: Sequence[Decimal | None], kept: Sequence[int]) -> tuple[Decimal | None, ...]:
    return tuple(amounts[place] for place in kept) if amounts else ()


def _paragraph(inlines: Inlines) -> Paragraph:
    return Paragraph(inlines)


def _signature(block: Foreword) -> Paragraph:
    return Paragraph(signed(block), at=block.at)


def _words_of(moment: Moment | None) -> Inlines:
    return moment.words if moment else ()


def _word(words: Mapping[str, str], key: str) -> Inlines:
    return (Run(words.get(key, key.replace("_", " "))),)


def _strong(inlines: Inlines) -> Inlines:
    return tuple(
        Run(one.text, one.marks | {Mark.STRONG}, one.origin, one.at, one.link, one.language)
        if isinstance(one, Run)
        else one
        for one in inlines
    )
