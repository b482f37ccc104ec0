"""Empty pages, so that a print edition has as many as its binding takes: a stapled one comes in fours."""

from __future__ import annotations

from brochure.document.rendition import Rendition
from brochure.pdf.layout.masters import Art
from brochure.pdf.layout.sheet import Sheet
from brochure.pdf.motif.scene import Motif
from brochure.pdf.press import Press


def fill_up(sheets: list[Sheet], press: Press, motif: Motif) -> None:
    """Add pages before the back page until their number is a multiple of what the print shop asks for.

    The first is full of art and faces the back page's inside, any others stay blank for notes.
    """
    if press.order.rendition is not Rendition.PRINT:
        return
    missing = -len(sheets) % press.order.press.page_multiple
    back = sheets[-1] if sheets[-1].foot is not None and sheets[-1].foot_top == 0.0 else None
    at = len(sheets) - 1 if back else len(sheets)
    for place in range(missing):
        added = Sheet(0, "", press.grid.page.top, alone=True, key=f"filling-{place}")
        if place == 0:
            added.foot = Art(press, motif, added.key)
        sheets.insert(at, added)
    for number, sheet in enumerate(sheets, 1):
        sheet.number = number
