"""From a block to its boxes: the one place that knows all kinds."""

from __future__ import annotations

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
from brochure.pdf.blocks.arrangement import columns, figure
from brochure.pdf.blocks.connections import connections
from brochure.pdf.blocks.contents import contents
from brochure.pdf.blocks.directory import directory
from brochure.pdf.blocks.ladder import ladder
from brochure.pdf.blocks.prose import bullets, paragraph, record
from brochure.pdf.blocks.quote import callout, quote
from brochure.pdf.blocks.reference import contacts, source_list
from brochure.pdf.blocks.roster import roster
from brochure.pdf.blocks.section import section
from brochure.pdf.blocks.stages import stages
from brochure.pdf.blocks.table import table
from brochure.pdf.blocks.terms import terms
from brochure.pdf.blocks.tiles import key_figures
from brochure.pdf.blocks.timeline import timeline
from brochure.pdf.blocks.voices import foreword, story
from brochure.pdf.charts.chart import chart
from brochure.pdf.layout.box import Box
from brochure.pdf.layout.marks import NewPage
from brochure.pdf.press import Frame, Press


def build(block: Block, frame: Frame, press: Press) -> list[Box]:
    """The boxes of one block, one below the other. A cover is a page of its own and makes none."""
    match block:
        case Section():
            return section(block, frame, press, build)
        case Paragraph():
            return paragraph(block, frame, press)
        case Bullets():
            return bullets(block, frame, press)
        case Record():
            return record(block, frame, press)
        case Table():
            return table(block, frame, press)
        case KeyFigures():
            return key_figures(block, frame, press)
        case Timeline():
            return timeline(block, frame, press)
        case Chart():
            return chart(block, frame, press)
        case Roster():
            return roster(block, frame, press)
        case Directory():
            return directory(block, frame, press)
        case Stages():
            return stages(block, frame, press)
        case Connections():
            return connections(block, frame, press)
        case Ladder():
            return ladder(block, frame, press)
        case Terms():
            return terms(block, frame, press)
        case Foreword():
            return foreword(block, frame, press)
        case Story():
            return story(block, frame, press, build)
        case Quote():
            return quote(block, frame, press)
        case Callout():
            return callout(block, frame, press, build)
        case Columns():
            return columns(block, frame, press, build)
        case Figure():
            return figure(block, frame, press)
        case Contacts():
            return contacts(block, frame, press)
        case Contents():
            return contents(block, frame, press)
        case SourceList():
            return source_list(frame, press)
        case PageBreak():
            return [NewPage()]
        case Cover():
            return []
        case _:
            assert_never(block)
