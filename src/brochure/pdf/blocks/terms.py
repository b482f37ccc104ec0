"""Titles with the time they are held: names at the left, bars on a scaled axis of years at the right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from brochure.document.block import Table
from brochure.document.exhibit import Moment, Term, Terms, TermStanding
from brochure.document.inline import Inlines, Run, plain
from brochure.document.spelled import spelled_out
from brochure.pdf.blocks.fallback import as_table
from brochure.pdf.blocks.prose import note
from brochure.pdf.layout.box import Box, Column
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Label, Press
from brochure.pdf.tagging.element import LAYOUT, Element
from brochure.pdf.typeset.look import Anchor, ground_colour, mix
from brochure.theme.theme import Colour, StyleName

_NARROWEST = 330.0
_DATE, _NAME, _UNTIL = 0.18, 0.34, 0.16
"""Shares of the width: since when, the name, and at the right until when; the years have the rest."""
_BAR = 13.0
_PAD = 7.0
_HEAD = 22.0
_FOOT = 14.0
_STUB = 8.0
_YEAR = 365.25
_STEPS = (1, 2, 4, 5, 10, 20, 25, 50)
_MOST_TICKS = 5
_TIP = 5.0


def terms(block: Terms, frame: Frame, press: Press) -> list[Box]:
    """The panel, or a table where it has no room or no dates to scale."""
    dated = [day for one in block.terms for moment in (one.since, one.until) for day in _days(moment)]
    if frame.width < _NARROWEST or not dated:
        parts = spelled_out(block, press.document.words)
        return [box for part in parts if isinstance(part, Table) for box in as_table(part, frame, press)]
    axis = _Axis(dated, press.document.edition.date.date(), frame, press)
    listing = Element("L", frame.parent)
    rows: list[Box] = [_Row(one, axis, frame, press, listing) for one in block.terms]
    boxes: list[Box] = [_Panel(rows, axis, frame, press, before=3.5 * press.unit)]
    if block.note:
        boxes.append(note(block.note, frame, press, before=1.6))
    return boxes


def _days(moment: Moment | None) -> list[date]:
    return [day for day in (moment.first, moment.last) if day] if moment else []


class _Axis:
    """Years laid on the right part of the panel; the edition's own date is always on it."""

    def __init__(self, days: Sequence[date], edition: date, frame: Frame, press: Press) -> None:
        first = min(*days, edition).year
        last = max(*days, edition).year + 1
        self.step = next((step for step in _STEPS if (last - first) / step <= _MOST_TICKS), _STEPS[-1])
        self.first = first - first % self.step
        self.last = last + (-(last - self.first)) % self.step
        self.edition = edition
        self.left = frame.width * (_DATE + _NAME)
        self.right = frame.width * (1 - _UNTIL) - _TIP
        self._press = press

    def at(self, day: date) -> float:
        """Where a day stands, from the left edge of the panel."""
        return self.at_year(day.year + (day.timetuple().tm_yday - 1) / _YEAR)

    def at_year(self, year: float) -> float:
        """Where a year begins."""
        return self.left + (year - self.first) / (self.last - self.first) * (self.right - self.left)

    @property
    def years(self) -> range:
        """The years that are named."""
        return range(self.first, self.last + 1, self.step)


class _Panel(Column):
    """Rows under the years, with a line at the date of the edition; cut between rows."""

    def __init__(self, rows: Sequence[Box], axis: _Axis, frame: Frame, press: Press, *, before: float = 0.0) -> None:
        super().__init__(rows, before=before)
        self._axis = axis
        self._frame = frame
        self._press = press
        self.height += _HEAD + _FOOT

    @property
    def least(self) -> float:
        return super().least + _HEAD + _FOOT

    def draw(self, pen: Pen, x: float, y: float) -> None:
        press, axis, ground = self._press, self._axis, self._frame.ground
        line, top, foot = press.ink("line", ground), y + _HEAD, y + self.height - _FOOT
        with pen.within(LAYOUT):
            for year in axis.years:
                pen.line(x + axis.at_year(year), top - 6, x + axis.at_year(year), foot, line, 0.5)
                self._label(str(year), "mute").draw(pen, x + axis.at_year(year), top - 9, Anchor.MIDDLE)
            pen.rect(x, top, self._frame.width, 0.9, press.ink("ink", ground))
            now = x + axis.at(axis.edition)
            pen.line(now, top - 6, now, foot, press.ink("accent_text", ground), 0.8)
            until = self._label(press.word("valid_until"), "mute")
            until.draw(pen, x + self._frame.width * (1 - _UNTIL) + press.grid.page.gutter, top - 9)
            word = self._label(press.word("this_edition"), "accent_text")
            middle = min(now, x + self._frame.width - word.width / 2)
            word.draw(pen, middle, foot + 9, Anchor.MIDDLE)
        super().draw(pen, x, top)

    def _label(self, text: str, role: str) -> Label:
        return self._press.label(text, StyleName.CAPTION, self._frame.parent, self._frame.ground, role=role)

    def split(self, room: float) -> tuple[Box, Box] | None:
        parts = super().split(room - _HEAD - _FOOT)
        if parts is None:
            return None
        first, second = parts
        assert isinstance(first, Column)
        assert isinstance(second, Column)
        upper = _Panel(first.boxes, self._axis, self._frame, self._press, before=self.before)
        return upper, _Panel(second.boxes, self._axis, self._frame, self._press)


