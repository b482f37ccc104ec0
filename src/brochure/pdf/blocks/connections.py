"""Ways to and from the park: a schematic map of straight lines, and the same journeys as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brochure.document.exhibit import Connections, Journey, Way
from brochure.document.inline import LineBreak, Mark, Run, plain
from brochure.document.spelled import joined, timetable
from brochure.pdf.blocks.fallback import as_table
from brochure.pdf.blocks.prose import note
from brochure.pdf.layout.box import Box
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import Element
from brochure.pdf.typeset.look import Ground, ground_colour, ink, mix
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import StyleName

_NARROWEST = 330.0
_MOST = 9
_LANE = 46.0
_PAD = 16.0
_PARK = 12.0
_STOP = 4.2
_BEND = 10.0
_LABEL_GAP = 9.0
_LOOKS: dict[Way, tuple[str, float, tuple[float, ...]]] = {
    Way.RAIL: ("primary", 3.0, ()),
    Way.ROAD: ("mute", 2.4, ()),
    Way.PATH: ("second", 2.2, (0.1, 4.0)),
    Way.WATER: ("second", 1.2, ()),
    Way.AIR: ("second", 1.2, (8.0, 3.0)),
}
"""The role of a line's colour, its width, its dashes: told apart by form as well as by colour."""


def connections(block: Connections, frame: Frame, press: Press) -> list[Box]:
    """The map where there is room and a time to place stops by, then the table with all journeys."""
    timed = [one for one in block.journeys if one.minutes is not None]
    boxes: list[Box] = []
    if frame.width >= _NARROWEST and 1 < len(timed) <= _MOST:
        boxes.append(_Map(timed, frame, press))
        boxes.append(note((Run(press.word("schematic")),), frame, press, before=0.8))
        boxes[0].keep_with_next = True
    return [*boxes, *as_table(timetable(block, press.document.words), frame, press)]


@dataclass(slots=True)
class _Stop:
    journey: Journey
    label: TextBox
    lane: int
    x: float = 0.0
    above: bool = False


