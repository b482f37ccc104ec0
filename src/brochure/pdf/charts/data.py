"""The numbers of a chart as a table in the tags: each printed label is a cell of it, what is not printed is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from brochure.document.block import Chart
from brochure.pdf.pen import Pen
from brochure.pdf.press import Press
from brochure.pdf.tagging.element import Element

Draw: TypeAlias = Callable[[Pen], None]


class DataTable:
    """One row for each category, one column for each series (ISO 32000-1, 14.8.4.3.4).

    Labels are drawn after the marks, row by row, so that the tags have the order of a table wherever the labels
    stand on the page.
    """

    def __init__(self, chart: Chart, parent: Element, press: Press) -> None:
        self._draws: dict[int, Draw] = {}
        table = Element("Table", parent)
        head = Element("TR", table)
        self._corner = Element("TD", head)
        self._series = [
            Element("TH", head, actual=series.name, attributes={"Table": {"Scope": "/Column"}})
            for series in chart.series
        ]
        rows = [Element("TR", table) for _ in chart.categories]
        self._categories = [
            Element("TH", row, actual=name, attributes={"Table": {"Scope": "/Row"}})
            for row, name in zip(rows, chart.categories, strict=True)
        ]
        expected, gap = press.word("forecast"), press.word("not_published")
        self._values = [
            [
                Element("TD", row, actual=f"{point.text} ({expected})" if point.forecast else point.text or gap)
                for row, point in zip(rows, series.points, strict=True)
            ]
            for series in chart.series
        ]

    def series(self, number: int) -> Element:
        """The heading of a series."""
        return self._series[number]

    def category(self, place: int) -> Element:
        """The heading of a category."""
        return self._categories[place]

    def value(self, number: int, place: int) -> Element:
        """The cell of one value."""
        return self._values[number][place]

    def put(self, cell: Element, draw: Draw) -> None:
        """Have a cell drawn when its turn comes."""
        self._draws[id(cell)] = draw

    def draw(self, pen: Pen) -> None:
        """Draw all labels; a cell without one still holds its place, and its words."""
        for cell in (self._corner, *self._series):
            self._draw_cell(pen, cell)
        for place, category in enumerate(self._categories):
            for cell in (category, *(column[place] for column in self._values)):
                self._draw_cell(pen, cell)

    def _draw_cell(self, pen: Pen, cell: Element) -> None:
        draw = self._draws.get(id(cell))
        with pen.within(cell):
            if draw is not None:
                draw(pen)
            else:
                pen.write("BT ET")
