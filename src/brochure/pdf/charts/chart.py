"""A chart as boxes: the message, unit and period, the plot, the source."""

from __future__ import annotations

from typing import assert_never

from brochure.document.block import Chart, ChartKind
from brochure.pdf.blocks.prose import note
from brochure.pdf.charts.bars import LyingBars, StandingBars
from brochure.pdf.charts.lines import Lines
from brochure.pdf.charts.plot import Plot, are_periods
from brochure.pdf.charts.share import Shares
from brochure.pdf.charts.stacked import StackedBars
from brochure.pdf.charts.treemap import Treemap
from brochure.pdf.layout.box import Box, Column
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import Element
from brochure.theme.theme import StyleName

_MANY_PARTS = 4


def chart(block: Chart, frame: Frame, press: Press) -> list[Box]:
    """Title, subtitle, plot and source line stay together."""
    part = Element("Sect", frame.parent)
    inner = frame.within(part)
    title = press.text(block.title, StyleName.HEADING_3, inner, Element("P", part), balanced=True, whole=True)
    boxes: list[Box] = [title]
    if block.subtitle:
        boxes.append(
            press.text(block.subtitle, StyleName.REMARK, inner, Element("P", part), role="mute", before=2.0, whole=True)
        )
    boxes.append(_plot(block, inner, press))
    if block.note:
        boxes.append(note(block.note, inner, press))
    return [_Whole(boxes, before=4.5 * press.unit)]


class _Whole(Column):
    """Boxes that are never cut apart."""

    @property
    def least(self) -> float:
        return self.height

    def split(self, room: float) -> None:  # noqa: ARG002 (the signature is the box's)
        return None


def _plot(block: Chart, frame: Frame, press: Press) -> Plot:
    match block.kind:
        case ChartKind.BAR if not are_periods(block.categories):
            return LyingBars(block, frame, press)
        case ChartKind.BAR | ChartKind.GROUPED:
            return StandingBars(block, frame, press)
        case ChartKind.STACKED:
            return StackedBars(block, frame, press)
        case ChartKind.LINE:
            return Lines(block, frame, press)
        case ChartKind.SHARE if len(block.categories) >= _MANY_PARTS and Treemap.holds(block, frame):
            return Treemap(block, frame, press)
        case ChartKind.SHARE:
            return Shares(block, frame, press)
        case _:
            assert_never(block.kind)
