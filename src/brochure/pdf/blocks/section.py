"""Section headings: eyebrow, headline, lead, and the smaller headings inside a section."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from brochure.document.block import Block, Bullets, Paragraph, Role, Section
from brochure.document.inline import Inlines, plain
from brochure.document.rendition import Rendition
from brochure.pdf.blocks.builder import Build
from brochure.pdf.layout.box import Box, Column
from brochure.pdf.layout.columns import TextColumns
from brochure.pdf.layout.marks import Landing
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import Element
from brochure.pdf.typeset.look import Ground
from brochure.theme.theme import StyleName

_DEEPEST = 6
_BOOKMARKED = 2
_BELOW_HEADING = 1.8
_BELOW_OBJECT = 3.5
_BELOW_TEXT = 2.3
_LONG = 2200
_LONG_HAN = 800
"""Characters from which running text goes in two columns."""
_SIZES = {1: StyleName.HEADLINE, 2: StyleName.HEADING_2, 3: StyleName.HEADING_3}


def section(block: Section, frame: Frame, press: Press, build: Build) -> list[Box]:
    """A section in the flow: its heading, then its blocks."""
    inside, heading = section_heading(block, frame, press)
    boxes = build_blocks(block.blocks, inside, press, build)
    if boxes and inside.depth > 1:
        boxes[0].before = min(boxes[0].before, _BELOW_HEADING * press.unit)
    return [heading, *boxes]


def build_blocks(blocks: Iterable[Block], frame: Frame, press: Press, build: Build) -> list[Box]:
    """The boxes of several blocks, one below the other; text keeps its distance from a table or a picture above it.

    Long running text over the whole width of a page goes in two columns.
    """
    boxes: list[Box] = []
    above_is_text = True
    for running, group in groupby(blocks, _is_text):
        part = list(group)
        if running and _is_long(part, frame, press):
            boxes.append(_in_columns(part, frame, press, build, after_object=not above_is_text))
            above_is_text = True
            continue
        for block in part:
            made = build(block, frame, press)
            if made and running and not above_is_text:
                made[0].before = max(made[0].before, _BELOW_OBJECT * press.unit)
            if made and boxes and above_is_text and not running and not isinstance(block, Section):
                made[0].before = min(made[0].before, _BELOW_TEXT * press.unit)
            above_is_text = running or isinstance(block, Section)
            boxes += made
    return boxes


def _is_long(blocks: Sequence[Block], frame: Frame, press: Press) -> bool:
    """Whether text is long enough for two columns: a third of a page in one, so that each holds some ten lines."""
    if frame.width < press.grid.width or press.order.rendition is Rendition.PLAIN:
        return False
    letters = sum(len(plain(text)) for block in blocks for text in _texts(block))
    return letters > (_LONG_HAN if press.han else _LONG)


def _texts(block: Block) -> tuple[Inlines, ...]:
    match block:
        case Paragraph():
            return (block.inlines,)
        case Bullets():
            return block.items
    return ()


def _in_columns(
    blocks: Sequence[Block], frame: Frame, press: Press, build: Build, *, after_object: bool
) -> TextColumns:
    width, step = press.grid.share(frame.width, 2)
    narrow = frame.within(frame.parent, width=width)
    boxes = [box for block in blocks for box in build(block, narrow, press)]
    page = press.grid.page.height
    return TextColumns(boxes, 2, step, page, before=(_BELOW_OBJECT if after_object else _BELOW_TEXT) * press.unit)


def _is_text(block: Block) -> bool:
    return isinstance(block, Bullets) or (isinstance(block, Paragraph) and block.role is not Role.NOTE)


def section_heading(block: Section, frame: Frame, press: Press) -> tuple[Frame, Landing]:
    """The frame for what stands in the section, and its heading with eyebrow and lead, kept with what follows."""
    part = Element("Sect", frame.parent)
    depth = frame.depth + 1
    inside = Frame(frame.width, frame.ground, part, depth)
    unit = press.unit
    measure = press.grid.span(9.5 if depth == 1 else 8)
    wide = inside.within(part, width=min(frame.width, measure))
    boxes: list[Box] = []
    if block.eyebrow:
        role = "accent_text" if frame.ground is Ground.DEEP else None
        boxes.append(press.text(block.eyebrow, StyleName.EYEBROW, wide, Element("P", part), role=role, whole=True))
    kind = Element(f"H{min(depth + press.headings_above, _DEEPEST)}", part)
    name = _SIZES.get(min(depth, 3), StyleName.HEADING_3)
    before = (1.3 if depth == 1 else 0.6) * unit if boxes else 0.0
    boxes.append(press.text(block.heading, name, wide, kind, balanced=True, before=before, whole=True))
    if block.lead:
        narrow = inside.within(part, width=min(frame.width, press.grid.span(8)))
        gap = (2 if depth == 1 else 1) * unit
        boxes.append(press.text(block.lead, StyleName.LEAD, narrow, Element("P", part), before=gap, whole=True))
    group = Column(boxes, before={1: 7 * unit, 2: 5 * unit}.get(depth, 3 * unit))
    group.keep_with_next = bool(block.blocks)
    title = plain(block.heading) if depth <= _BOOKMARKED else ""
    return inside, Landing(group, block.id, title=title, level=depth - 1)
