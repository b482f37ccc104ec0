"""Who speaks, and what came of it: forewords and stories."""

from __future__ import annotations

from dataclasses import replace

from brochure.document.block import Foreword, KeyFigure, Story
from brochure.document.inline import Citation, Inlines, Run
from brochure.document.spelled import spelled_out
from brochure.pdf.blocks.builder import Build
from brochure.pdf.blocks.quote import quote
from brochure.pdf.blocks.tiles import one_line, without_sources
from brochure.pdf.layout.box import Box, Column
from brochure.pdf.layout.marks import Rule
from brochure.pdf.layout.row import Row
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import Element
from brochure.theme.theme import StyleName

_FOREWORD = 6
_RULE = 2.0
_NARROWEST = 400.0
_SHORT = 0.4
"""The share of a page's height under which a story is not cut."""
_FIGURE_SIZE = 22.0


def foreword(block: Foreword, frame: Frame, press: Press) -> list[Box]:
    """An accent rule, the words in a narrow column, name and office below."""
    part = Element("Sect", frame.parent)
    inner = frame.within(part, width=min(frame.width, press.grid.span(_FOREWORD)))
    boxes: list[Box] = [Rule(inner.width, press.ink("accent", frame.ground), _RULE, before=3 * press.unit)]
    for place, inlines in enumerate(block.paragraphs):
        before = (1.8 if place == 0 else 1.2) * press.unit
        boxes.append(press.text(inlines, StyleName.BODY, inner, Element("P", part), justified=True, before=before))
    boxes[-1].keep_with_next = True
    boxes.append(_line(block.name, StyleName.NAME, inner, press, part, role="ink", before=1.8))
    if block.role:
        boxes[-1].keep_with_next = True
        boxes.append(_line(block.role, StyleName.REMARK, inner, press, part, role="mute", before=0.0))
    return boxes


def story(block: Story, frame: Frame, press: Press, build: Build) -> list[Box]:
    """Who, then task and change side by side, then what came of it in figures: 3, 6 and 3 columns."""
    if frame.width < _NARROWEST:
        return [box for part in spelled_out(block, press.document.words) for box in build(part, frame, press)]
    part = Element("Sect", frame.parent)
    shares = (3.0, 3.0, 3.0, 3.0) if block.figures else (3.0, 4.5, 4.5)
    placed = press.grid.parts(frame.width, shares)
    columns = [_who(block, frame.within(part, width=placed[0][1]), press, part)]
    for number, (label, paragraphs) in enumerate((("the_task", block.task), ("what_changed", block.change)), 1):
        columns.append(_told(label, paragraphs, frame.within(part, width=placed[number][1]), press, part))
    if block.figures:
        columns.append(_came(block.figures, frame.within(part, width=placed[3][1]), press, part))
    row = Row([(offset, column) for (offset, _), column in zip(placed, columns, strict=True)], before=1.6 * press.unit)
    # A short story is read on one page; a long one may go on.
    row.whole = row.height < press.grid.page.height * _SHORT
    rule = Rule(frame.width, press.ink("ink", frame.ground), 0.9, before=4 * press.unit)
    boxes: list[Box] = [rule, row]
    if block.quote is not None:
        boxes += quote(block.quote, frame.within(part), press)
    return boxes


def _who(block: Story, frame: Frame, press: Press, part: Element) -> Column:
    boxes: list[Box] = [_line(block.heading, StyleName.HEADING_2, frame, press, part, role="primary", before=0.0)]
    if block.company:
        boxes.append(_line(block.company, StyleName.REMARK, frame, press, part, role="mute", before=0.6))
    return Column(boxes)


def _told(label: str, paragraphs: tuple[Inlines, ...], frame: Frame, press: Press, part: Element) -> Column:
    if not paragraphs:
        return Column([])
    heading = _line((Run(press.word(label)),), StyleName.NAME, frame, press, part, role="ink", before=0.0)
    heading.keep_with_next = True
    boxes: list[Box] = [heading]
    for inlines in paragraphs:
        element = Element("P", part)
        boxes.append(press.text(inlines, StyleName.BODY, frame, element, justified=True, before=0.6 * press.unit))
    return Column(boxes)


def _came(figures: tuple[KeyFigure, ...], frame: Frame, press: Press, part: Element) -> Column:
    boxes: list[Box] = []
    style = press.theme.styles[StyleName.FIGURE]
    smaller = replace(style, size=_FIGURE_SIZE, leading=_FIGURE_SIZE * 1.2)
    for figure in figures:
        if boxes:
            boxes.append(Rule(frame.width, press.ink("line", frame.ground), before=1.1 * press.unit))
        before = 0.7 * press.unit if boxes else 0.0
        value = one_line(without_sources(figure.value), frame, press, Element("P", part), smaller, before=before)
        boxes.append(value)
        counted = (*figure.unit, Run(" "), *figure.label) if figure.unit else figure.label
        boxes.append(_line(counted, StyleName.LABEL, frame, press, part, role="ink", before=0.0))
        said = (*figure.date, Run(" · "), *figure.note) if figure.note else figure.date
        dated = (*said, *(one for one in figure.value if isinstance(one, Citation)))
        boxes.append(_line(dated, StyleName.CAPTION, frame, press, part, role="mute", before=0.0))
    return Column(boxes)


def _line(
    inlines: Inlines, name: StyleName, frame: Frame, press: Press, part: Element, *, role: str, before: float
) -> Box:
    element = Element("P", part)
    return press.text(inlines, name, frame, element, role=role, before=before * press.unit, whole=True)
