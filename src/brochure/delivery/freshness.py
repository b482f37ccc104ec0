"""Whether what was published is still what a build would make now, and if not, why."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from brochure.delivery.inputs import file_sha256, hashes, visible_inputs
from brochure.delivery.manifest import Manifest, Output, Tools
from brochure.delivery.project import Project
from brochure.delivery.revision import Revision


class State(StrEnum):
    """How a published file stands to its sources; broken ones can't be built as the sources are."""

    FRESH = "fresh"
    STALE = "stale"
    MISSING = "missing"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Freshness:
    """The state of one file, and in a few words what made it so."""

    state: State
    reason: str = ""


class Comparison:
    """Compares a published set with the present inputs; each file is read once.

    `shipped` are the hashes of files that come with brochure, by path.
    """

    def __init__(
        self,
        project: Project,
        folder: Path,
        manifest: Manifest | None,
        tools: Tools,
        revisions: Mapping[Path, Revision],
        shipped: Mapping[str, str],
    ) -> None:
        self._project = project
        self._folder = folder
        self._manifest = manifest
        self._tools = tools
        self._revisions = revisions
        self._shipped = shipped
        self._present: dict[str, str | None] = {}
        self._visible: dict[Path, dict[str, str]] = {}

    @property
    def manifest(self) -> Manifest | None:
        """What is published, as far as this version can read it."""
        return self._manifest

    @property
    def published(self) -> frozenset[str]:
        """The names in the manifest whose files are still there."""
        listed = self._manifest.outputs if self._manifest else ()
        return frozenset(output.path for output in listed if (self._folder / output.path).is_file())

    def holds(self, name: str, recipe: str) -> bool:
        """Whether the published file is of that recipe, whatever changed among its inputs."""
        output = self._manifest.output(name) if self._manifest else None
        if not recipe or output is None or output.recipe != recipe:
            return False
        file = self._folder / name
        return not file.is_symlink() and file_sha256(file) == output.sha256

    def of(self, park: Path, name: str) -> Freshness:
        """The state of one file of a park."""
        output = self._manifest.output(name) if self._manifest else None
        if output is None:
            return Freshness(State.MISSING, "not built yet")
        file = self._folder / name
        published = None if file.is_symlink() else file_sha256(file)
        if published is None:
            return Freshness(State.MISSING, "the file is gone")
        reason = self._change(park, output)
        if not reason and published != output.sha256:
            reason = "the published file was changed"
        return Freshness(State.STALE, reason) if reason else Freshness(State.FRESH)

    def _change(self, park: Path, output: Output) -> str:
        visible = self._inputs(park)
        for label in sorted(visible.keys() | output.inputs.keys()):
            if label not in output.inputs:
                return f"{label} is new"
            present = visible.get(label) or self._hash(label)
            if present is None:
                return f"{label} is gone"
            if present != output.inputs[label]:
                return f"{label} changed"
        if output.revision != self._revisions[park].description:
            return f"the revision is now {self._revisions[park].description or 'unknown'}"
        if output.made_with != self._tools.digest:
            return "brochure, a library or SOURCE_DATE_EPOCH changed"
        return ""

    def _inputs(self, park: Path) -> Mapping[str, str]:
        if park not in self._visible:
            self._visible[park] = visible_inputs(self._project, park)
        return self._visible[park]

    def _hash(self, label: str) -> str | None:
        if label not in self._present:
            file = self._project.file(label)
            known = self._shipped.get(os.fspath(file))
            self._present[label] = known or hashes(self._project, [file]).get(label)
        return self._present[label]
