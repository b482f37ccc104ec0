"""Key figures: one tile a number, with its unit, label and date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brochure.document.block import KeyFigure, KeyFigures
from brochure.pdf.layout.box import Box
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import LAYOUT, Element
from brochure.pdf.typeset.look import Ground, mix
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import StyleName, TextStyle

_PAD = 13.0
_ROWS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 3, 6: 3}
_NARROW = 118.0
_STEP = 0.88
_SMALLEST_NUMBER = 15.0


def key_figures(block: KeyFigures, frame: Frame, press: Press) -> list[Box]:
    """Tiles in rows of equal height; in a narrow frame they move one below the other."""
    per_row = _ROWS.get(len(block.figures), 3)
    while per_row > 1 and press.grid.share(frame.width, per_row)[0] < _NARROW:
        per_row -= 1
    listing = Element("L", frame.parent)
    rows: list[Box] = []
    for start in range(0, len(block.figures), per_row):
        figures = block.figures[start : start + per_row]
        count = per_row if start else min(per_row, len(block.figures))
        width, step = press.grid.share(frame.width, count)
        tiles = [_Tile(figure, width, frame, press, listing) for figure in figures]
        height = max(tile.natural_height for tile in tiles)
        before = 4 * press.unit if not start else press.grid.page.gutter
        rows.append(_TileRow([(place * step, tile) for place, tile in enumerate(tiles)], height, before))
    return rows


class _TileRow(Box):
    """Tiles of one height."""

    def __init__(self, tiles: Sequence[tuple[float, _Tile]], height: float, before: float) -> None:
        self._tiles = tiles
        self.height = height
        self.before = before
        self.growth = height * 0.22

    def draw(self, pen: Pen, x: float, y: float) -> None:
        for offset, tile in self._tiles:
            tile.stretched(self.height).draw(pen, x + offset, y)


class _Tile(Box):
    """One number: large, then what it counts, then its date on the foot line."""

    def __init__(self, figure: KeyFigure, width: float, frame: Frame, press: Press, listing: Element) -> None:
        ground = Ground.DEEP if figure.highlight else frame.ground
        body = Element("LBody", Element("LI", listing))
        inner = replace(frame, width=width - 2 * _PAD, ground=ground, parent=body)
        self._width = width
        self._press = press
        self._highlight = figure.highlight
        self._deep_page = frame.ground is Ground.DEEP
        element = Element("P", body)
        self._number = _number(figure, inner, press, element)
        self._unit = self._unit_beside = None
        if figure.unit:
            unit = press.text(figure.unit, StyleName.UNIT, inner, Element("P", body), role="primary", whole=True)
            room = inner.width - self._number.widest - 5
            if len(unit.lines) == 1 and unit.widest <= room:
                self._unit_beside = unit
            else:
                self._unit = unit
        self._label = press.text(figure.label, StyleName.NAME, inner, Element("P", body), whole=True)
        self._date = press.text(figure.date, StyleName.CAPTION, inner, Element("P", body), role="mute", whole=True)
        self._note = (
            press.text(figure.note, StyleName.CAPTION, inner, Element("P", body), role="mute", whole=True)
            if figure.note
            else None
        )
        self.natural_height = self._lay_out()
        self.height = self.natural_height

    def stretched(self, height: float) -> _Tile:
        """The tile at the height of its row."""
        self.height = height
        return self

    def _lay_out(self) -> float:
        y = _PAD + 2 - self._number.inset * 0.55
        y += self._number.height
        if self._unit is not None:
            y += self._unit.height
        y += self._label.height + self._press.unit
        y += self._press.unit * 0.8 + self._date.height
        if self._note is not None:
            y += self._note.height
        return y + _PAD * 0.8

    def draw(self, pen: Pen, x: float, y: float) -> None:
        palette = self._press.palette
        fill = palette.deep if self._highlight else mix(palette.paper, palette.tint, 0.62)
        if self._deep_page:
            fill = mix(palette.deep, palette.soft_on_deep, 0.22 if self._highlight else 0.1)
        with pen.within(LAYOUT):
            pen.rect(x, y, self._width, self.height, fill)
            pen.rect(x, y, self._width, 2.2, palette.accent if self._highlight else palette.primary)
        left = x + _PAD
        top = y + _PAD + 2 - self._number.inset * 0.55
        self._number.draw(pen, left - 1, top)
        if self._unit_beside is not None:
            drop = self._number.baseline - self._unit_beside.baseline
            self._unit_beside.draw(pen, left + self._number.widest + 4, top + drop)
        top += self._number.height
        if self._unit is not None:
            self._unit.draw(pen, left, top)
            top += self._unit.height
        self._label.draw(pen, left, top)
        foot = y + self.height - _PAD * 0.8 - self._date.height
        if self._note is not None:
            foot -= self._note.height
        ground = Ground.DEEP if self._highlight or self._deep_page else Ground.PAPER
        with pen.within(LAYOUT):
            rule = self._press.ink("line", ground)
            pen.rect(left, foot - self._press.unit * 0.55, self._width - 2 * _PAD, 0.5, rule)
        self._date.draw(pen, left, foot)
        if self._note is not None:
            self._note.draw(pen, left, foot + self._date.height)


def _number(figure: KeyFigure, frame: Frame, press: Press, element: Element) -> TextBox:
    """The number on one line where it fits, at the largest step of the scale that does."""
    style: TextStyle = press.theme.styles[StyleName.FIGURE]
    while True:
        text = press.text(figure.value, StyleName.FIGURE, frame, element, style=style, role="primary", whole=True)
        if len(text.lines) == 1 or style.size * _STEP < _SMALLEST_NUMBER:
            return text
        style = replace(style, size=style.size * _STEP, leading=style.leading * _STEP)
