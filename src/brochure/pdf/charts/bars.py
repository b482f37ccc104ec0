"""Bars: lying for names, standing for periods, side by side for several series."""

from __future__ import annotations

from brochure.document.block import Chart, Point
from brochure.pdf.charts.legend import HEIGHT, draw_legend
from brochure.pdf.charts.plot import Plot, Scale, from_zero, shown_places, values
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Label, Press
from brochure.pdf.typeset.look import Anchor
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import Colour, StyleName

_ROW_PAD = 5.0
_BAR = 0.62
_PLOT_HEIGHT = 0.46
_LOWEST, _HIGHEST = 120.0, 230.0
_AXIS = 15.0
_VALUE = 13.0
_WORD = 11.0
_NAME_LINE = 11.0
_ALL_VALUES = 10


class LyingBars(Plot):
    """A bar for each name, the name before it and the value behind it; the largest stands out."""

    def __init__(self, chart: Chart, frame: Frame, press: Press) -> None:
        super().__init__(chart, frame, press)
        limit = frame.width * 0.4
        self._names: list[TextBox] = []
        for place, name in enumerate(chart.categories):
            cell = self.data.category(place)
            narrow = frame.within(cell, width=limit)
            self._names.append(press.text(name, StyleName.LABEL, narrow, cell, role="ink", whole=True))
        self._name_width = max(name.widest for name in self._names)
        self._rows = [max(name.height, 11.0) + 2 * _ROW_PAD for name in self._names]
        self.set_height(sum(self._rows), growth=0.5)

    def grow(self, extra: float) -> None:
        """Become higher by at most `growth`."""
        self._rows = [row + extra / len(self._rows) for row in self._rows]
        super().grow(extra)

    def paint(self, pen: Pen, x: float, y: float) -> None:
        """Draw the marks, and place the labels."""
        points = self.chart.series[0].points
        gap = self.press.word("not_published")
        labels = [
            self.label(
                point.text or gap,
                "ink" if point.text else "mute",
                cell=self.data.value(0, place),
                strong=bool(point.text),
            )
            for place, point in enumerate(points)
        ]
        left = x + self._name_width + 12
        room = max((label.width for label in labels), default=0.0) + 10
        low, high = from_zero(values(self.chart))
        scale = Scale(low, high, left, x + self.width - room)
        largest = max(values(self.chart), default=0.0)
        top = y
        for place, (name, point, label, height) in enumerate(zip(self._names, points, labels, self._rows, strict=True)):
            self.place_box(self.data.category(place), name, x, top + (height - name.height) / 2)
            end = scale.at(point.value or 0)
            if point.value is not None:
                thick = min(18.0, height * 0.66)
                box = (min(scale.at(0), end), top + (height - thick) / 2, abs(end - scale.at(0)), thick)
                colour = self.ink("primary") if float(point.value) == largest else self.quiet
                _draw_bar(pen, box, colour, point, self.ink("accent_text"))
            baseline = top + height / 2 + label.size * 0.335
            self.place(self.data.value(0, place), label, max(end, scale.at(0)) + 6, baseline)
            top += height
        pen.line(scale.at(0), y, scale.at(0), y + self.height, self.ink("ink"), 0.7)


