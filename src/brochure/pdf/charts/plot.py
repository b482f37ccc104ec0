"""What all charts share: the frame they are drawn in, labels, scales."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from brochure.document.block import Chart
from brochure.pdf.charts.data import DataTable, Draw
from brochure.pdf.layout.box import Box
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Label, Press
from brochure.pdf.tagging.element import Element
from brochure.pdf.typeset.look import Anchor, Ground, readable_on, series_on
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import Colour, StyleName, TextStyle

_PLAIN, _STRONG = 400, 620
_GAP_SIZE, _GAP_LINES = 6.5, 2


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of values laid on a stretch of the page; `inverted` puts low values at the far end."""

    low: float
    high: float
    start: float
    end: float
    inverted: bool = False

    def at(self, value: Decimal | float) -> float:
        """Where a value stands, in points."""
        share = (float(value) - self.low) / (self.high - self.low)
        if self.inverted:
            share = 1 - share
        return self.start + share * (self.end - self.start)


class Plot(Box):
    """The drawn part of a chart: a figure with an alternative text, and its labels as the cells of a table."""

    def __init__(self, chart: Chart, frame: Frame, press: Press) -> None:
        self.chart = chart
        self.frame = frame
        self.press = press
        self.width = frame.width
        self.figure = Element("Figure", frame.parent, alt=chart.alternative)
        self._notes: list[Draw] = []
        self.data = DataTable(chart, frame.parent, press)
        self.before = 2.2 * press.unit

    def set_height(self, height: float, *, growth: float = 0.0) -> None:
        """Take a height; a plot may grow by a share of it where the page has room."""
        self.height = height
        self.growth = height * growth

    @abstractmethod
    def paint(self, pen: Pen, x: float, y: float) -> None:
        """Draw the marks, and `place` the labels."""

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        self.figure.attributes["Layout"] = pen.bounding_box(x, y, self.width, self.height)
        with pen.within(self.figure):
            self.paint(pen, x, y)
            for draw in self._notes:
                draw(pen)
        self.data.draw(pen)

    def place(self, cell: Element, label: Label, x: float, baseline: float, anchor: Anchor = Anchor.START) -> None:
        """Have the label of a cell drawn when the table comes to it."""
        self.data.put(cell, partial(label.draw, x=x, baseline=baseline, anchor=anchor))

    def place_box(self, cell: Element, box: Box, x: float, y: float) -> None:
        """The same for a label of several lines, its top left corner at x, y."""
        self.data.put(cell, partial(box.draw, x=x, y=y))

    def label(
        self,
        text: str,
        role: str = "ink",
        *,
        cell: Element | None = None,
        strong: bool = False,
        size: float | None = None,
        weight: int | None = None,
        on: Colour | None = None,
    ) -> Label:
        """A line of the chart's small type; `on` picks the colour that can be read on that area."""
        style = self.press.theme.styles[StyleName.LABEL]
        chosen = weight or (_STRONG if strong else _PLAIN)
        style = replace(style, weight=chosen, size=size or style.size, tabular=True)
        colour = readable_on(self.press.palette, on) if on is not None else None
        return self.press.label(
            text, StyleName.LABEL, cell or self.figure, self.frame.ground, style=style, role=role, colour=colour
        )

    def note(self, label: Label, x: float, baseline: float, anchor: Anchor = Anchor.START) -> None:
        """Have a label of the figure itself drawn on top of all marks."""
        self._notes.append(partial(label.draw, x=x, baseline=baseline, anchor=anchor))

    def strong_style(self) -> TextStyle:
        """The style of names on areas."""
        return replace(self.press.theme.styles[StyleName.LABEL], weight=_STRONG)

    def axis_labels(self) -> list[Label]:
        """The categories, to be placed along an axis."""
        names = enumerate(self.chart.categories)
        return [self.label(name, "mute", cell=self.data.category(place)) for place, name in names]

    def gap_words(self, number: int, place: int, width: float) -> TextBox | None:
        """The words "not published", centred in the place of a missing value; None where they have no room."""
        style = replace(self.press.theme.styles[StyleName.LABEL], size=_GAP_SIZE, leading=_GAP_SIZE * 1.2)
        cell = self.data.value(number, place)
        words = self.press.text(
            self.press.word("not_published"),
            StyleName.LABEL,
            self.frame.within(cell, width=width),
            cell,
            style=style,
            role="mute",
            anchor=Anchor.MIDDLE,
            whole=True,
        )
        return words if words.widest <= width and len(words.lines) <= _GAP_LINES else None

    def ink(self, role: str) -> Colour:
        """The colour of a role on the chart's ground."""
        return self.press.ink(role, self.frame.ground)

    @property
    def quiet(self) -> Colour:
        """The colour of marks that are not the message."""
        palette = self.press.palette
        return palette.second if self.frame.ground is Ground.DEEP else palette.soft

    def series_colour(self, number: int) -> Colour:
        """The colour of a series; after six the colours begin again."""
        series = series_on(self.press.palette, self.frame.ground)
        return series[number % len(series)]


def values(chart: Chart) -> list[float]:
    """All published values."""
    return [float(point.value) for series in chart.series for point in series.points if point.value is not None]


def from_zero(numbers: Iterable[float]) -> tuple[float, float]:
    """The lowest and highest value of an axis that contains zero."""
    known = list(numbers) or [0.0]
    low, high = min(0.0, *known), max(0.0, *known)
    return (low, high) if high > low else (0.0, 1.0)


def are_periods(categories: Iterable[str]) -> bool:
    """Whether the categories are years, quarters or months: short and with a digit."""
    names = list(categories)
    return bool(names) and all(len(name) <= 8 and any(c.isdigit() for c in name) for name in names)


def shown_places(labels: list[Label], step: float) -> set[int]:
    """The places along an axis whose labels have room beside each other, the last one included."""
    widest = max((label.width for label in labels), default=0.0) + 5.0
    every = max(1, -int(-widest // step)) if step > 0 else 1
    last = len(labels) - 1
    return {place for place in range(len(labels)) if (last - place) % every == 0}
