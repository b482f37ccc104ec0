"""Typefaces as composite fonts in the file: two-byte codes, a font program cut to what is drawn, text for every code.

ISO 32000-1, 9.7 (Type0 over CIDFontType2) and 9.10.3 (ToUnicode). A code stands for a glyph and its text, and
CIDToGIDMap leads from it to the glyph.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable
from typing import Any

import uharfbuzz as hb

from brochure.pdf.tagging.syntax import ObjectTable
from brochure.pdf.typeset.typeface import Typeface

_PROGRAM_TABLES = frozenset({"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"})
_SYMBOLIC = 4
_ITALIC = 64
_LARGEST_BLOCK = 100  # of entries in a CMap
_TAG_LENGTH = 6


def embed(typefaces: Iterable[Typeface], document: Any) -> None:
    """Write every typeface that was drawn into ReportLab's document; call once, when all pages are drawn."""
    table = ObjectTable(document)
    resources = document.idToObject["BasicFonts"].dict
    for typeface in typefaces:
        if typeface.drawn:
            resources[typeface.resource[1:]] = f"{_Embedding(typeface, table).write()} 0 R"


class _Embedding:
    def __init__(self, typeface: Typeface, table: ObjectTable) -> None:
        self._typeface = typeface
        self._table = table
        self._name = typeface.resource[1:]
        self._face = hb.Face(hb.Blob(typeface.data))
        self._used = sorted((code, glyph, text) for (glyph, text), code in typeface.codes.items())

    def write(self) -> int:
        """The number of the font's object."""
        program, numbers = self._program()
        # A subset is told from other subsets of the same font by six letters (9.6.4).
        base = f"{_letters(program)}+{self._typeface.name}"
        mapping = bytearray(2 * (len(self._used) + 1))
        for code, glyph, _ in self._used:
            struct.pack_into(">H", mapping, 2 * code, numbers[glyph])
        widths = " ".join(f"{self._typeface.advance(glyph):.6g}" for _, glyph, _ in self._used)
        descendant = self._add(
            "Descendant",
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{base}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {self._descriptor(base, program)} 0 R/DW 0/W[1[{widths}]]"
            f"/CIDToGIDMap {self._stream('Glyphs', bytes(mapping))} 0 R>>",
        )
        said = self._stream("Characters", to_unicode((code, text) for code, _, text in self._used).encode("ascii"))
        return self._add(
            "Font",
            f"<</Type/Font/Subtype/Type0/BaseFont/{base}/Encoding/Identity-H"
            f"/DescendantFonts[{descendant} 0 R]/ToUnicode {said} 0 R>>",
        )

    def _program(self) -> tuple[bytes, dict[int, int]]:
        """The font file cut to the glyphs used, and their new numbers."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update({glyph for _, glyph, _ in self._used})
        dropped = set(self._face.table_tags) - _PROGRAM_TABLES
        wanted.drop_table_tag_set.update({int.from_bytes(tag.encode("ascii"), "big") for tag in dropped})
        plan = hb.SubsetPlan(self._face, wanted)
        return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)

    def _descriptor(self, base: str, program: bytes) -> int:
        scale = 1000 / self._face.upem
        head, hhea = (bytes(self._face.reference_table(tag).data) for tag in ("head", "hhea"))
        box = " ".join(f"{value * scale:.0f}" for value in struct.unpack_from(">4h", head, 36))
        ascent, descent = (value * scale for value in struct.unpack_from(">2h", hhea, 4))
        rise, run = struct.unpack_from(">2h", hhea, 18)
        slanted = bool(run)
        angle = -12 if slanted and rise else 0
        return self._add(
            "Descriptor",
            f"<</Type/FontDescriptor/FontName/{base}/Flags {_SYMBOLIC | _ITALIC * slanted}/FontBBox[{box}]"
            f"/ItalicAngle {angle}/Ascent {ascent:.0f}/Descent {descent:.0f}/CapHeight {ascent * 0.7:.0f}/StemV 80"
            f"/FontFile2 {self._stream('Program', program, f'/Length1 {len(program)}')} 0 R>>",
        )

    def _add(self, part: str, syntax: str) -> int:
        return self._table.add(f"{self._name}{part}", syntax)

    def _stream(self, part: str, data: bytes, entries: str = "") -> int:
        return self._table.add_stream(f"{self._name}{part}", data, entries)


def to_unicode(entries: Iterable[tuple[int, str]]) -> str:
    """The CMap that says what text each code stands for; codes without a text of their own are left out."""
    pairs = [f"<{code:04x}> <{text.encode('utf-16-be').hex()}>" for code, text in entries if text]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <ffff>",
        "endcodespacerange",
    ]
    for start in range(0, len(pairs), _LARGEST_BLOCK):
        block = pairs[start : start + _LARGEST_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])


def _letters(program: bytes) -> str:
    number = int.from_bytes(hashlib.sha256(program).digest()[:8], "big")
    letters = ""
    for _ in range(_TAG_LENGTH):
        number, letter = divmod(number, 26)
        letters += chr(ord("A") + letter)
    return letters
