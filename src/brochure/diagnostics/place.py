"""Where something was written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a file, for people: lines and columns count from 1, columns in characters.

    `file` is the path as the user would type it, with forward slashes. `end` is the position just
    behind the last character (line, column); without it the place is a point.
    """

    file: str
    line: int
    column: int
    end: tuple[int, int] | None = None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
