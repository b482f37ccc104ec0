"""What a motif is given: a panel to fill, text to keep clear of, colours, and chance that is always the same."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from brochure.pdf.pen import Pen
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
