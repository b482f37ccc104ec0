"""No art: the deep ground alone, for brands that want their panels quiet."""

from __future__ import annotations

from brochure.pdf.motif.scene import Scene
from brochure.pdf.pen import Pen


def plain(pen: Pen, scene: Scene) -> None:
    """Leave the panel as it is."""
