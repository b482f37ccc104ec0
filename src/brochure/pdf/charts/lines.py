"""Lines over periods: a year without a figure is a gap, a forecast is dashed, ranks run downwards."""

from __future__ import annotations

from itertools import pairwise

from brochure.document.block import Chart, Point, Series
from brochure.pdf.charts.plot import Plot, Scale, from_zero, shown_places, values
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Label, Press
from brochure.pdf.typeset.look import Anchor, mix
from brochure.theme.theme import Colour

_AXIS = 16.0
_HEAD = 16.0
_ALL_VALUES = 12
_DASH = (3.2, 2.6)


class Lines(Plot):
    """One line with every value, or several with their first and last; names stand at the lines' ends."""

    def __init__(self, chart: Chart, frame: Frame, press: Press) -> None:
        super().__init__(chart, frame, press)
        self.set_height(min(max(frame.width * 0.42, 120.0), 210.0), growth=0.55)
        self._single = len(chart.series) == 1

    def paint(self, pen: Pen, x: float, y: float) -> None:
        """Draw the marks and their labels."""
        chart = self.chart
        known = values(chart)
        names = [] if self._single else [self.label(series.name, strong=True) for series in chart.series]
        margin = max((name.width for name in names), default=0.0) + (10 if names else 0)
        left, right = x + 14, x + self.width - 16 - margin
        bottom, top = y + self.height - _AXIS, y + _HEAD
        if chart.inverted:
            low, high = min(known, default=0.0), max(known, default=1.0)
            room = (high - low) * 0.12 or 1.0
            scale = Scale(min(1.0, low), high + room, bottom, top, inverted=True)
        else:
            scale = Scale(*from_zero(known), bottom, top)
        count = len(chart.categories)
        step = (right - left) / max(1, count - 1)
        places = [left + place * step for place in range(count)]
        labels = [self.label(name, "mute") for name in chart.categories]
        for place in shown_places(labels, step):
            labels[place].draw(pen, places[place], y + self.height - 2, Anchor.MIDDLE)
        if chart.inverted:
            best = self.label("1", "mute")
            best.draw(pen, x, scale.at(1) + best.size * 0.335)
            pen.line(x + best.width + 4, scale.at(1), right + 16, scale.at(1), self.ink("line"), 0.5)
        for number, series in enumerate(chart.series):
            colour = self.ink("primary") if self._single else self.series_colour(number)
            spots = [
                (place, scale.at(point.value), point)
                for place, point in zip(places, series.points, strict=True)
                if point.value is not None
            ]
            if self._single and not chart.inverted:
                self._draw_area(pen, series, places, scale)
            self._draw_line(pen, series, places, scale, colour)
            self._draw_values(pen, spots, colour, step)
        pen.line(x, bottom, right + 16, bottom, self.ink("ink"), 0.7)
        self._draw_names(pen, names, places, scale)
        self._draw_forecast_word(pen, places, scale)
        for series in chart.series if self._single else ():
            self._draw_gaps(pen, series, places, scale)

    def _draw_area(self, pen: Pen, series: Series, places: list[float], scale: Scale) -> None:
        fill = mix(self.press.palette.paper, self.press.palette.tint, 0.75)
        for run in _runs(series, forecasts=False):
            if len(run) > 1:
                rim = [(places[i], scale.at(series.points[i].value or 0)) for i in run]
                pen.polygon([(rim[0][0], scale.at(0)), *rim, (rim[-1][0], scale.at(0))], fill)

    def _draw_line(self, pen: Pen, series: Series, places: list[float], scale: Scale, colour: Colour) -> None:
        for run in _runs(series, forecasts=False):
            if len(run) > 1:
                pen.polyline([(places[i], scale.at(series.points[i].value or 0)) for i in run], colour, 2.0)
        for run in _runs(series, forecasts=True):
            points = [(places[i], scale.at(series.points[i].value or 0)) for i in run]
            if len(points) > 1:
                pen.polyline(points, self.ink("accent_text"), 1.6, _DASH)

    def _draw_values(self, pen: Pen, spots: list[tuple[float, float, Point]], colour: Colour, step: float) -> None:
        measured = [spot for spot in spots if not spot[2].forecast]
        paper = self.press.palette.deep if self.frame.ground == "deep" else self.press.palette.paper
        for number, (place, height, point) in enumerate(spots):
            ends = _is_end(spots, number) or (measured and point is measured[-1][2])
            mark = self.ink("accent_text") if point.forecast else colour
            newest = bool(measured) and point is measured[-1][2]
            if point.forecast:
                pen.circle(place, height, 3.2, paper)
                pen.ring(place, height, 2.6, mark, 1.2)
            else:
                pen.circle(place, height, 3.6 if newest else 2.5, mark)
            role = "accent_text" if point.forecast else ("primary" if newest else "ink")
            label = self.label(point.text, role, strong=True, size=10.0 if newest and self._single else None)
            fits = self._single and len(spots) <= _ALL_VALUES and label.width < step * 1.02
            if ends or fits or point.forecast:
                label.draw(pen, place, height - 8, Anchor.MIDDLE)

    def _draw_names(self, pen: Pen, names: list[Label], places: list[float], scale: Scale) -> None:
        taken: list[float] = []
        for series, name in zip(self.chart.series, names, strict=False):
            points = series.points
            last = max((i for i, point in enumerate(points) if point.value is not None), default=None)
            if last is None:
                continue
            at = scale.at(points[last].value or 0)
            while any(abs(at - other) < 10 for other in taken):
                at += 2
            taken.append(at)
            name.draw(pen, places[last] + 18, at + 2.6)

    def _draw_gaps(self, pen: Pen, series: Series, places: list[float], scale: Scale) -> None:
        """Say in a gap of the line that no figure was published, where the words fit."""
        word = self.label(self.press.word("not_published"), "mute", size=6.8)
        known = [place for place, point in enumerate(series.points) if point.value is not None]
        for before, behind in pairwise(known):
            if behind - before > 1 and word.width < places[behind] - places[before] + 8:
                heights = [scale.at(series.points[place].value or 0) for place in (before, behind)]
                word.draw(pen, (places[before] + places[behind]) / 2, max(heights) + 16, Anchor.MIDDLE)

    def _draw_forecast_word(self, pen: Pen, places: list[float], scale: Scale) -> None:
        """The word "forecast" under the dashed part of the first line, clear of it."""
        spots = [
            (place, scale.at(point.value))
            for place, point in zip(places, self.chart.series[0].points, strict=True)
            if point.forecast and point.value is not None
        ]
        if spots:
            word = self.label(self.press.word("forecast"), "accent_text", strong=True)
            lowest = max(height for _, height in spots)
            word.draw(pen, spots[-1][0] + 8, lowest + 17, Anchor.END)


def _is_end(spots: list[tuple[float, float, Point]], number: int) -> bool:
    return number in (0, len(spots) - 1)


def _runs(series: Series, *, forecasts: bool) -> list[list[int]]:
    """Neighbouring published values; the dashed run begins at the last measured value."""
    runs: list[list[int]] = []
    run: list[int] = []
    for place, point in enumerate(series.points):
        if point.value is None:
            if run:
                runs.append(run)
            run = []
            continue
        if forecasts and not point.forecast:
            run = [place]
            continue
        if not forecasts and point.forecast:
            if run:
                runs.append(run)
            return runs
        run.append(place)
    if run and (not forecasts or len(run) > 1):
        runs.append(run)
    return runs
