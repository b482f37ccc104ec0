"""Parts of a whole: a bar cut into parts, or a ring where there is little room; every part is named with its value."""

from __future__ import annotations

import math

from brochure.document.block import Chart
from brochure.pdf.charts.plot import Plot
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.typeset.look import Anchor
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import StyleName

_BAR = 30.0
_NARROW = 250.0
_CELL = 108.0
_RING = 64.0


class Shares(Plot):
    """The list of parts doubles as the legend, in the order of the document."""

    def __init__(self, chart: Chart, frame: Frame, press: Press) -> None:
        super().__init__(chart, frame, press)
        self._narrow = frame.width < _NARROW
        self._per_row = 1 if self._narrow else max(1, min(len(chart.categories), int(frame.width / _CELL), 6))
        self._cell = frame.width / self._per_row
        inner = frame.within(self.figure, width=self._cell - (64 if self._narrow else 20))
        self._names: list[TextBox] = [
            press.text(name, StyleName.LABEL, inner, self.figure, role="ink", whole=True) for name in chart.categories
        ]
        rows = [self._names[i : i + self._per_row] for i in range(0, len(self._names), self._per_row)]
        line = 0.0 if self._narrow else 15.0
        self._rows = [max(name.height for name in row) + line + (8 if self._narrow else 9) for row in rows]
        self._head = 2 * _RING + 16 if self._narrow else _BAR + 12
        self.height = self._head + sum(self._rows)

    def paint(self, pen: Pen, x: float, y: float) -> None:
        """Draw the marks and their labels."""
        points = self.chart.series[0].points
        total = sum(float(point.value or 0) for point in points) or 1.0
        shares = [float(point.value or 0) / total for point in points]
        if self._narrow:
            self._paint_ring(pen, x, y, shares)
        else:
            self._paint_bar(pen, x, y, shares)
        top = y + self._head
        for number, name in enumerate(self._names):
            place = number % self._per_row
            left = x + place * self._cell
            pen.rect(left, top + 3, 8, 8, self.series_colour(number))
            name.draw(pen, left + 14, top)
            value = self.label(points[number].text, strong=True, size=None if self._narrow else 10.5)
            if self._narrow:
                value.draw(pen, x + self.width, top + 10, Anchor.END)
                pen.line(
                    x, top + self._rows[number] - 4, x + self.width, top + self._rows[number] - 4, self.ink("line"), 0.5
                )
            else:
                value.draw(pen, left + 14, top + name.height + 10)
            if place == self._per_row - 1:
                top += self._rows[number // self._per_row]

    def _paint_bar(self, pen: Pen, x: float, y: float, shares: list[float]) -> None:
        left = x
        for number, share in enumerate(shares):
            width = share * self.width
            gap = 1.2 if number < len(shares) - 1 else 0.0
            if width > gap:
                pen.rect(left, y, width - gap, _BAR, self.series_colour(number))
            left += width

    def _paint_ring(self, pen: Pen, x: float, y: float, shares: list[float]) -> None:
        angle = 0.0
        middle = x + min(self.width / 2, _RING + 4)
        for number, share in enumerate(shares):
            sweep = share * 2 * math.pi
            gap = min(0.02, sweep / 4)
            pen.sector(middle, y + _RING, _RING, _RING * 0.64, angle + gap, sweep - 2 * gap, self.series_colour(number))
            angle += sweep
