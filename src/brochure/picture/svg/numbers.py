"""Numbers and lengths of SVG: finite, and of a size that a drawing can have."""

from __future__ import annotations

import math
import re

from brochure.picture.svg.refusal import MAX_NUMBER

NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_LENGTH = re.compile(rf"({NUMBER.pattern})(px|pt|pc|mm|cm|in|%)?")
_PIXELS = {None: 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_LIST_GAP = re.compile(r"\s*,\s*|\s+")


def number(text: str) -> float:
    """A number; ValueError with words for anything else."""
    if not NUMBER.fullmatch(text.strip()):
        raise ValueError(f"'{text.strip()[:30]}' is not a number")
    return checked(float(text))


def checked(value: float) -> float:
    """The number itself; ValueError where it is too large to draw with."""
    if not math.isfinite(value) or abs(value) > MAX_NUMBER:
        raise ValueError("a number is too large")
    return value


def length(text: str, full: float) -> float:
    """A length in pixels of the drawing; per cent are of `full`. ValueError with words for anything else."""
    found = _LENGTH.fullmatch(text.strip())
    if not found:
        raise ValueError(f"'{text.strip()[:30]}' is not a length (em and ex depend on text)")
    if found[2] == "%":
        return checked(float(found[1]) * full / 100)
    return checked(float(found[1]) * _PIXELS[found[2]])


def numbers(text: str) -> list[float]:
    """Numbers between commas or blanks; ValueError with words for anything else."""
    return [number(part) for part in _LIST_GAP.split(text.strip()) if part] if text.strip() else []
