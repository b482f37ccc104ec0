"""The colours that a rendition's pictures are stored in."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

from brochure.document.rendition import Rendition
from brochure.pdf.order import OutputProfile, PdfOrder
from brochure.picture.colour import to_srgb

_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
_FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION


def has_colours_of(order: PdfOrder, mode: str) -> bool:
    """Whether a picture of that mode can be stored as it is."""
    if order.rendition is Rendition.PRINT:
        return order.press.profile is None or mode in ("1", "L", "CMYK")
    return mode != "CMYK"


def in_colours_of(order: PdfOrder, image: Image.Image, profile: bytes | None) -> Image.Image:
    """An opaque picture in the colours of the rendition.

    Screens show sRGB. In print four inks stay as they are, and sRGB is separated for the printing condition, where
    one is given (relative colorimetric, black points matched). Greys stay grey everywhere: they print in black ink.
    """
    if has_colours_of(order, image.mode):
        return image
    if image.mode == "CMYK":
        return to_srgb(image, profile)
    assert order.press.profile is not None
    return _separated(image, order.press.profile)


def _separated(image: Image.Image, condition: OutputProfile) -> Image.Image:
    target = ImageCms.ImageCmsProfile(io.BytesIO(condition.data))
    inks = ImageCms.profileToProfile(
        image, ImageCms.createProfile("sRGB"), target, _INTENT, outputMode="CMYK", flags=_FLAGS
    )
    assert inks is not None
    return inks
