"""What a motif is, and the register of all motifs."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from brochure.pdf.pen import Pen
from brochure.pdf.tagging.element import BACKGROUND
from brochure.theme.theme import Palette


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of the page in points from the top left corner."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: Area, margin: float = 0.0) -> bool:
        """Whether two areas come nearer to each other than `margin`."""
        return (
            self.x < other.x + other.width + margin
            and other.x < self.x + self.width + margin
            and self.y < other.y + other.height + margin
            and other.y < self.y + self.height + margin
        )


@dataclass(frozen=True, slots=True)
class Scene:
    """A panel on `deep` to fill with art, mostly inside `stage`, never on the areas of text in `keep_out`."""

    panel: Area
    stage: Area
    keep_out: Sequence[Area]
    palette: Palette
    chance: random.Random

    def is_free(self, area: Area, margin: float = 10.0) -> bool:
        """Whether art may stand there."""
        return not any(area.meets(taken, margin) for taken in self.keep_out)


Motif: TypeAlias = Callable[[Pen, Scene], None]


def draw_motif(
    motif: Motif, pen: Pen, panel: Area, stage: Area, keep_out: Sequence[Area], palette: Palette, seed: tuple[str, str]
) -> None:
    """Draw a motif clipped to a panel; `seed` is the park's id and the name of the page."""
    digest = hashlib.sha256("|".join(seed).encode()).digest()
    chance = random.Random(int.from_bytes(digest))  # noqa: S311 (art, not secrets)
    with pen.within(BACKGROUND), pen.saved():
        pen.clip(panel.x, panel.y, panel.width, panel.height)
        motif(pen, Scene(panel, stage, keep_out, palette, chance))


def motifs() -> Mapping[str, Motif]:
    """All motifs by the name that a brand file uses."""
    from brochure.pdf.motif.contours import contours
    from brochure.pdf.motif.quay import quay
    from brochure.pdf.motif.stalks import stalks

    return {"contours": contours, "quay": quay, "stalks": stalks}
