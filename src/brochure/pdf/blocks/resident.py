"""One entry of the directory, full or as a line of the index."""

from __future__ import annotations

from brochure.document.block import DirectoryEntry
from brochure.document.inline import Inlines, Run, plain
from brochure.pdf.layout.box import Board, Box, stacked
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Label, Press
from brochure.pdf.tagging.element import LAYOUT, Element
from brochure.pdf.typeset.look import Anchor, Target, ink
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import StyleName

_PAD = 1.7
_BESIDE = 8.0
_WIDEST_LOCATION = 0.4


def resident(entry: DirectoryEntry, frame: Frame, press: Press, listing: Element) -> Box:
    """Name and place, what the company does, a sentence about it, since when and where to read more."""
    body = Element("LBody", Element("LI", listing))
    room = frame.width
    location = None
    if entry.location:
        location = press.label(entry.location, StyleName.CAPTION, Element("P", body), frame.ground, role="primary")
        room -= min(location.width + _BESIDE, frame.width * _WIDEST_LOCATION)
    inner = frame.within(body, width=room)
    name = press.text(entry.name, StyleName.TABLE, inner, Element("P", body), whole=True)
    lines: list[Box] = [name]
    if entry.activity:
        lines.append(_small(entry.activity, inner, press, body))
    whole = frame.within(body)
    if entry.text:
        lines.append(
            press.text(entry.text, StyleName.NOTE, whole, Element("P", body), before=0.3 * press.unit, whole=True)
        )
    more = _joined(entry.since, entry.web)
    if more:
        lines.append(_small(more, whole, press, body))
    return _entry(lines, location, name, frame, press)


def index_entry(entry: DirectoryEntry, anchor: str, frame: Frame, press: Press, listing: Element) -> Box:
    """A name with the page of its full entry; the whole line leads there."""
    return _IndexEntry(entry, anchor, frame, press, Element("LBody", Element("LI", listing)))


def _small(text: Inlines, frame: Frame, press: Press, body: Element) -> TextBox:
    return press.text(text, StyleName.CAPTION, frame, Element("P", body), role="mute", whole=True)


def _joined(since: Inlines, web: Inlines) -> Inlines:
    return (*since, Run(" · "), *web) if since and web else (*since, *web)


def _entry(lines: list[Box], location: Label | None, name: TextBox, frame: Frame, press: Press) -> Board:
    height = stacked(lines) + 2 * _PAD
    line = ink(press.palette, "line", frame.ground)

    def draw_rule(pen: Pen, x: float, y: float) -> None:
        with pen.within(LAYOUT):
            pen.rect(x, y + height - 0.2, frame.width, 0.4, line)

    board = Board(height, ground=draw_rule)
    y = _PAD
    for number, text in enumerate(lines):
        y += text.before if number else 0.0
        board.put(text, 0.0, y)
        if location is not None and text is name:
            board.put(_RightLabel(location, name.baseline), frame.width, y)
        y += text.height
    return board


class _RightLabel(Box):
    """A label that ends where it is put."""

    def __init__(self, label: Label, baseline: float) -> None:
        self._label = label
        self._baseline = baseline

    def draw(self, pen: Pen, x: float, y: float) -> None:
        self._label.draw(pen, x, y + self._baseline, Anchor.END)


class _IndexEntry(Box):
    """A name and a page number, which is read when the line is drawn, for then all pages are known."""

    def __init__(self, entry: DirectoryEntry, anchor: str, frame: Frame, press: Press, body: Element) -> None:
        self._press = press
        self._anchor = anchor
        self._frame = frame
        self._said = plain(entry.name)
        self._element = Element("Link", Element("Reference", body))
        inner = frame.within(self._element, width=frame.width * (1 - _WIDEST_LOCATION / 2))
        self._name = press.text(
            (*entry.name, Run(" ")), StyleName.CAPTION, inner, self._element, role="ink", whole=True
        )
        self.height = self._name.height + _PAD

    def draw(self, pen: Pen, x: float, y: float) -> None:
        press = self._press
        self._name.draw(pen, x, y)
        number = str(press.pages.get(self._anchor, ""))
        label = press.label(number, StyleName.CAPTION, self._element, self._frame.ground, role="primary")
        label.draw(pen, x + self._frame.width, y + self._name.baseline, Anchor.END)
        target = Target(f"{self._said}, {number}", destination=self._anchor)
        pen.link(self._element, target, x, y, self._frame.width, self.height)
