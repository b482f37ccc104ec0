"""The plain edition of a document: the same content as headings, paragraphs, lists and narrow tables.

What lives from its shape on the page (tiles, charts, rosters, stages) is said in words and numbers instead, one thing
below the other, so that large type fits and the order of reading is never in doubt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from brochure.document.block import (
    Block,
    Bullets,
    Callout,
    Chart,
    Columns,
    Contact,
    Contacts,
    Contents,
    Cover,
    Directory,
    DirectoryEntry,
    Entry,
    Figure,
    Foreword,
    KeyFigure,
    KeyFigures,
    Master,
    PageBreak,
    Paragraph,
    Point,
    Quote,
    Record,
    Role,
    Roster,
    RosterName,
    Section,
    SourceList,
    Stages,
    Story,
    Table,
    TableColumn,
    TableRow,
    Timeline,
)
from brochure.document.document import Document
from brochure.document.exhibit import Connections, Ladder, Terms
from brochure.document.inline import Inlines, Mark, Run
from brochure.document.spelled import spelled_out

_WIDEST_TABLE = 3
_MOST_SERIES = 2


def in_plain(document: Document) -> Document:
    """The plain edition of a document; every fact in it stays, with its source numbers."""
    return replace(document, blocks=tuple(_Plain(document.words).blocks(document.blocks, 0)))


class _Plain:
    """Rewrites blocks; `words` are the document's labels."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words
        self._made = 0

    def blocks(self, blocks: Iterable[Block], level: int) -> Iterator[Block]:
        """Blocks in reading order; `level` is that of the section around them."""
        for block in blocks:
            yield from self._block(block, level)

    def _block(self, block: Block, level: int) -> Iterator[Block]:
        match block:
            case Section():
                master = Master.PAGE if block.level == 1 else Master.FLOW
                yield replace(block, master=master, blocks=tuple(self.blocks(block.blocks, block.level)))
            case Callout():
                yield replace(block, blocks=tuple(self.blocks(block.blocks, level)))
            case Columns():
                for column in block.columns:
                    yield from self.blocks(column, level)
            case KeyFigures():
                yield Record(tuple(_of_figure(figure) for figure in block.figures), at=block.at)
            case Timeline():
                events = (Entry(event.date, _joined(event.heading, event.text), event.at) for event in block.events)
                yield Record(tuple(events), at=block.at)
                yield from _note(block.note)
            case Stages():
                for stage in block.stages:
                    yield self._part(stage.heading, level, [Bullets(_open(stage.items, stage.closing), at=stage.at)])
                yield from _note(block.note)
            case Roster():
                yield Bullets(_open(map(_of_name, block.names), block.closing), at=block.at)
                yield from _note(block.note)
            case Directory():
                for group in block.groups:
                    entries = Bullets(tuple(map(_of_resident, group.entries)), at=group.at)
                    yield self._part(group.heading, level, [entries])
                yield from _note(block.closing)
                yield from _note(block.note)
            case Chart():
                yield from self._chart(block)
            case Table():
                yield from self._table(block, level)
            case Contacts():
                yield from (_of_contact(contact) for contact in block.contacts)
            case Connections() | Ladder() | Terms() | Foreword() | Story():
                yield from self.blocks(spelled_out(block, self._words), level)
            case Cover() | Paragraph() | Bullets() | Record() | Quote() | Figure() | Contents() | SourceList():
                yield block
            case PageBreak():
                pass
            case _:
                assert_never(block)

    def _part(self, heading: Inlines, level: int, blocks: Sequence[Block]) -> Section:
        self._made += 1
        return Section(f"plain-{self._made}", heading, min(level + 1, 4), tuple(blocks))

    def _chart(self, chart: Chart) -> Iterator[Block]:
        """The numbers of a chart: a table, or one record a category where the series are many."""
        caption = (*chart.title, Run(": "), *chart.subtitle) if chart.subtitle else chart.title
        if len(chart.series) > _MOST_SERIES:
            yield Paragraph(_strong(caption), at=chart.at)
            for place, category in enumerate(chart.categories):
                entries = (Entry((Run(one.name),), self._point(one.points[place])) for one in chart.series)
                yield Record(tuple(entries), (Run(category),), at=chart.at)
        else:
            dated = any(letter.isdigit() for category in chart.categories for letter in category)
            first = TableColumn((Run(self._words["date" if dated else "field"]),))
            others = tuple(TableColumn((Run(one.name),)) for one in chart.series)
            rows = (
                TableRow(((Run(category),), *(self._point(one.points[place]) for one in chart.series)))
                for place, category in enumerate(chart.categories)
            )
            yield Table((first, *others), tuple(rows), caption, at=chart.at)
        yield from _note(chart.note)

    def _point(self, point: Point) -> Inlines:
        if point.value is None:
            return (Run(self._words["not_published"]),)
        value = Run(point.text, origin=point.origin)
        return (value, Run(f" ({self._words['forecast']})")) if point.forecast else (value,)

    def _table(self, table: Table, level: int) -> Iterator[Block]:
        """A table as it is, or one record a row where it would be too wide."""
        if len(table.columns) <= _WIDEST_TABLE:
            yield table
            return
        records = [
            Record(
                tuple(
                    Entry(column.heading, cell)
                    for column, cell in zip(table.columns[1:], row.cells[1:], strict=True)
                    if cell
                ),
                row.cells[0],
                row.at,
            )
            for row in table.rows
        ]
        yield from [self._part(table.caption, level, records)] if table.caption else records
        yield from _note(table.note)


def _of_figure(figure: KeyFigure) -> Entry:
    return Entry(figure.label, _listed(_joined(figure.value, figure.unit), figure.date, figure.note), figure.at)


def _of_resident(resident: DirectoryEntry) -> Inlines:
    return _listed(
        _strong(resident.name), resident.activity, resident.location, resident.since, resident.web, resident.text
    )


def _of_name(one: RosterName) -> Inlines:
    return _listed(one.name, one.activity, one.sector)


def _of_contact(contact: Contact) -> Record:
    caption = _listed(contact.name, contact.role, contact.organisation)
    channels = (Entry(channel.label, channel.text, channel.at) for channel in contact.channels)
    return Record(tuple(channels), caption, contact.at)


def _open(items: Iterable[Inlines], closing: Inlines) -> tuple[Inlines, ...]:
    return (*items, closing) if closing else tuple(items)


def _note(inlines: Inlines) -> Iterator[Paragraph]:
    if inlines:
        yield Paragraph(inlines, Role.NOTE)


def _joined(first: Inlines, second: Inlines) -> Inlines:
    return (*first, Run(" "), *second) if first and second else first or second


def _listed(first: Inlines, *others: Inlines) -> Inlines:
    for other in others:
        first = (*first, Run("; "), *other) if other else first
    return first


def _strong(inlines: Inlines) -> Inlines:
    return tuple(
        replace(inline, marks=inline.marks | {Mark.STRONG}) if isinstance(inline, Run) else inline for inline in inlines
    )
