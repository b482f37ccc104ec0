"""A brand's font may come in any OpenType format: what is compiled has the same letters at the same widths."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.varLib import build

from brochure.theme.font_file import inspect_font
from brochure.theme.fonts import FontBook
from brochure.theme.theme import FontFamily

_GLYPHS = [".notdef", "A", "V"]


def _draw(pen: T2CharStringPen | TTGlyphPen, width: int) -> None:
    pen.moveTo((0, 0))
    pen.curveTo((0, 300), (width, 300), (width, 0)) if isinstance(pen, T2CharStringPen) else pen.lineTo((width, 300))
    pen.lineTo((width // 2, -100))
    pen.closePath()


def _charstring(width: int) -> T2CharString:
    pen = T2CharStringPen(width, None, CFF2=False)
    _draw(pen, width)
    return pen.getCharString()


def _outline(width: int) -> object:
    pen = TTGlyphPen(None)
    _draw(pen, width)
    return pen.glyph()


def _font(width: int, *, cubic: bool) -> TTFont:
    made = FontBuilder(1000, isTTF=not cubic)
    made.setupGlyphOrder(_GLYPHS)
    made.setupCharacterMap({ord(name): name for name in _GLYPHS[1:]})
    if cubic:
        made.setupCFF("Test", {}, {name: _charstring(width) for name in _GLYPHS}, {})
    else:
        made.setupGlyf({name: _outline(width) for name in _GLYPHS})
    made.setupHorizontalMetrics(dict.fromkeys(_GLYPHS, (width, 0)))
    made.setupHorizontalHeader(ascent=800, descent=-200)
    made.setupNameTable({"familyName": "Test", "styleName": "Regular"})
    made.setupOS2(usWeightClass=400, fsType=0)
    made.setupPost()
    return made.font


def _variable(*, cubic: bool) -> TTFont:
    space = DesignSpaceDocument()
    space.addAxis(AxisDescriptor(tag="wght", name="Weight", minimum=400, default=400, maximum=800))
    for weight, width in ((400, 500), (800, 700)):
        master = SourceDescriptor(font=_font(width, cubic=cubic), location={"Weight": weight})
        space.addSource(master)
    made, *_ = build(space)
    return made


def _saved(file: Path, font: TTFont | TTCollection) -> Path:
    font.save(file)
    return file


def _woff2(file: Path) -> Path:
    font = _font(600, cubic=False)
    font.flavor = "woff2"
    return _saved(file, font)


def _collection(file: Path) -> Path:
    fonts = TTCollection()
    fonts.fonts = [_font(600, cubic=False), _font(600, cubic=False)]
    return _saved(file, fonts)


_MAKERS = {
    "otf": lambda file: _saved(file, _font(600, cubic=True)),
    "variable-ttf": lambda file: _saved(file, _variable(cubic=False)),
    "variable-otf": lambda file: _saved(file, _variable(cubic=True)),
    "woff2": _woff2,
    "ttc": _collection,
}


@pytest.mark.parametrize("kind", _MAKERS)
def test_any_format_compiles(kind: str, tmp_path: Path) -> None:
    """Static TrueType comes out, with the widths of the weight asked for: 600 is half way between 500 and 700."""
    file = _MAKERS[kind](tmp_path / f"font.{kind[-4:].strip('-')}")
    cut = inspect_font(file)
    face = FontFamily("Test", (cut,)).face(600, italic=False, tabular=True)
    compiled = TTFont(io.BytesIO(FontBook({}).compile(face, "AV")))
    assert not {"fvar", "CFF ", "CFF2", "gvar", "HVAR"} & set(compiled.keys())
    glyph = compiled.getBestCmap()[ord("A")]
    assert compiled["hmtx"][glyph][0] == 600
    assert compiled["glyf"][glyph].xMax == 600
