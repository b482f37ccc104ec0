"""Why an SVG file is not drawn, and where in it the reason stands."""

from __future__ import annotations

from dataclasses import dataclass

MAX_NUMBER = 1e7
"""No coordinate of a logo is larger; beyond it, precision is lost."""


@dataclass
class RefusedSvgError(Exception):
    """A part that would not look as drawn. `line` and `column` count from 1; 0 where nothing can be pointed at."""

    words: str
    line: int = 0
    column: int = 0
