"""Pages from a document's sections, each on the master it asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from brochure.document.block import Block, Contents, Cover, Foreword, Master, Section
from brochure.document.document import Document
from brochure.document.inline import plain
from brochure.pdf.blocks.builder import Build
from brochure.pdf.blocks.contents import contents_beside
from brochure.pdf.blocks.section import build_blocks, section, section_heading
from brochure.pdf.layout.box import Box
from brochure.pdf.layout.closing import add_closing
from brochure.pdf.layout.cover import CoverPage
from brochure.pdf.layout.filling import fill_up
from brochure.pdf.layout.masters import Panel
from brochure.pdf.layout.pouring import Pouring
from brochure.pdf.layout.settling import settle
from brochure.pdf.layout.sheet import Sheet
from brochure.pdf.motif.scene import Motif
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import Element
from brochure.pdf.typeset.look import Ground
from brochure.theme.theme import StyleName

_OPENER = 0.34
"""The least share of a page that an opener's panel takes: a third and a little."""
_CLOSER = (1.0, 0.75, 0.55)
"""How close blocks are set, step by step, where a number of pages is asked for and they do not fit."""


def lay_out(document: Document, press: Press, motif: Motif, root: Element, build: Build) -> list[Sheet]:
    """All pages of a document; afterwards `press.pages` knows the page of every anchor."""
    sheets = _ordered(document, press, motif, root, build)
    settle(sheets, press, motif)
    fill_up(sheets, press, motif)
    for sheet in sheets:
        for anchor in sheet.anchors:
            press.pages.setdefault(anchor, sheet.number)
    return sheets


def _ordered(document: Document, press: Press, motif: Motif, root: Element, build: Build) -> list[Sheet]:
    """The sheets, as many as asked for: set closer where there are too many, each section fresh where too few."""
    wanted = press.order.pages
    sheets = _poured(document, Pouring(press), press, motif, root, build)
    if wanted is None or len(sheets) == wanted:
        return sheets
    if len(sheets) < wanted:
        sheets = _poured(document, Pouring(press, sharing=False), press, motif, root, build)
    else:
        for roominess in _CLOSER[1:]:
            sheets = _poured(document, Pouring(press, roominess=roominess), press, motif, root, build)
            if len(sheets) <= wanted:
                break
    if len(sheets) != wanted:
        _complain(document, sheets, wanted, press)
    return sheets


def _poured(
    document: Document, pouring: Pouring, press: Press, motif: Motif, root: Element, build: Build
) -> list[Sheet]:
    press.listed.clear()
    for part in _parts(document.blocks):
        match part:
            case Cover():
                pouring.new_sheet("", cover=CoverPage(part, press, motif, root))
            case Section(master=Master.CLOSING):
                add_closing(part, root, press, motif, pouring, build)
            case Section(master=Master.OPENER):
                _add_opener(part, root, press, motif, pouring, build)
            case Section():
                frame = Frame(press.grid.width, Ground.PAPER, root)
                fresh = part.master is Master.PAGE
                pouring.add(section(part, frame, press, build), _title(part), fresh=fresh, key=part.id)
            case _Loose():
                frame = Frame(press.grid.width, Ground.PAPER, root)
                boxes = _loose_boxes(part.blocks, frame, press, build)
                if part.alone:
                    pouring.new_sheet(part.title, key="front")
                pouring.add(boxes, part.title, fresh=False, key="front")
                pouring.sheets[-1].alone = part.alone
    return pouring.sheets


def _add_opener(part: Section, root: Element, press: Press, motif: Motif, pouring: Pouring, build: Build) -> None:
    """A new page under a full-bleed panel that carries the heading."""
    page, unit = press.grid.page, press.unit
    frame = Frame(press.grid.span(8), Ground.DEEP, root)
    inside, heading = section_heading(part, frame, press)
    panel = Panel(heading, press, motif, part.id, pad=(page.top, 6 * unit), reach=frame.width)
    sheet = pouring.new_sheet(_title(part), head=panel, key=part.id)
    sheet.head_height = max(panel.needed, page.height * _OPENER * pouring.roominess)
    sheet.top = sheet.end = sheet.head_height + 6 * unit
    body = Frame(press.grid.width, Ground.PAPER, inside.parent, inside.depth)
    pouring.pour(build_blocks(part.blocks, body, press, build), _title(part), part.id)


@dataclass(frozen=True, slots=True)
class _Loose:
    """Blocks outside any section; `alone` on their pages, as the contents are."""

    blocks: tuple[Block, ...]
    title: str = ""
    alone: bool = False


def _parts(blocks: Iterable[Block]) -> Iterator[Cover | Section | _Loose]:
    """Cover, sections, and what stands between them; the foreword shares the page of the contents before it."""
    loose: list[Block] = []
    for block in blocks:
        welcome = isinstance(block, Foreword) and len(loose) == 1 and isinstance(loose[0], Contents)
        if loose and not welcome and (isinstance(block, Cover | Section | Contents) or isinstance(loose[0], Contents)):
            yield _gathered(loose)
            loose = []
        if isinstance(block, Cover | Section):
            yield block
        else:
            loose.append(block)
    if loose:
        yield _gathered(loose)


def _loose_boxes(blocks: tuple[Block, ...], frame: Frame, press: Press, build: Build) -> list[Box]:
    first, *rest = blocks
    if isinstance(first, Contents) and rest:
        return contents_beside(first, rest, frame, press, build)
    return build_blocks(blocks, frame, press, build)


def _gathered(loose: list[Block]) -> _Loose:
    first = loose[0]
    if isinstance(first, Contents):
        return _Loose(tuple(loose), plain(first.heading), alone=True)
    return _Loose(tuple(loose))


def _title(section: Section) -> str:
    return plain(section.eyebrow) or plain(section.heading)


def _complain(document: Document, sheets: list[Sheet], wanted: int, press: Press) -> None:
    """Say by how much the text misses the number of pages asked for, in lines of running text."""
    leading = press.theme.styles[StyleName.BODY].leading
    counted = f"{len(sheets)} page" if len(sheets) == 1 else f"{len(sheets)} pages"
    language = document.language
    if len(sheets) > wanted:
        over = sum(sheet.used for sheet in sheets[wanted:])
        lines = max(1, round(over / leading + 0.5))
        message = f"the text is {lines} lines too long for {wanted} pages in {language}: it takes {counted}"
        hints = ["shorten it, show fewer rows, or ask for more pages"]
    else:
        message = f"the text fills {counted} of the {wanted} asked for in {language}"
        hints = ["show more sections, or ask for fewer pages"]
    first = next((sheet.title for sheet in sheets[wanted:]), sheets[-1].title if sheets else "")
    press.problems.error("pdf/other-page-count", message, press.place_of(first), hints=hints)
