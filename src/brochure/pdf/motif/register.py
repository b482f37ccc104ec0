"""All motifs by name, and the way to draw one. A new motif is a module with a function and a line here."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Mapping, Sequence

from brochure.pdf.motif.contours import contours
from brochure.pdf.motif.fields import fields
from brochure.pdf.motif.orbits import orbits
from brochure.pdf.motif.plain import plain
from brochure.pdf.motif.quay import quay
from brochure.pdf.motif.ridges import ridges
from brochure.pdf.motif.scene import Area, Motif, Scene
from brochure.pdf.motif.stalks import stalks
from brochure.pdf.motif.weave import weave
from brochure.pdf.pen import Pen
from brochure.pdf.tagging.element import BACKGROUND
from brochure.theme.theme import Palette

MOTIFS: Mapping[str, Motif] = {
    "contours": contours,
    "fields": fields,
    "orbits": orbits,
    "plain": plain,
    "quay": quay,
    "ridges": ridges,
    "stalks": stalks,
    "weave": weave,
}
"""By the name that a brand file uses; a test holds them to `theme.motifs`."""


def draw_motif(
    motif: Motif, pen: Pen, panel: Area, stage: Area, keep_out: Sequence[Area], palette: Palette, seed: tuple[str, str]
) -> None:
    """Draw a motif clipped to a panel; `seed` is the park's id and the name of the page."""
    digest = hashlib.sha256("|".join(seed).encode()).digest()
    chance = random.Random(int.from_bytes(digest))  # noqa: S311 (art, not secrets)
    with pen.within(BACKGROUND), pen.saved():
        pen.clip(*pen.over_edges(panel.x, panel.y, panel.width, panel.height))
        pen.stretched_over_edges(panel.x, panel.y, panel.width, panel.height)
        motif(pen, Scene(panel, stage, keep_out, palette, chance))
