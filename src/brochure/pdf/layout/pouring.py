"""Pouring boxes onto sheets: where pages begin, which sections share one, where long content is cut."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.pdf.layout.box import Box, cut, stacked
from brochure.pdf.layout.cover import CoverPage
from brochure.pdf.layout.marks import NewPage
from brochure.pdf.layout.masters import Panel
from brochure.pdf.layout.sheet import Placed, Sheet
from brochure.pdf.press import Press

LOOSE_GAP = 2.4
"""From so many units on, the room between two boxes may be set tighter or wider; less holds together what belongs."""
SECTION_GAP = 8.0
"""Units above a section that shares the page of another: more than any gap inside one, so that both stay apart."""
_NEARLY_EMPTY = 0.22
"""A page's share that the last page of a section must fill, or lines are saved or moved so that it does."""
_WELL_FILLED = 0.52
"""How full a page must stay when boxes move from it to the next one."""
_HALF = 0.5
"""A page that is not half full may take the beginning of a section that is longer than what is left."""
_GOOD_START = 0.72
"""The share of the room left that the beginning of such a section must fill."""
_TIGHTEST = 0.45
"""How much of a loose gap may be given up."""


class Pouring:
    """The sheets of a document while they fill. `roominess` scales loose gaps: below 1 where pages must be saved."""

    def __init__(self, press: Press, *, sharing: bool = True, roominess: float = 1.0) -> None:
        self.sheets: list[Sheet] = []
        self._press = press
        self._page = press.grid.page
        self._sharing = sharing
        self.roominess = roominess

    @property
    def bottom(self) -> float:
        """Where content ends at the latest, from the page's top edge."""
        return self._page.height - self._page.bottom

    @property
    def room(self) -> float:
        """The height of a whole text page."""
        return self.bottom - self._page.top

    def add(self, boxes: Sequence[Box], title: str, *, fresh: bool, key: str) -> None:
        """Blocks in the flow: on a new page where asked, unless they share one well, or where there is none yet."""
        boxes = self._set_closer(boxes)
        last = self.sheets[-1] if self.sheets else None
        if last is None or not last.open:
            self.new_sheet(title, key=key)
        elif fresh and boxes:
            boxes[0].before = max(boxes[0].before, SECTION_GAP * self._press.unit)
            if not self._share(last, boxes):
                self.new_sheet(title, key=key)
        self.pour(boxes, title, key)

    def pour(self, boxes: Sequence[Box], title: str, key: str) -> None:
        """Place boxes from the end of the last sheet on, over as many sheets as they need."""
        rest = list(boxes)
        while rest:
            sheet = self.sheets[-1]
            if isinstance(rest[0], NewPage):
                rest.pop(0)
                if rest and sheet.placed:
                    self.new_sheet(title, key=key)
                continue
            stop = next((place for place, box in enumerate(rest) if isinstance(box, NewPage)), len(rest))
            start = sheet.end + rest[0].before if sheet.placed else sheet.top
            fitting, after = self._cut(rest[:stop], self.bottom - start)
            if not fitting and not sheet.placed and sheet.head is None:
                self.complain(title)
                fitting, after = [rest[0]], rest[1:stop]
            self.place(sheet, fitting, start)
            rest = [*after, *rest[stop:]]
            if after:
                sheet.goes_on = bool(fitting)
                self.new_sheet(title, key=key)

    def make_room(self, sheet: Sheet, excess: float) -> bool:
        """Whether a sheet can be set tighter by `excess` points; done if so."""
        if excess <= 0:
            return True
        tight = self._tightened([placed.box for placed in sheet.placed], excess)
        if tight is None:
            return False
        top = sheet.placed[0].y
        sheet.placed.clear()
        self.place(sheet, tight, top)
        return True

    def place(self, sheet: Sheet, boxes: Sequence[Box], y: float) -> None:
        """Put boxes on a sheet, one below the other from y on."""
        for number, box in enumerate(boxes):
            y += box.before if number else 0.0
            sheet.placed.append(Placed(box, y))
            y += box.height
        if boxes:
            sheet.end = y

    def new_sheet(
        self, title: str, *, cover: CoverPage | None = None, head: Panel | None = None, key: str = ""
    ) -> Sheet:
        """The next sheet, still empty."""
        top = self._page.top
        sheet = Sheet(len(self.sheets) + 1, title, top, cover=cover, head=head, end=top, key=key)
        self.sheets.append(sheet)
        return sheet

    def complain(self, title: str) -> None:
        """Say that a block can neither be cut nor fit a page."""
        self._press.problems.error(
            "pdf/block-too-tall",
            f"a block in '{title}' is taller than a page and can't be cut",
            self._press.place_of(title),
            hints=["split it into smaller blocks"],
        )

    def _share(self, sheet: Sheet, boxes: Sequence[Box]) -> bool:
        """Whether a section may begin on the page of the one before.

        It does when it fits there whole. One that is longer begins there only where the page would stay under half
        full without it, and where its beginning fills what is left.
        """
        if not self._sharing or not sheet.placed or any(isinstance(box, NewPage) for box in boxes):
            return False
        room = self.bottom - sheet.end - boxes[0].before
        needed = stacked(boxes)
        if needed <= room:
            return True
        used = sheet.end - sheet.top
        if used > _HALF * self.room or sheet.head is not None:
            return False
        fitting, after = cut(boxes, room)
        return bool(fitting) and stacked(fitting) >= _GOOD_START * room and stacked(after) > _NEARLY_EMPTY * self.room

    def _cut(self, boxes: list[Box], room: float) -> tuple[list[Box], list[Box]]:
        """Cut at the page's end; where little would be left for the next page, set tighter or cut earlier."""
        fitting, after = cut(boxes, room)
        if not fitting or not after or stacked(after) > _NEARLY_EMPTY * self.room:
            return fitting, after
        tight = self._tightened(boxes, stacked(boxes) - room)
        if tight is not None:
            return cut(tight, room)
        best = _last_break(boxes, room, _NEARLY_EMPTY * self.room)
        if best is None or stacked(boxes[:best]) < _WELL_FILLED * room:
            return fitting, after
        return boxes[:best], boxes[best:]

    def _set_closer(self, boxes: Sequence[Box]) -> Sequence[Box]:
        if self.roominess < 1:
            for box in boxes[1:]:
                if box.before >= LOOSE_GAP * self._press.unit:
                    box.before *= self.roominess
        return boxes

    def _tightened(self, boxes: list[Box], excess: float) -> list[Box] | None:
        """The boxes with less room between them, so that `excess` points are saved; None where that is too much."""
        loose = [box for box in boxes[1:] if box.before >= LOOSE_GAP * self._press.unit]
        saved = sum(box.before for box in loose) * _TIGHTEST
        if excess > saved:
            return None
        for box in loose:
            box.before -= box.before * _TIGHTEST * (excess + 0.1) / saved
        return boxes


def _last_break(boxes: Sequence[Box], room: float, least: float) -> int | None:
    """The last place between two boxes that leaves at least `least` points for the next page; never below a heading."""
    whole = stacked(boxes)
    best = None
    height = 0.0
    for place in range(1, len(boxes)):
        height += boxes[place - 1].height + (boxes[place - 1].before if place > 1 else 0.0)
        after = whole - height - boxes[place].before
        if not boxes[place - 1].keep_with_next and height <= room and least < after <= room:
            best = place
    return best
