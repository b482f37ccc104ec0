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
        """The four inks together, 0 to 4."""
        return self.cyan + self.magenta + self.yellow + self.black
