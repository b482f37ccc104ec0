"""Page boxes and crop marks of a print sheet."""

from __future__ import annotations

from brochure.pdf.order import PressSheet
from brochure.pdf.pen import Pen
from brochure.pdf.tagging.canvas import TaggedCanvas
from brochure.pdf.tagging.element import Artifact

_CLEAR = 3.0
_LENGTH = 14.0
_WEIGHT = 0.25
_TARGET = 4.0
_MARKS = Artifact("Page")


def set_boxes(canvas: TaggedCanvas, width: float, height: float, sheet: PressSheet) -> None:
    """Give every page its boxes (ISO 32000-1, 14.11.2); the trimmed page keeps its lower left corner at the origin."""
    bleed, slug = sheet.bleed, sheet.bleed + (_CLEAR + _LENGTH if sheet.marks else 0.0)
    canvas.page_boxes = {
        "MediaBox": (-slug, -slug, width + slug, height + slug),
        "BleedBox": (-bleed, -bleed, width + bleed, height + bleed),
        "TrimBox": (0.0, 0.0, width, height),
    }


def draw_marks(pen: Pen, sheet: PressSheet) -> None:
    """Draw where to cut, and a target in the middle of each side to lay the plates on each other, outside the bleed."""
    near, far = sheet.bleed + _CLEAR, sheet.bleed + _CLEAR + _LENGTH
    lines = []
    for x in (0.0, pen.width):
        lines += [(x, -far, x, -near), (x, pen.height + near, x, pen.height + far)]
    for y in (0.0, pen.height):
        lines += [(-far, y, -near, y), (pen.width + near, y, pen.width + far, y)]
    middle = (near + far) / 2
    targets = [(pen.width / 2, -middle), (pen.width / 2, pen.height + middle)]
    targets += [(-middle, pen.height / 2), (pen.width + middle, pen.height / 2)]
    for x, y in targets:
        lines += [(x - _TARGET, y, x + _TARGET, y), (x, y - _TARGET, x, y + _TARGET)]
    with pen.within(_MARKS), pen.saved():
        pen.write(f"{pen.inks.registration()} {_WEIGHT} w [] 0 d 0 J")
        for x1, y1, x2, y2 in lines:
            pen.write(f"{x1:.3f} {pen.flipped(y1):.3f} m {x2:.3f} {pen.flipped(y2):.3f} l S")
