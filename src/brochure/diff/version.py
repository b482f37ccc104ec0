"""One version of a project: what it states, where that is printed, and the files themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from brochure.diagnostics import Place


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact as it is written, the ids of its sources, and where it stands."""

    value: str
    sources: tuple[str, ...]
    place: Place | None = None


@dataclass(frozen=True, slots=True, order=True)
class Printing:
    """A file that prints a fact, and on which pages; none where nobody knows, as in Word files."""

    file: str
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """A version by name: facts by park and path, who prints them by the same, the bytes of its PDFs by file name."""

    name: str
    facts: Mapping[str, Statement]
    printings: Mapping[str, tuple[Printing, ...]]
    files: Mapping[str, bytes] = field(default_factory=dict)

    def printed(self, key: str) -> tuple[Printing, ...]:
        """Who prints a fact; a part of one, such as a text in one language, is printed with the whole."""
        while key:
            if key in self.printings:
                return self.printings[key]
            key = key.rpartition("/")[0]
        return ()
