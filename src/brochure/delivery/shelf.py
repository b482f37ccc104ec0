"""Finished files that need not be made again: those that are published, and those that were made here before.

A file is known by its recipe, the hash of all that it is made from. So one that stands on the shelf is what would be
made now, whoever put it there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from brochure.cache import Cache
from brochure.delivery.inputs import sha256
from brochure.delivery.manifest import Output

_FOLDER = "files"
_ROOM = 1_000_000_000
"""Bytes that files made before may take; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The bytes of a file, its pages (None where nobody counts them), and the standards it claims."""

    content: bytes
    pages: int | None = None
    conformance: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where to look: `published` outputs by name in the folder `output`, and the folder `cache`, or None."""

    output: Path | None = None
    published: Mapping[str, Output] = field(default_factory=lambda: MappingProxyType({}))
    cache: Path | None = None

    def take(self, name: str, recipe: str) -> Finished | None:
        """The file of that recipe; None where it has to be made."""
        return self._published(name, recipe) or self._made(recipe)

    def put(self, recipe: str, made: Finished) -> None:
        """Keep a file for other builds, also of other checkouts."""
        head = json.dumps([made.pages, *made.conformance]).encode()
        Cache(self._folder).put(recipe, head + b"\n" + made.content)

    def tidy(self) -> None:
        """Make room."""
        Cache(self._folder).trim(_ROOM)

    @property
    def _folder(self) -> Path | None:
        return self.cache / _FOLDER if self.cache else None

    def _published(self, name: str, recipe: str) -> Finished | None:
        output = self.published.get(name)
        if output is None or output.recipe != recipe or self.output is None:
            return None
        file = self.output / name
        try:
            content = b"" if file.is_symlink() else file.read_bytes()
        except OSError:
            return None
        return Finished(content, output.pages, output.conformance) if sha256(content) == output.sha256 else None

    def _made(self, recipe: str) -> Finished | None:
        entry = Cache(self._folder).get(recipe)
        if entry is None:
            return None
        head, _, content = entry.partition(b"\n")
        pages, *conformance = json.loads(head)
        return Finished(content, pages, tuple(conformance))


def shelf_of(output: Path, published: Iterable[Output], cache: Path) -> Shelf:
    """What can be had for a build into a folder; plain data, so that worker processes can have it too."""
    return Shelf(output, {one.path: one for one in published}, cache)


EMPTY = Shelf()
"""A shelf with nothing on it, where nothing is kept."""
