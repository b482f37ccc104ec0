"""The back page: contact, code, sources and imprint on the deep panel."""

from __future__ import annotations

from brochure.document.block import Paragraph, Section, SourceList
from brochure.document.inline import plain
from brochure.pdf.blocks.builder import Build
from brochure.pdf.blocks.section import build_blocks, section_heading
from brochure.pdf.layout.box import Box, Column, cut
from brochure.pdf.layout.masters import BackPage, Panel
from brochure.pdf.layout.pouring import Pouring
from brochure.pdf.layout.settling import ABOVE_PANEL
from brochure.pdf.motif.scene import Motif
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import Element
from brochure.pdf.typeset.look import Ground

_TALLEST = 0.5
"""The share of the page that a closing panel takes below other content, where there is room."""
_SHARED = 9
"""Columns for the text of a closing panel that has art beside it."""


def add_closing(section: Section, root: Element, press: Press, motif: Motif, pouring: Pouring, build: Build) -> None:
    """At the foot of the page before where there is room, else on a page of its own, deep from edge to edge."""
    page, unit = press.grid.page, press.unit
    upper, lower = _set(section, root, press, press.grid.span(_SHARED), build)
    panel = Panel(
        Column([*upper, *lower]),
        press,
        motif,
        section.id,
        pad=(5 * unit, page.bottom),
        reach=press.grid.span(_SHARED),
    )
    last = pouring.sheets[-1] if pouring.sheets else None
    if last is not None and last.open and last.placed:
        excess = last.end + ABOVE_PANEL * unit + panel.needed - page.height
        if pouring.make_room(last, excess):
            last.foot = panel
            height = max(panel.needed, page.height * _TALLEST)
            last.foot_top = max(last.end + ABOVE_PANEL * unit, page.height - height)
            return
    upper, lower = _set(section, root, press, press.grid.width, build)
    while upper or lower:
        sheet = pouring.new_sheet(_title(section), key=section.id)
        sheet.foot_top = 0.0
        whole = Column([*upper, *lower])
        if whole.height <= pouring.room:
            sheet.foot = BackPage(Column(upper), Column(lower, before=lower[0].before if lower else 0.0), press, motif)
            return
        fitting, rest = cut(whole.boxes, pouring.room)
        if not fitting:
            pouring.complain(_title(section))
            return
        sheet.foot = BackPage(Column(fitting), Column([]), press, motif)
        upper, lower = [], rest


def _set(section: Section, root: Element, press: Press, width: float, build: Build) -> tuple[list[Box], list[Box]]:
    """Heading and contacts, which stand at the top; sources and imprint, which stand at the foot."""
    inside, heading = section_heading(section, Frame(width, Ground.DEEP, root), press)
    place = next((number for number, block in enumerate(section.blocks) if isinstance(block, SourceList)), None)
    if place is not None and place > 0 and isinstance(section.blocks[place - 1], Paragraph):
        place -= 1
    upper = [heading, *build_blocks(section.blocks[:place], inside, press, build)]
    lower = build_blocks(section.blocks[place:], inside, press, build) if place is not None else []
    return upper, lower


def _title(section: Section) -> str:
    return plain(section.eyebrow) or plain(section.heading)
