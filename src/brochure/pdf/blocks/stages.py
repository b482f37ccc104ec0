"""Segment maps: what exists, what is aimed at, what is intended, side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brochure.document.block import Stage, Stages
from brochure.document.inline import Inlines, Standing, plain
from brochure.pdf.blocks.prose import note
from brochure.pdf.layout.box import Board, Box
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import LAYOUT, Element
from brochure.pdf.typeset.look import Ground, ink, mix
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import Palette, StyleName

_PAD = 10.0
_GAP = 8.0
_PARENTHESIS = re.compile(r"\s*[(（].*[)）]\s*$")


def stages(block: Stages, frame: Frame, press: Press) -> list[Box]:
    """Boxes in columns; boxes of one name in neighbouring columns are joined."""
    count = len(block.stages)
    between = press.grid.page.gutter * 2.4
    width = (frame.width - between * (count - 1)) / count
    step = width + between
    listing = Element("L", frame.parent)
    columns = [_Stage(stage, frame, width, press, listing) for stage in block.stages]
    head = max(column.heading.height for column in columns) + press.unit * 1.1
    row = max(item.height for column in columns for item in column.items) + 2 * _PAD * 0.72
    longest = max(len(column.items) for column in columns)
    closing = max((column.closing.height + press.unit for column in columns if column.closing), default=0.0)
    height = head + longest * row + (longest - 1) * _GAP + closing
    joints = _joints(block.stages)

    def draw_boxes(pen: Pen, x: float, y: float) -> None:
        with pen.within(LAYOUT):
            for stage, upper, lower in joints:
                left = x + stage * step + width
                tops = (y + head + upper * (row + _GAP), y + head + lower * (row + _GAP))
                _draw_joint(pen, left, left + between, tops, row, press.palette, frame.ground)
            for place, column in enumerate(columns):
                for number in range(len(column.items)):
                    top = y + head + number * (row + _GAP)
                    _draw_standing(pen, x + place * step, top, width, row, column.standing, press.palette, frame.ground)

    board = Board(height, before=3.5 * press.unit, ground=draw_boxes)
    for place, column in enumerate(columns):
        board.put(column.heading, place * step, head - press.unit * 1.1 - column.heading.height)
        for number, item in enumerate(column.items):
            top = head + number * (row + _GAP)
            board.put(item, place * step + _PAD, top + (row - item.height) / 2)
        if column.closing:
            end = head + len(column.items) * row + (len(column.items) - 1) * _GAP
            board.put(column.closing, place * step + _PAD, end + press.unit * 0.7)
    boxes: list[Box] = [board]
    if block.note:
        boxes.append(note(block.note, frame, press, before=1.6))
    return boxes


class _Stage:
    """The texts of one column, measured."""

    def __init__(self, stage: Stage, frame: Frame, width: float, press: Press, listing: Element) -> None:
        self.standing = stage.standing
        body = Element("LBody", Element("LI", listing))
        column = frame.within(body, width=width)
        self.heading: TextBox = press.text(
            stage.heading, StyleName.LABEL, column, Element("P", body), role="mute", whole=True
        )
        inside = column.within(body, width=width - 2 * _PAD)
        if stage.standing is Standing.ACHIEVED:
            inside = inside.within(body, ground=Ground.DEEP)
        items = Element("L", body)
        self.items: list[TextBox] = [self._item(item, inside, press, items) for item in stage.items]
        self.closing: TextBox | None = None
        if stage.closing:
            self.closing = press.text(
                stage.closing,
                StyleName.REMARK,
                column.within(body, width=width - 2 * _PAD),
                Element("P", body),
                role="mute",
            )

    @staticmethod
    def _item(item: Inlines, frame: Frame, press: Press, items: Element) -> TextBox:
        body = Element("LBody", Element("LI", items))
        return press.text(item, StyleName.NAME, frame, Element("P", body), role="ink", whole=True)


def _joints(columns: Sequence[Stage]) -> list[tuple[int, int, int]]:
    """Stage, and the places of one name in it and in the next."""
    joints = []
    for place in range(len(columns) - 1):
        behind = {_name(item): number for number, item in enumerate(columns[place + 1].items)}
        for number, item in enumerate(columns[place].items):
            if _name(item) in behind:
                joints.append((place, number, behind[_name(item)]))
    return joints


def _name(item: Inlines) -> str:
    """What an item is called, without the remark in brackets that only one of two stages may carry."""
    return _PARENTHESIS.sub("", plain(item)).strip().casefold()


def _draw_joint(
    pen: Pen, left: float, right: float, tops: tuple[float, float], row: float, palette: Palette, ground: Ground
) -> None:
    half = row * 0.22
    y1, y2 = tops[0] + row / 2, tops[1] + row / 2
    middle = (left + right) / 2
    band = [
        (left, y1 - half),
        *((middle, y1 - half), (middle, y2 - half), (right, y2 - half)),
        *((right, y2 - half), (right, y2 + half), (right, y2 + half)),
        *((middle, y2 + half), (middle, y1 + half), (left, y1 + half)),
    ]
    pen.curve(
        band, mix(palette.paper, palette.soft, 0.6) if ground is not Ground.DEEP else ink(palette, "line", ground)
    )


def _draw_standing(
    pen: Pen, x: float, y: float, width: float, height: float, standing: Standing, palette: Palette, ground: Ground
) -> None:
    """Full for what is there, pale for what is under way or aimed at, an open dashed edge for what is only intended."""
    strong = palette.primary if ground is not Ground.DEEP else palette.soft
    radius = 2.5
    match standing:
        case Standing.ACHIEVED:
            pen.rect(x, y, width, height, palette.primary, radius)
        case Standing.ONGOING:
            pen.rect(x, y, width, height, ink(palette, "tint", ground), radius)
            pen.rect(x, y, 3.0, height, strong)
        case Standing.GOAL:
            pen.rect(x, y, width, height, ink(palette, "tint", ground), radius)
            pen.outline(x, y, width, height, strong, 0.8, radius)
        case Standing.INTENDED | Standing.FORECAST:
            pen.outline(x, y, width, height, strong, 0.8, radius, dash=(3.0, 2.4))
