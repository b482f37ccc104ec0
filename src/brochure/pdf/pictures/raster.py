"""Pictures as PDF stores them (ISO 32000-1, 8.9.5)."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PIL import Image

Space = Literal["DeviceGray", "DeviceRGB", "DeviceCMYK"]
_SPACES: dict[str, Space] = {"1": "DeviceGray", "L": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK"}
_COLOURS = {"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4}
_PNG_PREDICTOR = 15


@dataclass(frozen=True, slots=True)
class Raster:
    """The data of one image: coded as JPEG (`DCTDecode`) or deflated, with its colour space.

    `alpha` is how opaque each point is (its soft mask), `predicted` whether the deflated data are differences from
    pixel to pixel as in PNG files.
    """

    data: bytes
    width: int
    height: int
    space: Space
    jpeg: bool = False
    bits: int = 8
    predicted: bool = False
    alpha: Raster | None = None

    @property
    def name(self) -> str:
        """The same for equal images, different for others."""
        own = f"{self.width} {self.height} {self.space} {self.bits} ".encode() + self.data
        return hashlib.sha256(own + (self.alpha.name.encode() if self.alpha else b"")).hexdigest()[:24]

    @property
    def inverted(self) -> bool:
        """Whether four inks are counted down from white, as in all JPEG files that come here (Adobe's way)."""
        return self.jpeg and self.space == "DeviceCMYK"

    @property
    def parameters(self) -> dict[str, int] | None:
        """What the decoder of deflated data has to know."""
        if not self.predicted:
            return None
        colours = _COLOURS[self.space]
        parameters = {"Predictor": _PNG_PREDICTOR, "Columns": self.width, "Colors": colours}
        return {**parameters, "BitsPerComponent": self.bits}


def jpeg_as_it_is(data: bytes, mode: str, size: tuple[int, int]) -> Raster:
    """A JPEG file of a known mode, bit by bit."""
    return Raster(data, *size, _SPACES[mode], jpeg=True)


def as_jpeg(image: Image.Image, quality: int, *, fine: bool) -> Raster:
    """A picture of up to four colours compressed as JPEG; `fine` keeps colour as sharp as lightness."""
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, subsampling=0 if fine else 2)
    return jpeg_as_it_is(out.getvalue(), image.mode, image.size)


def as_flate(image: Image.Image) -> Raster:
    """An opaque picture without loss."""
    if image.mode == "CMYK":
        return Raster(zlib.compress(image.tobytes(), 9), *image.size, "DeviceCMYK")
    out = io.BytesIO()
    image.save(out, "PNG")
    # PNG's compressed data are what PDF stores, with the same prediction from pixel to pixel.
    data = b"".join(_chunks(out.getvalue(), b"IDAT"))
    return Raster(data, *image.size, _SPACES[image.mode], bits=1 if image.mode == "1" else 8, predicted=True)


def _chunks(png: bytes, wanted: bytes) -> Iterator[bytes]:
    at = 8
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        if kind == wanted:
            yield png[at + 8 : at + 8 + length]
        at += length + 12
