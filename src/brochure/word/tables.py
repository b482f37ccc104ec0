"""Blocks that are tables in Word: facts, records, timelines, stages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from heapq import nlargest
from itertools import pairwise

from brochure.document.block import Align, Record, Stage, Stages, Table, Timeline
from brochure.document.inline import Inlines, Run, Standing, Tag, plain
from brochure.word.fitting import at_least, fitted, shares, widest_word, width_of
from brochure.word.frame import Frame
from brochure.word.geometry import twips
from brochure.word.grid import AFTER, Cell, Grid
from brochure.word.inline import label, sources_of, without_sources
from brochure.word.markup import NOTHING, Markup, join, words
from brochure.word.stylesheet import APART, APART_BY

DASH = words("–", "Faint")

_BODY = {Align.START: "TableText", Align.END: "TableNumber"}
_HEAD = {Align.START: "TableHead", Align.END: "TableHeadEnd"}
_TERM_SHARE = (1.0, 3.0)
_EVENT_SHARES = (2.2, 6.0, 1.4)
_SIZE, _DENSE_SIZE = 10.0, 8.0  # points of text in cells
_DENSE = twips(22)  # where columns are narrower on average, text is set smaller, for words must not be broken
_READ, _LONGEST = 100, 20
_BOLD = 1.08  # how much wider bold letters run
_PADDING = 140  # twips at the end of a cell


def data_table(block: Table, frame: Frame) -> Markup:
    """Caption, table, note."""
    columns = block.columns
    dense, size = ("Dense", _DENSE_SIZE) if frame.width < _DENSE * len(columns) else ("", _SIZE)
    # A number that ends where the text of the next column starts would run into it.
    meets = [one.align is Align.END and other.align is Align.START for one, other in pairwise(columns)] + [False]
    ends = [_PADDING + APART_BY * one for one in meets]
    kinds = [dense + APART * one for one in meets]
    head = [
        Cell(_HEAD[column.align] + kind, frame.inlines(column.heading))
        for column, kind in zip(columns, kinds, strict=True)
    ]
    # The caption is counted and its notes are numbered before those of the cells, in reading order.
    caption = frame.caption("table", block.caption) if plain(block.caption) != frame.under else NOTHING
    say = frame.story.inlines
    looks = [_BODY[column.align] + kind for column, kind in zip(columns, kinds, strict=True)]
    rows = [
        [Cell(look, say(cell) if cell else DASH) for cell, look in zip(row.cells, looks, strict=True)]
        for row in block.rows
    ]
    headings = ", ".join(plain(column.heading) for column in columns)
    texts = [[column.heading for column in columns], *_telling(block)]
    natural = [[20 * width_of(cell, size) + end for cell, end in zip(row, ends, strict=True)] for row in texts]
    words_ = [
        max(20 * widest_word(cell, size) * (_BOLD if place == 0 else 1) + end for place, cell in enumerate(cells))
        for cells, end in zip(zip(*texts, strict=True), ends, strict=True)
    ]
    grid = Grid(
        "BriefTable",
        at_least(fitted(frame.width, (column.width for column in columns), natural), words_),
        rows,
        plain(block.caption) or headings,
        headings,
        head,
    )
    return join((caption, with_note(grid, block.note, frame)))


def _telling(block: Table) -> list[tuple[Inlines, ...]]:
    """The rows that columns are fitted to: all of a table that is read, the longest of one that is searched."""
    rows = [row.cells for row in block.rows]
    if len(rows) <= _READ:
        return rows
    chosen = set(range(_READ))
    for column in zip(*rows, strict=True):
        lengths = list(map(_length, column))
        chosen.update(nlargest(_LONGEST, range(len(rows)), key=lengths.__getitem__))
    return [rows[row] for row in sorted(chosen)]


def _length(cell: Inlines) -> int:
    return sum([len(inline.text) for inline in cell if isinstance(inline, Run)])


def record(block: Record, frame: Frame) -> Markup:
    """Terms and values between hairlines."""
    caption = frame.caption("table", block.caption)
    rows = [
        [Cell("TableLabel", frame.inlines(entry.term)), Cell("TableText", frame.inlines(entry.value))]
        for entry in block.entries
    ]
    terms = ", ".join(plain(entry.term) for entry in block.entries)
    title = plain(block.caption) or terms
    grid = Grid("RecordTable", shares(frame.width, _TERM_SHARE), rows, title, terms, head_column=True)
    return join((caption, grid.markup(), AFTER))


def timeline(block: Timeline, frame: Frame) -> Markup:
    """Events by date; each says how far it has come."""
    head = [Cell("TableHead", words(frame.word(key))) for key in ("date", "statement", "status")]
    rows = [
        [
            Cell("TableLabel", frame.inlines(event.date)),
            Cell("TableStrong", frame.inlines(event.heading), frame.line("TableText", event.text)),
            Cell("TableText", _standing(event.standing, frame)),
        ]
        for event in block.events
    ]
    dates = [plain(event.date) for event in block.events]
    title = frame.word("timeline")
    grid = Grid("BriefTable", shares(frame.width, _EVENT_SHARES), rows, title, f"{title}: {', '.join(dates)}", head)
    return with_note(grid, block.note, frame)


def stages(block: Stages, frame: Frame) -> Markup:
    """Segments down, stages across; a cell says in a word how far a segment has come, with the source of that."""
    columns = [_by_name(stage) for stage in block.stages]
    names = list(dict.fromkeys(name for column in columns for name in column))
    # "and others" belongs below everything that has a name.
    closings = {plain(without_sources(stage.closing)) for stage in block.stages if stage.closing}
    names.sort(key=lambda name: name in closings)
    head = [Cell("TableHead", words(frame.word("field")))]
    head += [Cell("TableHead", frame.inlines(stage.heading)) for stage in block.stages]
    rows = [_segment(name, block, columns, frame) for name in names]
    headings = ", ".join(plain(stage.heading) for stage in block.stages)
    weights = (2.4, *(1.3 for _ in columns))
    grid = Grid("BriefTable", shares(frame.width, weights), rows, headings, headings, head)
    return with_note(grid, block.note, frame)


def with_note(grid: Grid, note: Inlines, frame: Frame) -> Markup:
    """A table and the note below it, on one page with its last row; or the space that stands for a note."""
    return join((replace(grid, noted=bool(note)).markup(), frame.line("Note", note) or AFTER))


def _by_name(stage: Stage) -> dict[str, Inlines]:
    items = (*stage.items, stage.closing) if stage.closing else stage.items
    return {plain(without_sources(item)): item for item in items}


def _segment(name: str, block: Stages, columns: Sequence[dict[str, Inlines]], frame: Frame) -> list[Cell]:
    item = next(column[name] for column in columns if name in column)
    cells = [Cell("TableText", frame.inlines(without_sources(item)))]
    for stage, column in zip(block.stages, columns, strict=True):
        if name not in column:
            cells.append(Cell("TableText", DASH))
            continue
        sources = sources_of(column[name])
        gap = (Run(" "),) if sources else ()
        cells.append(Cell("TableText", join((_standing(stage.standing, frame), frame.inlines((*gap, *sources))))))
    return cells


def _standing(standing: Standing, frame: Frame) -> Markup:
    return label(Tag(frame.word(standing.value), standing))