class _Map(Box):
    """The park at the left; one line in a lane of its own to each stop, level or at 45 degrees.

    The nearest stops take the middle lanes, so that no line crosses another. A label stands behind its stop, or at
    the line before it where the edge is near; lanes are higher than labels, so labels never meet.
    """

    def __init__(self, journeys: Sequence[Journey], frame: Frame, press: Press) -> None:
        self._frame = frame
        self._press = press
        told = "; ".join(_told(one) for one in journeys)
        self._figure = Element("Figure", frame.parent, alt=f"{press.word('schematic')} {told}")
        self._ground = Ground.DEEP if frame.ground is Ground.DEEP else Ground.TINT
        self.before = 3.5 * press.unit
        name = press.document.owner
        self._park = press.text(
            name,
            StyleName.NAME,
            frame.within(self._figure, width=frame.width * 0.16, ground=self._ground),
            self._figure,
            role="ink",
            whole=True,
        )
        self._start = _PAD + max(self._park.widest, 2 * _PARK)
        ranked = sorted(journeys, key=lambda one: one.minutes or 0)
        self._stops = [self._stop(one, lane) for one, lane in zip(ranked, _lanes(len(ranked)), strict=True)]
        self._place_stops()
        self.height = len(journeys) * _LANE + 2 * _PAD

    def _stop(self, journey: Journey, lane: int) -> _Stop:
        width = self._frame.width * 0.3
        frame = self._frame.within(self._figure, width=width, ground=self._ground)
        how = joined(journey.mode, journey.line)
        below = (*how, Run(" · "), *journey.time) if how else journey.time
        words = (*_bold(journey), LineBreak(), *below)
        label = self._press.text(words, StyleName.CAPTION, frame, self._figure, role="ink", whole=True)
        return _Stop(journey, label, lane)

    def _place_stops(self) -> None:
        """Stops stand further out the longer the way takes; the first behind the last bend of its line."""
        bend = self._start + _PARK + (len(self._stops) / 2) * _LANE + _BEND
        last = self._frame.width - _PAD - _STOP
        times = [float(stop.journey.minutes or 0) for stop in self._stops]
        shortest, span = min(times), (max(times) - min(times)) or 1.0
        for stop, minutes in zip(self._stops, times, strict=True):
            share = ((minutes - shortest) / span) ** 0.6
            stop.x = bend + share * (last - bend)
            stop.above = stop.x + _LABEL_GAP + stop.label.widest > self._frame.width - _PAD

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        self._figure.attributes["Layout"] = pen.bounding_box(x, y, self._frame.width, self.height)
        palette = self._press.palette
        middle = y + self.height / 2
        with pen.within(self._figure):
            field = ground_colour(palette, Ground.TINT)
            if self._ground is Ground.DEEP:
                field = mix(palette.deep, palette.soft_on_deep, 0.1)
            pen.rect(x, y, self._frame.width, self.height, field)
            start = (x + self._start, middle)
            # The grounds of all lines first, and dashes under what is solid: they share the way out of the park.
            for stop in self._stops:
                pen.polyline(self._path(stop, start), field, _LOOKS[stop.journey.way][1] + 2.6)
            for stop in sorted(self._stops, key=lambda one: not _LOOKS[one.journey.way][2]):
                self._draw_line(pen, stop, start)
            for stop in self._stops:
                spot = (x + stop.x, middle + self._level(stop, 0.0))
                pen.circle(*spot, _STOP, ink(palette, "ink", self._ground))
                pen.circle(*spot, _STOP - 1.4, field)
                self._draw_label(pen, stop, spot)
            side = 2 * _PARK
            pen.rect(start[0] - side, middle - _PARK, side, side, ink(palette, "ink", self._ground), 2.0)
            pen.circle(start[0] - _PARK, middle, 3.0, palette.accent)
            self._park.draw(pen, x + _PAD, middle - _PARK - self._park.height - 4)

    def _level(self, stop: _Stop, middle: float) -> float:
        return middle + (stop.lane - (len(self._stops) - 1) / 2) * _LANE

    def _draw_line(self, pen: Pen, stop: _Stop, start: tuple[float, float]) -> None:
        role, width, dash = _LOOKS[stop.journey.way]
        pen.polyline(self._path(stop, start), ink(self._press.palette, role, self._ground), width, dash)

    def _path(self, stop: _Stop, start: tuple[float, float]) -> list[tuple[float, float]]:
        level = self._level(stop, start[1])
        turn = start[0] + _BEND + abs(level - start[1])
        end = start[0] - self._start + stop.x
        return [(start[0] - _PARK, start[1]), (start[0] + _BEND, start[1]), (turn, level), (end, level)]

    def _draw_label(self, pen: Pen, stop: _Stop, spot: tuple[float, float]) -> None:
        label = stop.label
        if stop.above:
            # Over its own line in the upper half, under it in the lower: away from the labels of its neighbours.
            lower = stop.lane > (len(self._stops) - 1) / 2
            shift = _STOP + 3 if lower else -_STOP - 2 - label.height
            label.draw(pen, spot[0] + _STOP - label.widest, spot[1] + shift)
        else:
            label.draw(pen, spot[0] + _LABEL_GAP, spot[1] - label.height / 2)


def _lanes(count: int) -> list[int]:
    """Lanes from the middle outwards, turn by turn above and below."""
    middle = (count - 1) / 2
    return sorted(range(count), key=lambda lane: (abs(lane - middle), lane))


def _bold(journey: Journey) -> tuple[Run, ...]:
    return tuple(
        Run(one.text, one.marks | {Mark.STRONG}, one.origin, one.at, None, one.language)
        for one in journey.to
        if isinstance(one, Run)
    )


def _told(journey: Journey) -> str:
    how = plain(joined(journey.mode, journey.line))
    return ", ".join(part for part in (plain(journey.to), how, plain(journey.time)) if part)
