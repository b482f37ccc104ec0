"""Fonts in the file: composite, cut to what is drawn, with the text of every code."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from brochure.document.block import Paragraph
from brochure.document.document import Document
from brochure.document.inline import Run
from pdf.making import document, paragraph, section, strong
from pdf.reading import File
from verapdf import broken_rules


def _every_script() -> Document:
    texts = ("The office of an affluent firm.", "за\u0301мок", "Vie\u0323\u0302t", "紫竹𠂉", "2014–2026 ½ €")
    arabic = Paragraph((Run("تأسست شركة Microsoft في عام 2014.", language="ar"),))
    hebrew = Paragraph((Run("הטכניון (Technion)", language="he"),))
    return document(
        section("Scripts", *map(paragraph, texts), paragraph(strong("bold")), arabic, hebrew, eyebrow="Side")
    )


@pytest.fixture(scope="module")
def made(rendered: Callable[[Document], bytes]) -> bytes:
    """A file with text of six scripts."""
    return rendered(_every_script())


@pytest.fixture(scope="module")
def file(made: bytes) -> File:
    """The file, to be asked."""
    return File(made)


def test_every_font_is_a_composite_subset(file: File) -> None:
    """No font is left to the reader's machine, and none has more glyphs than are drawn."""
    assert len(file.fonts) >= 4
    for name, font in file.fonts.items():
        assert re.fullmatch(r"/[A-Z]{6}\+[\w-]+", name)
        assert (font.Subtype, font.Encoding) == ("/Type0", "/Identity-H")
        (descendant,) = font.DescendantFonts
        program = TTFont(io.BytesIO(descendant.FontDescriptor.FontFile2.read_bytes()))
        glyphs = descendant.CIDToGIDMap.read_bytes()
        used = {int.from_bytes(glyphs[place : place + 2], "big") for place in range(2, len(glyphs), 2)}
        assert max(used) < program["maxp"].numGlyphs
        assert {"glyf", "loca", "hmtx"} <= set(program.keys())
        assert not {"GSUB", "GPOS", "name"} & set(program.keys())


def test_widths_are_those_of_the_program(file: File) -> None:
    """A reader that lays text out by the widths finds the glyphs where they are drawn."""
    for font in file.fonts.values():
        (descendant,) = font.DescendantFonts
        program = TTFont(io.BytesIO(descendant.FontDescriptor.FontFile2.read_bytes()))
        glyphs, (_, widths) = descendant.CIDToGIDMap.read_bytes(), descendant.W
        for place, width in enumerate(widths, 1):
            glyph = program.getGlyphName(int.from_bytes(glyphs[2 * place : 2 * place + 2], "big"))
            assert float(width) == pytest.approx(program["hmtx"][glyph][0] * 1000 / program["head"].unitsPerEm, abs=0.5)


def test_every_code_has_a_text_that_can_be_searched(file: File) -> None:
    """Never U+0000, never a private code, and no code without a text."""
    for font in file.fonts.values():
        (descendant,) = font.DescendantFonts
        pairs = re.findall(r"<([0-9a-f]{4})> <([0-9a-f]+)>", font.ToUnicode.read_bytes().decode("ascii"))
        pairs = [pair for pair in pairs if pair != ("0000", "ffff")]
        assert len(pairs) == len(descendant.W[1])
        for _, said in pairs:
            text = bytes.fromhex(said).decode("utf-16-be")
            assert text
            assert all(unicodedata.category(one) not in ("Co", "Cs", "Cn") and one != "\0" for one in text)


def test_the_same_document_gives_the_same_bytes(rendered: Callable[[Document], bytes], made: bytes) -> None:
    """Codes and names of subsets follow from the text alone."""
    assert rendered(_every_script()) == made


@pytest.mark.parametrize("flavour", ["ua1", "2a"])
def test_verapdf_passes(made: bytes, tmp_path: Path, flavour: str) -> None:
    """Text of any script keeps PDF/UA-1 and PDF/A-2a."""
    path = tmp_path / "scripts.pdf"
    path.write_bytes(made)
    assert broken_rules(flavour, [path]) == []
