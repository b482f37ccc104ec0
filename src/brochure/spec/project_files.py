"""Reading the files of a project, and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from brochure.diagnostics import Place, Problems
from brochure.diagnostics.suggest import did_you_mean
from brochure.spec.profile import InputFile

MAX_BYTES = 200_000_000


class ProjectFiles:
    """Reads files that lie, links resolved, in the project or in the park's own folder, and remembers what it read.

    A draft of a file, by its resolved path, is read in place of the file.
    """

    def __init__(
        self, root: Path, folder: Path, problems: Problems, drafts: Mapping[Path, bytes] = MappingProxyType({})
    ) -> None:
        self._drafts = drafts
        self._allowed = (root.resolve(), folder.resolve())
        self._root = root.resolve()
        self._folder = folder
        self._problems = problems
        self._inputs: dict[str, InputFile] = {}

    @property
    def inputs(self) -> tuple[InputFile, ...]:
        """Every file read so far, in the order of their paths."""
        return tuple(self._inputs[path] for path in sorted(self._inputs))

    def shown(self, path: Path) -> str:
        """A path as the user would type it from the project: relative where possible, with forward slashes."""
        try:
            return path.resolve().relative_to(self._root).as_posix()
        except ValueError:
            return path.as_posix()

    def shown_named(self, name: str) -> str:
        """The same for a file that the spec names."""
        return self.shown(self._folder / name)

    def read(self, path: Path, wanted_by: Path | None = None) -> bytes | None:
        """The bytes of one of the park's own files; None after an error.

        A file that is not there has no lines to point at, so the error points at the file `wanted_by` stands for.
        """
        return self._read(path, Place(self.shown(wanted_by or path), 1, 1), "spec/missing-file", path.name)

    def read_named(self, name: str, place: Place, code: str = "spec/missing-file") -> bytes | None:
        """The bytes of a file that the spec names at `place`, relative to the park's folder."""
        return self._read(self._folder / name, place, code, name)

    def _read(self, path: Path, place: Place, code: str, name: str) -> bytes | None:
        try:
            resolved = path.resolve()
            if not any(resolved.is_relative_to(folder) for folder in self._allowed):
                self._problems.error("spec/outside", f"'{name}' lies outside the project, and is not read", place)
                return None
            if "://" in name:
                message = f"'{name}' is on the web, and nothing is fetched; save it beside the park file"
                self._problems.error(code, message, place)
                return None
            if not resolved.is_file():
                near = did_you_mean(path.name, _names_beside(resolved))
                self._problems.error(code, f"there is no file '{name}'", place, label=near)
                return None
            if resolved.stat().st_size > MAX_BYTES:
                self._problems.error("spec/too-big", f"'{name}' has more than 200 MB", place)
                return None
            data = self._drafts[resolved] if resolved in self._drafts else resolved.read_bytes()
        except (OSError, ValueError) as fault:
            reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else "its name is not valid"
            self._problems.error("spec/unreadable-file", f"'{name}' cannot be read: {reason.lower()}", place)
            return None
        shown = self.shown(path)
        self._inputs[shown] = InputFile(shown, hashlib.sha256(data).hexdigest())
        return data


def _names_beside(path: Path) -> list[str]:
    return [entry.name for entry in path.parent.iterdir() if entry.is_file()] if path.parent.is_dir() else []
