"""Settling pages once all are poured: rows, tiles and gaps grow so that pages end at one height."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.document.rendition import Rendition
from brochure.pdf.layout.masters import Art
from brochure.pdf.layout.pouring import LOOSE_GAP
from brochure.pdf.layout.sheet import Sheet
from brochure.pdf.motif.scene import Motif
from brochure.pdf.press import Press

FOOT_LINE = 66.0
"""Where the last line of a text page ends, in points above the trim: a little above the running foot."""
ABOVE_PANEL = 5.5
"""Units between text and a panel below it."""
_WIDEST = 6.0
"""Units that a loose gap may grow by; more, and the parts of a page fall asunder."""
_BELOW_HEADLINE = 0.7
"""How far the gap below a page's headline follows the others."""
_ON_GOING = 7.0
"""The same on a page whose content goes on: its foot must not look like an end."""
_TALLEST_PANEL = 0.62
"""The share of the page that an opener's panel may take."""
_EMPTY = 0.27
"""A page that keeps more than this share of its height empty, however it is stretched, gets art at its foot."""
_ART_EVERY = 4
"""At most one page in so many carries art at its foot, and one at least may."""
_ART_TALLEST = 0.5


def settle(sheets: Sequence[Sheet], press: Press, motif: Motif) -> None:
    """Give every page its rhythm; art fills a page's foot only where much of it would stay empty, and seldom."""
    allowed = 0 if press.order.rendition is Rendition.PLAIN else -(-len(sheets) // _ART_EVERY)
    with_art = -2
    for number, sheet in enumerate(sheets):
        if sheet.cover is not None or not sheet.placed:
            continue
        page = press.grid.page
        if allowed and not _faces_panel(sheets, number) and with_art < number - 1 and _wants_art(sheet, press):
            _stretch(sheet, press, page.height * (1 - _ART_TALLEST) - ABOVE_PANEL * press.unit)
            height = min(page.height - sheet.end - ABOVE_PANEL * press.unit, page.height * _ART_TALLEST)
            sheet.foot = Art(press, motif, f"art:{sheet.key}")
            sheet.foot_top = page.height - height
            allowed -= 1
            with_art = number
            continue
        limit = sheet.foot_top - ABOVE_PANEL * press.unit if sheet.foot is not None else page.height - FOOT_LINE
        _stretch(sheet, press, limit)
        if sheet.head is not None and sheet.end < limit:
            _lower(sheet, min(limit - sheet.end, page.height * _TALLEST_PANEL - sheet.head_height))


def _faces_panel(sheets: Sequence[Sheet], number: int) -> bool:
    """Whether the page beside it, in a bound copy, has a deep panel at its foot or is one."""
    facing = number + 1 if number % 2 else number - 1
    return 0 <= facing < len(sheets) and (sheets[facing].foot is not None or sheets[facing].cover is not None)


def _wants_art(sheet: Sheet, press: Press) -> bool:
    height = press.grid.page.height
    reach = sheet.end + _give(sheet, press.unit)
    return sheet.foot is None and sheet.head is None and not sheet.goes_on and height - reach > height * _EMPTY


def _lower(sheet: Sheet, extra: float) -> None:
    """Make an opener's panel higher by `extra`, and move what stands below it."""
    if extra <= 0:
        return
    sheet.head_height += extra
    sheet.top += extra
    sheet.end += extra
    for placed in sheet.placed:
        placed.y += extra


def _stretch(sheet: Sheet, press: Press, limit: float) -> None:
    """Let boxes and gaps grow together until the page ends at `limit`, as far as their limits allow."""
    left = limit - sheet.end
    unit = press.unit
    gaps = [_looseness(sheet, number, unit) for number in range(len(sheet.placed))]
    widest = (_ON_GOING if sheet.goes_on else _WIDEST) * unit
    give = _give(sheet, unit)
    if give <= 0 or left <= 0:
        return
    share = min(1.0, left / give)
    shift = 0.0
    for gap, placed in zip(gaps, sheet.placed, strict=True):
        shift += widest * share * gap
        placed.y += shift
        grown = placed.box.growth * share
        if grown:
            placed.box.grow(grown)
            shift += grown
    sheet.end += shift


def _give(sheet: Sheet, unit: float) -> float:
    """How much higher the boxes and gaps of a page may become, in points."""
    widest = (_ON_GOING if sheet.goes_on else _WIDEST) * unit
    loose = sum(_looseness(sheet, number, unit) for number in range(len(sheet.placed)))
    return widest * loose + sum(placed.box.growth for placed in sheet.placed)


def _looseness(sheet: Sheet, number: int, unit: float) -> float:
    """How far the room above a box may be stretched, 0 to 1: hardly between a heading and what it heads."""
    if number == 0:
        return 0.0
    if sheet.placed[number - 1].box.keep_with_next:
        return _BELOW_HEADLINE if number == 1 and sheet.placed[1].box.before else 0.0
    return 1.0 if sheet.placed[number].box.before >= LOOSE_GAP * unit else 0.0
