"""On which page a section will probably stand: an estimate for the contents until Word has laid the document out.

Only Word knows its pages. Counting lines of average length is right to a page or so, and better than no number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from math import ceil
from typing import assert_never

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
    Master,
    PageBreak,
    Paragraph,
    Quote,
    Record,
    Roster,
    Section,
    SourceList,
    Stages,
    Story,
    Table,
    TableRow,
    Timeline,
)
from brochure.document.document import Document
from brochure.document.exhibit import Connections, Ladder, Terms
from brochure.document.inline import Inlines, Run, Tag, plain
from brochure.document.spelled import spelled_out
from brochure.word.geometry import Sheet
from brochure.word.language import FIRST_HAN
from brochure.word.orientation import stretches

# Points.
_CELL, _GAP = 5.5, 12.0
_CLOSE = 5.0  # less below an item of a list than below a paragraph
_READ = 100  # rows of a table
_COVER, _HEADING, _STRIP, _PICTURE = 120.0, 50.0, 100.0, 260.0


@dataclass(frozen=True, slots=True)
class PageMap:
    """The page of each section by its id, and how many pages there are."""

    sections: Mapping[str, int]
    count: int


def estimate_pages(document: Document, sheet: Sheet) -> PageMap:
    """On which pages the sections of a document will probably stand."""
    pages: dict[str, int] = {}
    before = 0
    heights = _Heights(document, sheet)
    for stretch in stretches(document.blocks):
        depth = (sheet.turned if stretch.landscape else sheet).depth / 20
        reached = 0.0
        for section, height, turns in heights.pieces(stretch.blocks):
            if turns and reached % depth:
                reached += depth - reached % depth
            if section:
                pages[section] = before + int(reached // depth) + 1
            reached += height
        before += max(1, ceil(reached / depth))
    return PageMap(pages, before)


def lines_over(document: Document, sheet: Sheet) -> int:
    """By how many lines what stands before the first page break is too long for the pages it may fill; 0 if it fits."""
    front = tuple(takewhile(lambda block: not isinstance(block, PageBreak), document.blocks))
    height = sum(height for _, height, _ in _Heights(document, sheet).pieces(front))
    return max(0, ceil((height - document.front * sheet.depth / 20) / sheet.line))


class _Heights:
    """How high the blocks of a document are on a sheet, in points."""

    def __init__(self, document: Document, sheet: Sheet) -> None:
        self._document = document
        self._line = sheet.line
        self._row = sheet.line + _CELL
        self._letters = max(1, int((sheet.measure - sheet.prose_indent) / 20 / sheet.letter))

    def pieces(self, blocks: Sequence[Block]) -> Iterator[tuple[str, float, bool]]:
        """For each block the section it opens, its height without those inside it, and whether it turns the page."""
        for place, block in enumerate(blocks):
            if isinstance(block, Section):
                follows_title = place == 0 or isinstance(blocks[place - 1], Cover)
                turns = block.master is not Master.FLOW and not follows_title
                yield block.id, _HEADING + self._height(block.lead), turns
                yield from self.pieces(block.blocks)
            elif isinstance(block, Columns):
                for column in block.columns:
                    yield from self.pieces(column)
            elif isinstance(block, Callout):
                yield "", 2 * _GAP, False
                yield from self.pieces(block.blocks)
            else:
                yield "", self._block_height(block), isinstance(block, PageBreak)

    def _block_height(self, block: Block) -> float:
        match block:
            case Cover():
                return _COVER
            case Paragraph():
                return self._height(block.inlines)
            case Bullets():
                return sum(self._height(item) - _CLOSE for item in block.items)
            case Quote():
                return 2 * self._height(block.text) + self._line
            case Record():
                return self._row * len(block.entries) + _GAP
            case Table():
                return self._rows_height(block.rows) + 3 * self._row
            case Timeline():
                return 1.8 * self._row * len(block.events) + 2 * self._row
            case Stages():
                return self._row * (len({plain(item) for stage in block.stages for item in stage.items}) + 3)
            case KeyFigures():
                return _STRIP * -(-len(block.figures) // 3)
            case Chart() | Figure():
                return _PICTURE
            case Roster():
                return 1.4 * self._row * -(-len(block.names) // 4) + _GAP
            case Directory():
                return sum(self._row * (len(group.entries) + 2.5) for group in block.groups)
            case Connections() | Ladder() | Terms() | Foreword() | Story():
                return sum(self._block_height(part) for part in spelled_out(block, self._document.words))
            case Contacts():
                return sum(self._line * (len(contact.channels) + 3) for contact in block.contacts)
            case Contents():
                return self._line * (2 + 1.2 * sum(isinstance(one, Section) for one in self._document.blocks))
            case SourceList():
                return 2.2 * self._row * len(self._document.sources) + self._row
            case PageBreak() | Section() | Columns() | Callout():
                return 0.0
            case _:
                assert_never(block)

    def _rows_height(self, rows: Sequence[TableRow]) -> float:
        """Of a long table as the mean of its first rows has it."""
        read = rows[:_READ]
        return sum(self._row_height(row.cells) for row in read) / max(len(read), 1) * len(rows)

    def _row_height(self, cells: Sequence[Inlines]) -> float:
        lines = -(-max(map(_letters, cells), default=1) * len(cells) // self._letters)
        return self._row + (max(lines, 1) - 1) * self._line

    def _height(self, inlines: Inlines) -> float:
        text = plain(inlines)
        letters = len(text) if text.isascii() else sum(2 if character >= FIRST_HAN else 1 for character in text)
        return -(-letters // self._letters) * self._line + _GAP / 2


def _letters(inlines: Inlines) -> int:
    return sum([len(inline.text) for inline in inlines if isinstance(inline, Run | Tag)])
