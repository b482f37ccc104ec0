"""Photographs and scans: whole, upright, without camera data, in colours that are known."""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass, replace

from PIL import Image, ImageOps, UnidentifiedImageError

from brochure.document.block import Picture
from brochure.picture.colour import inverted, profile_of, to_srgb
from brochure.picture.jpeg import MAX_SCANS, JpegFile, read_jpeg

MAX_PIXELS = 100_000_000
_FORMATS = ("PNG", "JPEG", "WEBP", "TIFF")
_JPEG_FORMATS = ("JPEG", "MPO")
_QUALITY = 92
_UPRIGHT = 1
_ORIENTATION = 0x0112


@dataclass
class RefusedPictureError(Exception):
    """A picture that is not read: the code of the problem, and the words that follow the file's name."""

    code: str
    words: str


def read_raster(data: bytes) -> Picture:
    """The picture in the bytes of a PNG, JPEG, WebP or TIFF file; RefusedPictureError says why there is none.

    A JPEG that is upright keeps its compressed data, without the segments that are not the image. Everything else
    is decoded once: what came as JPEG is compressed anew (quality 92), the rest becomes PNG. Colours are sRGB, grey,
    or the four inks of a JPEG with its profile.
    """
    try:
        with warnings.catch_warnings():
            # Pillow's own warning about large pictures comes earlier than our limit.
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                return _read(image, data)
    except UnidentifiedImageError:
        words = "is not a PNG, JPEG, WebP, TIFF or SVG picture, or is damaged"
        raise RefusedPictureError("asset/not-a-picture", words) from None
    except Image.DecompressionBombError:
        raise RefusedPictureError("asset/too-big", "is too big; at most 100 megapixels are read") from None
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, KeyError, NotImplementedError):
        # Pillow's decoders raise all of these for files that are cut short or damaged.
        raise RefusedPictureError("asset/broken", "is damaged or cut short; export it again") from None


def on_screen(picture: Picture) -> Picture:
    """A picture in three colours or grey: itself, or its four inks in sRGB."""
    with Image.open(io.BytesIO(picture.data)) as image:
        if image.mode != "CMYK":
            return picture
        made = to_srgb(image, picture.profile)
    made.info.clear()
    out = io.BytesIO()
    made.save(out, "JPEG", quality=_QUALITY)
    return replace(_picture(out.getvalue(), "image/jpeg", made, None), focus=picture.focus, at=picture.at)


def _read(image: Image.Image, data: bytes) -> Picture:
    if image.width * image.height > MAX_PIXELS:
        size = f"{image.width:,} by {image.height:,} pixels"
        raise RefusedPictureError("asset/too-big", f"has {size}; at most 100 megapixels are read")
    is_jpeg = image.format in _JPEG_FORMATS
    # The further images of a camera's JPEG are previews of the first.
    if not is_jpeg and getattr(image, "n_frames", 1) > 1:
        words = f"holds {getattr(image, 'n_frames', 1)} pictures (an animation, or pages); save the one that is meant"
        raise RefusedPictureError("asset/not-a-picture", words)
    jpeg = read_jpeg(data) if is_jpeg else None
    if jpeg and jpeg.scans > MAX_SCANS:
        raise RefusedPictureError("asset/broken", f"draws itself in {jpeg.scans} steps; export it again")
    image.load()
    return _jpeg_picture(image, jpeg) if jpeg else _png_picture(image)


def _jpeg_picture(image: Image.Image, jpeg: JpegFile) -> Picture:
    profile = profile_of(image)
    inks = image.mode == "CMYK"
    upright = image.getexif().get(_ORIENTATION, _UPRIGHT) == _UPRIGHT
    as_it_is = upright and jpeg.portable and (jpeg.adobe if inks else profile is None)
    if as_it_is and image.mode in ("L", "RGB", "CMYK"):
        return _picture(jpeg.data, "image/jpeg", image, profile if inks else None)
    turned = ImageOps.exif_transpose(image)
    if inks:
        # Pillow takes four inks as Adobe stores them, inverted, whether the file says so or not.
        made = turned if jpeg.adobe else inverted(turned)
    else:
        made = to_srgb(turned if turned.mode == "L" and profile is None else turned.convert("RGB"), profile)
    made.info.clear()
    out = io.BytesIO()
    made.save(out, "JPEG", quality=_QUALITY, subsampling=0)
    return _picture(out.getvalue(), "image/jpeg", made, profile if inks else None)


def _png_picture(image: Image.Image) -> Picture:
    profile = profile_of(image)
    turned = _in_known_mode(ImageOps.exif_transpose(image), profile)
    turned.info.clear()
    out = io.BytesIO()
    turned.save(out, "PNG")
    return _picture(out.getvalue(), "image/png", turned, None)


def _in_known_mode(image: Image.Image, profile: bytes | None) -> Image.Image:
    if image.mode.startswith("I"):
        # Neither output prints sixteen bits of grey, and a plain conversion would clip them.
        return image.convert("I").point(lambda level: level / 256).convert("L")
    if image.mode == "CMYK":
        return to_srgb(image, profile)
    if image.mode in ("1", "L", "LA") and "transparency" not in image.info:
        return image
    return to_srgb(image.convert("RGBA" if image.has_transparency_data else "RGB"), profile)


def _picture(data: bytes, media: str, image: Image.Image, profile: bytes | None) -> Picture:
    return Picture(data, media, image.width, image.height, hashlib.sha256(data).hexdigest(), profile=profile)
