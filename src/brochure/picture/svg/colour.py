"""Colours as SVG writes them."""

from __future__ import annotations

import re

from PIL import ImageColor

from brochure.document.drawing import Rgb

_FUNCTION = re.compile(r"rgba?\(([^()]*)\)")
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")
_NAME = re.compile(r"[a-z]+")


def read_colour(text: str) -> Rgb:
    """A hex code, a name of CSS or rgb(); ValueError with words for anything else, transparency included."""
    written = text.strip().lower()
    if function := _FUNCTION.fullmatch(written):
        parts = [part for part in re.split(r"[\s,/]+", function[1].strip()) if part]
        if len(parts) == 4 and parts[3] in ("1", "100%", "1.0"):
            parts.pop()
        if len(parts) == 3 and all(re.fullmatch(r"\d+(\.\d+)?%?", part) for part in parts):
            red, green, blue = (_level(part) for part in parts)
            return red, green, blue
    elif _HEX.fullmatch(written) or (_NAME.fullmatch(written) and written in ImageColor.colormap):
        red, green, blue = ImageColor.getrgb(written)[:3]
        return red, green, blue
    raise ValueError(f"'{text.strip()[:30]}' is not a colour that is read (#rrggbb, a name, rgb())")


def _level(part: str) -> int:
    value = float(part[:-1]) * 2.55 if part.endswith("%") else float(part)
    return min(255, round(value))
