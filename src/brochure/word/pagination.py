"""On which page a section will probably stand: an estimate for the contents until Word has laid the document out.

Only Word knows its pages. Counting lines of average length is right to a page or so, and better than no number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
    Timeline,
)
from brochure.document.document import Document
from brochure.document.exhibit import Connections, Ladder, Terms
from brochure.document.inline import Inlines, plain
from brochure.document.spelled import spelled_out
from brochure.word.geometry import Sheet
from brochure.word.language import FIRST_HAN

# Points.
_LINE, _ROW, _GAP = 14.5, 20.0, 12.0
_CLOSE = 5.0  # less below an item of a list than below a paragraph
_COVER, _HEADING, _STRIP, _PICTURE = 120.0, 50.0, 100.0, 260.0
_LETTERS = 82  # of Latin text in a line of prose; a Han character takes the room of two


def estimate_pages(document: Document, sheet: Sheet) -> tuple[Mapping[str, int], int]:
    """The page of each section by its id, and how many pages there are."""
    depth = sheet.depth / 20
    pages: dict[str, int] = {}
    reached = 0.0
    for section, height, turns in _pieces(document.blocks, document):
        if turns and reached % depth:
            reached += depth - reached % depth
        if section:
            pages[section] = int(reached // depth) + 1
        reached += height
    return pages, max(1, int(-(-reached // depth)))


def lines_over(document: Document, sheet: Sheet) -> int:
    """By how many lines what stands before the first page break is too long for the pages it may fill; 0 if it fits."""
    front = tuple(takewhile(lambda block: not isinstance(block, PageBreak), document.blocks))
    height = sum(height for _, height, _ in _pieces(front, document))
    return max(0, ceil((height - document.front * sheet.depth / 20) / _LINE))


def _pieces(blocks: Sequence[Block], document: Document) -> Iterator[tuple[str, float, bool]]:
    """For each block the section it opens, its height without those inside it, and whether it turns the page."""
    for place, block in enumerate(blocks):
        if isinstance(block, Section):
            follows_title = place == 0 or isinstance(blocks[place - 1], Cover)
            turns = block.master is not Master.FLOW and not follows_title
            yield block.id, _HEADING + _height(block.lead), turns
            yield from _pieces(block.blocks, document)
        elif isinstance(block, Columns):
            for column in block.columns:
                yield from _pieces(column, document)
        elif isinstance(block, Callout):
            yield "", 2 * _GAP, False
            yield from _pieces(block.blocks, document)
        else:
            yield "", _block_height(block, document), isinstance(block, PageBreak)


def _block_height(block: Block, document: Document) -> float:
    match block:
        case Cover():
            return _COVER
        case Paragraph():
            return _height(block.inlines)
        case Bullets():
            return sum(_height(item) - _CLOSE for item in block.items)
        case Quote():
            return 2 * _height(block.text) + _LINE
        case Record():
            return _ROW * len(block.entries) + _GAP
        case Table():
            return sum(_row_height(row.cells) for row in block.rows) + 3 * _ROW
        case Timeline():
            return 1.8 * _ROW * len(block.events) + 2 * _ROW
        case Stages():
            return _ROW * (len({plain(item) for stage in block.stages for item in stage.items}) + 3)
        case KeyFigures():
            return _STRIP * -(-len(block.figures) // 3)
        case Chart() | Figure():
            return _PICTURE
        case Roster():
            return 1.4 * _ROW * -(-len(block.names) // 4) + _GAP
        case Directory():
            return sum(_ROW * (len(group.entries) + 2.5) for group in block.groups)
        case Connections() | Ladder() | Terms() | Foreword() | Story():
            return sum(_block_height(part, document) for part in spelled_out(block, document.words))
        case Contacts():
            return sum(_LINE * (len(contact.channels) + 3) for contact in block.contacts)
        case Contents():
            return _LINE * (2 + 1.2 * sum(isinstance(one, Section) for one in document.blocks))
        case SourceList():
            return 2.2 * _ROW * len(document.sources) + _ROW
        case PageBreak() | Section() | Columns() | Callout():
            return 0.0
        case _:
            assert_never(block)


def _row_height(cells: Sequence[Inlines]) -> float:
    lines = max((-(-len(plain(cell)) * len(cells) // _LETTERS) for cell in cells), default=1)
    return _ROW + (max(lines, 1) - 1) * _LINE


def _height(inlines: Inlines) -> float:
    text = plain(inlines)
    letters = len(text) if text.isascii() else sum(2 if character >= FIRST_HAN else 1 for character in text)
    return -(-letters // _LETTERS) * _LINE + _GAP / 2
