"""QR codes (ISO/IEC 18004) as areas: dark on white whatever the ground, with the quiet zone that readers need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from brochure.pdf.layout.box import Box
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press
from brochure.pdf.tagging.element import Element
from brochure.theme.theme import Colour

_QUIET = 4
"""Modules of white on every side (ISO/IEC 18004, 9.1)."""
_SIZE = 22 * 72 / 25.4
_SMALLEST = 0.4 * 72 / 25.4
"""What a telephone still reads from paper: 0.4 mm a module."""
_WHITE, _BLACK = Colour(255, 255, 255), Colour(0, 0, 0)


class Code(Box):
    """A code that leads to an address; 22 mm with its quiet zone, larger where the address is long."""

    def __init__(self, address: str, frame: Frame, press: Press) -> None:
        # Few documents have a code, and ReportLab's bar codes bring all of its graphics along.
        from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

        encoder = QRCode(None, QRErrorCorrectLevel.M)
        encoder.addData(address)
        encoder.make()
        self._modules = encoder.modules
        self._count = len(self._modules) + 2 * _QUIET
        self._module = max(_SIZE / self._count, _SMALLEST)
        self.width = self.height = self._module * self._count
        self._element = Element("Figure", frame.parent, alt=f"{press.word('qr_code')}: {address}")

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y."""
        self._element.attributes["Layout"] = pen.bounding_box(x, y, self.width, self.height)
        quiet = _QUIET * self._module
        with pen.within(self._element):
            pen.rect(x, y, self.width, self.height, _WHITE)
            for down, row in enumerate(self._modules):
                for start, length in _stretches(row):
                    left, top = x + quiet + start * self._module, y + quiet + down * self._module
                    pen.rect(left, top, length * self._module, self._module, _BLACK)


def _stretches(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Start and length of the runs of dark modules in a row."""
    start = 0
    for dark, run in groupby(row):
        length = len(list(run))
        if dark:
            yield start, length
        start += length
