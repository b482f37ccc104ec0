"""The font compiler: any OpenType font in, a small static TrueType font with just the characters needed out.

Fonts are embedded as TrueType outlines (`glyf`), and Word wants a whole file, so every face goes through here: cut down
to the characters first (all later steps are then cheap), axes pinned, cubic outlines turned into quadratic ones.
What shaping needs of the layout tables stays, and nothing else.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterable, Mapping

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.varLib import instancer

from brochure.theme.theme import Face

_BOLD = 600  # the weight from which a face counts as bold
_STYLE_BITS = 0b1100001  # of OS/2.fsSelection: italic, bold, regular
_LARGEST_ERROR = 0.001  # of the em, when cubic curves become quadratic ones
# What text needs without being asked for: OpenType's standard ligatures, kerning, marks, and letters that join.
_KEPT_FEATURES = (
    *("calt", "ccmp", "clig", "curs", "kern", "liga", "locl", "mark", "mkmk", "rclt", "rlig"),
    *("fin2", "fin3", "fina", "init", "isol", "med2", "medi", "mset", "stch"),
)
# The name table is written anew; keeping it would let the subsetter search all kerning for names, a fifth of the time.
_DROPPED_TABLES = ("BASE", "DSIG", "MATH", "STAT", "VORG", "meta", "name", "vhea", "vmtx")
_LIMITS = (
    "maxTwilightPoints",
    "maxStorage",
    "maxFunctionDefs",
    "maxInstructionDefs",
    "maxStackElements",
    "maxSizeOfInstructions",
    "maxPoints",
    "maxContours",
    "maxCompositePoints",
    "maxCompositeContours",
    "maxComponentElements",
    "maxComponentDepth",
)

# fontTools reports harmless details of the fonts it reads; a problem with one raises.
logging.getLogger("fontTools").setLevel(logging.ERROR)


def compile_face(face: Face, data: bytes, characters: Iterable[str], name: str) -> bytes:
    """A static TrueType font with the given characters, under the family name `name`.

    Equal arguments give equal bytes. Characters that the font lacks are left out. The file must have been inspected
    (`theme.font_file`): a damaged one makes the reader fail.
    """
    font = TTFont(io.BytesIO(data), fontNumber=face.index, lazy=True, recalcTimestamp=False)
    wanted = set(characters)
    if face.tabular:
        _bake_tabular_digits(font)
    _cut_down(font, wanted)
    axes = dict(face.axes) if "fvar" in font else {}
    if "CFF " in font or "CFF2" in font:
        # Drawn at the pinned axes, since the instancer fails on cubic outlines that were cut down before.
        _to_quadratic(font, axes)
    if axes:
        font = instancer.instantiateVariableFont(font, axes, inplace=True, updateFontNames=False)
    font.flavor = None
    _rename(font, name, face)
    written = io.BytesIO()
    font.save(written, reorderTables=True)
    return written.getvalue()


def _cut_down(font: TTFont, characters: set[str]) -> None:
    options = subset.Options()
    options.layout_features = list(_KEPT_FEATURES)
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += _DROPPED_TABLES
    options.glyph_names = False
    options.ignore_missing_unicodes = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(sorted(characters)))
    subsetter.subset(font)
    font["name"] = newTable("name")
    font["name"].names = []


def _bake_tabular_digits(font: TTFont) -> None:
    """Let the digits lead straight to their tabular forms of a table's columns."""
    table = font["GSUB"].table if "GSUB" in font else None
    if table is None or table.FeatureList is None:
        return
    wanted = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    forms: dict[str, str] = {}
    for index in sorted(wanted):
        for subtable in table.LookupList.Lookup[index].SubTable:
            forms |= _single_substitutions(getattr(subtable, "ExtSubTable", subtable))
    for mapping in font["cmap"].tables:
        if mapping.isUnicode() and hasattr(mapping, "cmap"):
            mapping.cmap |= {
                ord(digit): forms[mapping.cmap[ord(digit)]]
                for digit in "0123456789"
                if mapping.cmap.get(ord(digit)) in forms
            }


def _single_substitutions(subtable: object) -> Mapping[str, str]:
    return getattr(subtable, "mapping", {}) if type(subtable).__name__ == "SingleSubst" else {}


def _to_quadratic(font: TTFont, axes: Mapping[str, float]) -> None:
    """Replace cubic (CFF) outlines, as they are at the given axes, by quadratic (glyf) ones, in place."""
    shapes = font.getGlyphSet(location=axes)
    order = font.getGlyphOrder()
    tolerance = _LARGEST_ERROR * font["head"].unitsPerEm
    outlines = {}
    for glyph in order:
        pen = TTGlyphPen(shapes)
        shapes[glyph].draw(Cu2QuPen(pen, tolerance, reverse_direction=True))
        outlines[glyph] = pen.glyph()
    font["loca"] = newTable("loca")
    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = outlines
    for glyph in order:
        outlines[glyph].recalcBounds(glyf)
        font["hmtx"][glyph] = (round(shapes[glyph].width), getattr(outlines[glyph], "xMin", 0) or 0)
    maximum = font["maxp"]
    maximum.tableVersion = 0x00010000
    maximum.maxZones = 1
    for limit in _LIMITS:
        setattr(maximum, limit, 0)
    maximum.recalc(font)
    post = font["post"]
    post.formatType = 3.0
    post.extraNames, post.mapping = [], {}
    for table in ("CFF ", "CFF2", "HVAR", "VORG"):
        if table in font:
            del font[table]
    font.sfntVersion = "\x00\x01\x00\x00"


def _rename(font: TTFont, name: str, face: Face) -> None:
    """Name the result: a changed font must not carry a reserved name (SIL Open Font License 1.1, clause 3)."""
    style = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic", (True, True): "Bold Italic"}[
        face.weight >= _BOLD, face.italic
    ]
    table = font["name"]
    for number, text in (
        (1, name),
        (2, style),
        (3, f"{name} {style} {face.weight}"),
        (4, f"{name} {style}"),
        (6, f"{name.replace(' ', '')}-{face.weight}{'Italic' if face.italic else ''}"),
    ):
        table.setName(text, number, 3, 1, 0x409)
    # Without these bits a program that links four faces to a family takes a bold face for a regular one.
    bold = face.weight >= _BOLD
    font["head"].macStyle = bold | face.italic << 1
    if "OS/2" in font:
        style_bits = face.italic | bold << 5 | (not bold and not face.italic) << 6
        font["OS/2"].usWeightClass = face.weight
        font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~_STYLE_BITS | style_bits
