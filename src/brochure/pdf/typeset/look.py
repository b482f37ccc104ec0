"""How a stretch of text looks and what it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from brochure.pdf.tagging.element import Element
from brochure.theme.theme import Colour, Palette

_READABLE = 4.5


class Ground(StrEnum):
    """What lies under the text; it decides which colours the roles take."""

    PAPER = "paper"
    TINT = "tint"
    DEEP = "deep"


def ground_colour(palette: Palette, ground: Ground) -> Colour:
    """The colour of the ground itself."""
    colours = {Ground.PAPER: palette.paper, Ground.TINT: palette.tint, Ground.DEEP: palette.deep}
    return colours[ground]


def ink(palette: Palette, role: str, ground: Ground) -> Colour:
    """The colour that a role of the palette takes on a ground."""
    if ground is Ground.DEEP:
        roles = {
            "ink": palette.on_deep,
            "deep": palette.on_deep,
            "mute": palette.soft_on_deep,
            "primary": palette.on_deep,
            "second": palette.soft_on_deep,
            "accent_text": _readable_accent(palette),
            "line": mix(palette.deep, palette.soft_on_deep, 0.32),
            "tint": mix(palette.deep, palette.soft_on_deep, 0.14),
        }
        if role in roles:
            return roles[role]
    colour: Colour = getattr(palette, role)
    return colour


def _readable_accent(palette: Palette) -> Colour:
    readable = contrast(palette.accent, palette.deep) >= _READABLE
    return palette.accent if readable else palette.soft_on_deep


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """A colour between two; `share` 0 is the first, 1 the second."""
    return Colour(
        round(first.red + (second.red - first.red) * share),
        round(first.green + (second.green - first.green) * share),
        round(first.blue + (second.blue - first.blue) * share),
    )


def contrast(first: Colour, second: Colour) -> float:
    """Contrast ratio after WCAG 2.2, 1 to 21."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def series_on(palette: Palette, ground: Ground) -> tuple[Colour, ...]:
    """The colours of series in steps from dark to light; on a deep ground from light to dark, without the deepest."""
    if ground is not Ground.DEEP:
        return palette.series
    return (palette.on_deep, *reversed(palette.series[1:]))


def readable_on(palette: Palette, area: Colour) -> Colour:
    """Paper or ink, whichever stands out on an area."""
    white = contrast(palette.paper, area)
    return palette.paper if white >= _READABLE or white >= contrast(palette.ink, area) else palette.ink


def _luminance(colour: Colour) -> float:
    def linear(part: int) -> float:
        value = part / 255
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads, and the words that say so to somebody who can't see it."""

    description: str
    address: str | None = None
    destination: str | None = None


class Anchor(StrEnum):
    """Which part of a line stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Pill:
    """The rounded box behind a tag: an area, an edge, or both; a dashed edge for what is only planned."""

    padding: float
    margin: float
    fill: Colour | None = None
    edge: Colour | None = None
    dash: tuple[float, ...] = ()

    @property
    def room(self) -> float:
        """From the text to what stands beside the box, in points."""
        return self.padding + self.margin


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """Size and tracking in points, the element the text belongs to, and what is drawn about it."""

    size: float
    colour: Colour
    element: Element
    tracking: float = 0.0
    rise: float = 0.0
    capitals: bool = False
    dotted: bool = False
    target: Target | None = None
    pill: Pill | None = None
