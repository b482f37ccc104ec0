"""Lines of text as operators of a page: one text object for each stretch of one look, over as many lines as it goes."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TypeAlias

from brochure.pdf.pen import Pen
from brochure.pdf.tagging.element import Element
from brochure.pdf.typeset.cell import Cell, Glyphs
from brochure.pdf.typeset.direction import visual_order
from brochure.pdf.typeset.kinsoku import is_ideograph
from brochure.pdf.typeset.lines import Line
from brochure.pdf.typeset.look import Anchor, Look
from brochure.pdf.typeset.typeface import Stroke, Typeface

CAPITALS = 0.335
"""Half the height of a capital in em: lines are centred on their capitals, so that scripts share a middle."""
_LOOSEST = 0.22
_SAME_PLACE = 0.0005
_SPACE = " "
_SPAN, _END_OF_SPAN = "/Span", "EMC"


@dataclass(frozen=True, slots=True)
class Measure:
    """How lines are placed: width, size of the type and leading in points; `leftward` lines start at the right."""

    width: float
    size: float
    leading: float
    anchor: Anchor = Anchor.START
    justified: bool = False
    leftward: bool = False


def draw_lines(pen: Pen, lines: Sequence[Line], measure: Measure, x: float, baseline: float) -> None:
    """Draw lines below each other, the first with its baseline at `baseline`."""
    text: _TextObject | None = None
    for line in lines:
        all_spots, both_ways = _spots(line, measure, x)
        for look, group in groupby(all_spots, key=_LOOK):
            spots = list(group)
            leftward = both_ways and any(glyphs.level % 2 for glyphs, *_ in spots)
            if text is None or text.look is not look or leftward:
                if text is not None:
                    text.draw()
                text = _TextObject(pen, look, _spelled_out(look, spots) if leftward else look.element)
            text.add(spots, baseline, spelled_out=leftward)
            if leftward:
                text.draw()
                text = None
        baseline += measure.leading
    if text is not None:
        text.draw()


_Spot: TypeAlias = tuple[Glyphs, float, str, Look]
"""Glyphs, where they stand, the blanks behind them, and their look; there is one for every word of a document."""
_LOOK = itemgetter(3)


def _said(spots: Sequence[_Spot]) -> str:
    return "".join(glyphs.said + trailing for glyphs, _, trailing, _ in spots)


def _spelled_out(look: Look, spots: Sequence[_Spot]) -> Element:
    # Glyphs of such text lie in the file from left to right, and programs that know only the page turn them round
    # themselves; so what is written stands in the structure tree, where those programs do not look.
    return Element("Span", look.element, actual=_said(spots))


def _spots(line: Line, measure: Measure, x: float) -> tuple[list[_Spot], bool]:
    """The glyphs of a line in the order of reading, and whether some of them may run from right to left."""
    if not line.cells:
        return [], False
    slack = measure.width - line.width
    if measure.anchor is Anchor.MIDDLE:
        x += slack / 2
    elif (measure.anchor is Anchor.END) is not measure.leftward:
        x += slack
    spots = None
    if not measure.leftward:
        spots = _in_order(line.cells, x - line.cells[0].lead, _stretch(line, measure))
    if spots is not None:
        return spots, False
    return _reordered(line.cells, x, int(measure.leftward)), True


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


def _in_order(cells: Sequence[Cell], x: float, stretch: float) -> list[_Spot] | None:
    """Where the glyphs of a line stand that runs from left to right; None where a part of it does not."""
    spots: list[_Spot] = []
    for index, cell in enumerate(cells):
        if index:
            x += cell.gap
            if stretch and _gives(cells, index):
                x += stretch
        last = len(cell.glyphs) - 1
        for place, glyphs in enumerate(cell.glyphs):
            if glyphs.level:
                return None
            if place:
                x += glyphs.before + (stretch if glyphs.elastic else 0.0)
            look = glyphs.look
            room = look.pill.room if look.pill is not None else 0.0
            spots.append((glyphs, x + room, cell.space if place == last else "", look))
            x += glyphs.fragment.width + 2 * room
        if last >= 0:
            x += cell.space_width
    return spots


def _reordered(cells: Sequence[Cell], x: float, base: int) -> list[_Spot]:
    """Where the glyphs of a line stand that run both ways; the list keeps the order of reading."""
    items = list(_items(cells, base))
    spots: dict[int, _Spot] = {}
    for place in visual_order([level for *_, level in items]):
        glyphs, trailing, width, _ = items[place]
        if glyphs is not None:
            room = glyphs.look.pill.room if glyphs.look.pill is not None else 0.0
            spots[place] = glyphs, x + room, trailing, glyphs.look
        x += width
    return [spots[place] for place in sorted(spots)]


def _items(cells: Sequence[Cell], base: int) -> Iterator[tuple[Glyphs | None, str, float, int]]:
    """What stands on a line: glyphs with the blanks typed behind them, and room without any; with width and level."""
    level = base
    for index, cell in enumerate(cells):
        for place, glyphs in enumerate(cell.glyphs):
            if glyphs.before and (index or place):
                yield None, "", glyphs.before, min(level, glyphs.level)
            level = glyphs.level
            room = glyphs.look.pill.room if glyphs.look.pill is not None else 0.0
            blanks = _SPACE * len(cell.space) if place + 1 == len(cell.glyphs) else ""
            yield glyphs, blanks, glyphs.fragment.width + 2 * room, level
        # Rule L1: blanks at a line's end stand beside the line.
        if cell.space and index + 1 < len(cells):
            yield None, "", cell.space_width, cell.space_level


class _TextObject:
    """Text of one look while its operators are gathered; neighbouring stretches of one font share an operator."""

    def __init__(self, pen: Pen, look: Look, element: Element) -> None:
        self.look = look
        self._element = element
        self._pen = pen
        self._parts: list[str] = []
        self._face: Typeface | None = None
        self._size = 0.0
        self._shown: list[str] = []
        self._tracking = 0.0

    def add(self, spots: Sequence[_Spot], baseline: float, *, spelled_out: bool) -> None:
        """Set one line's stretch, and what lies behind or below it on the page.

        Text that cannot be read off its glyphs is spelled out beside them, unless its element does that.
        """
        pen, look = self._pen, self.look
        y = baseline - look.rise
        if look.pill is not None or look.target is not None:
            left = min(x for _, x, *_ in spots)
            right = max(x + glyphs.fragment.width for glyphs, x, *_ in spots)
        if look.pill is not None:
            _draw_pill(pen, look, left, y, right - left)
        if look.dotted:
            _draw_dots(pen, look, spots, y)
        first = len(self._parts)
        if not self._add_line(spots, pen.flipped(y)) and not spelled_out:
            # A span within a span would be read twice.
            shown = [part for part in self._parts[first:] if not _is_span(part)]
            self._parts[first:] = [_opening(_said(spots)), *shown, _END_OF_SPAN]
        if look.target is not None:
            pen.link(look.element, look.target, left, y - look.size * 0.86, right - left, look.size * 1.12)

    def draw(self) -> None:
        """Write everything gathered."""
        with self._pen.within(self._element):
            self._pen.fill(self.look.colour)
            self._pen.write(f"BT {' '.join(self._parts)}{' 0 Tc' if self._tracking else ''} ET")

    def _add_line(self, spots: Sequence[_Spot], y: float) -> bool:
        """Set the glyphs; returns whether they can be read as they are."""
        exact = True
        end: float | None = None
        for glyphs, x, trailing, _ in spots:
            fragment = glyphs.fragment
            if end is None or abs(x - end) > _SAME_PLACE:
                # Readers take room between glyphs for a blank, so where nobody typed one the text is spelled out.
                exact = exact and end is None
                self._close()
                self._parts.append(f"1 0 0 1 {x:.6g} {y:.6g} Tm")
            shaped = fragment.shaped
            exact = exact and shaped.exact and (fragment.said is fragment.text or fragment.said == fragment.text)
            if fragment.face is not self._face or fragment.size != self._size or fragment.tracking != self._tracking:
                self._select(fragment.face, fragment.size, fragment.tracking)
            if shaped.plain is not None:
                self._shown.append(shaped.plain)
            else:
                for stroke in shaped.strokes:
                    self._add_stroke(stroke, fragment.size)
            end = x + fragment.width
            if trailing and not glyphs.level:
                blanks = len(trailing)
                self._shown.append(fragment.face.blank.strokes[0].shown * blanks)
                end += fragment.blank * blanks
        self._close()
        return exact

    def _add_stroke(self, stroke: Stroke, size: float) -> None:
        if not stroke.rise and not stroke.said:
            self._shown.append(stroke.shown)
            return
        self._close()
        shown = f"[{stroke.shown}] TJ"
        if stroke.rise:
            shown = f"{stroke.rise * size / 1000:.5g} Ts {shown} 0 Ts"
        if stroke.goes_on:
            self._parts.pop()
        elif stroke.said:
            self._parts.append(_opening(stroke.said))
        self._parts.append(shown)
        if stroke.said:
            self._parts.append(_END_OF_SPAN)

    def _select(self, face: Typeface, size: float, tracking: float) -> None:
        if face is not self._face or size != self._size:
            self._close()
            self._parts.append(f"{face.resource} {size:.5g} Tf")
            self._face, self._size = face, size
            face.drawn = True
        if tracking != self._tracking:
            self._close()
            self._parts.append(f"{tracking:.4g} Tc")
            self._tracking = tracking

    def _close(self) -> None:
        if self._shown:
            self._parts.append(f"[{''.join(self._shown).replace('><', '')}] TJ")
            self._shown = []


def _opening(said: str) -> str:
    """What opens a stretch that is to be read as `said`."""
    return f"{_SPAN} <</ActualText <{(codecs.BOM_UTF16_BE + said.encode('utf-16-be')).hex()}>>> BDC"


def _is_span(part: str) -> bool:
    return part == _END_OF_SPAN or part.startswith(_SPAN)


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


def _draw_dots(pen: Pen, look: Look, spots: Sequence[_Spot], baseline: float) -> None:
    # Emphasis in Chinese: a dot under each character, since slanted Han type is not Chinese typography.
    for glyphs, x, *_ in spots:
        fragment = glyphs.fragment
        step = fragment.width / len(fragment.text)
        for place, character in enumerate(fragment.text):
            if is_ideograph(character):
                pen.circle(x + (place + 0.5) * step, baseline + look.size * 0.27, look.size * 0.055, look.colour)
