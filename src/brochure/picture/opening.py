"""Opens picture files: each once, and hands on clean ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from brochure.diagnostics import Place, Problems
from brochure.document.block import Picture
from brochure.document.drawing import Drawing
from brochure.picture.raster import RefusedPictureError, read_raster
from brochure.picture.strangers import looks_like_svg, stranger
from brochure.picture.svg.reader import read_svg

MAX_BYTES = 200_000_000
_CENTRE = (0.5, 0.5)


class Album:
    """Pictures by their files; each is opened once, however many documents show it."""

    def __init__(self) -> None:
        self._known: dict[Path, Picture | Drawing] = {}

    def open(
        self, path: Path, place: Place | None, problems: Problems, focus: tuple[float, float] | None = None
    ) -> Picture | Drawing | None:
        """The same as `open_picture`."""
        known = self._known.get(path)
        if known is None:
            opened = open_picture(path, place, problems, focus)
            if opened is not None:
                self._known[path] = opened
            return opened
        return (
            replace(known, at=place) if isinstance(known, Drawing) else replace(known, at=place, focus=focus or _CENTRE)
        )


def open_picture(
    path: Path, place: Place | None, problems: Problems, focus: tuple[float, float] | None = None
) -> Picture | Drawing | None:
    """The picture in a file, or None after an error at `place`, where the spec or the brand names the file.

    Read are PNG, JPEG, WebP and TIFF of up to 100 megapixels, in full, so that a file cut short is noticed, and
    static SVG; the bytes decide, not the file's ending. Pictures are turned upright as the camera says, and all
    metadata is left behind. The same file gives the same bytes.
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
    strange = stranger(data)
    if strange:
        problems.error("asset/not-a-picture", f"'{path.name}' {strange}", place)
        return None
    if looks_like_svg(data):
        return read_svg(data, path, place, problems)
    try:
        return replace(read_raster(data), focus=focus or _CENTRE, at=place)
    except RefusedPictureError as refused:
        problems.error(refused.code, f"'{path.name}' {refused.words}", place)
    return None
