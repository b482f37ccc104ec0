"""One entry of the directory, full or as a line of the index."""

from __future__ import annotations

from dataclasses import replace

from brochure.document.block import DirectoryEntry
from brochure.document.inline import Inlines, Run
from brochure.pdf.blocks.look_up import LookUp
from brochure.pdf.layout.box import Board, Box, stacked
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Label, Press
from brochure.pdf.tagging.element import LAYOUT, Element
from brochure.pdf.typeset.look import Anchor, ink
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import StyleName

_PAD = 2.0
_WEIGHT = 650
_BESIDE = 8.0
_WIDEST_LOCATION = 0.4


def resident(entry: DirectoryEntry, frame: Frame, press: Press, listing: Element) -> Box:
    """Name and place, what the company does and since when, a sentence about it, where to read more."""
    body = Element("LBody", Element("LI", listing))
    room = frame.width
    location = None
    if entry.location:
        location = press.label(entry.location, StyleName.CAPTION, Element("P", body), frame.ground, role="primary")
        room -= min(location.width + _BESIDE, frame.width * _WIDEST_LOCATION)
    inner = frame.within(body, width=room)
    style = replace(press.theme.styles[StyleName.TABLE], weight=_WEIGHT)
    name = press.text(entry.name, StyleName.TABLE, inner, Element("P", body), style=style, role="ink", whole=True)
    lines: list[Box] = [name]
    whole = frame.within(body)
    trade = _joined(entry.activity, entry.since)
    if trade:
        lines.append(_small(trade, whole, press, body))
    if entry.text:
        lines.append(
            press.text(entry.text, StyleName.NOTE, whole, Element("P", body), before=0.3 * press.unit, whole=True)
        )
    if entry.web:
        lines.append(_small(entry.web, whole, press, body))
    return _entry(lines, location, name, frame, press)


def index_entry(entry: DirectoryEntry, anchor: str, frame: Frame, press: Press, listing: Element) -> Box:
    """A name with the page of its full entry; the whole line leads there."""
    return LookUp(entry.name, anchor, frame, press, Element("LBody", Element("LI", listing)))


def _small(text: Inlines, frame: Frame, press: Press, body: Element) -> TextBox:
    return press.text(text, StyleName.CAPTION, frame, Element("P", body), role="mute", whole=True)


def _joined(first: Inlines, second: Inlines) -> Inlines:
    return (*first, Run(" · "), *second) if first and second else (*first, *second)


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
