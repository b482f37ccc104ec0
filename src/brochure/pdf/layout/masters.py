"""Full-bleed panels: deep ground, the motif at the side, text that the art keeps clear of."""

from __future__ import annotations

from brochure.document.rendition import Rendition
from brochure.pdf.layout.box import Box, Column
from brochure.pdf.motif.register import draw_motif
from brochure.pdf.motif.scene import Area, Motif
from brochure.pdf.pen import Pen
from brochure.pdf.press import Press
from brochure.pdf.tagging.element import BACKGROUND
from brochure.pdf.typeset.look import mix
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import Colour, Palette

_BLACK = Colour(0, 0, 0)
_LEAST_ART = 0.09
_AROUND_ART = 5.0
_VIEW = 0.55


class Panel:
    """A full-bleed panel with text at its left. `pad` is the room above and below, `reach` the width of the text."""

    def __init__(
        self, box: Box, press: Press, motif: Motif, key: str, *, pad: tuple[float, float], reach: float
    ) -> None:
        self.box = box
        self.pad = pad
        self._reach = reach
        self.needed = pad[0] + box.height + pad[1]
        self.anchors = box.anchors
        self._press = press
        self._motif = motif
        self._key = key

    def draw(self, pen: Pen, top: float, height: float, *, foot: float = 0.0) -> None:
        """Draw over the whole width of the page from `top` on; art leaves the strip `foot` at the page's foot free."""
        page = self._press.grid.page
        draw_ground(pen, Area(0.0, top, page.width, height), self._press.palette)
        panel = Area(0.0, top, page.width, height - foot)
        left = page.left + self._reach + 6
        stage = Area(left, top, page.width - left + 8, height - foot)
        # A heading at the top of a page stands low, near what it heads; text at a page's foot begins at the top.
        spare = 0.0 if foot else height - self.needed
        text_top = top + self.pad[0] + max(0.0, spare)
        text = Area(page.left, text_top, self._reach - 8, self.box.height)
        seed = (self._press.document.park, self._key)
        draw_motif(self._motif, pen, panel, stage, [text], self._press.palette, seed)
        self.box.draw(pen, page.left, text_top)


class Art(Panel):
    """A panel without text: the motif over its whole width, where a page would end half empty."""

    def __init__(self, press: Press, motif: Motif, key: str) -> None:
        super().__init__(Column([]), press, motif, key, pad=(0.0, 0.0), reach=0.0)

    def draw(self, pen: Pen, top: float, height: float, *, foot: float = 0.0) -> None:
        """Draw with the top left corner at x, y."""
        press = self._press
        draw_ground(pen, Area(0.0, top, press.grid.page.width, height), press.palette)
        panel = Area(0.0, top, press.grid.page.width, height - foot)
        draw_motif(self._motif, pen, panel, panel, [], press.palette, (press.document.park, self._key))


class BackPage:
    """The last page, deep from edge to edge: one block at its top, one at its foot, a band of art between them.

    Where less than a tenth of the page is left between both, the art would be a strip and is left out.
    """

    def __init__(self, upper: Column, lower: Column, press: Press, motif: Motif) -> None:
        self._upper = upper
        self._lower = lower
        self._press = press
        self._motif = motif
        self.anchors = (*upper.anchors, *lower.anchors)

    def draw(self, pen: Pen, top: float, height: float, *, foot: float = 0.0) -> None:
        """Draw over the whole page; `foot` is the strip for the running foot, inside the lower margin."""
        press, page = self._press, self._press.grid.page
        draw_ground(pen, Area(0.0, top, page.width, height), press.palette)
        end = page.top + self._upper.height
        lower_top = page.height - max(page.bottom, foot) - self._lower.height
        gap = _AROUND_ART * press.unit
        band = Area(0.0, end + gap, page.width, lower_top - end - (2 * gap if self._lower.boxes else gap))
        if band.height > page.height * _LEAST_ART and press.order.rendition is not Rendition.PLAIN:
            # A view through a window: on the ground of the page the art would look sawn off.
            with pen.within(BACKGROUND):
                view = mix(press.palette.deep, press.palette.primary, _VIEW)
                pen.rect(*pen.over_edges(band.x, band.y, band.width, band.height), view)
            seed = (press.document.park, "back")
            draw_motif(self._motif, pen, band, band, [], press.palette, seed)
        self._upper.draw(pen, page.left, page.top)
        self._lower.draw(pen, page.left, lower_top)


def text_width(box: Box, press: Press) -> float:
    """How far text reaches into a panel: the widest line found in it, else eight columns."""
    if isinstance(box, TextBox):
        return box.widest
    inner = getattr(box, "boxes", None)
    if inner:
        return max(text_width(part, press) for part in inner)
    wrapped = getattr(box, "inner", None)
    return text_width(wrapped, press) if wrapped is not None else press.grid.width


def draw_ground(pen: Pen, panel: Area, palette: Palette) -> None:
    """The deep ground, a little lighter towards the upper left corner; nothing where the deep colour is paper."""
    if palette.deep == palette.paper:
        return
    light, dark = mix(palette.deep, palette.primary, 0.38), mix(palette.deep, _BLACK, 0.22)
    with pen.within(BACKGROUND), pen.saved():
        pen.clip(*pen.over_edges(panel.x, panel.y, panel.width, panel.height))
        pen.shade(
            (panel.x, panel.y),
            (panel.x + panel.width, panel.y + panel.height),
            (light, palette.deep, dark),
            (0, 0.5, 1),
        )
