"""Path data (SVG 2, 9.3): every command, as lines and Bézier curves in absolute coordinates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brochure.document.drawing import Path, Point, Segment
from brochure.picture.svg.arc import arc
from brochure.picture.svg.numbers import NUMBER, number

MAX_SEGMENTS = 100_000
_TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 0}
_GAP = re.compile(r"[\s,]*")
_FLAGS = (3, 4)


def read_path(text: str) -> Path:
    """The segments of a `d` attribute; ValueError with words where the data are wrong."""
    track = _Track()
    for command, values in _commands(text):
        track.follow(command, values)
        if len(track.segments) > MAX_SEGMENTS:
            raise ValueError(f"a path has more than {MAX_SEGMENTS:,} segments")
    return tuple(track.segments)


def _commands(text: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with the numbers of one step; a command letter stands for as many steps as numbers follow."""
    at, command = _skip(text, 0), ""
    while at < len(text):
        if text[at].lower() in _TAKES:
            command, at = text[at], _skip(text, at + 1)
            if command in "zZ":
                yield command, []
                continue
        elif not command or command in "zZ":
            raise ValueError(f"a path cannot go on with '{text[at : at + 12]}'")
        values = []
        for place in range(_TAKES[command.lower()]):
            value, at = _value(text, at, flag=command in "aA" and place in _FLAGS)
            values.append(value)
        yield command, values
        # Pairs behind a move are lines (9.3.3).
        command = {"m": "l", "M": "L"}.get(command, command)


def _skip(text: str, at: int) -> int:
    found = _GAP.match(text, at)
    return found.end() if found else at


def _value(text: str, at: int, *, flag: bool) -> tuple[float, int]:
    if flag and text[at : at + 1] in ("0", "1"):
        return float(text[at]), _skip(text, at + 1)
    found = None if flag else NUMBER.match(text, at)
    if not found:
        raise ValueError(f"a path breaks off at '{text[at : at + 12]}'")
    return number(found[0]), _skip(text, found.end())


class _Track:
    """Where the path has come to."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._at: Point = (0.0, 0.0)
        self._start: Point = (0.0, 0.0)
        self._handle: Point | None = None
        self._last = ""

    def follow(self, command: str, values: list[float]) -> None:
        kind = command.lower()
        if not self.segments and kind != "m":
            raise ValueError("a path begins with 'M', where it starts")
        if self._last == "z" and kind not in "mz":
            self.segments.append(("m", self._start))
        handle = self._handle if self._last in ("cs" if kind == "s" else "qt") else None
        self._handle = None
        x0, y0 = self._at if command.islower() else (0.0, 0.0)
        match kind:
            case "m":
                self._start = self._at = (x0 + values[0], y0 + values[1])
                self.segments.append(("m", self._at))
            case "z":
                self.segments.append(("h", ()))
                self._at = self._start
            case "h":
                self._line(x0 + values[0], self._at[1])
            case "v":
                self._line(self._at[0], y0 + values[0])
            case "l":
                self._line(x0 + values[0], y0 + values[1])
            case "a":
                self._arc(values, (x0 + values[5], y0 + values[6]))
            case _:
                points = [(x0 + x, y0 + y) for x, y in zip(values[::2], values[1::2], strict=True)]
                self._curve(kind, points, handle)
        self._last = kind

    def _line(self, x: float, y: float) -> None:
        self._at = (x, y)
        self.segments.append(("l", self._at))

    def _curve(self, kind: str, points: list[Point], handle: Point | None) -> None:
        (x, y), end = self._at, points[-1]
        mirrored = (2 * x - handle[0], 2 * y - handle[1]) if handle else (x, y)
        if kind in "cs":
            first, second = points[:2] if kind == "c" else (mirrored, points[0])
            self._handle = second
        else:
            control = points[0] if kind == "q" else mirrored
            self._handle = control
            first = (x + 2 / 3 * (control[0] - x), y + 2 / 3 * (control[1] - y))
            second = (end[0] + 2 / 3 * (control[0] - end[0]), end[1] + 2 / 3 * (control[1] - end[1]))
        self.segments.append(("c", (*first, *second, *end)))
        self._at = end

    def _arc(self, values: list[float], end: Point) -> None:
        rx, ry, angle, large, sweep = values[:5]
        curves = arc(self._at, (abs(rx), abs(ry)), angle, end, large=bool(large), sweep=bool(sweep))
        self.segments += [("c", curve) for curve in curves] or [("l", end)]
        self._at = end
