"""What makes a file one for the screen or one for the print shop: inks, bleed, marks, the colours it promises."""

from __future__ import annotations

from dataclasses import dataclass

from brochure.document.rendition import Rendition
from brochure.pdf.inks import Inks, ScreenInks
from brochure.pdf.order import OutputProfile, PdfOrder, PressSheet
from brochure.pdf.pen import Pen
from brochure.pdf.printing.inks import PressInks
from brochure.pdf.printing.marks import draw_marks, set_boxes
from brochure.pdf.printing.separation import separation
from brochure.pdf.tagging.canvas import TaggedCanvas
from brochure.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Finish:
    """How pages leave the press.

    Without a `condition` colours are sRGB; without a `sheet` the page ends at its trim.
    """

    inks: Inks
    condition: OutputProfile | None = None
    sheet: PressSheet | None = None

    @property
    def bleed(self) -> float:
        """How far grounds run over the trim, in points."""
        return self.sheet.bleed if self.sheet else 0.0

    def complete(self, pen: Pen) -> None:
        """Draw what stands outside the page."""
        if self.sheet is not None and self.sheet.marks:
            draw_marks(pen, self.sheet)


def finish_of(order: PdfOrder, theme: Theme, canvas: TaggedCanvas) -> Finish:
    """The finish that an order asks for; sets the page boxes of a print sheet."""
    if order.rendition is not Rendition.PRINT:
        return Finish(ScreenInks())
    sheet, condition = order.press, order.press.profile
    set_boxes(canvas, theme.page.width, theme.page.height, sheet)
    if condition is None:
        return Finish(ScreenInks(), None, sheet)
    inks = PressInks(canvas, separation(condition), theme.palette, theme.inks)
    return Finish(inks, condition, sheet)
