"""Which rows are done, so that a batch that was cut off goes on where it stopped.

One line of JSON a row, written after its files are in place. A row counts as done while its files lie there unchanged
and would be made from the same row, sources and tools.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from brochure.delivery.inputs import file_sha256

NAME = ".brochure-batch"


class Journal:
    """The journal of an output folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._done = dict(_lines(folder / NAME))

    def has(self, row: str, recipe: str) -> bool:
        """Whether the files of a row are there, made by that recipe."""
        entry = self._done.get(row)
        if entry is None or entry["recipe"] != recipe:
            return False
        return all(file_sha256(self._folder / name) == digest for name, digest in entry["files"].items())

    def add(self, row: str, recipe: str, files: Mapping[str, str]) -> None:
        """Write down that a row is done; `files` are hashes by name."""
        entry = {"row": row, "recipe": recipe, "files": dict(files)}
        with (self._folder / NAME).open("a", encoding="utf-8") as opened:
            opened.write(json.dumps(entry, ensure_ascii=False) + "\n")
            opened.flush()
            os.fsync(opened.fileno())


def _lines(file: Path) -> list[tuple[str, dict[str, Any]]]:
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return []
    found = []
    for line in lines:
        try:
            entry = json.loads(line)
            # A name with a path in it comes from another program.
            if all(Path(name).name == name for name in entry["files"]):
                found.append((str(entry["row"]), {"recipe": str(entry["recipe"]), "files": dict(entry["files"])}))
        except (ValueError, KeyError, TypeError, AttributeError):
            continue  # the line that was being written when the process died
    return found
