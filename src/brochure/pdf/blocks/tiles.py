"""Key figures: one tile a number, with its unit, label and date, and how it came there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from brochure.document.block import KeyFigure, KeyFigures
from brochure.document.inline import Citation, Inlines, Run, plain
from brochure.pdf.blocks.spark import SparkLine
from brochure.pdf.layout.box import Box
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import LAYOUT, Element
from brochure.pdf.typeset.look import Anchor, Ground, mix
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import StyleName, TextStyle, Tile

_PAD = 13.0
_GROWTH, _GROWTH_PLAIN = 0.22, 0.12
"""How far a row of tiles may grow, as a share of its height: with lines of the years in it, and without."""
_ROWS = {1: (1,), 2: (2, 1), 3: (3, 1), 4: (4, 2, 1), 5: (3, 2, 1), 6: (3, 2, 1)}
"""So many figures stand in rows of so many, the first of these that has room."""
_NARROW = 118.0
_STEP = 0.88
_SMALLEST_NUMBER = 15.0
_FEWEST_POINTS = 2
_BESIDE = 3.0
_BEFORE = re.compile("[\u4e00-\u9fff]+(?=[0-9])")
_UNIT_LINES = 2
"""So many lines of a unit stand beside its number."""


def key_figures(block: KeyFigures, frame: Frame, press: Press) -> list[Box]:
    """Tiles in rows of equal height; in a narrow frame they move one below the other."""
    choices = _ROWS.get(len(block.figures), (3, 2, 1))
    per_row = next((count for count in choices if press.grid.share(frame.width, count)[0] >= _NARROW), 1)
    listing = Element("L", frame.parent)
    rows: list[Box] = []
    for start in range(0, len(block.figures), per_row):
        figures = block.figures[start : start + per_row]
        width, step = press.grid.share(frame.width, per_row)
        tiles = [_Tile(figure, width, frame, press, listing) for figure in figures]
        before = 4 * press.unit if not start else press.grid.page.gutter
        rows.append(_TileRow([(place * step, tile) for place, tile in enumerate(tiles)], before))
    return rows


class _TileRow(Box):
    """Tiles of one height, their numbers on one line."""

    def __init__(self, tiles: Sequence[tuple[float, _Tile]], before: float) -> None:
        self._tiles = tiles
        lead = max(tile.lead for _, tile in tiles)
        beside = all(tile.unit_fits_beside for _, tile in tiles)
        for _, tile in tiles:
            tile.lead = lead
            tile.unit_beside = beside
        self.height = max(tile.natural_height for _, tile in tiles)
        self.before = before
        plainly = all(tile.spark_height == 0 for _, tile in tiles)
        self.growth = self.height * (_GROWTH_PLAIN if plainly else _GROWTH)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        for offset, tile in self._tiles:
            tile.height = self.height
            tile.draw(pen, x + offset, y)


class _Tile(Box):
    """What is counted, the number, its date with the sources at the right, and the way there.

    `lead` is the height of the label, which a row makes equal in all its tiles; `unit_beside` says that units stand
    beside their numbers, where they do in every tile of the row.
    """

    def __init__(self, figure: KeyFigure, width: float, frame: Frame, press: Press, listing: Element) -> None:
        self._ground = Ground.DEEP if figure.highlight else frame.ground
        body = Element("LBody", Element("LI", listing))
        inner = replace(frame, width=width - 2 * _PAD, ground=self._ground, parent=body)
        self._width = width
        self._press = press
        self._highlight = figure.highlight
        self._deep_page = frame.ground is Ground.DEEP
        self._label = _text(figure.label, StyleName.LABEL, inner, press, role="ink")
        part = Element("P", body)
        before, value = _apart(without_sources(figure.value))
        self._prefix = _text(before, StyleName.UNIT, inner.within(part), press, role="primary") if before else None
        taken = self._prefix.widest + _BESIDE if self._prefix else 0.0
        self._number = one_line(value, inner.within(body, width=inner.width - taken), press, part)
        spare = inner.within(body, width=inner.width - taken - self._number.widest - 5)
        self._unit = unit_beside(figure.unit, spare, press) if figure.unit else None
        self.unit_fits_beside = self._unit is not None or not figure.unit
        if not self.unit_fits_beside:
            self._unit = _text(figure.unit, StyleName.UNIT, inner, press, role="primary")
        self.unit_beside = self.unit_fits_beside
        sources = tuple(one for one in (*figure.value, *figure.unit, *figure.date) if isinstance(one, Citation))
        self._source = (
            _text(sources, StyleName.CAPTION, inner, press, role="mute", anchor=Anchor.END) if sources else None
        )
        room = inner.width - (self._source.widest + 6 if self._source else 0.0)
        dated = inner.within(body, width=room)
        self._date = _text(without_sources(figure.date), StyleName.CAPTION, dated, press, role="mute")
        self._note = _text(figure.note, StyleName.CAPTION, inner, press, role="mute") if figure.note else None
        known = [point for point in figure.trend.points if point.value is not None] if figure.trend else []
        self._spark = SparkLine(figure.trend, inner, press) if figure.trend and len(known) >= _FEWEST_POINTS else None
        self.lead = self._label.height

    @property
    def spark_height(self) -> float:
        """The height of the line of the years; 0 without one."""
        return self._spark.height if self._spark else 0.0

    @property
    def natural_height(self) -> float:
        """The height of what stands in it."""
        unit = self._press.unit
        height = _PAD + self.lead + self._number.height + self._date.height + _PAD * 0.8
        height += self._unit.height if self._unit and not self.unit_beside else 0.0
        height += self._note.height if self._note else 0.0
        return height + (self._spark.height + 2 * unit if self._spark else 0.0)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        self._draw_ground(pen, x, y)
        left, unit = x + _PAD, self._press.unit
        top = y + _PAD
        self._label.draw(pen, left, top)
        top += self.lead
        start = left - 1
        if self._prefix is not None:
            self._prefix.draw(pen, left, top + self._number.baseline - self._prefix.baseline)
            start = left + self._prefix.widest + _BESIDE
        self._number.draw(pen, start, top)
        if self._unit is not None and self.unit_beside:
            drop = self._number.baseline - last_baseline(self._unit)
            self._unit.draw(pen, start + self._number.widest + _BESIDE + 1, top + drop)
        top += self._number.height
        if self._unit is not None and not self.unit_beside:
            self._unit.draw(pen, left, top)
            top += self._unit.height
        self._date.draw(pen, left, top)
        if self._source is not None:
            self._source.draw(pen, left, top)
        top += self._date.height
        if self._note is not None:
            self._note.draw(pen, left, top)
            top += self._note.height
        if self._spark is not None:
            spark_top = y + self.height - _PAD * 0.8 - self._spark.height
            with pen.within(LAYOUT):
                rule = self._press.ink("line", self._ground)
                pen.rect(left, spark_top - 1.3 * unit, self._width - 2 * _PAD, 0.5, rule)
            self._spark.draw(pen, left, spark_top)

    def _draw_ground(self, pen: Pen, x: float, y: float) -> None:
        palette, character = self._press.palette, self._press.theme.character
        fill = mix(palette.paper, palette.tint, 0.62) if character.tile is Tile.FILLED else None
        if self._deep_page:
            fill = mix(palette.deep, palette.soft_on_deep, 0.22 if self._highlight else 0.1)
        elif self._highlight:
            fill = palette.deep
        with pen.within(LAYOUT):
            if fill is not None:
                pen.rect(x, y, self._width, self.height, fill, character.radius)
            elif character.tile is Tile.BOXED:
                line, inner = character.rule, character.rule / 2
                pen.outline(
                    x + inner, y + inner, self._width - line, self.height - line, palette.line, line, character.radius
                )
            if not character.radius:
                pen.rect(x, y, self._width, 2.2, palette.accent if self._highlight else palette.primary)


def without_sources(inlines: Inlines) -> Inlines:
    """All but the source numbers."""
    return tuple(inline for inline in inlines if not isinstance(inline, Citation))


def _text(
    inlines: Inlines, name: StyleName, frame: Frame, press: Press, *, role: str, anchor: Anchor = Anchor.START
) -> TextBox:
    return press.text(inlines, name, frame, Element("P", frame.parent), role=role, anchor=anchor, whole=True)


def _apart(value: Inlines) -> tuple[Inlines, Inlines]:
    """The word before a Chinese number, such as 第, which is set as small as its counter; and the number."""
    first = value[0] if value else None
    if not isinstance(first, Run) or not (found := _BEFORE.match(first.text)) or found.end() == len(first.text):
        return (), value
    word, number = replace(first, text=found.group()), replace(first, text=first.text[found.end() :])
    return (word,), (number, *value[1:])


def unit_beside(unit: Inlines, frame: Frame, press: Press) -> TextBox | None:
    """A unit set into the room beside its number, in up to two lines of whole words; None where that is too small."""
    if frame.width <= 0:
        return None
    text = _text(unit, StyleName.UNIT, frame, press, role="primary")
    whole_words = text.widest <= frame.width and len(text.lines) <= min(_UNIT_LINES, len(plain(unit).split()))
    return text if whole_words else None


def last_baseline(text: TextBox) -> float:
    """From the top of a text to the baseline of its last line."""
    return text.baseline + text.height - text.measure.leading


def one_line(
    value: Inlines, frame: Frame, press: Press, element: Element, style: TextStyle | None = None, *, before: float = 0.0
) -> TextBox:
    """The number on one line where it fits, at the largest step of the scale that does."""
    style = style or press.theme.styles[StyleName.FIGURE]
    while True:
        text = press.text(
            value, StyleName.FIGURE, frame, element, style=style, role="primary", before=before, whole=True
        )
        if len(text.lines) == 1 or style.size * _STEP < _SMALLEST_NUMBER:
            return text
        style = replace(style, size=style.size * _STEP, leading=style.leading * _STEP)