class _Row(Box):
    """One title: since when, its name over its grantor, its bar."""

    def __init__(self, term: Term, axis: _Axis, frame: Frame, press: Press, listing: Element) -> None:
        body = Element("LBody", Element("LI", listing))
        gutter = press.grid.page.gutter
        dated = frame.within(body, width=frame.width * _DATE - gutter)
        named = frame.within(body, width=frame.width * _NAME - gutter)
        self._term = term
        self._axis = axis
        self._frame = frame
        self._press = press
        self._name_left = frame.width * _DATE
        element = Element("P", body)
        since = term.since.words if term.since else ()
        self._since = press.text(since, StyleName.LABEL, dated, element, role="primary", whole=True) if since else None
        names: list[Box] = [press.text(term.heading, StyleName.NAME, named, Element("P", body), whole=True)]
        below = _listed(term.grantor, term.level, term.status if term.standing is not TermStanding.HELD else ())
        if below:
            names.append(press.text(below, StyleName.CAPTION, named, Element("P", body), role="mute", whole=True))
        self._names = Column(names)
        ends = frame.within(body, width=frame.width * _UNTIL - gutter)
        until = term.until.words if term.until else ()
        # The head of the column is drawn once; read aloud, a date alone would be another beginning.
        said = (press.word("valid_until"), plain(until))
        element = Element("P", body, actual=("" if press.han else " ").join(said))
        self._until = press.text(until, StyleName.CAPTION, ends, element, whole=True) if until else None
        self.height = max(self._names.height, self._since.height if self._since else 0.0) + 2 * _PAD
        self.growth = 12.0

    def draw(self, pen: Pen, x: float, y: float) -> None:
        middle = y + self.height / 2
        if self._since is not None:
            self._since.draw(pen, x, middle - self._names.height / 2)
        self._names.draw(pen, x + self._name_left, middle - self._names.height / 2)
        self._draw_bar(pen, x, middle)
        if self._until is not None:
            self._until.draw(pen, x + self._frame.width - self._until.measure.width, middle - self._until.height / 2)
        with pen.within(LAYOUT):
            line = self._press.ink("line", self._frame.ground)
            pen.rect(x, y + self.height - 0.25, self._frame.width, 0.5, line)

    def _draw_bar(self, pen: Pen, x: float, middle: float) -> None:
        term, axis = self._term, self._axis
        starts, ends = _days(term.since), _days(term.until)
        if not starts:
            return
        colour = self._colour()
        start, sure = x + axis.at(starts[0]), x + axis.at(starts[-1])
        end = x + axis.at(ends[-1]) if ends else x + axis.right
        top = middle - _BAR / 2
        ground = ground_colour(self._press.palette, self._frame.ground)
        with pen.within(LAYOUT):
            if not ends and term.standing.is_over:
                # It is over, and nobody says since when: only its beginning is known.
                end = sure + _STUB
            if term.standing is TermStanding.APPLIED:
                pen.outline(start, top + 0.5, end - start, _BAR - 1, colour, 0.9, dash=(3.0, 2.4))
                return
            # The day may be anywhere in what the source says; until its last day the bar is pale.
            pen.rect(start, top, max(sure - start, 0.0), _BAR, mix(ground, colour, 0.45))
            pen.rect(sure, top, max(end - sure, 1.0), _BAR, colour)
            if not ends and not term.standing.is_over:
                pen.polygon([(end, top), (end + _TIP, middle), (end, top + _BAR)], colour)

    def _colour(self) -> Colour:
        ground = ground_colour(self._press.palette, self._frame.ground)
        strong = self._press.ink("second", self._frame.ground)
        return mix(ground, strong, 0.45) if self._term.standing.is_over else strong


def _listed(*parts: Inlines) -> Inlines:
    listed: Inlines = ()
    for part in parts:
        listed = (*listed, Run(" · "), *part) if listed and part else listed or part
    return listed
