"""One renderer for each kind of block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
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
from brochure.document.exhibit import Connections, Ladder, Terms
from brochure.document.inline import plain
from brochure.document.spelled import spelled_out
from brochure.word import figures, front, names, prose, tables
from brochure.word.frame import Frame
from brochure.word.markup import Markup, join

_LED_TO = (Bullets, Record, SourceList, Stages, Table, Timeline)
"""What a paragraph speaks of when it stands above: it stays on the page where that begins."""


def render(blocks: tuple[Block, ...], frame: Frame) -> Markup:
    """Blocks one below the other."""
    return join(_rendered(blocks, frame))


def _rendered(blocks: tuple[Block, ...], frame: Frame) -> Iterator[Markup]:
    fresh = True
    for block, following in zip_longest(blocks, blocks[1:]):
        # The first section follows the title on its page, and no page is turned twice.
        if isinstance(block, Section) and block.master is not Master.FLOW and not fresh:
            yield prose.PAGE_BREAK
        if isinstance(block, Paragraph) and isinstance(following, _LED_TO):
            yield prose.text_paragraph(block, frame, keep=True)
        else:
            yield render_block(block, frame)
        fresh = isinstance(block, Cover | PageBreak)


def render_block(block: Block, frame: Frame) -> Markup:
    """One block with everything inside it."""
    match block:
        case Cover():
            return front.cover(block, frame)
        case Section():
            inside = replace(frame, under=plain(block.heading))
            return join((front.heading(block, frame), render(block.blocks, inside)))
        case Paragraph():
            return prose.text_paragraph(block, frame)
        case Bullets():
            return prose.bullets(block, frame)
        case Record():
            return tables.record(block, frame)
        case Table():
            return tables.data_table(block, frame)
        case KeyFigures():
            return figures.key_figures(block, frame)
        case Timeline():
            return tables.timeline(block, frame)
        case Chart():
            return figures.chart(block, frame)
        case Roster():
            return names.roster(block, frame)
        case Directory():
            return names.directory(block, frame)
        case Stages():
            return tables.stages(block, frame)
        case Quote():
            return prose.quote(block, frame)
        case Callout():
            return prose.callout(block, frame, render)
        case Columns():
            return join(render(column, frame) for column in block.columns)
        case Figure():
            return figures.picture(block, frame)
        case Connections() | Ladder() | Terms() | Foreword() | Story():
            return render(spelled_out(block, frame.manuscript.document.words), frame)
        case Contacts():
            return prose.contacts(block, frame)
        case Contents():
            return front.contents(block, frame)
        case SourceList():
            return names.source_list(frame.manuscript.document.sources, frame)
        case PageBreak():
            return prose.PAGE_BREAK
        case _:
            assert_never(block)
