"""What a font file is and whether it may be used: checked once, when a brand names it."""

from __future__ import annotations

import io
from pathlib import Path

from fontTools.ttLib import TTFont

from brochure.theme.theme import Cut

_NEEDED = ("cmap", "head", "hhea", "hmtx", "maxp")
_RESTRICTED = 0x0002  # OpenType OS/2.fsType, "Restricted License embedding"


class UnusableFontError(Exception):
    """The file cannot be used as a font; the text says why in plain words."""


def inspect_font(file: Path, *, index: int = 0, weight: int | None = None, italic: bool = False) -> Cut:
    """The cut that a font file offers (TrueType, OpenType/CFF, WOFF2 or one face of a collection).

    Raises `UnusableFontError` when it is no font, is damaged, or its licence bits forbid embedding.
    """
    try:
        data = file.read_bytes()
    except OSError as fault:
        raise UnusableFontError(f"the font file {file.name} cannot be read: {fault.strerror}") from fault
    try:
        font = TTFont(io.BytesIO(data), fontNumber=index)
        missing = [table for table in _NEEDED if table not in font]
        if missing or not any(table in font for table in ("glyf", "CFF ", "CFF2")):
            raise UnusableFontError(f"{file.name} is not a complete font: it has no outlines or no character map")
        tables = font.reader.tables.values() if font.flavor is None else ()
        if any(table.offset + table.length > len(data) for table in tables):
            raise UnusableFontError(f"{file.name} was cut short: copy it again from where it came from")
        for table in (*_NEEDED, *(name for name in ("glyf", "CFF ", "OS/2", "fvar") if name in font)):
            _ = font[table]
        if "OS/2" in font and font["OS/2"].fsType & 0x000F == _RESTRICTED:
            raise UnusableFontError(f"the maker of {file.name} does not allow it to be embedded (OS/2 fsType 2)")
        if "fvar" in font:
            spans = {axis.axisTag: axis for axis in font["fvar"].axes}
            others = tuple((tag, float(axis.defaultValue)) for tag, axis in spans.items() if tag != "wght")
            if "wght" in spans:
                span = spans["wght"]
                return Cut(file, int(span.minValue), int(span.maxValue), italic, index, others, variable=True)
            return Cut(file, weight or 400, weight or 400, italic, index, others)
        own = font["OS/2"].usWeightClass if "OS/2" in font else 400
        return Cut(file, weight or own, weight or own, italic, index)
    except UnusableFontError:
        raise
    except Exception as fault:
        # A damaged font makes the reader fail in any way it likes.
        raise UnusableFontError(f"{file.name} is not a font file, or it is damaged") from fault
