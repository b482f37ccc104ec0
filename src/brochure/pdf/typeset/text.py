"""Text on a page: lines of glyphs in a box that can be cut between lines."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from brochure.pdf.layout.box import Box
from brochure.pdf.pen import Pen
from brochure.pdf.typeset.cell import Cell, Glyphs
from brochure.pdf.typeset.kinsoku import is_ideograph
from brochure.pdf.typeset.lines import Line
from brochure.pdf.typeset.look import Anchor, Look

CAPITALS = 0.335
"""Half the height of a capital in em: lines are centred on their capitals, so that scripts share a middle."""
_LOOSEST = 0.22
_KEPT_LINES = 2
_SAME_PLACE = 0.0005


@dataclass(frozen=True, slots=True)
class Measure:
    """How lines are placed: width, size of the type and leading in points."""

    width: float
    size: float
    leading: float
    anchor: Anchor = Anchor.START
    justified: bool = False


class TextBox(Box):
    """A paragraph, set. Cut with at least two lines on either side; `whole` text is never cut."""

    def __init__(self, lines: Sequence[Line], measure: Measure, *, before: float = 0.0, whole: bool = False) -> None:
        self.lines = lines
        self.measure = measure
        self.before = before
        self.height = len(lines) * measure.leading
        self._whole = whole or len(lines) < 2 * _KEPT_LINES

    @property
    def widest(self) -> float:
        """The width of the longest line."""
        return max(line.width for line in self.lines)

    @property
    def baseline(self) -> float:
        """From the top of the box to the first line's baseline."""
        return self.measure.leading / 2 + self.measure.size * CAPITALS

    @property
    def inset(self) -> float:
        """From the top of the box to the top of the first line's capitals."""
        return self.measure.leading / 2 - self.measure.size * CAPITALS

    @property
    def least(self) -> float:
        """The smallest height that a part of it can start with."""
        return self.height if self._whole else _KEPT_LINES * self.measure.leading

    def split(self, room: float) -> tuple[Box, Box] | None:
        """Two parts, the first no higher than `room`; None where it can't be cut."""
        if self._whole:
            return None
        count = min(int((room + 0.05) / self.measure.leading), len(self.lines) - _KEPT_LINES)
        if count < _KEPT_LINES:
            return None
        return (
            TextBox(self.lines[:count], self.measure, before=self.before),
            TextBox(self.lines[count:], self.measure),
        )

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        baseline = y + self.baseline
        for line in self.lines:
            draw_line(pen, line, self.measure, x, baseline)
            baseline += self.measure.leading


@dataclass(slots=True)
class _Spot:
    glyphs: Glyphs
    x: float
    trailing: str = ""


def draw_line(pen: Pen, line: Line, measure: Measure, x: float, baseline: float) -> None:
    """Draw one line, its baseline at `baseline`."""
    if not line.cells:
        return
    if measure.anchor is not Anchor.START:
        slack = measure.width - line.width
        x += slack if measure.anchor is Anchor.END else slack / 2
    spots = _spots(line.cells, x - line.cells[0].lead, _stretch(line, measure))
    for look, group in groupby(spots, key=lambda spot: spot.glyphs.look):
        _draw_look(pen, look, list(group), baseline)


def _stretch(line: Line, measure: Measure) -> float:
    """What justification adds at every elastic point, in points; nothing where the line would fall apart."""
    if not measure.justified or line.last or line.cells[-1].ends_line:
        return 0.0
    between = sum(_gives(line.cells, index) for index in range(1, len(line.cells)))
    points = between + sum(glyphs.elastic for cell in line.cells for glyphs in cell.glyphs[1:])
    slack = measure.width - (line.width - line.cells[-1].hang)
    if not points or slack <= 0 or slack / points > _LOOSEST * measure.size:
        return 0.0
    return slack / points


def _gives(cells: Sequence[Cell], index: int) -> bool:
    return cells[index].elastic or bool(cells[index - 1].space)


def _spots(cells: Sequence[Cell], x: float, stretch: float) -> list[_Spot]:
    spots: list[_Spot] = []
    for index, cell in enumerate(cells):
        if index:
            x += cell.gap + (stretch if _gives(cells, index) else 0.0)
        for place, glyphs in enumerate(cell.glyphs):
            if place:
                x += glyphs.before + (stretch if glyphs.elastic else 0.0)
            room = glyphs.look.pill.room if glyphs.look.pill is not None else 0.0
            spots.append(_Spot(glyphs, x + room))
            x += glyphs.width + 2 * room
        if spots:
            spots[-1].trailing = " " * len(cell.space)
        x += cell.space_width
    return spots


