"""A fictional printing condition: a small ICC profile of the output class, four inks (ICC.1:2001-04).

Its inks are those of a textbook, not of any press: each takes its complement out of white, and black takes a part of
the grey that the three others share. Good enough to see that colours become inks and come back.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable
from functools import cache
from itertools import product

NAME = "Fictional press for tests"
_D50 = (0.9642, 1.0, 0.8249)
_GREY_REPLACED = 0.7
_IDENTITY = (1, 0, 0, 0, 1, 0, 0, 0, 1)


@cache
def press_profile() -> bytes:
    """The profile's bytes."""
    tags = {
        b"desc": _description(NAME),
        b"cprt": b"text" + bytes(4) + b"Invented for tests; no rights reserved\0",
        b"wtpt": b"XYZ " + bytes(4) + b"".join(map(_fixed, _D50)),
        b"A2B0": _table(4, 3, 6, _lab_of_inks),
        b"B2A0": _table(3, 4, 17, _inks_of_lab),
    }
    body, directory = b"", b""
    start = 128 + 4 + 12 * len(tags)
    for signature, data in tags.items():
        directory += signature + struct.pack(">II", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    content = struct.pack(">I", len(tags)) + directory + body
    return _header(128 + len(content)) + content


def _header(size: int) -> bytes:
    header = struct.pack(">I4sI4s4s4s", size, b"none", 0x02400000, b"prtr", b"CMYK", b"Lab ")
    header += struct.pack(">6H", 2026, 3, 1, 0, 0, 0) + b"acsp" + bytes(24)
    header += bytes(4) + b"".join(map(_fixed, _D50))
    return header + bytes(128 - len(header))


def _description(text: str) -> bytes:
    said = text.encode() + b"\0"
    return b"desc" + bytes(4) + struct.pack(">I", len(said)) + said + bytes(4 + 4 + 2 + 1 + 67)


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def _table(inputs: int, outputs: int, grid: int, convert: Callable[..., Iterable[float]]) -> bytes:
    """A `lut8Type`: straight curves round a grid of the converted values, all between 0 and 1."""
    straight = bytes(range(256))
    steps = [step / (grid - 1) for step in range(grid)]
    cells = bytes(
        round(255 * min(max(value, 0.0), 1.0)) for point in product(steps, repeat=inputs) for value in convert(*point)
    )
    head = b"mft1" + bytes(4) + bytes((inputs, outputs, grid, 0)) + b"".join(map(_fixed, _IDENTITY))
    return head + straight * inputs + cells + straight * outputs


def _lab_of_inks(cyan: float, magenta: float, yellow: float, black: float) -> tuple[float, float, float]:
    light = [(1 - ink) * (1 - black) for ink in (cyan, magenta, yellow)]
    x, y, z = (
        sum(factor * part**2.2 for factor, part in zip(row, light, strict=True))
        for row in ((0.4361, 0.3851, 0.1431), (0.2225, 0.7169, 0.0606), (0.0139, 0.0971, 0.7141))
    )
    fx, fy, fz = (_curve(value / white) for value, white in zip((x, y, z), _D50, strict=True))
    return (116 * fy - 16) / 100, (500 * (fx - fy) + 128) / 255, (200 * (fy - fz) + 128) / 255


def _inks_of_lab(lightness: float, a: float, b: float) -> tuple[float, float, float, float]:
    fy = (100 * lightness + 16) / 116
    fx, fz = fy + (255 * a - 128) / 500, fy - (255 * b - 128) / 200
    x, y, z = (white * _straight(value) for value, white in zip((fx, fy, fz), _D50, strict=True))
    light = [
        max(0.0, row[0] * x + row[1] * y + row[2] * z) ** (1 / 2.2)
        for row in ((3.1339, -1.6169, -0.4906), (-0.9788, 1.9161, 0.0335), (0.0719, -0.2290, 1.4052))
    ]
    inks = [1 - min(part, 1.0) for part in light]
    black = _GREY_REPLACED * min(inks)
    rest = 1 - black
    cyan, magenta, yellow = ((ink - black) / rest for ink in inks)
    return cyan, magenta, yellow, black


def _curve(value: float) -> float:
    return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116


def _straight(value: float) -> float:
    return value**3 if value**3 > 216 / 24389 else (116 * value - 16) * 27 / 24389
