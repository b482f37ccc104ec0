"""Pages from the document's sections: masters, page breaks, vertical rhythm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from brochure.document.block import Block, Contents, Cover, Master, Section
from brochure.document.document import Document
from brochure.document.inline import plain
from brochure.pdf.blocks.builder import Build
from brochure.pdf.blocks.section import build_blocks, section_heading
from brochure.pdf.layout.box import Box, Column, cut, stacked
from brochure.pdf.layout.marks import NewPage
from brochure.pdf.layout.masters import Art, CoverPage, Panel
from brochure.pdf.layout.sheet import Placed, Sheet
from brochure.pdf.motif.scene import Motif
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import Element
from brochure.pdf.typeset.look import Ground

_LOOSE_GAP = 2.4
_STRETCH = 2.6
_HALF_EMPTY = 0.17
_ART_LIMIT = 0.46
_PANEL_LIMIT = 0.5
_ABOVE_PANEL = 5.5
_BACK_COVER = 0.3
_NEARLY_EMPTY = 0.3
_WELL_FILLED = 0.52
_TIGHTEST = 0.45


def lay_out(document: Document, press: Press, motif: Motif, root: Element, build: Build) -> list[Sheet]:
    """All pages of a document; afterwards `press.pages` knows the page of every anchor."""
    pages = _Pages(press, motif)
    for part in _parts(document.blocks):
        match part:
            case Cover():
                pages.add_cover(CoverPage(part, press, motif, root))
            case Section(master=Master.CLOSING):
                pages.add_closing(part, root, build)
            case Section(master=Master.OPENER):
                pages.add_opener(part, root, build)
            case Section():
                frame = Frame(press.grid.width, Ground.PAPER, root)
                fresh = part.master is Master.PAGE
                pages.add(build(part, frame, press), _title(part), fresh=fresh, key=part.id)
            case _Loose():
                frame = Frame(press.grid.width, Ground.PAPER, root)
                pages.add(build_blocks(part.blocks, frame, press, build), part.title, fresh=part.fresh, key="front")
    for sheet in pages.sheets:
        pages.settle(sheet)
        for anchor in sheet.anchors:
            press.pages.setdefault(anchor, sheet.number)
    return pages.sheets


@dataclass(frozen=True, slots=True)
class _Loose:
    """Blocks outside any section."""

    blocks: tuple[Block, ...]
    title: str
    fresh: bool


def _parts(blocks: Iterable[Block]) -> Iterator[Cover | Section | _Loose]:
    loose: list[Block] = []
    for block in blocks:
        if isinstance(block, Cover | Section | Contents) and loose:
            yield _Loose(tuple(loose), "", fresh=False)
            loose = []
        if isinstance(block, Cover | Section):
            yield block
        elif isinstance(block, Contents):
            yield _Loose((block,), plain(block.heading), fresh=True)
        else:
            loose.append(block)
    if loose:
        yield _Loose(tuple(loose), "", fresh=False)


def _title(section: Section) -> str:
    return plain(section.eyebrow) or plain(section.heading)


class _Pages:
    """The pages while they fill."""

    def __init__(self, press: Press, motif: Motif) -> None:
        self.sheets: list[Sheet] = []
        self._press = press
        self._motif = motif
        self._page = press.grid.page
        self._keys: dict[int, str] = {}

    @property
    def _bottom(self) -> float:
        return self._page.height - self._page.bottom

    def add_cover(self, cover: CoverPage) -> None:
        self._new_sheet("", cover=cover)

    def add_opener(self, section: Section, root: Element, build: Build) -> None:
        frame = Frame(self._press.grid.span(8), Ground.DEEP, root)
        inside, heading = section_heading(section, frame, self._press)
        unit = self._press.unit
        panel = Panel(heading, self._press, self._motif, section.id, pad=(self._page.top, 6 * unit), reach=frame.width)
        sheet = self._new_sheet(_title(section), head=panel, key=section.id)
        sheet.top = max(panel.needed, self._page.height * 0.24) + 6 * unit
        body = Frame(self._press.grid.width, Ground.PAPER, inside.parent, inside.depth)
        self._pour(build_blocks(section.blocks, body, self._press, build), _title(section), section.id)

    def add_closing(self, section: Section, root: Element, build: Build) -> None:
        """On the page before where there is room, else on a page of its own; deep from its top edge to the foot."""
        press, unit = self._press, self._press.unit
        frame = Frame(press.grid.span(9), Ground.DEEP, root)
        inside, heading = section_heading(section, frame, press)
        boxes: list[Box] = [heading, *build_blocks(section.blocks, inside, press, build)]
        content = Column(boxes)
        pad = (5 * unit, self._page.bottom)
        panel = Panel(content, press, self._motif, section.id, pad=pad, reach=frame.width)
        current = self.sheets[-1] if self.sheets else None
        if current is not None and current.cover is None and self._make_room(current, panel.needed):
            current.foot = panel
            height = max(panel.needed, self._page.height * _PANEL_LIMIT)
            current.foot_top = max(current.end + _ABOVE_PANEL * unit, self._page.height - height)
            return
        while True:
            spare = self._page.height - content.height
            pad = (max(self._page.top, spare * _BACK_COVER if self.sheets else 0.0), self._page.bottom)
            panel = Panel(content, press, self._motif, section.id, pad=pad, reach=frame.width)
            sheet = self._new_sheet(_title(section), key=section.id)
            sheet.foot, sheet.foot_top = panel, 0.0
            room = self._page.height - self._page.top - self._page.bottom
            if content.height <= room:
                return
            fitting, rest = cut(content.boxes, room)
            if not fitting or not rest:
                self._complain(_title(section))
                return
            sheet.foot = Panel(
                Column(fitting),
                press,
                self._motif,
                section.id,
                pad=(self._page.top, self._page.bottom),
                reach=frame.width,
            )
            content = Column(rest)

    def _make_room(self, sheet: Sheet, needed: float) -> bool:
        """Whether a panel fits below what stands on the page, set tighter if that is enough."""
        excess = sheet.end + _ABOVE_PANEL * self._press.unit + needed - self._page.height
        if excess <= 0:
            return True
        tight = self._tightened([placed.box for placed in sheet.placed], excess)
        if tight is None:
            return False
        top = sheet.placed[0].y
        sheet.placed.clear()
        self._place(sheet, tight, top)
        return True

    def add(self, boxes: Sequence[Box], title: str, *, fresh: bool, key: str) -> None:
        """Blocks in the flow, on a new page where asked or where there is none yet."""
        if fresh or not self.sheets or self.sheets[-1].cover is not None or self.sheets[-1].foot is not None:
            self._new_sheet(title, key=key)
        self._pour(boxes, title, key)

    def _pour(self, boxes: Sequence[Box], title: str, key: str) -> None:
        rest = list(boxes)
        while rest:
            sheet = self.sheets[-1]
            if isinstance(rest[0], NewPage):
                rest.pop(0)
                if rest and sheet.placed:
                    self._new_sheet(title, key=key)
                continue
            stop = next((place for place, box in enumerate(rest) if isinstance(box, NewPage)), len(rest))
            start = sheet.end + rest[0].before if sheet.placed else sheet.top
            fitting, after = self._cut(rest[:stop], self._bottom - start)
            if not fitting and not sheet.placed and sheet.head is None:
                self._complain(title)
                fitting, after = [rest[0]], rest[1:stop]
            self._place(sheet, fitting, start)
            rest = [*after, *rest[stop:]]
            if after:
                sheet.goes_on = True
                self._new_sheet(title, key=key)

    def _cut(self, boxes: list[Box], room: float) -> tuple[list[Box], list[Box]]:
        """Cut at the page's end; where little would be left for the next page, set tighter or cut earlier."""
        fitting, after = cut(boxes, room)
        if not fitting or not after or stacked(after) > _NEARLY_EMPTY * self._page.height:
            return fitting, after
        tight = self._tightened(boxes, stacked(boxes) - room)
        if tight is not None:
            return cut(tight, room)
        breaks = [
            place
            for place in range(1, len(boxes))
            if not boxes[place - 1].keep_with_next
            and stacked(boxes[:place]) <= room
            and _NEARLY_EMPTY * self._page.height < stacked(boxes[place:]) <= room
        ]
        if not breaks:
            return fitting, after
        best = max(breaks)
        if stacked(boxes[:best]) < _WELL_FILLED * room:
            return fitting, after
        return boxes[:best], boxes[best:]

    def _tightened(self, boxes: list[Box], excess: float) -> list[Box] | None:
        """The boxes with less room between them, so that `excess` points are saved; None where that is too much."""
        loose = [box for box in boxes[1:] if box.before >= _LOOSE_GAP * self._press.unit]
        saved = sum(box.before for box in loose) * _TIGHTEST
        if excess > saved:
            return None
        for box in loose:
            box.before -= box.before * _TIGHTEST * (excess + 0.1) / saved
        return boxes

    @staticmethod
    def _place(sheet: Sheet, boxes: Sequence[Box], y: float) -> None:
        for number, box in enumerate(boxes):
            y += box.before if number else 0.0
            sheet.placed.append(Placed(box, y))
            y += box.height
        if boxes:
            sheet.end = y

    def _new_sheet(
        self, title: str, *, cover: CoverPage | None = None, head: Panel | None = None, key: str = ""
    ) -> Sheet:
        sheet = Sheet(len(self.sheets) + 1, title, self._page.top, cover=cover, head=head, end=self._page.top)
        self.sheets.append(sheet)
        self._keys[sheet.number] = key
        return sheet

    def _complain(self, title: str) -> None:
        self._press.problems.error(
            "pdf/block-too-tall",
            f"a block in '{title}' is taller than a page and can't be cut",
            self._press.place_of(title),
            hints=["split it into smaller blocks"],
        )

    def settle(self, sheet: Sheet) -> None:
        """Give the page its rhythm: stretch the gaps between its blocks, and put art where it would end half empty."""
        if sheet.cover is not None or not sheet.placed:
            return
        limit = sheet.foot_top - _ABOVE_PANEL * self._press.unit if sheet.foot is not None else self._bottom
        left = limit - sheet.end
        unit = self._press.unit
        gaps = [number for number in range(1, len(sheet.placed)) if self._is_loose(sheet, number)]
        widest = (_STRETCH if not sheet.goes_on else 2 * _STRETCH) * unit
        growth = sum(placed.box.growth for placed in sheet.placed)
        give = widest * len(gaps) + growth
        if give > 0 and left > 0:
            share = min(1.0, left / give)
            self._stretch(sheet, gaps, widest * share, share)
            left = limit - sheet.end
        if sheet.foot is None and not sheet.goes_on and left > self._page.height * _HALF_EMPTY:
            height = min(self._page.height - sheet.end - (_ABOVE_PANEL + 1) * unit, self._page.height * _ART_LIMIT)
            sheet.foot = Art(self._press, self._motif, f"art:{self._keys.get(sheet.number, '')}")
            sheet.foot_top = self._page.height - height

    def _is_loose(self, sheet: Sheet, number: int) -> bool:
        """Whether the room above a box may be stretched: not between a heading and what it heads."""
        above = sheet.placed[number - 1].box
        return sheet.placed[number].box.before >= _LOOSE_GAP * self._press.unit and not above.keep_with_next

    @staticmethod
    def _stretch(sheet: Sheet, gaps: Sequence[int], extra: float, share: float) -> None:
        shift = 0.0
        for number, placed in enumerate(sheet.placed):
            if number in gaps:
                shift += extra
            placed.y += shift
            grown = placed.box.growth * share
            if grown:
                placed.box.grow(grown)
                shift += grown
        sheet.end += shift