def _draw_look(pen: Pen, look: Look, spots: list[_Spot], baseline: float) -> None:
    left = spots[0].x
    right = spots[-1].x + spots[-1].glyphs.width
    y = baseline - look.rise
    if look.pill is not None:
        _draw_pill(pen, look, left, y, right - left)
    if look.dotted:
        _draw_dots(pen, look, spots, y)
    with pen.within(look.element):
        pen.write(_text_object(pen, look, spots, y))
    if look.target is not None:
        pen.link(look.element, look.target, left, y - look.size * 0.86, right - left, look.size * 1.12)


def _draw_pill(pen: Pen, look: Look, x: float, baseline: float, width: float) -> None:
    pill = look.pill
    if pill is None:
        return
    height = look.size * 1.72
    top = baseline - look.size * CAPITALS - height / 2
    box = (x - pill.padding, top, width + 2 * pill.padding, height)
    if pill.fill is not None:
        pen.rect(*box, pill.fill, radius=height / 2)
    if pill.edge is not None:
        pen.outline(*box, pill.edge, 0.7, radius=height / 2, dash=pill.dash)


def _draw_dots(pen: Pen, look: Look, spots: list[_Spot], baseline: float) -> None:
    # Emphasis in Chinese: a dot under each character, since slanted Han type is not Chinese typography.
    for spot in spots:
        step = spot.glyphs.width / len(spot.glyphs.text)
        for place, character in enumerate(spot.glyphs.text):
            if is_ideograph(character):
                pen.circle(spot.x + (place + 0.5) * step, baseline + look.size * 0.27, look.size * 0.055, look.colour)


def _text_object(pen: Pen, look: Look, spots: list[_Spot], y: float) -> str:
    shown = _Operators(pen, look)
    for spot in spots:
        shown.move(spot.x, pen.flipped(y))
        shown.show(spot)
    body = shown.closed()
    said = "".join(spot.glyphs.said + spot.trailing for spot in spots)
    # Readers take room between glyphs for a space, so text with gaps that nobody typed also says what was typed.
    if not shown.broken and said == "".join(spot.glyphs.text + spot.trailing for spot in spots):
        return body
    written = codecs.BOM_UTF16_BE + said.encode("utf-16-be")
    return f"/Span <</ActualText <{written.hex()}>>> BDC {body} EMC"


class _Operators:
    """A text object while it is written; neighbouring stretches of one font share an operator."""

    def __init__(self, pen: Pen, look: Look) -> None:
        colour = look.colour
        self.broken = False
        self._pen = pen
        self._tracking = look.tracking
        self._parts = [f"{colour.red / 255:.4g} {colour.green / 255:.4g} {colour.blue / 255:.4g} rg"]
        if look.tracking:
            self._parts.append(f"{look.tracking:.3f} Tc")
        self._font = ""
        self._end: float | None = None
        self._array: list[str] = []
        self._codes = ""

    def move(self, x: float, y: float) -> None:
        """Go to a place, unless the text already ends there."""
        if self._end is not None and abs(x - self._end) <= _SAME_PLACE:
            return
        self.broken = self.broken or self._end is not None
        self._close_array()
        self._parts.append(f"1 0 0 1 {x:.3f} {y:.3f} Tm")

    def show(self, spot: _Spot) -> None:
        """Show the characters of a stretch with its kerning and the spaces behind it."""
        glyphs, document = spot.glyphs, self._pen.canvas.document
        corrections = glyphs.face.measure(glyphs.text).corrections
        for place, character in enumerate(glyphs.text + spot.trailing):
            subset, code = glyphs.face.code(character, document)
            font = f"{glyphs.face.resource(subset, document)} {glyphs.size:.5g} Tf"
            if font != self._font:
                self._close_array()
                self._parts.append(font)
                self._font = font
            self._codes += f"{code:02x}"
            if place < len(corrections) and corrections[place]:
                self._array.append(f"<{self._codes}>{-corrections[place]:.4g}")
                self._codes = ""
        spaces = glyphs.face.measure(spot.trailing).width * glyphs.size / 1000
        self._end = spot.x + glyphs.width + spaces + self._tracking * len(spot.trailing)

    def closed(self) -> str:
        """The whole text object."""
        self._close_array()
        if self._tracking:
            self._parts.append("0 Tc")
        return f"BT {' '.join(self._parts)} ET"

    def _close_array(self) -> None:
        if self._codes:
            self._array.append(f"<{self._codes}>")
        if self._array:
            self._parts.append(f"[{''.join(self._array)}] TJ")
        self._array, self._codes = [], ""
