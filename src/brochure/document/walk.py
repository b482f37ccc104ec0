"""Visits every block and every piece of text of a document, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from brochure.document.block import (
    Block,
    Bullets,
    Callout,
    Chart,
    Columns,
    Contacts,
    Contents,
    Cover,
    Directory,
    Figure,
    Foreword,
    KeyFigures,
    PageBreak,
    Paragraph,
    Point,
    Quote,
    Record,
    Roster,
    Section,
    SourceList,
    Stages,
    Story,
    Table,
    Timeline,
)
from brochure.document.document import Document
from brochure.document.exhibit import Connections, Ladder, Terms
from brochure.document.inline import Inlines, Origin, Run


def blocks(roots: Iterable[Block]) -> Iterator[Block]:
    """Each block, a parent before what stands inside it."""
    for block in roots:
        yield block
        match block:
            case Section() | Callout():
                yield from blocks(block.blocks)
            case Columns():
                for column in block.columns:
                    yield from blocks(column)
            case _:
                pass


def texts(block: Block) -> Iterator[Inlines]:
    """The inline texts of one block itself, without those of blocks inside it; empty ones are left out."""
    return (inlines for inlines in _texts(block) if inlines)


def all_texts(document: Document) -> Iterator[Inlines]:
    """The inline texts of a whole document, its source list included."""
    for block in blocks(document.blocks):
        yield from texts(block)
    for source in document.sources:
        yield source.title
        if source.details:
            yield source.details


def printed(document: Document) -> Iterator[tuple[Origin, str]]:
    """Every fact that shows in a document, in words or as a mark of a chart, with its wording there."""
    for inlines in all_texts(document):
        for inline in inlines:
            if isinstance(inline, Run) and inline.origin:
                yield inline.origin, inline.text
    for block in blocks(document.blocks):
        for point in points(block):
            if point.origin and point.value is not None:
                yield point.origin, point.text


def points(block: Block) -> Iterator[Point]:
    """The values that one block draws."""
    match block:
        case Chart():
            for series in block.series:
                yield from series.points
        case KeyFigures() | Story():
            for figure in block.figures:
                yield from figure.trend.points if figure.trend else ()
        case _:
            pass


def _texts(block: Block) -> Iterator[Inlines]:
    match block:
        case Cover():
            yield from (block.kicker, block.title, block.line, block.edition, block.status)
        case Section():
            yield from (block.eyebrow, block.heading, block.lead)
        case Paragraph():
            yield block.inlines
        case Bullets():
            yield from block.items
        case Record():
            yield block.caption
            for entry in block.entries:
                yield from (entry.term, entry.value)
        case Table():
            yield block.caption
            yield from (column.heading for column in block.columns)
            for row in block.rows:
                yield from row.cells
            yield block.note
        case KeyFigures():
            for figure in block.figures:
                yield from (figure.label, figure.value, figure.unit, figure.date, figure.note)
        case Timeline():
            for event in block.events:
                yield from (event.date, event.heading, event.text)
            yield block.note
        case Chart():
            yield from (block.title, block.subtitle, block.note)
        case Roster():
            for one in block.names:
                yield from (one.name, one.activity)
            yield block.closing
            yield from dict.fromkeys(one.sector for one in block.names)
            yield block.note
        case Directory():
            for group in block.groups:
                yield group.heading
                for resident in group.entries:
                    yield from (resident.name, resident.location, resident.activity)
                    yield from (resident.since, resident.text, resident.web)
            yield from (block.closing, block.note)
        case Stages():
            for stage in block.stages:
                yield stage.heading
                yield from stage.items
                yield stage.closing
            yield block.note
        case Quote():
            yield from (block.text, block.attribution)
        case Callout():
            yield block.heading
        case Figure():
            yield from (block.caption, block.credit)
        case Contacts():
            for contact in block.contacts:
                yield from (contact.name, contact.role, contact.organisation)
                for channel in contact.channels:
                    yield from (channel.label, channel.text)
        case Connections():
            for journey in block.journeys:
                yield from (journey.to, journey.mode, journey.line, journey.distance, journey.time)
            yield block.note
        case Ladder():
            for rung in block.rungs:
                yield from (rung.date, rung.target, rung.unit, rung.heading, rung.text)
            yield block.note
        case Terms():
            for term in block.terms:
                since, until = (moment.words if moment else () for moment in (term.since, term.until))
                yield from (since, term.heading, term.grantor, term.level, term.status, until)
            yield block.note
        case Foreword():
            yield from (*block.paragraphs, block.name, block.role)
        case Story():
            yield from (block.heading, block.company, *block.task, *block.change)
            for figure in block.figures:
                yield from (figure.value, figure.unit, figure.label, figure.date, figure.note)
            if block.quote:
                yield from _texts(block.quote)
        case Contents():
            yield block.heading
        case Columns() | SourceList() | PageBreak():
            pass
