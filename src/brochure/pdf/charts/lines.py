"""Lines over periods: a year without a figure is a gap, a forecast is dashed, ranks run downwards."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from brochure.document.block import Chart, Point
from brochure.pdf.charts.plot import Plot, Scale, from_zero, shown_places, values
from brochure.pdf.charts.runs import runs
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Label, Press
from brochure.pdf.typeset.look import Anchor, ground_colour, mix
from brochure.theme.theme import Colour

_AXIS = 16.0
_HEAD = 16.0
_ALL_VALUES = 10
_DASH = (3.2, 2.6)
_NAME_STEP = 10.5
_LAST_SIZE = 10.5
_APART = 6.0


class Lines(Plot):
    """One line with its values, or several with their first and last; names stand at the lines' ends."""

    def __init__(self, chart: Chart, frame: Frame, press: Press) -> None:
        super().__init__(chart, frame, press)
        self.set_height(min(max(frame.width * 0.42, 130.0), 220.0), growth=0.55)
        self._single = len(chart.series) == 1
        self._edge = 0.0
        self._names = [
            self.label(series.name, cell=self.data.series(number))
            for number, series in enumerate(() if self._single else chart.series)
        ]

    def paint(self, pen: Pen, x: float, y: float) -> None:
        """Draw the marks, and place the labels."""
        self._edge = x
        left, right = x + 14, x + self.width - 16
        if not self._single:
            widest = max((self.label(text, strong=True).width for text in self._texts()), default=0.0)
            left = x + widest + 10
            right = x + self.width - max(name.width for name in self._names) - widest - 18
        bottom = y + self.height - _AXIS
        scale = self._scale(bottom, y + _HEAD)
        step = (right - left) / max(1, len(self.chart.categories) - 1)
        places = [left + place * step for place in range(len(self.chart.categories))]
        labels = self.axis_labels()
        for place in shown_places(labels, step):
            self.place(self.data.category(place), labels[place], places[place], y + self.height - 2, Anchor.MIDDLE)
        if self.chart.inverted:
            best = self.label("1", "mute")
            best.draw(pen, x, scale.at(1) + best.size * 0.335)
            pen.line(x + best.width + 4, scale.at(1), right + 16, scale.at(1), self.ink("line"), 0.5)
        for number in range(len(self.chart.series)):
            self._draw_series(pen, number, places, scale, step)
        pen.line(x, bottom, right + 16 if self._single else right, bottom, self.ink("ink"), 0.7)
        if not self._single:
            self._place_starts(places, scale)
            self._place_ends(places, scale)
        self._say_forecast(pen, places, scale)

    def _scale(self, bottom: float, top: float) -> Scale:
        known = values(self.chart)
        if not self.chart.inverted:
            return Scale(*from_zero(known), bottom, top)
        low, high = min(known, default=0.0), max(known, default=1.0)
        room = (high - low) * 0.12 or 1.0
        return Scale(min(1.0, low), high + room, bottom, top, inverted=True)

    def _draw_series(self, pen: Pen, number: int, places: list[float], scale: Scale, step: float) -> None:
        points = self.chart.series[number].points
        colour = self.ink("primary") if self._single else self.series_colour(number)
        rim = [(place, scale.at(point.value or 0)) for place, point in zip(places, points, strict=True)]
        if self._single and not self.chart.inverted:
            ground = ground_colour(self.press.palette, self.frame.ground)
            pale = mix(ground, self.ink("second"), 0.13)
            for run in runs(points, forecasts=False):
                if len(run) > 1:
                    foot = [(rim[run[0]][0], scale.at(0)), (rim[run[-1]][0], scale.at(0))]
                    pen.polygon([foot[0], *(rim[i] for i in run), foot[1]], pale)
        for run in runs(points, forecasts=False):
            if len(run) > 1:
                pen.polyline([rim[i] for i in run], colour, 2.0)
        for run in runs(points, forecasts=True):
            pen.polyline([rim[i] for i in run], self.ink("accent_text"), 1.6, _DASH)
        self._draw_values(pen, number, rim, colour, step)
        self._place_gaps(number, rim)

    def _draw_values(self, pen: Pen, number: int, rim: list[tuple[float, float]], colour: Colour, step: float) -> None:
        points = self.chart.series[number].points
        known = [place for place, point in enumerate(points) if point.value is not None]
        measured = [place for place in known if not points[place].forecast]
        newest = measured[-1] if measured else None
        paper = ground_colour(self.press.palette, self.frame.ground)
        widest = max((self.label(points[place].text, strong=True).width for place in known), default=0.0)
        all_fit = self._single and len(known) <= _ALL_VALUES and widest + 4 < step
        for place in known:
            spot, point = rim[place], points[place]
            if point.forecast:
                pen.circle(*spot, 3.2, paper)
                pen.ring(*spot, 2.6, self.ink("accent_text"), 1.2)
            else:
                pen.circle(*spot, 3.4 if place == newest else 2.4, colour)
        if self._single:
            for place in known if all_fit else self._telling(points, known, newest, rim):
                self._place_value(number, place, rim[place], points[place], is_newest=place == newest)

    def _telling(
        self, points: Sequence[Point], known: Sequence[int], newest: int | None, rim: Sequence[tuple[float, float]]
    ) -> list[int]:
        """The points that get a value where there is no room for all: first, newest and last, and forecasts between."""
        told = list(dict.fromkeys(place for place in (known[0], newest, known[-1]) if place is not None))
        for place in known:
            if points[place].forecast and place not in told:
                half = self.label(points[place].text, strong=True).width / 2
                room = (
                    abs(rim[place][0] - rim[other][0]) - self.label(points[other].text, strong=True).width / 2 - half
                    for other in told
                )
                if min(room) > _APART:
                    told.append(place)
        return told

    def _place_value(
        self, number: int, place: int, spot: tuple[float, float], point: Point, *, is_newest: bool
    ) -> None:
        role = "accent_text" if point.forecast else "primary" if is_newest else "ink"
        cell = self.data.value(number, place)
        size = _LAST_SIZE if is_newest else None
        label = self.label(point.text, role, cell=cell, strong=True, size=size)
        points = self.chart.series[number].points
        following = points[place + 1].value if place + 1 < len(points) else None
        # Above a line that rises, a label stands a little to the left, so that the line does not run through it.
        rises = self._rises(point, following)
        x = spot[0] - (min(label.width / 2 - 4, 6.0) if rises and label.width > 12 else 0.0)
        x = max(x, self._edge + label.width / 2)
        self.place(cell, label, x, spot[1] - 8, Anchor.MIDDLE)

    def _rises(self, point: Point, following: Decimal | None) -> bool:
        if point.value is None or following is None:
            return False
        return following < point.value if self.chart.inverted else following > point.value

    def _texts(self) -> list[str]:
        """The first and last values as printed."""
        found = []
        for series in self.chart.series:
            texts = [point.text for point in series.points if point.value is not None]
            found += [texts[0], texts[-1]] if texts else []
        return found

    def _place_starts(self, places: list[float], scale: Scale) -> None:
        """The first values, before their lines."""
        for number, place, height in self._spread(scale, first=True):
            text = self.chart.series[number].points[place].text
            label = self.label(text, cell=self.data.value(number, place), strong=True)
            self.place(self.data.value(number, place), label, places[place] - 7, height + 2.8, Anchor.END)

    def _place_ends(self, places: list[float], scale: Scale) -> None:
        """The last values with the names of their series, behind their lines."""
        for number, place, height in self._spread(scale, first=False):
            point = self.chart.series[number].points[place]
            role = "accent_text" if point.forecast else "ink"
            label = self.label(point.text, role, cell=self.data.value(number, place), strong=True)
            self.place(self.data.value(number, place), label, places[place] + 8, height + 2.8)
            self.place(self.data.series(number), self._names[number], places[place] + 13 + label.width, height + 2.8)

    def _spread(self, scale: Scale, *, first: bool) -> list[tuple[int, int, float]]:
        """Series, place and height of the first or last values, pushed apart where labels would touch."""
        ends = []
        for number, series in enumerate(self.chart.series):
            known = [place for place, point in enumerate(series.points) if point.value is not None]
            if known:
                place = known[0 if first else -1]
                ends.append((scale.at(series.points[place].value or 0), number, place))
        spread: list[tuple[int, int, float]] = []
        above = float("-inf")
        for height, number, place in sorted(ends):
            above = max(height, above + _NAME_STEP)
            spread.append((number, place, above))
        return spread

    def _place_gaps(self, number: int, rim: list[tuple[float, float]]) -> None:
        """Say in a gap of the line that no figure was published, where the words fit."""
        points = self.chart.series[number].points
        known = [place for place, point in enumerate(points) if point.value is not None]
        for before, behind in pairwise(known):
            if behind - before < 2 or not self._single:
                continue
            room = rim[behind][0] - rim[before][0]
            words = self.gap_words(number, before + 1, room - 8)
            if words is not None:
                middle = (rim[before][1] + rim[behind][1]) / 2
                self.place_box(
                    self.data.value(number, before + 1), words, rim[before][0] + 4, middle - words.height / 2
                )

    def _say_forecast(self, pen: Pen, places: list[float], scale: Scale) -> None:
        """The word "forecast" under the dashed part of the first line, clear of it."""
        spots = [
            (place, scale.at(point.value))
            for place, point in zip(places, self.chart.series[0].points, strict=True)
            if point.forecast and point.value is not None
        ]
        if spots:
            word: Label = self.label(self.press.word("forecast"), "accent_text", strong=True)
            lowest = max(height for _, height in spots)
            word.draw(pen, spots[-1][0] + 8, lowest + 17, Anchor.END)
