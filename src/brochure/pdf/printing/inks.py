"""Colours as inks on paper: four inks, spot colours by name, and black text in black ink alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportlab.lib.colors import CMYKColor, CMYKColorSep

from brochure.pdf.inks import Inks, component
from brochure.pdf.printing.separation import Separation, black_alone
from brochure.pdf.tagging.canvas import TaggedCanvas
from brochure.theme.inks import Ink
from brochure.theme.theme import Colour, Palette

_BLACK = Ink(0.0, 0.0, 0.0, 1.0)
# The colorant that marks every plate (ISO 32000-1, 8.6.6.4).
_REGISTRATION = Ink(1.0, 1.0, 1.0, 1.0, spot="All")


class PressInks(Inks):
    """The inks of one file. `named` are the brand's own values, by the colour they stand for.

    The colour of running text is black ink alone at full strength, that of second text a tint of it: small type in
    four inks blurs as soon as one plate is a hair's breadth off.
    """

    def __init__(
        self, canvas: TaggedCanvas, separation: Separation, palette: Palette, named: Mapping[Colour, Ink]
    ) -> None:
        self._canvas = canvas
        self._separation = separation
        self._known: dict[Colour, Ink] = {**named, palette.ink: _BLACK, palette.mute: black_alone(palette.mute)}

    def ink(self, colour: Colour) -> Ink:
        """What a colour is printed with."""
        if colour not in self._known:
            self._known[colour] = self._separation.ink(colour)
        return self._known[colour]

    def fill(self, colour: Colour) -> str:
        """Operators for areas and text."""
        ink = self.ink(colour)
        return f"/{self._colorant(ink)} cs 1 scn" if ink.spot else f"{_four(ink)} k"

    def stroke(self, colour: Colour) -> str:
        """Operators for lines."""
        ink = self.ink(colour)
        return f"/{self._colorant(ink)} CS 1 SCN" if ink.spot else f"{_four(ink)} K"

    def registration(self) -> str:
        """The colorant of all plates."""
        return f"/{self._colorant(_REGISTRATION)} CS 1 SCN"

    def blend(self, colour: Colour) -> CMYKColor:
        """A gradient's end; a spot colour blends as the four inks that stand in for it."""
        ink = self.ink(colour)
        return CMYKColor(ink.cyan, ink.magenta, ink.yellow, ink.black)

    def _colorant(self, ink: Ink) -> str:
        # The name of the spot colour's space among the resources of the page.
        document: Any = self._canvas.document
        separation = CMYKColorSep(ink.cyan, ink.magenta, ink.yellow, ink.black, spotName=ink.spot)
        name, spot = document.addColor(separation)
        self._canvas.uses_colorant(name, spot)
        resource: str = name
        return resource


def _four(ink: Ink) -> str:
    return " ".join(component(share) for share in (ink.cyan, ink.magenta, ink.yellow, ink.black))
