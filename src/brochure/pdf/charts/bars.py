"""Bars: lying for names, standing for periods, side by side for several series."""

from __future__ import annotations

from brochure.document.block import Chart, Point
from brochure.pdf.charts.plot import Plot, Scale, from_zero, shown_places, values
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.typeset.look import Anchor
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import Colour, StyleName

_ROW_PAD = 5.0
_BAR = 0.62
_PLOT_HEIGHT = 0.46
_LOWEST, _HIGHEST = 120.0, 230.0
_AXIS = 15.0
_VALUE = 13.0
_LEGEND = 20.0


class LyingBars(Plot):
    """A bar for each name, the name before it and the value behind it; the largest stands out."""

    def __init__(self, chart: Chart, frame: Frame, press: Press) -> None:
        super().__init__(chart, frame, press)
        limit = frame.width * 0.4
        narrow = frame.within(self.figure, width=limit)
        self._names: list[TextBox] = [
            press.text(name, StyleName.LABEL, narrow, self.figure, role="ink", whole=True) for name in chart.categories
        ]
        self._name_width = max(name.widest for name in self._names)
        self._rows = [max(name.height, 11.0) + 2 * _ROW_PAD for name in self._names]
        self.set_height(sum(self._rows), growth=0.5)

    def grow(self, extra: float) -> None:
        """Become higher by at most `growth`."""
        self._rows = [row + extra / len(self._rows) for row in self._rows]
        super().grow(extra)

    def paint(self, pen: Pen, x: float, y: float) -> None:
        """Draw the marks and their labels."""
        points = self.chart.series[0].points
        labels = [self.label(point.text, strong=True) for point in points]
        left = x + self._name_width + 12
        room = max((label.width for label in labels), default=0.0) + 10
        low, high = from_zero(values(self.chart))
        scale = Scale(low, high, left, x + self.width - room)
        largest = max(values(self.chart), default=0.0)
        top = y
        for name, point, label, height in zip(self._names, points, labels, self._rows, strict=True):
            name.draw(pen, x, top + (height - name.height) / 2)
            if point.value is not None:
                end = scale.at(point.value)
                thick = min(18.0, height * 0.66)
                box = (min(scale.at(0), end), top + (height - thick) / 2, abs(end - scale.at(0)), thick)
                colour = self.ink("primary") if float(point.value) == largest else self.quiet
                _draw_bar(pen, box, colour, point, self.ink("accent_text"))
                label.draw(pen, max(end, scale.at(0)) + 6, top + height / 2 + label.size * 0.335)
            top += height
        pen.line(scale.at(0), y, scale.at(0), y + self.height, self.ink("ink"), 0.7)


class StandingBars(Plot):
    """A bar, or a group of bars, for each period; values stand on them where they have room."""

    def __init__(self, chart: Chart, frame: Frame, press: Press) -> None:
        super().__init__(chart, frame, press)
        self._grouped = len(chart.series) > 1
        legend = _LEGEND if self._grouped else 0.0
        self.set_height(min(max(frame.width * _PLOT_HEIGHT, _LOWEST), _HIGHEST) + legend, growth=0.55)

    def paint(self, pen: Pen, x: float, y: float) -> None:
        """Draw the marks and their labels."""
        if self._grouped:
            draw_legend(self, pen, x, y)
        top = y + (_LEGEND if self._grouped else 0.0)
        low, high = from_zero(values(self.chart))
        scale = Scale(low, high, y + self.height - _AXIS, top + _VALUE)
        count = len(self.chart.categories)
        step = self.width / count
        group = step * (0.78 if self._grouped else _BAR)
        bar = group / len(self.chart.series)
        names = [self.label(name, "mute") for name in self.chart.categories]
        shown = shown_places(names, step)
        for place, name in enumerate(names):
            middle = x + (place + 0.5) * step
            if place in shown:
                name.draw(pen, middle, y + self.height - 2, Anchor.MIDDLE)
            for number, series in enumerate(self.chart.series):
                point = series.points[place]
                if point.value is None:
                    continue
                left = middle - group / 2 + number * bar
                self._draw_one(pen, scale, point, (left, bar), self._colour(number, place == count - 1))
        pen.line(x, scale.at(0), x + self.width, scale.at(0), self.ink("ink"), 0.7)

    def _colour(self, number: int, last: bool) -> Colour:
        if self._grouped:
            return self.series_colour(number)
        return self.ink("primary") if last else self.quiet

    def _draw_one(self, pen: Pen, scale: Scale, point: Point, across: tuple[float, float], colour: Colour) -> None:
        left, width = across
        end, zero = scale.at(point.value or 0), scale.at(0)
        inner = width * (0.9 if self._grouped else 1.0)
        _draw_bar(pen, (left, min(end, zero), inner, abs(end - zero)), colour, point, self.ink("accent_text"))
        label = self.label(point.text, "accent_text" if point.forecast else "ink", strong=True)
        if label.width <= width * (1.05 if self._grouped else 1.55):
            label.draw(pen, left + inner / 2, min(end, zero) - 4, Anchor.MIDDLE)


def draw_legend(plot: Plot, pen: Pen, x: float, y: float) -> None:
    """The names of the series over the plot, each behind a square of its colour."""
    for number, series in enumerate(plot.chart.series):
        label = plot.label(series.name)
        pen.rect(x, y, 7.5, 7.5, plot.series_colour(number))
        label.draw(pen, x + 12, y + 7)
        x += label.width + 28


def _draw_bar(pen: Pen, box: tuple[float, float, float, float], colour: Colour, point: Point, forecast: Colour) -> None:
    x, y, width, height = box
    if point.forecast:
        pen.outline(x + 0.5, y + 0.5, max(0.1, width - 1), max(0.1, height - 1), forecast, 1.0, dash=(3.2, 2.6))
    else:
        pen.rect(x, y, width, height, colour)
