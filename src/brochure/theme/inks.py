"""The inks a brand names for its colours, where the conversion by profile is not what the house prints."""

from __future__ import annotations

from dataclasses import dataclass

from brochure.diagnostics import Place


@dataclass(frozen=True, slots=True)
class Ink:
    """Shares of cyan, magenta, yellow and black, 0 to 1; `spot` names an ink of its own, for which they stand in."""

    cyan: float
    magenta: float
    yellow: float
    black: float
    spot: str = ""
    at: Place | None = None

    @property
    def total(self) -> float:
        """Ink on one spot of the paper, 0 to 4; a spot colour is one layer."""
        return 1.0 if self.spot else self.cyan + self.magenta + self.yellow + self.black
