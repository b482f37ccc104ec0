"""Colours of pictures, told by their ICC profile."""

from __future__ import annotations

import io

from PIL import Image, ImageChops, ImageCms

_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
_FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION


def profile_of(image: Image.Image) -> bytes | None:
    """The profile in a picture if it says anything: neither missing, nor broken, nor sRGB itself."""
    data = image.info.get("icc_profile")
    if not data:
        return None
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(data))
        fits = profile.profile.xcolor_space.strip() == {"CMYK": "CMYK", "L": "GRAY", "LA": "GRAY"}.get(
            image.mode, "RGB"
        )
        return None if not fits or "sRGB" in ImageCms.getProfileDescription(profile) else bytes(data)
    except (OSError, ImageCms.PyCMSError):
        return None


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """A picture of three or four colours in sRGB (IEC 61966-2-1), relative colorimetric with black points matched.

    Without a profile four inks are multiplied, as no printing condition is known.
    """
    if profile is None:
        return image.convert("RGB") if image.mode == "CMYK" else image
    opaque = image.convert("RGB") if image.mode == "RGBA" else image
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    converted = ImageCms.profileToProfile(
        opaque, source, ImageCms.createProfile("sRGB"), _INTENT, outputMode="RGB", flags=_FLAGS
    )
    assert converted is not None
    if image.mode == "RGBA":
        converted.putalpha(image.getchannel("A"))
    return converted


def inverted(image: Image.Image) -> Image.Image:
    """Four inks counted from the other end."""
    return ImageChops.invert(image)
