"""Colours: read from the brand file, mixed, and compared for contrast.

Mixing happens in OKLab, where equal steps look equal; contrast is the ratio of WCAG 2.2, section 1.4.3.
"""

from __future__ import annotations

import math
import re

from brochure.theme.theme import Colour

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")

WHITE = Colour(255, 255, 255)
BLACK = Colour(0, 0, 0)


def parse_colour(text: str) -> Colour | None:
    """`#rgb` or `#rrggbb` as in CSS; None where the text is no such colour."""
    if not _HEX.fullmatch(text):
        return None
    digits = text[1:] if len(text) == 7 else "".join(2 * digit for digit in text[1:])
    return Colour(*(int(digits[start : start + 2], 16) for start in (0, 2, 4)))


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """The colour on the way from one to the other; `share` 0 gives the first, 1 the second."""
    start, end = _oklab(one), _oklab(other)
    return _from_oklab(tuple(a + (b - a) * share for a, b in zip(start, end, strict=True)))


def readable(colour: Colour, ground: Colour, ratio: float) -> Colour:
    """The colour itself, or the nearest of its darker or lighter shades that reaches the contrast on `ground`."""
    goal = BLACK if contrast(BLACK, ground) > contrast(WHITE, ground) else WHITE
    steps = (mix(colour, goal, step / 50) for step in range(51))
    return next((shade for shade in steps if contrast(shade, ground) >= ratio), goal)


def at_lightness(colour: Colour, lightness: float) -> Colour:
    """The colour mixed with black or white until it is as light as asked: 0 is black, 1 is white (OKLab)."""
    own = _oklab(colour)[0]
    if lightness < own:
        return mix(colour, BLACK, 1 - lightness / own)
    return mix(colour, WHITE, (lightness - own) / (1 - own)) if own < 1 else colour


def difference(one: Colour, other: Colour) -> float:
    """How unlike two colours look: their distance in OKLab, where black and white are 1 apart."""
    return math.dist(_oklab(one), _oklab(other))


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(value) for value in (colour.red, colour.green, colour.blue))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def _encoded(share: float) -> int:
    share = min(1.0, max(0.0, share))
    return round(255 * (share * 12.92 if share <= 0.0031308 else 1.055 * share ** (1 / 2.4) - 0.055))


def _oklab(colour: Colour) -> tuple[float, ...]:
    red, green, blue = (_linear(value) for value in (colour.red, colour.green, colour.blue))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _from_oklab(lab: tuple[float, ...]) -> Colour:
    lightness, a, b = lab
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return Colour(
        _encoded(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _encoded(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _encoded(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )
