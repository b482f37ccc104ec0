"""A wall of companies: names in one style, logos of equal weight where their owners agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from brochure.document.block import Roster, RosterName
from brochure.document.inline import Inlines, plain
from brochure.pdf.blocks.logo import Logo
from brochure.pdf.blocks.prose import note
from brochure.pdf.layout.box import Box, Column
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import LAYOUT, Element
from brochure.pdf.typeset.look import series_on
from brochure.theme.theme import Colour, StyleName

_CELL = 116.0
_PAD = 11.0
_HIGH = 46.0
_BAR = 3.0
_GROWTH = 20.0
_ACROSS = 4
_SQUARE, _BESIDE = 7.5, 4.0
_CLOSEST, _APART = 7.0, 16.0
"""The room between the names of a key: so much at least where they all stand in one line."""


def roster(block: Roster, frame: Frame, press: Press) -> list[Box]:
    """Cells in rows of up to four; a bar before each in the colour of its sector, which a key below names."""
    count = len(block.names) + bool(block.closing)
    per_row = _per_row(count, frame.width)
    width = frame.width / per_row
    colours = _colours(block.names, frame, press)
    listing = Element("L", frame.parent)
    plain_bar = press.ink("primary", frame.ground)
    cells = [_cell(one, frame, width - 2 * _PAD, press, listing) for one in block.names]
    bars = [colours.get(plain(one.sector), plain_bar) for one in block.names]
    in_cell = bool(block.closing) and count % per_row != 1
    if in_cell:
        cells.append(_closing_cell(block.closing, frame, width - 2 * _PAD, press, listing))
        bars.append(press.ink("line", frame.ground))
    height = max(_HIGH, *(cell.height + 2 * _PAD for cell in cells))
    line = press.ink("line", frame.ground)
    boxes: list[Box] = []
    for start in range(0, len(cells), per_row):
        end = start + per_row
        before = 0.0 if start else 3.5 * press.unit
        boxes.append(_NameRow(cells[start:end], bars[start:end], (width, height), line, before=before))
    if block.closing and not in_cell:
        element = Element("P", frame.parent)
        boxes.append(press.text(block.closing, StyleName.NAME, frame, element, role="mute", before=1.2 * press.unit))
    if colours:
        boxes.append(_Key(colours, frame, press))
    if block.note:
        boxes.append(note(block.note, frame, press))
    return boxes


def _per_row(count: int, width: float) -> int:
    """As many as there is room for, fewer where that fills the last row and the wider one would leave one alone."""
    most = max(1, min(_ACROSS, int(width / _CELL), count))
    return most - 1 if most > 2 and count % most == 1 and count % (most - 1) != 1 else most


def _colours(names: Sequence[RosterName], frame: Frame, press: Press) -> Mapping[str, Colour]:
    """The colour of each sector, in the order of their first names; none where they are one, or too many to tell."""
    sectors = list(dict.fromkeys(plain(one.sector) for one in names if one.sector))
    series = series_on(press.palette, frame.ground)
    places = press.shades if press.shades.keys() >= set(sectors) else {name: at for at, name in enumerate(sectors)}
    if not 1 < len(sectors) <= len(series) or max(places[name] for name in sectors) >= len(series):
        return {}
    return {name: series[places[name]] for name in sectors}


def _cell(one: RosterName, frame: Frame, width: float, press: Press, listing: Element) -> Column:
    body = Element("LBody", Element("LI", listing))
    inner = frame.within(body, width=width)
    if one.logo is not None:
        name: Box = Logo(one.logo.picture, plain(one.name), inner)
    else:
        name = press.text(one.name, StyleName.NAME, inner, Element("P", body), balanced=True, whole=True)
    parts = [name]
    if one.activity:
        element = Element("P", body)
        parts.append(press.text(one.activity, StyleName.CAPTION, inner, element, role="mute", before=1.0, whole=True))
    return Column(parts)


def _closing_cell(words: Inlines, frame: Frame, width: float, press: Press, listing: Element) -> Column:
    """Where a list of some ends: "and others", in the place of one more name."""
    body = Element("LBody", Element("LI", listing))
    inner = frame.within(body, width=width)
    return Column([press.text(words, StyleName.NAME, inner, Element("P", body), role="mute", whole=True)])


class _NameRow(Box):
    """Cells of one size with a bar before each."""

    def __init__(
        self,
        cells: Sequence[Box],
        bars: Sequence[Colour],
        size: tuple[float, float],
        line: Colour,
        *,
        before: float,
    ) -> None:
        self._cells = cells
        self._bars = bars
        self._width, self.height = size
        self._line = line
        self._first = before > 0
        self.before = before
        self.growth = _GROWTH

    def draw(self, pen: Pen, x: float, y: float) -> None:
        reach = self._width * len(self._cells)
        with pen.within(LAYOUT):
            if self._first:
                pen.rect(x, y - 0.25, reach, 0.5, self._line)
            pen.rect(x, y + self.height - 0.25, reach, 0.5, self._line)
            for place, bar in enumerate(self._bars):
                pen.rect(x + place * self._width, y, _BAR, self.height, bar)
        for place, cell in enumerate(self._cells):
            cell.draw(pen, x + place * self._width + _PAD, y + (self.height - cell.height) / 2)


class _Key(Box):
    """The names of the sectors behind squares of their colours, in one or more lines."""

    def __init__(self, colours: Mapping[str, Colour], frame: Frame, press: Press) -> None:
        element = Element("P", frame.parent)
        self._labels = [
            (press.label(f"{name} ", StyleName.NOTE, element, frame.ground, role="mute"), colour)
            for name, colour in colours.items()
        ]
        self._places: list[tuple[float, float]] = []
        x = y = 0.0
        leading = press.theme.styles[StyleName.NOTE].leading
        needed = sum(_SQUARE + _BESIDE + label.width for label, _ in self._labels)
        spare = (frame.width - needed) / max(len(self._labels) - 1, 1)
        gap = min(spare, _APART) if spare >= _CLOSEST else _APART
        for label, _ in self._labels:
            width = _SQUARE + _BESIDE + label.width + gap
            if x and x + width - gap > frame.width + 0.1:
                x, y = 0.0, y + leading
            self._places.append((x, y))
            x += width
        self.height = y + leading
        self.before = 1.4 * press.unit

    def draw(self, pen: Pen, x: float, y: float) -> None:
        for (left, top), (label, colour) in zip(self._places, self._labels, strict=True):
            with pen.within(LAYOUT):
                pen.rect(x + left, y + top, _SQUARE, _SQUARE, colour)
            label.draw(pen, x + left + _SQUARE + _BESIDE, y + top + _SQUARE - 0.6)
