"""From sRGB to the inks of a printing condition."""

from __future__ import annotations

import io
from functools import cached_property, lru_cache

from PIL import Image, ImageCms

from brochure.pdf.order import OutputProfile
from brochure.theme.inks import Ink
from brochure.theme.theme import Colour

MOST_INK = 3.0
"""The sum of the four inks that paper dries from; print shops ask for 300 % or less."""

_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
_FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION


class Separation:
    """The way from sRGB to one printing condition: relative colorimetric, black points matched."""

    def __init__(self, condition: OutputProfile) -> None:
        self._condition = condition
        self._known: dict[Colour, Ink] = {}

    def ink(self, colour: Colour) -> Ink:
        """The inks of a colour. Greys are black ink alone, so that thin type never shows coloured edges."""
        if colour not in self._known:
            self._known[colour] = self._separated(colour)
        return self._known[colour]

    def picture(self, image: Image.Image) -> Image.Image:
        """An sRGB picture in four inks."""
        inks = ImageCms.applyTransform(image, self._transform)
        assert inks is not None
        return inks

    def _separated(self, colour: Colour) -> Ink:
        if colour.red == colour.green == colour.blue:
            return black_alone(colour)
        pixel = Image.new("RGB", (1, 1), (colour.red, colour.green, colour.blue))
        cyan, magenta, yellow, black = (part / 255 for part in self.picture(pixel).tobytes())
        return _within_limit(cyan, magenta, yellow, black)

    @cached_property
    def _transform(self) -> ImageCms.ImageCmsTransform:
        target = ImageCms.ImageCmsProfile(io.BytesIO(self._condition.data))
        return ImageCms.buildTransform(ImageCms.createProfile("sRGB"), target, "RGB", "CMYK", _INTENT, _FLAGS)


def is_usable(condition: OutputProfile) -> bool:
    """Whether colours can be converted for a condition; a damaged profile may open and still not serve."""
    try:
        separation(condition).ink(Colour(200, 30, 60))
    except (OSError, ImageCms.PyCMSError):
        return False
    return True


@lru_cache(maxsize=4)
def separation(condition: OutputProfile) -> Separation:
    """The separation for a condition; made once, since reading its profile takes longer than using it."""
    return Separation(condition)


def black_alone(colour: Colour) -> Ink:
    """A colour of the same lightness in black ink alone."""
    lightness = (0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue) / 255
    return Ink(0.0, 0.0, 0.0, round(1 - lightness, 3))


def _within_limit(cyan: float, magenta: float, yellow: float, black: float) -> Ink:
    surplus = cyan + magenta + yellow + black - MOST_INK
    if surplus > 0:
        share = 1 - surplus / (cyan + magenta + yellow)
        cyan, magenta, yellow = cyan * share, magenta * share, yellow * share
    return Ink(round(cyan, 3), round(magenta, 3), round(yellow, 3), round(black, 3))
