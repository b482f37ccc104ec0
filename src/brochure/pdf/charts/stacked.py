"""Stacked bars: parts of a total over periods, each part named beside the last bar."""

from __future__ import annotations

from brochure.document.block import Chart
from brochure.pdf.charts.legend import HEIGHT, draw_legend
from brochure.pdf.charts.plot import Plot, Scale, shown_places
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.typeset.look import Anchor
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import StyleName

_AXIS = 15.0
_TOTAL = 14.0
_FROM = 11.0
_NARROW = 250.0
_LEADER = 16.0
_GAP = 0.8


class StackedBars(Plot):
    """Values stand inside the parts that are high enough, sums on top; the first series is at the foot."""

    def __init__(self, chart: Chart, frame: Frame, press: Press) -> None:
        super().__init__(chart, frame, press)
        self._beside = frame.width >= _NARROW
        self._legend = 0.0 if self._beside else HEIGHT
        self.set_height(min(max(frame.width * 0.5, 150.0), 270.0) + self._legend, growth=0.55)
        self._names: list[TextBox] = []
        for number, series in enumerate(chart.series if self._beside else ()):
            cell = self.data.series(number)
            narrow = frame.within(cell, width=frame.width * 0.22)
            self._names.append(press.text(series.name, StyleName.LABEL, narrow, cell, role="ink", whole=True))
        self._margin = max((name.widest for name in self._names), default=-_LEADER) + _LEADER

    def paint(self, pen: Pen, x: float, y: float) -> None:
        """Draw the marks, and place the labels."""
        chart = self.chart
        if self._legend:
            draw_legend(self, pen, x, y)
        count = len(chart.categories)
        right = x + self.width - self._margin
        totals = [sum(float(s.points[place].value or 0) for s in chart.series) for place in range(count)]
        head = _TOTAL if chart.derived else 4.0
        scale = Scale(0.0, max(totals) or 1.0, y + self.height - _AXIS, y + self._legend + head)
        step = (right - x) / count
        bar = step * 0.66
        names = self.axis_labels()
        shown = shown_places(names, step)
        ends: list[float] = []
        for place, name in enumerate(names):
            left = x + place * step + (step - bar) / 2
            middles = self._draw_bar(pen, scale, place, left, bar)
            if place == count - 1:
                ends = middles
            if place in shown:
                self.place(self.data.category(place), name, left + bar / 2, y + self.height - 2, Anchor.MIDDLE)
            if chart.derived:
                total = self.label(chart.derived[place], strong=True)
                if place in shown or total.width < step:
                    total.draw(pen, left + bar / 2, scale.at(totals[place]) - 4, Anchor.MIDDLE)
        pen.line(x, scale.at(0), right, scale.at(0), self.ink("ink"), 0.7)
        if self._beside:
            self._name_parts(pen, right, right - (step - bar) / 2, ends, y)

    def _draw_bar(self, pen: Pen, scale: Scale, place: int, left: float, bar: float) -> list[float]:
        """One bar from the foot upwards; the heights of the middles of its parts."""
        base = 0.0
        middles = []
        for number, series in enumerate(self.chart.series):
            point = series.points[place]
            value = float(point.value or 0)
            low, high = scale.at(base), scale.at(base + value)
            base += value
            middles.append((low + high) / 2)
            if not value:
                continue
            gap = min(_GAP, (low - high) / 4)
            colour = self.series_colour(number)
            if point.forecast:
                inner = (left + 0.5, high + gap, bar - 1, max(0.2, low - high - 2 * gap))
                pen.outline(*inner, colour, 1.0, dash=(3.2, 2.6))
            else:
                pen.rect(left, high + gap / 2, bar, max(0.2, low - high - gap), colour)
            cell = self.data.value(number, place)
            label = self.label(point.text, cell=cell, on=None if point.forecast else colour, size=7.2)
            if low - high >= _FROM and label.width <= bar - 2:
                self.place(cell, label, left + bar / 2, (low + high) / 2 + 2.4, Anchor.MIDDLE)
        return middles

    def _name_parts(self, pen: Pen, right: float, edge: float, ends: list[float], top: float) -> None:
        """Names beside the parts of the last bar, from the foot upwards, never on each other, never above the plot."""
        places: list[float] = []
        below = top + self.height - _AXIS
        for middle, name in zip(ends, self._names, strict=True):
            places.append(min(middle - name.height / 2, below - name.height))
            below = places[-1]
        above = top
        for number in reversed(range(len(places))):
            places[number] = max(places[number], above)
            above = places[number] + self._names[number].height
        for number, (middle, name) in enumerate(zip(ends, self._names, strict=True)):
            height = places[number] + name.measure.leading / 2
            pen.polyline([(edge + 2, middle), (right + 2, middle), (right + 10, height)], self.ink("line"), 0.6)
            self.place_box(self.data.series(number), name, right + _LEADER - 3, places[number])
