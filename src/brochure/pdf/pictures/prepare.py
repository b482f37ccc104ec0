"""Makes pictures ready: cropped to their frame, no more pixels than it can show, in the colours of the rendition."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace

from PIL import Image

from brochure.document.block import Picture
from brochure.document.rendition import Rendition
from brochure.pdf.order import PdfOrder
from brochure.pdf.pictures.crop import Box, crop, is_whole
from brochure.pdf.pictures.raster import Raster, as_flate, as_jpeg, jpeg_as_it_is
from brochure.pdf.pictures.separation import has_colours_of, in_colours_of

_TARGET = {Rendition.SCREEN: 220.0, Rendition.PLAIN: 150.0, Rendition.PRINT: 350.0}
"""Pixels per inch that a rendition can show; more are thrown away."""

_WORTH_IT = 1.25
"""Resampling softens; a picture with only a little too much is left as it is."""

_QUALITY = {Rendition.SCREEN: 84, Rendition.PLAIN: 80, Rendition.PRINT: 93}
_DRAWN_COLOURS = 4096
"""Logos, maps and screenshots have fewer colours, and JPEG would show round their edges."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """How finely a picture is printed: pixels per inch of the original at its printed size, for the preflight."""

    picture: Picture
    ppi: float


class Plates:
    """The pictures of one PDF, each made ready once for each size it is drawn at."""

    def __init__(self, order: PdfOrder) -> None:
        self._order = order
        self._made: dict[tuple[str, tuple[float, float], float, float], Raster] = {}
        self.resolutions: list[Resolution] = []

    def plate(self, picture: Picture, width: float, height: float) -> Raster:
        """A picture for a frame of that size in points."""
        key = (picture.sha256, picture.focus, round(width, 1), round(height, 1))
        self.resolutions.append(Resolution(picture, resolution(picture, width, height)))
        if key not in self._made:
            self._made[key] = prepare(picture, width, height, self._order)
        return self._made[key]


def resolution(picture: Picture, width: float, height: float) -> float:
    """Pixels per inch of a picture that fills a frame of that size in points."""
    left, _, right, _ = crop((picture.width, picture.height), picture.focus, width / height)
    return (right - left) / width * 72


def prepare(picture: Picture, width: float, height: float, order: PdfOrder) -> Raster:
    """The image data for a frame of that size in points.

    A JPEG keeps its bytes where it is neither cropped nor has more pixels than needed, and its colours are right.
    """
    size = (picture.width, picture.height)
    box = crop(size, picture.focus, width / height)
    surplus = resolution(picture, width, height) / _TARGET[order.rendition]
    with Image.open(io.BytesIO(picture.data)) as image:
        mode = image.mode
        untouched = is_whole(box, size) and surplus <= _WORTH_IT
        if picture.media == "image/jpeg" and untouched and has_colours_of(order, mode):
            return jpeg_as_it_is(picture.data, mode, size)
        image.load()
        cut = image if untouched else _cut(image, box, surplus)
    alpha = cut.getchannel("A") if cut.mode in ("LA", "RGBA") else None
    # The colours below transparent points stay as they are; only the soft mask hides them.
    opaque = cut.convert(cut.mode[:-1]) if alpha else cut
    made = _coded(in_colours_of(order, opaque, picture.profile), picture, order.rendition)
    return replace(made, alpha=as_flate(alpha)) if alpha and alpha.getextrema() != (255, 255) else made


def _cut(image: Image.Image, box: Box, surplus: float) -> Image.Image:
    """A part of a picture, resampled (Lanczos) where it has more pixels than needed."""
    across, down = box[2] - box[0], box[3] - box[1]
    if surplus > _WORTH_IT:
        across, down = across / surplus, down / surplus
    sized = max(1, round(across)), max(1, round(down))
    smooth = image.convert("L") if image.mode == "1" else image
    # Pillow weighs the colours of transparent pixels by their opacity, so that none bleed into the edges.
    return smooth.resize(sized, Image.Resampling.LANCZOS, box=box, reducing_gap=3.0)


def _coded(image: Image.Image, picture: Picture, rendition: Rendition) -> Raster:
    fine = rendition is Rendition.PRINT
    photographic = image.mode == "RGB" and not fine and image.getcolors(_DRAWN_COLOURS) is None
    if picture.media == "image/jpeg" or photographic:
        return as_jpeg(image, _QUALITY[rendition], fine=fine)
    return as_flate(image)
