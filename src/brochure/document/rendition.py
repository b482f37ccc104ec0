"""What a PDF is made for."""

from __future__ import annotations

from enum import StrEnum


class Rendition(StrEnum):
    """The same document for reading on screen, for the print shop, or as a plain large-print edition."""

    SCREEN = "screen"
    PRINT = "print"
    PLAIN = "plain"

    @property
    def suffix(self) -> str:
        """What file names carry between language and ending: nothing, ".print" or ".plain"."""
        return "" if self is Rendition.SCREEN else f".{self.value}"
