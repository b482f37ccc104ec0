"""The directory of residents: groups poured into columns, entries, and the index from A to Z."""

from __future__ import annotations

from brochure.document.block import Directory, DirectoryEntry, DirectoryGroup
from brochure.document.inline import plain
from brochure.document.walk import blocks
from brochure.pdf.blocks.listing import Line, Listing
from brochure.pdf.blocks.prose import note
from brochure.pdf.blocks.resident import index_entry, resident
from brochure.pdf.layout.box import Box
from brochure.pdf.layout.marks import Landing
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import LAYOUT, REPEATED, Element
from brochure.pdf.typeset.look import ink
from brochure.theme.theme import StyleName

_COLUMN, _NAMES = 140.0, 108.0
"""The least width of a column of entries, and of one of bare names."""
_COLUMNS = 3
_WITH_TEXT = 2
"""Columns where entries have sentences: 40 characters a line and more."""
_OF_NAMES = 4
"""Columns of an index."""


def directory(block: Directory, frame: Frame, press: Press) -> list[Box]:
    """Residents in columns under their groups; a group that goes on in the next column says so.

    A bare name that an earlier directory of the document has already is an entry of an index: it shows the page of
    the full entry and leads there. Groups of an index have no tabs, for their letters stand on the page.
    """
    entries = [entry for group in block.groups for entry in group.entries]
    if all(_is_bare(entry) for entry in entries):
        most, least = _OF_NAMES, _NAMES
    else:
        most, least = _WITH_TEXT if any(entry.text for entry in entries) else _COLUMNS, _COLUMN
    count = max(1, min(most, int(frame.width / least)))
    width, step = press.grid.share(frame.width, count)
    column = frame.within(frame.parent, width=width)
    findable = sum(isinstance(one, Directory) for one in blocks(press.document.blocks)) > 1
    known = dict(press.listed)
    lines = [line for group in block.groups for line in _group(group, column, press, known, findable=findable)]
    if block.closing:
        last = Element("P", frame.parent)
        text = press.text(block.closing, StyleName.REMARK, column, last, role="mute", before=press.unit, whole=True)
        lines.append(Line(text))
    if block.note:
        lines.append(Line(note(block.note, column, press)))
    page = press.grid.page.height
    return [Listing(lines, count, step, page, before=3.5 * press.unit)] if lines else []


def _is_bare(entry: DirectoryEntry) -> bool:
    return not (entry.activity or entry.since or entry.web or entry.text)


def _group(group: DirectoryGroup, frame: Frame, press: Press, known: dict[str, str], *, findable: bool) -> list[Line]:
    part = Element("Sect", frame.parent)
    name = plain(group.heading)
    again = _Heading(press, group, frame, Element("P", part), continued=True)
    listing = Element("L", part)
    lines = [Line(_Heading(press, group, frame, Element("P", part), continued=False), heading=True)]
    for entry in group.entries:
        said = plain(entry.name)
        if _is_bare(entry) and said in known:
            box = index_entry(entry, known[said], frame, press, listing)
            lines.append(Line(box, name=said, again=again))
            continue
        box = resident(entry, frame, press, listing)
        if findable:
            box = Landing(box, press.listed.setdefault(said, f"resident:{len(press.listed)}"))
        lines.append(Line(box, group=name, name=said, again=again))
    return lines


class _Heading(Box):
    """The name of a group over a rule; "continued" behind it when it is repeated."""

    def __init__(self, press: Press, group: DirectoryGroup, frame: Frame, element: Element, *, continued: bool) -> None:
        beside = press.word("continued") if continued else ""
        self._beside = press.label(beside, StyleName.CAPTION, element, frame.ground, role="mute")
        inner = frame.within(element, width=frame.width - self._beside.width - 8)
        self._text = press.text(group.heading, StyleName.TABLE_HEAD, inner, element, role="ink", whole=True)
        self._rule = ink(press.palette, "primary", frame.ground)
        self._width = frame.width
        self._continued = continued
        self.before = 2 * press.unit
        self.height = self._text.height + 6.0
        self.keep_with_next = True

    def draw(self, pen: Pen, x: float, y: float) -> None:
        if self._continued:
            with pen.within(REPEATED):
                self._words(pen, x, y)
        else:
            self._words(pen, x, y)
        with pen.within(LAYOUT):
            pen.rect(x, y + self._text.height + 1.5, self._width, 0.9, self._rule)

    def _words(self, pen: Pen, x: float, y: float) -> None:
        self._text.draw(pen, x, y)
        baseline = y + self._text.height - self._text.inset - 0.5
        self._beside.draw(pen, x + self._width - self._beside.width, baseline)
