"""Text on a page: lines of glyphs in a box that can be cut between lines."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.pdf.layout.box import Box
from brochure.pdf.pen import Pen
from brochure.pdf.typeset.drawing import CAPITALS, Measure, draw_lines
from brochure.pdf.typeset.lines import Line

_KEPT_LINES = 2


class TextBox(Box):
    """A paragraph, set. Cut with at least two lines on either side; `whole` text is never cut."""

    def __init__(self, lines: Sequence[Line], measure: Measure, *, before: float = 0.0, whole: bool = False) -> None:
        self.lines = lines
        self.measure = measure
        self.before = before
        self.height = len(lines) * measure.leading
        self._whole = whole or len(lines) < 2 * _KEPT_LINES

    @property
    def widest(self) -> float:
        """The width of the longest line."""
        return max(line.width for line in self.lines)

    @property
    def baseline(self) -> float:
        """From the top of the box to the first line's baseline."""
        return self.measure.leading / 2 + self.measure.size * CAPITALS

    @property
    def inset(self) -> float:
        """From the top of the box to the top of the first line's capitals."""
        return self.measure.leading / 2 - self.measure.size * CAPITALS

    @property
    def least(self) -> float:
        """The smallest height that a part of it can start with."""
        return self.height if self._whole else _KEPT_LINES * self.measure.leading

    def split(self, room: float) -> tuple[Box, Box] | None:
        """Two parts, the first no higher than `room`; None where it can't be cut."""
        if self._whole:
            return None
        count = min(int((room + 0.05) / self.measure.leading), len(self.lines) - _KEPT_LINES)
        if count < _KEPT_LINES:
            return None
        return (
            TextBox(self.lines[:count], self.measure, before=self.before),
            TextBox(self.lines[count:], self.measure),
        )

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        draw_lines(pen, self.lines, self.measure, x, y + self.baseline)
