"""Stacked bars: parts of a total over periods, each part named beside the last bar."""

from __future__ import annotations

from brochure.document.block import Chart
from brochure.pdf.charts.plot import Plot, Scale, shown_places
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.typeset.look import Anchor
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import StyleName

_AXIS = 15.0
_TOTAL = 4.0
_FROM = 11.0


class StackedBars(Plot):
    """Values stand inside the parts that are high enough; the first series is at the foot."""

    def __init__(self, chart: Chart, frame: Frame, press: Press) -> None:
        super().__init__(chart, frame, press)
        self.set_height(min(max(frame.width * 0.5, 140.0), 260.0), growth=0.55)
        narrow = frame.within(self.figure, width=frame.width * 0.24)
        self._names: list[TextBox] = [
            press.text(series.name, StyleName.LABEL, narrow, self.figure, role="ink", whole=True)
            for series in chart.series
        ]
        self._name_width = max(name.widest for name in self._names) + 16

    def paint(self, pen: Pen, x: float, y: float) -> None:
        """Draw the marks and their labels."""
        chart = self.chart
        count = len(chart.categories)
        right = x + self.width - self._name_width
        totals = [sum(float(s.points[place].value or 0) for s in chart.series) for place in range(count)]
        scale = Scale(0.0, max(totals) or 1.0, y + self.height - _AXIS, y + _TOTAL)
        step = (right - x) / count
        bar = step * 0.66
        names = [self.label(name, "mute") for name in chart.categories]
        shown = shown_places(names, step)
        ends: list[float] = []
        for place, name in enumerate(names):
            left = x + place * step + (step - bar) / 2
            base = 0.0
            for number, series in enumerate(chart.series):
                point = series.points[place]
                if point.value is None:
                    continue
                low, high = scale.at(base), scale.at(base + float(point.value))
                colour = self.series_colour(number)
                pen.rect(left, high + 0.4, bar, max(0.2, low - high - 0.8), colour)
                label = self.label(point.text, on=colour, size=7.2)
                if low - high >= _FROM and label.width <= bar - 2:
                    label.draw(pen, left + bar / 2, (low + high) / 2 + 2.4, Anchor.MIDDLE)
                base += float(point.value)
                if place == count - 1:
                    ends.append((low + high) / 2)
            if place in shown:
                name.draw(pen, left + bar / 2, y + self.height - 2, Anchor.MIDDLE)
        pen.line(x, scale.at(0), right, scale.at(0), self.ink("ink"), 0.7)
        self._name_parts(pen, right, ends)

    def _name_parts(self, pen: Pen, right: float, ends: list[float]) -> None:
        """Names beside the parts of the last bar, from the foot upwards, never on each other."""
        below = float("inf")
        for middle, name in zip(ends, self._names, strict=False):
            top = min(middle - name.height / 2, below - name.height - 1)
            pen.line(right - 4, middle, right + 6, top + name.height / 2, self.ink("mute"), 0.5)
            name.draw(pen, right + 10, top)
            below = top
