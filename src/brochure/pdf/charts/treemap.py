"""Parts of a whole as areas: a squarified treemap (Bruls, Huizing, van Wijk 2000), with what each area stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brochure.document.block import Chart
from brochure.pdf.charts.plot import Plot
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.typeset.look import Anchor, readable_on
from brochure.theme.theme import StyleName

_SHAPE = 0.5
_HIGHEST = 282.0
_GAP = 1.6
_PAD = 10.0
_TIGHT_PAD = 5.0
_LARGE, _SMALL = 30.0, 13.0
_LIGHT = 320
_NAMED = 34.0


@dataclass(frozen=True, slots=True)
class Tile:
    """A rectangle, and the place of its part in the chart."""

    place: int
    x: float
    y: float
    width: float
    height: float


class Treemap(Plot):
    """The name on top, the value light and large at the foot, the share at the right."""

    def __init__(self, chart: Chart, frame: Frame, press: Press) -> None:
        super().__init__(chart, frame, press)
        self.set_height(min(frame.width * _SHAPE, _HIGHEST), growth=0.25)

    @staticmethod
    def holds(chart: Chart, frame: Frame) -> bool:
        """Whether every part would be large enough to hold its name."""
        values = [float(point.value or 0) for point in chart.series[0].points]
        tiles = squarified(values, frame.width, min(frame.width * _SHAPE, _HIGHEST))
        return min(values) > 0 and min(min(tile.width * 0.72, tile.height) for tile in tiles) >= _NAMED

    def paint(self, pen: Pen, x: float, y: float) -> None:
        """Draw the areas, and place the labels."""
        values = [float(point.value or 0) for point in self.chart.series[0].points]
        for rank, tile in enumerate(squarified(values, self.width, self.height)):
            colour = self.series_colour(rank)
            inner = Tile(tile.place, x + tile.x, y + tile.y, tile.width, tile.height)
            right = 0.0 if tile.x + tile.width > self.width - 1 else _GAP
            foot = 0.0 if tile.y + tile.height > self.height - 1 else _GAP
            pen.rect(inner.x, inner.y, tile.width - right, tile.height - foot, colour)
            self._name(inner, rank)

    def _name(self, tile: Tile, rank: int) -> None:
        place, colour = tile.place, self.series_colour(rank)
        pad = _PAD if min(tile.width, tile.height) > 2 * _NAMED else _TIGHT_PAD
        heading = self.data.category(place)
        on = readable_on(self.press.palette, colour)
        name = self.press.text(
            self.chart.categories[place],
            StyleName.LABEL,
            self.frame.within(heading, width=tile.width - 2 * pad),
            heading,
            style=self.strong_style(),
            colour=on,
            whole=True,
        )
        self.place_box(heading, name, tile.x + pad, tile.y + pad - name.inset)
        cell = self.data.value(0, place)
        room = tile.height - name.height - 2 * pad
        text = self.chart.series[0].points[place].text
        size = max(_SMALL * 0.7, min(_LARGE, room * 0.62))
        value = self.label(text, cell=cell, size=size, weight=_LIGHT, on=colour)
        if value.width > tile.width - 2 * pad:
            value = self.label(text, cell=cell, size=size * (tile.width - 2 * pad) / value.width, on=colour)
        baseline = tile.y + tile.height - pad - 1
        self.place(cell, value, tile.x + pad, baseline)
        if self.chart.derived:
            share = self.label(self.chart.derived[place], strong=True, on=colour)
            if value.width + share.width + 8 <= tile.width - 2 * pad:
                self.note(share, tile.x + tile.width - pad - _GAP, baseline, Anchor.END)


def squarified(values: Sequence[float], width: float, height: float) -> list[Tile]:
    """Rectangles of these areas that fill a rectangle, the largest first, each as square as can be."""
    order = sorted(range(len(values)), key=lambda place: -values[place])
    scale = width * height / (sum(values) or 1.0)
    areas = [(place, values[place] * scale) for place in order]
    tiles: list[Tile] = []
    x = y = 0.0
    while areas:
        side = min(width, height)
        count = 1
        while count < len(areas) and _worst(areas[: count + 1], side) <= _worst(areas[:count], side):
            count += 1
        row, areas = areas[:count], areas[count:]
        thick = sum(area for _, area in row) / side if side else 0.0
        along = 0.0
        for place, area in row:
            length = area / thick if thick else 0.0
            if width >= height:
                tiles.append(Tile(place, x, y + along, thick, length))
            else:
                tiles.append(Tile(place, x + along, y, length, thick))
            along += length
        if width >= height:
            x, width = x + thick, width - thick
        else:
            y, height = y + thick, height - thick
    return tiles


def _worst(row: Sequence[tuple[int, float]], side: float) -> float:
    """The longest shape of a row of areas laid along a side: 1 for a square."""
    total = sum(area for _, area in row)
    areas = [area for _, area in row if area > 0]
    if not areas or not side:
        return float("inf")
    return max(side * side * max(areas) / total**2, total**2 / (side * side * min(areas)))
