"""What somebody asked to be built, and what the run knows about the world outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from brochure.delivery.project import Project
from brochure.delivery.revision import Revision
from brochure.document.rendition import Rendition


@dataclass(frozen=True, slots=True)
class Selection:
    """Which documents and languages are wanted, by id and BCP 47 tag; empty means all.

    With a `rendition`, PDFs of that kind alone, whether documents.yaml lists them or not.
    """

    documents: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    rendition: Rendition | None = None

    def __bool__(self) -> bool:
        return bool(self.documents or self.languages or self.rendition)

    def takes(self, document: str, language: str) -> bool:
        """Whether a document in a language is wanted."""
        return (not self.documents or document in self.documents) and (not self.languages or language in self.languages)

    def makes(self, rendition: Rendition) -> bool:
        """Whether PDFs of a rendition are wanted."""
        return self.rendition in (None, rendition)


@dataclass(frozen=True, slots=True)
class Request:
    """A project and a selection from it, where the files go, and all that is not in the project.

    `cache` is where compiled fonts are kept (it only saves time), `epoch` SOURCE_DATE_EPOCH where it is set,
    `revisions` the commit that each park's sources stand at, `workers` the number of processes (None for as many as
    serve), `office` LibreOffice's program where there is one, `release` whether the files are for the world.
    """

    project: Project
    output: Path
    cache: Path
    epoch: datetime | None
    revisions: Mapping[Path, Revision]
    selection: Selection = Selection()
    workers: int | None = None
    office: Path | None = None
    release: bool = False
