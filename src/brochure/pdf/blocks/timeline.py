"""Timelines: dates on a line, equally spaced; what has not happened stands on a dashed line."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.document.block import Event, Timeline
from brochure.document.inline import Standing, plain
from brochure.pdf.blocks.prose import note
from brochure.pdf.layout.box import Board, Box, Column
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import LAYOUT, Element
from brochure.pdf.typeset.look import Ground, ink
from brochure.theme.theme import Palette, StyleName

_DOT = 4.0
_ABREAST = 5
_NARROWEST = 84.0
_HAPPENED = (Standing.ACHIEVED, Standing.ONGOING)


def timeline(block: Timeline, frame: Frame, press: Press) -> list[Box]:
    """Up to five events side by side where there is room, otherwise one below the other."""
    listing = Element("L", frame.parent)
    count = len(block.events)
    wide_enough = count <= _ABREAST and press.grid.share(frame.width, count)[0] >= _NARROWEST
    boxes = _abreast(block.events, frame, press, listing) if wide_enough else _down(block.events, frame, press, listing)
    if block.note and count > 1:
        boxes.append(note(block.note, frame, press, before=1.6))
    return boxes


def _abreast(events: Sequence[Event], frame: Frame, press: Press, listing: Element) -> list[Box]:
    count = len(events)
    width, step = press.grid.share(frame.width, count)
    dates, texts = [], []
    for event in events:
        body = Element("LBody", Element("LI", listing))
        cell = frame.within(body, width=width)
        dates.append(press.text(event.date, StyleName.LABEL, cell, Element("P", body), role="primary", whole=True))
        texts.append(_words(event, cell, press, body))
    line_y = max(date.height for date in dates) + press.unit * 1.3
    top = line_y + press.unit * 1.7
    standings = [event.standing for event in events]
    positions = [place * step + _DOT for place in range(count)]

    def draw_line(pen: Pen, x: float, y: float) -> None:
        with pen.within(LAYOUT):
            for place, standing in enumerate(standings):
                end = x + (positions[place + 1] if place + 1 < count else frame.width)
                following = standings[place + 1] if place + 1 < count else standing
                _draw_stretch(pen, x + positions[place], end, y + line_y, following, press.palette, frame.ground)
            for position, standing in zip(positions, standings, strict=True):
                _draw_dot(pen, x + position, y + line_y, standing, press.palette, frame.ground)

    board = Board(top + max(text.height for text in texts), before=3.5 * press.unit, ground=draw_line)
    for place, (date, text) in enumerate(zip(dates, texts, strict=True)):
        board.put(date, place * step, line_y - press.unit * 1.3 - date.height)
        board.put(text, place * step, top)
    return [board]


def _down(events: Sequence[Event], frame: Frame, press: Press, listing: Element) -> list[Box]:
    date_width = min(press.grid.span(2.4), frame.width * 0.28)
    rail = date_width + press.grid.page.gutter + _DOT
    text_left = rail + _DOT + press.grid.page.gutter
    boxes: list[Box] = []
    for place, event in enumerate(events):
        body = Element("LBody", Element("LI", listing))
        date = press.text(
            event.date,
            StyleName.LABEL,
            frame.within(body, width=date_width),
            Element("P", body),
            role="primary",
            whole=True,
        )
        words = _words(event, frame.within(body, width=min(frame.width - text_left, press.grid.span(7))), press, body)
        last = place == len(events) - 1
        height = max(date.height, words.height) + (0.0 if last else 2.2 * press.unit)
        following = None if last else events[place + 1]
        board = Board(height, before=3 * press.unit if place == 0 else 0.0)
        board.put(_Rail(event, following, height, press.palette, frame.ground), rail, date.measure.leading / 2)
        board.put(date, 0.0, 0.0)
        board.put(words, text_left, 0.0)
        boxes.append(board)
    return boxes


def _words(event: Event, frame: Frame, press: Press, body: Element) -> Column:
    wordless = not plain(event.text).strip()
    # Source numbers alone belong to the heading, not on a line of their own.
    heading = (*event.heading, *event.text) if wordless else event.heading
    boxes: list[Box] = [press.text(heading, StyleName.NAME, frame, Element("P", body), whole=True)]
    if not wordless:
        boxes.append(
            press.text(event.text, StyleName.REMARK, frame, Element("P", body), role="mute", before=2.0, whole=True)
        )
    return Column(boxes)


class _Rail(Box):
    """A dot, and the line down to the next one, on the left edge of an event's text."""

    def __init__(self, event: Event, following: Event | None, reach: float, palette: Palette, ground: Ground) -> None:
        self._standing = event.standing
        self._following = following
        self._palette = palette
        self._ground = ground
        self.height = reach

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the dot round x, y."""
        with pen.within(LAYOUT):
            if self._following is not None:
                dash = () if self._following.standing in _HAPPENED else (2.5, 2.5)
                pen.line(x, y, x, y + self.height, ink(self._palette, "primary", self._ground), 1.1, dash)
            _draw_dot(pen, x, y, self._standing, self._palette, self._ground)


def _draw_stretch(
    pen: Pen, start: float, end: float, y: float, following: Standing, palette: Palette, ground: Ground
) -> None:
    dash = () if following in _HAPPENED else (2.5, 2.5)
    pen.line(start, y, end, y, ink(palette, "primary", ground), 1.1, dash)


def _draw_dot(pen: Pen, x: float, y: float, standing: Standing, palette: Palette, ground: Ground) -> None:
    strong = ink(palette, "primary", ground)
    paper = palette.deep if ground is Ground.DEEP else palette.paper
    match standing:
        case Standing.ACHIEVED:
            pen.circle(x, y, _DOT, strong)
        case Standing.ONGOING:
            pen.circle(x, y, _DOT, paper)
            pen.ring(x, y, _DOT - 0.6, strong, 1.2)
            pen.circle(x, y, _DOT * 0.45, strong)
        case Standing.GOAL | Standing.INTENDED:
            pen.circle(x, y, _DOT, paper)
            pen.ring(x, y, _DOT - 0.6, strong, 1.2)
        case Standing.FORECAST:
            pen.circle(x, y, _DOT, paper)
            pen.ring(x, y, _DOT - 0.6, ink(palette, "accent_text", ground), 1.2)
