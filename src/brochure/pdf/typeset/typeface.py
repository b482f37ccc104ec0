"""One cut of a font as a document uses it: widths, kerning, and the codes its characters get in the file."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFNameBytes, TTFont

from brochure.pdf.typeset.kerning import Kerning


@dataclass(frozen=True, slots=True)
class Measured:
    """A word's width in thousandths of an em, and the corrections behind each of its characters."""

    width: float
    corrections: tuple[float, ...]


class Typeface:
    """A compiled font under a name of our own; `scale` shrinks it beside the other faces of a line."""

    def __init__(self, name: str, data: bytes, scale: float = 1.0, *, kerned: bool = True) -> None:
        self.name = name
        self.scale = scale
        self._font = TTFont(name, BytesIO(data), asciiReadable=0, shapable=False)
        # Instances of one variable font share a PostScript name, and ReportLab keys its objects by it.
        self._font.face.name = TTFNameBytes(name.encode("ascii"))
        self._widths: dict[int, float] = self._font.face.charWidths
        self._default: float = self._font.face.defaultWidth
        self._kerning = Kerning(data) if kerned else None
        self._measured: dict[str, Measured] = {}
        self._codes: dict[str, tuple[int, int]] = {}

    def measure(self, text: str) -> Measured:
        """Width and kerning of a piece of text that is set in this face alone."""
        known = self._measured.get(text)
        if known is None:
            known = self._measured[text] = self._measure(text)
        return known

    def code(self, character: str, document: PDFDocument) -> tuple[int, int]:
        """The subset of this face in the file, and the character's code in it."""
        known = self._codes.get(character)
        if known is None:
            ((subset, codes),) = self._font.splitString(character, document)
            known = self._codes[character] = (subset, codes[0])
        return known

    def resource(self, subset: int, document: PDFDocument) -> str:
        """The name under which a content stream selects a subset, slash included."""
        name: str = self._font.getSubsetInternalName(subset, document)
        return name

    def _measure(self, text: str) -> Measured:
        width = sum(self._widths.get(ord(character), self._default) for character in text)
        if self._kerning is None:
            return Measured(width, (0.0,) * len(text))
        between = self._kerning.between
        corrections = [between(left, right) for left, right in pairwise(text)]
        return Measured(width + sum(corrections), (*corrections, 0.0))
