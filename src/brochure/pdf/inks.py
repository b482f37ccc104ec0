"""Colours as operators of a page: the one place where a theme's colour becomes syntax."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cache

from reportlab.lib.colors import Color

from brochure.theme.theme import Colour


class Inks(ABC):
    """How colours are written in one file (ISO 32000-1, 8.6)."""

    @abstractmethod
    def fill(self, colour: Colour) -> str:
        """The operators that set the colour of areas and text."""

    @abstractmethod
    def stroke(self, colour: Colour) -> str:
        """The operators that set the colour of lines."""

    @abstractmethod
    def registration(self) -> str:
        """The operators for lines that every printing plate shows: crop marks."""

    @abstractmethod
    def blend(self, colour: Colour) -> Color:
        """The colour as one end of a gradient, as ReportLab wants it."""


class ScreenInks(Inks):
    """Red, green and blue, which the output intent says are sRGB."""

    def fill(self, colour: Colour) -> str:
        """Operators for areas and text."""
        return f"{_rgb(colour)} rg"

    def stroke(self, colour: Colour) -> str:
        """Operators for lines."""
        return f"{_rgb(colour)} RG"

    def registration(self) -> str:
        """Black."""
        return "0 G"

    def blend(self, colour: Colour) -> Color:
        """A gradient's end."""
        return Color(colour.red / 255, colour.green / 255, colour.blue / 255)


def component(value: float) -> str:
    """A number between 0 and 1 as short as it can be written to a thousandth."""
    return f"{value:.3f}".rstrip("0").rstrip(".") or "0"


@cache
def _rgb(colour: Colour) -> str:
    return f"{component(colour.red / 255)} {component(colour.green / 255)} {component(colour.blue / 255)}"
