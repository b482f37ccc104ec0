"""Fonts inside the document (ECMA-376 17.8), so that it looks the same where the brand's fonts are missing.

Latin faces come with a generous set of characters, since people will go on writing; of the Han faces only the
characters in use are carried, and a reader's machine falls back to its own Chinese font for others.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from docx.opc.part import Part

from brochure.theme.fonts import FontBook
from brochure.theme.theme import Face, Family, StyleName, Theme
from brochure.word.facts import STORE_NAMES
from brochure.word.language import FIRST_HAN
from brochure.word.markup import Markup, escape, join, part
from brochure.word.package import WORD, Package, fill, relate
from brochure.word.theme_part import DISPLAY_FONTS, TEXT_FONTS

_BOLD = 700  # Word knows no other weight for bold
_REGULAR = 400
_OBFUSCATED = 32  # bytes at the start of the file that are masked (17.8.1)
_MEDIA = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
# Basic Latin to Latin Extended-A, punctuation, currencies, arrows, and single signs.
_RANGES = ((0x20, 0x7E), (0xA0, 0x17F), (0x2002, 0x2027), (0x202F, 0x203A), (0x20A0, 0x20BF), (0x2190, 0x2193))
_SINGLE = "ȘșȚț⁄⁴₀₂№™Ω−∕√∞≈≠≤≥"
_LATIN = "".join(chr(code) for first, last in _RANGES for code in range(first, last + 1)) + _SINGLE


@dataclass(frozen=True, slots=True)
class _Font:
    """An entry of the font table: what stands in for it elsewhere, its kind, the faces it carries."""

    name: str
    instead: str
    kind: str
    charset: str
    faces: tuple[tuple[str, Face], ...]
    characters: str


def add_fonts(package: Package, theme: Theme, book: FontBook, texts: Iterable[str]) -> None:
    """Write the font table and the fonts it names; `texts` is everything the document says."""
    table = package.add("/word/fontTable.xml", f"{WORD}.fontTable+xml", "fontTable")
    # The letters of ASCII are carried anyway, and nearly all texts have no others.
    used = sorted(filter(str.isprintable, set().union(*(text for text in texts if not text.isascii()))))
    fonts = join(_entry(font, book, package, table) for font in _fonts(theme, book, used))
    fill(table, part("w:fonts", fonts, "w", "r"))


def _fonts(theme: Theme, book: FontBook, used: list[str]) -> Iterator[_Font]:
    latin = "".join(dict.fromkeys(_LATIN + "".join(one for one in used if one < FIRST_HAN)))
    han = "".join(one for one in used if one >= FIRST_HAN)

    def first(family: Family, weight: int, *, italic: bool = False) -> Face:
        return book.chain(family, weight, italic, False)[0]

    display = theme.styles[StyleName.HEADLINE].weight
    text_faces = {
        "embedRegular": first(Family.TEXT, _REGULAR),
        "embedBold": first(Family.TEXT, _BOLD),
        "embedItalic": first(Family.TEXT, _REGULAR, italic=True),
        "embedBoldItalic": first(Family.TEXT, _BOLD, italic=True),
    }
    display_faces = {
        "embedRegular": first(Family.DISPLAY, display),
        "embedItalic": first(Family.DISPLAY, display, italic=True),
    }
    yield _Font(DISPLAY_FONTS.latin, "Source Serif 4,Georgia", "roman", "00", _drawn(display_faces), latin)
    yield _Font(TEXT_FONTS.latin, "Source Sans 3,Calibri", "swiss", "00", _drawn(text_faces), latin)
    han_display = _han_faces(book, Family.DISPLAY, DISPLAY_FONTS.han) if han else ()
    han_text = _han_faces(book, Family.TEXT, TEXT_FONTS.han) if han else ()
    yield _Font(DISPLAY_FONTS.han, "SimSun", "roman", "86", han_display, han)
    yield _Font(TEXT_FONTS.han, "Microsoft YaHei", "swiss", "86", han_text, han)


def _drawn(faces: Mapping[str, Face]) -> tuple[tuple[str, Face], ...]:
    """Without the italic cuts of a family that has none: Word slants the upright one itself."""
    return tuple((cut, face) for cut, face in faces.items() if face.italic == cut.endswith("Italic"))


def _han_faces(book: FontBook, family: Family, name: str) -> tuple[tuple[str, Face], ...]:
    """The shipped Han faces; a bold one only where the family has one of its own."""
    weights = {"embedRegular": _REGULAR, "embedBold": _BOLD}
    faces = {
        key: face
        for key, weight in weights.items()
        for face in book.chain(family, weight, False, False)
        if face.family == name
    }
    if faces.get("embedBold") == faces.get("embedRegular"):
        faces.pop("embedBold", None)
    return tuple(faces.items())


def _entry(font: _Font, book: FontBook, package: Package, table: Part) -> Markup:
    embedded = join(_embedded(tag, font, face, book, package, table) for tag, face in font.faces)
    return Markup(
        f'<w:font w:name="{escape(font.name)}"><w:altName w:val="{escape(font.instead)}"/>'
        f'<w:charset w:val="{font.charset}"/><w:family w:val="{font.kind}"/><w:pitch w:val="variable"/>'
        f"{embedded}</w:font>"
    )


def _embedded(tag: str, font: _Font, face: Face, book: FontBook, package: Package, table: Part) -> Markup:
    data = book.compile(face, font.characters, font.name)
    key = uuid.uuid5(STORE_NAMES, f"{font.name} {tag} {font.characters}")
    target = package.part("/word/fonts/font#.odttf", _MEDIA, obfuscated(data, key))
    return Markup(f'<w:{tag} r:id="{relate(table, target, "font")}" w:fontKey="{{{str(key).upper()}}}"/>')


def obfuscated(data: bytes, key: uuid.UUID) -> bytes:
    """A font file with its first bytes masked by the key (17.8.1); applied twice it is the file again."""
    mask = key.bytes[::-1] * 2
    head = bytes(byte ^ other for byte, other in zip(data[:_OBFUSCATED], mask, strict=True))
    return head + data[_OBFUSCATED:]
