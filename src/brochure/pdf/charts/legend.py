"""The names of series over a plot: only where they have no room beside the marks."""

from __future__ import annotations

from brochure.pdf.charts.plot import Plot
from brochure.pdf.pen import Pen

HEIGHT = 20.0
_SQUARE = 7.5
_GAP = 16.0


def draw_legend(plot: Plot, pen: Pen, x: float, y: float) -> None:
    """Names behind squares of their colours, the headings of the chart's table."""
    for number, series in enumerate(plot.chart.series):
        cell = plot.data.series(number)
        label = plot.label(series.name, cell=cell)
        pen.rect(x, y, _SQUARE, _SQUARE, plot.series_colour(number))
        plot.place(cell, label, x + _SQUARE + 4.5, y + 7)
        x += _SQUARE + 4.5 + label.width + _GAP
