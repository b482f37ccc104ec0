"""Opens pictures once and hands on clean ones: whole, upright, without camera data, as PNG or JPEG."""

from __future__ import annotations

import hashlib
import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from brochure.diagnostics import Place, Problems
from brochure.document.block import Picture

MAX_PIXELS = 100_000_000
MAX_BYTES = 200_000_000
_FORMATS = ("PNG", "JPEG", "WEBP", "TIFF")
_JPEG_QUALITY = 90
_CENTRE = (0.5, 0.5)


def open_picture(
    path: Path, place: Place | None, problems: Problems, focus: tuple[float, float] | None = None
) -> Picture | None:
    """The picture in a file, or None after an error at `place`, where the spec names the file.

    Read are PNG, JPEG, WebP and TIFF of up to 100 megapixels, in full, so that a file cut short is noticed. The
    picture is turned upright as its camera says, and all metadata is left behind. What came as JPEG stays JPEG
    (quality 90, in its own colours), everything else becomes PNG. The same file gives the same bytes.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            problems.error("asset/too-big", f"'{path.name}' has more than 200 MB", place)
            return None
        data = path.read_bytes()
    except OSError as fault:
        reason = (fault.strerror or "it is not a file").lower()
        problems.error("asset/missing", f"'{path.name}' cannot be read: {reason}", place)
        return None
    stranger = _stranger(data)
    if stranger:
        problems.error("asset/not-a-picture", f"'{path.name}' {stranger}", place)
        return None
    return _decoded(data, path.name, place, problems, focus or _CENTRE)


def _decoded(
    data: bytes, name: str, place: Place | None, problems: Problems, focus: tuple[float, float]
) -> Picture | None:
    try:
        with warnings.catch_warnings():
            # Pillow's own warning about large pictures comes earlier than our limit.
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                if image.width * image.height > MAX_PIXELS:
                    size = f"{image.width:,} by {image.height:,} pixels"
                    problems.error("asset/too-big", f"'{name}' has {size}; at most 100 megapixels are read", place)
                    return None
                image.load()
                upright = ImageOps.exif_transpose(image)
                return _clean(upright, image.format == "JPEG", focus)
    except UnidentifiedImageError:
        message = f"'{name}' is not a PNG, JPEG, WebP or TIFF picture, or is damaged"
        problems.error("asset/not-a-picture", message, place)
    except Image.DecompressionBombError:
        problems.error("asset/too-big", f"'{name}' is too big; at most 100 megapixels are read", place)
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, KeyError, NotImplementedError):
        # Pillow's decoders raise all of these for files that are cut short or damaged.
        problems.error("asset/broken", f"'{name}' is damaged or cut short; export it again", place)
    return None


def _clean(image: Image.Image, is_jpeg: bool, focus: tuple[float, float]) -> Picture:
    # The colour profile is no metadata: without it the colours would be others.
    profile = image.info.get("icc_profile")
    kept = _for_jpeg(image) if is_jpeg else _for_png(image)
    kept.info.clear()
    out = io.BytesIO()
    if is_jpeg:
        kept.save(out, "JPEG", quality=_JPEG_QUALITY, icc_profile=profile)
    else:
        kept.save(out, "PNG", icc_profile=profile)
    data = out.getvalue()
    media = "image/jpeg" if is_jpeg else "image/png"
    return Picture(data, media, kept.width, kept.height, hashlib.sha256(data).hexdigest(), focus)


def _for_jpeg(image: Image.Image) -> Image.Image:
    return image.copy() if image.mode in ("L", "RGB", "CMYK") else image.convert("RGB")


def _for_png(image: Image.Image) -> Image.Image:
    if image.mode in ("1", "L", "LA", "RGB", "RGBA") and "transparency" not in image.info:
        return image.copy()
    if image.mode.startswith("I"):
        # Neither output prints sixteen bits of grey, and a plain conversion would clip them.
        return image.convert("I").point(lambda level: level / 256).convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _stranger(data: bytes) -> str | None:
    """What a file is that often stands in a picture's place, or None."""
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not data:
        return "is empty"
    if start.startswith(b"version https://git-lfs"):
        return "is a Git LFS pointer, not the picture itself; run 'git lfs pull'"
    if start.startswith((b"<!doctype html", b"<html")):
        return "is a web page, not a picture; the download went wrong"
    if start.startswith((b"<?xml", b"<svg")):
        return "is an SVG drawing, which is not read; export it as PNG"
    return None
