"""The part of a picture that fills a frame."""

from __future__ import annotations

from typing import TypeAlias

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels."""


def crop(size: tuple[int, int], focus: tuple[float, float], ratio: float) -> Box:
    """The largest part of a picture with `ratio` (width over height), as near round its focus as the edges allow."""
    width, height = size
    across = min(width, height * ratio)
    down = min(height, width / ratio)
    left = min(max(focus[0] * width - across / 2, 0.0), width - across)
    top = min(max(focus[1] * height - down / 2, 0.0), height - down)
    return left, top, left + across, top + down


def is_whole(box: Box, size: tuple[int, int]) -> bool:
    """Whether a part is the whole picture, but for less than a pixel."""
    left, top, right, bottom = box
    return size[0] - (right - left) < 1 and size[1] - (bottom - top) < 1
