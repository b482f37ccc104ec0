"""The colours and fonts of a house's theme (DrawingML 20.1.6), and the palette that our own styles take from them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from brochure.diagnostics import Problems
from brochure.openxml.file import A, WordFile
from brochure.theme.colour import WHITE, contrast
from brochure.theme.palette import Given, resolve
from brochure.theme.theme import Colour, StyleName, Theme

_SLOTS = ("dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_TEXT_CONTRAST = 7.0
SHIPPED_POINTS = 10.5
"""The size of text in our own looks."""
_POINTS = (9.0, 12.0)
"""How small and how large the text of a house may be for tables and captions to follow it."""


def theme_colours(file: WordFile, theme: str | None) -> Mapping[str, Colour]:
    """The twelve colours of the theme part of that name, those that are there."""
    tree = file.tree(theme) if theme else None
    scheme = next(tree.iter(f"{A}clrScheme"), None) if tree is not None else None
    found = {slot: _colour(scheme.find(f"{A}{slot}")) for slot in _SLOTS} if scheme is not None else {}
    return {slot: colour for slot, colour in found.items() if colour is not None}


def follow(points: float) -> float:
    """The size that our own styles take where the text of a house has this one."""
    return min(max(points, _POINTS[0]), _POINTS[1])


def dressed(theme: Theme, colours: Mapping[str, Colour], points: float) -> Theme:
    """A brand in the colours of a house and at the size of its text; what is too pale for its use is darkened."""
    style = theme.styles[StyleName.BODY]
    size = style.size * follow(points) / SHIPPED_POINTS
    theme = replace(theme, styles={**theme.styles, StyleName.BODY: replace(style, size=size)})
    if len(colours) < len(_SLOTS):
        return theme
    given = {"primary": Given(colours["accent1"], None), "accent": Given(colours["accent2"], None)}
    if contrast(colours["dk1"], WHITE) >= _TEXT_CONTRAST:
        given["ink"] = Given(colours["dk1"], None)
    if contrast(colours["dk2"], WHITE) >= _TEXT_CONTRAST:
        given["deep"] = Given(colours["dk2"], None)
    if contrast(colours["dk1"], colours["lt2"]) >= _TEXT_CONTRAST:
        given["tint"] = Given(colours["lt2"], None)
    series = tuple(colours[f"accent{number}"] for number in range(1, 7))
    return replace(theme, palette=resolve(given, series, Problems()))


def _colour(slot: Any | None) -> Colour | None:
    for one in slot if slot is not None else ():
        value = one.get("lastClr") or one.get("val", "")
        if _HEX.fullmatch(value):
            return Colour(*bytes.fromhex(value))
    return None
