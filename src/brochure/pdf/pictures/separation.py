"""The colours that a rendition's pictures are stored in."""

from __future__ import annotations

from PIL import Image

from brochure.document.rendition import Rendition
from brochure.pdf.order import PdfOrder
from brochure.pdf.printing.separation import separation
from brochure.picture.colour import to_srgb


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
    return separation(order.press.profile).picture(image)
