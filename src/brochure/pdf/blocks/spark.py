"""The small line in a key figure's tile: from the first value to the last."""

from __future__ import annotations

from brochure.document.block import Trend
from brochure.pdf.charts.runs import runs
from brochure.pdf.layout.box import Box
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import Element
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import StyleName

_HEIGHT = 46.0
_LEFT = 0.3
_LINE = 1.4
_DASH = (2.4, 2.0)
_INSET = 4.0


class SparkLine(Box):
    """First value and its period at the left, then the line; a dot in the accent colour on the last value."""

    def __init__(self, trend: Trend, frame: Frame, press: Press) -> None:
        self._trend = trend
        self._frame = frame
        self._press = press
        self._figure = Element("Figure", frame.parent, alt=trend.alternative)
        self._known = [place for place, point in enumerate(trend.points) if point.value is not None]
        first = self._known[0] if self._known else 0
        side = frame.within(frame.parent, width=frame.width * _LEFT)
        self._start: TextBox = press.text(
            trend.points[first].text, StyleName.LABEL, side, Element("P", frame.parent), role="ink", whole=True
        )
        self._period: TextBox = press.text(
            trend.periods[first], StyleName.CAPTION, side, Element("P", frame.parent), role="mute", whole=True
        )
        self.height = max(_HEIGHT, self._start.height + self._period.height)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        foot = y + self.height
        self._start.draw(pen, x, foot - self._period.height - self._start.height)
        self._period.draw(pen, x, foot - self._period.height)
        left = x + max(self._start.widest, self._period.widest) + 8
        right = x + self._frame.width - _INSET
        self._figure.attributes["Layout"] = pen.bounding_box(left, y, right - left, self.height)
        with pen.within(self._figure):
            self._draw_line(pen, (left, right), (foot - _INSET, y + _INSET))

    def _draw_line(self, pen: Pen, across: tuple[float, float], rise: tuple[float, float]) -> None:
        points = self._trend.points
        values = [float(points[place].value or 0) for place in self._known]
        low, high = min(values), max(values)
        span = (high - low) or 1.0
        step = (across[1] - across[0]) / max(1, len(points) - 1)

        def spot(place: int) -> tuple[float, float]:
            share = (float(points[place].value or 0) - low) / span
            share = 1 - share if self._trend.inverted else share
            return across[0] + place * step, rise[0] + (rise[1] - rise[0]) * share

        ground = self._frame.ground
        for forecasts, role, dash in ((False, "second", ()), (True, "accent_text", _DASH)):
            for run in runs(points, forecasts=forecasts):
                if len(run) > 1:
                    pen.polyline([spot(i) for i in run], self._press.ink(role, ground), _LINE, dash)
                elif not forecasts:
                    pen.circle(*spot(run[0]), _LINE * 0.8, self._press.ink(role, ground))
        pen.circle(*spot(self._known[-1]), 2.4, self._press.palette.accent)