class StandingBars(Plot):
    """A bar, or a group of bars, for each period; values stand on them where they have room."""

    def __init__(self, chart: Chart, frame: Frame, press: Press) -> None:
        super().__init__(chart, frame, press)
        self._grouped = len(chart.series) > 1
        self._step = frame.width / len(chart.categories)
        self._group = self._step * (0.78 if self._grouped else _BAR)
        self._bar = self._group / len(chart.series)
        self._names = [
            self.label(series.name, cell=self.data.series(number), size=7.2)
            for number, series in enumerate(chart.series if self._grouped else ())
        ]
        # Names stand under the bars of every group where they have room; otherwise once, above the plot.
        self._under = self._grouped and max(name.width for name in self._names) <= self._bar * 0.98
        self._legend = HEIGHT if self._grouped and not self._under else 0.0
        self._foot = _AXIS + (_NAME_LINE if self._under else 0.0)
        forecasts = any(point.forecast for series in chart.series for point in series.points)
        self._head = _VALUE + (_WORD if forecasts else 0.0)
        natural = min(max(frame.width * _PLOT_HEIGHT, _LOWEST), _HIGHEST)
        self.set_height(natural + self._legend + self._foot - _AXIS, growth=0.55)

    def paint(self, pen: Pen, x: float, y: float) -> None:
        """Draw the marks, and place the labels."""
        if self._legend:
            draw_legend(self, pen, x, y)
        low, high = from_zero(values(self.chart))
        scale = Scale(low, high, y + self.height - self._foot, y + self._legend + self._head)
        count = len(self.chart.categories)
        names = self.axis_labels()
        shown = shown_places(names, self._step)
        for place, name in enumerate(names):
            middle = x + (place + 0.5) * self._step
            if place in shown:
                self.place(self.data.category(place), name, middle, y + self.height - 2, Anchor.MIDDLE)
            for number, series in enumerate(self.chart.series):
                left = middle - self._group / 2 + number * self._bar
                colour = self._colour(number, last=place == count - 1)
                self._draw_one(pen, scale, series.points[place], (number, place), left, colour)
        pen.line(x, scale.at(0), x + self.width, scale.at(0), self.ink("ink"), 0.7)
        if self._under:
            self._name_bars(pen, x, y + self.height - _AXIS - 1)
        self._say_forecast(pen, x, scale)

    def _colour(self, number: int, *, last: bool) -> Colour:
        if self._grouped:
            return self.series_colour(number)
        return self.ink("primary") if last else self.quiet

    def _draw_one(
        self, pen: Pen, scale: Scale, point: Point, key: tuple[int, int], left: float, colour: Colour
    ) -> None:
        cell = self.data.value(*key)
        inner = self._bar * (0.9 if self._grouped else 1.0)
        zero = scale.at(0)
        if point.value is None:
            width = self._bar if self._grouped else self._step * 0.96
            words = self.gap_words(*key, width)
            if words is not None:
                self.place_box(cell, words, left + (self._bar - width) / 2, zero - words.height - 3)
            return
        end = scale.at(point.value)
        _draw_bar(pen, (left, min(end, zero), inner, abs(end - zero)), colour, point, self.ink("accent_text"))
        last = key[1] == len(self.chart.categories) - 1
        role = "accent_text" if point.forecast else "primary" if last and not self._grouped else "ink"
        label = self.label(point.text, role, cell=cell, strong=True)
        if self._is_labelled(key[1]) and label.width <= self._bar * (1.05 if self._grouped else 1.55):
            self.place(cell, label, left + inner / 2, min(end, zero) - 4, Anchor.MIDDLE)

    def _is_labelled(self, place: int) -> bool:
        """Every value of a short series; of a long one each second, counted from the last."""
        count = len(self.chart.categories)
        return count <= _ALL_VALUES or (count - 1 - place) % 2 == 0

    def _name_bars(self, pen: Pen, x: float, baseline: float) -> None:
        """The names of the series under their bars; those of the first group are the headings of the table."""
        for place in range(len(self.chart.categories)):
            for number, name in enumerate(self._names):
                middle = x + (place + 0.5) * self._step - self._group / 2 + (number + 0.45) * self._bar
                if place == 0:
                    self.place(self.data.series(number), name, middle, baseline, Anchor.MIDDLE)
                else:
                    again = self.label(self.chart.series[number].name, size=7.2)
                    again.draw(pen, middle, baseline, Anchor.MIDDLE)

    def _say_forecast(self, pen: Pen, x: float, scale: Scale) -> None:
        """The word over the last bar that is only expected."""
        expected = [
            (place, float(point.value))
            for series in self.chart.series
            for place, point in enumerate(series.points)
            if point.forecast and point.value is not None
        ]
        if expected:
            place = max(expected)[0]
            height = max(value for at, value in expected if at == place)
            word: Label = self.label(self.press.word("forecast"), "accent_text", size=7.2)
            middle = min(x + (place + 0.5) * self._step, x + self.width - word.width / 2)
            word.draw(pen, middle, scale.at(max(height, 0.0)) - _VALUE - 2, Anchor.MIDDLE)


def _draw_bar(pen: Pen, box: tuple[float, float, float, float], colour: Colour, point: Point, forecast: Colour) -> None:
    x, y, width, height = box
    if point.forecast:
        pen.outline(x + 0.5, y + 0.5, max(0.1, width - 1), max(0.1, height - 1), forecast, 1.0, dash=(3.2, 2.6))
    else:
        pen.rect(x, y, width, height, colour)
