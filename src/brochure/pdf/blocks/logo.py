"""Logos beside each other: the ink of each covers the same area, so that none looks more important."""

from __future__ import annotations

import math
from io import BytesIO

from PIL import Image, ImageChops

from brochure.document.block import Picture
from brochure.document.drawing import Drawing
from brochure.pdf.layout.box import Box
from brochure.pdf.pen import Pen
from brochure.pdf.pictures.drawn import show
from brochure.pdf.press import Frame
from brochure.pdf.tagging.element import Element

_AREA = 1700.0
"""Square points of the rectangle about the ink: 58 x 29 for a logo twice as wide as high."""
_HIGHEST = 34.0


class Logo(Box):
    """A logo with its name as alternative text, at the left edge of its place."""

    def __init__(self, picture: Picture | Drawing, name: str, frame: Frame) -> None:
        self._picture = picture
        self._element = Element("Figure", frame.parent, alt=name)
        left, top, right, bottom = ink_box(picture)
        width, height = (right - left) * picture.width, (bottom - top) * picture.height
        scale = min(math.sqrt(_AREA / (width * height)), frame.width / width, _HIGHEST / height)
        self._size = (picture.width * scale, picture.height * scale)
        self._shift = (-left * self._size[0], -top * self._size[1])
        self._width = width * scale
        self.height = height * scale

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner of the ink at x, y."""
        self._element.attributes["Layout"] = pen.bounding_box(x, y, self._width, self.height)
        with pen.within(self._element):
            show(self._picture, pen, x + self._shift[0], y + self._shift[1], *self._size)


def ink_box(picture: Picture | Drawing) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what is not background, as shares of width and height.

    A drawing is taken as it was cropped by its author.
    """
    whole = (0.0, 0.0, 1.0, 1.0)
    if isinstance(picture, Drawing):
        return whole
    with Image.open(BytesIO(picture.data)) as opened:
        image = opened.convert("RGBA")
    ground = Image.new("RGBA", image.size, image.getpixel((0, 0)))
    found = ImageChops.difference(image, ground).getbbox(alpha_only=False)
    if found is None:
        return whole
    return found[0] / image.width, found[1] / image.height, found[2] / image.width, found[3] / image.height
