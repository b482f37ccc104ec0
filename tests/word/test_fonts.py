"""The fonts that travel with a document."""

from __future__ import annotations

import io
import uuid

from fontTools.ttLib import TTFont

from brochure.word.fonts_embedded import obfuscated
from word.reading import Docx, R, W, find


def carried(docx: Docx) -> dict[tuple[str, str], TTFont]:
    """The fonts of a document by family and cut, unmasked with the key in the font table."""
    table = "word/fontTable.xml"
    fonts = {}
    for cut in find(docx.xml(table), "//w:font/*[starts-with(local-name(), 'embed')]"):
        name, _ = docx.targets(table)[cut.get(f"{R}id")]
        data = obfuscated(docx.files[name], uuid.UUID(cut.get(f"{W}fontKey")))
        fonts[cut.getparent().get(f"{W}name"), cut.tag.removeprefix(f"{W}embed")] = TTFont(io.BytesIO(data))
    return fonts


def test_every_cut_is_a_font_that_says_what_it_is(docx: Docx) -> None:
    """Without its style bits a bold face is made bold twice."""
    fonts = carried(docx)
    assert {("Brochure Text", "Regular"), ("Brochure Text", "Bold"), ("Brochure Display", "Regular")} <= fonts.keys()
    for (family, cut), font in fonts.items():
        assert font["name"].getDebugName(1) == family
        assert bool(font["head"].macStyle & 1) == cut.startswith("Bold")
        assert bool(font["head"].macStyle & 2) == cut.endswith("Italic")
        assert font["OS/2"].fsType == 0, "installable: may be embedded"


def test_people_can_go_on_writing(english: Docx) -> None:
    """More Latin characters are carried than the document uses."""
    characters = carried(english)["Brochure Text", "Regular"].getBestCmap()
    assert {ord(one) for one in "ÄÖÜäöüßéñŁłżç“”–—€£§0123456789"} <= characters.keys()


def test_chinese_characters_in_use_are_carried(chinese: Docx, english: Docx) -> None:
    """Also in an English document that names a park in Chinese."""
    used = {ord(one) for one in "云雀国家高新技术产业园区，。（）页"}
    assert used <= carried(chinese)["Noto Sans SC", "Regular"].getBestCmap().keys()
    assert ord("园") in carried(english)["Noto Sans SC", "Regular"].getBestCmap()
