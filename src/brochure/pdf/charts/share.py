"""Parts of a whole as one bar cut into parts; every part is named with its value."""

from __future__ import annotations

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
_MOST = 6
_SQUARE = 8.0
_INDENT = 14.0
_VALUE_ROOM = 84.0


class Shares(Plot):
    """The list of parts below the bar names their colours, in the order of the document."""

    def __init__(self, chart: Chart, frame: Frame, press: Press) -> None:
        super().__init__(chart, frame, press)
        self._narrow = frame.width < _NARROW
        self._per_row = 1 if self._narrow else max(1, min(len(chart.categories), int(frame.width / _CELL), _MOST))
        self._cell = frame.width / self._per_row
        width = self._cell - (_VALUE_ROOM if self._narrow else _INDENT + 6)
        self._names: list[TextBox] = []
        for place, name in enumerate(chart.categories):
            cell = self.data.category(place)
            inner = frame.within(cell, width=width)
            self._names.append(press.text(name, StyleName.LABEL, inner, cell, role="ink", whole=True))
        rows = [self._names[i : i + self._per_row] for i in range(0, len(self._names), self._per_row)]
        line = 0.0 if self._narrow else 15.0
        self._rows = [max(name.height for name in row) + line + 9 for row in rows]
        self._head = _BAR + 12
        self.height = self._head + sum(self._rows)

    def paint(self, pen: Pen, x: float, y: float) -> None:
        """Draw the marks, and place the labels."""
        points = self.chart.series[0].points
        total = sum(float(point.value or 0) for point in points) or 1.0
        self._paint_bar(pen, x, y, [float(point.value or 0) / total for point in points])
        top = y + self._head
        for number, name in enumerate(self._names):
            place = number % self._per_row
            left = x + place * self._cell
            pen.rect(left, top + name.measure.leading / 2 - _SQUARE / 2, _SQUARE, _SQUARE, self.series_colour(number))
            self.place_box(self.data.category(number), name, left + _INDENT, top)
            self._place_value(number, left, top, name)
            if self._narrow:
                rule = top + self._rows[number] - 4.5
                pen.line(x, rule, x + self.width, rule, self.ink("line"), 0.5)
            if place == self._per_row - 1:
                top += self._rows[number // self._per_row]

    def _place_value(self, number: int, left: float, top: float, name: TextBox) -> None:
        cell = self.data.value(0, number)
        text = self.chart.series[0].points[number].text or self.press.word("not_published")
        value = self.label(text, cell=cell, strong=True, size=None if self._narrow else 10.5)
        share = self.label(self.chart.derived[number], "mute") if self.chart.derived else None
        if self._narrow:
            baseline = top + name.baseline
            self.place(cell, value, left + self.width - (36 if share else 0), baseline, Anchor.END)
            if share is not None:
                self.note(share, left + self.width, baseline, Anchor.END)
        else:
            baseline = top + name.height + 10
            self.place(cell, value, left + _INDENT, baseline)
            if share is not None:
                self.note(share, left + _INDENT + value.width + 7, baseline)

    def _paint_bar(self, pen: Pen, x: float, y: float, shares: list[float]) -> None:
        left = x
        for number, share in enumerate(shares):
            width = share * self.width
            gap = 1.2 if number < len(shares) - 1 else 0.0
            if width > gap:
                pen.rect(left, y, width - gap, _BAR, self.series_colour(number))
            left += width
