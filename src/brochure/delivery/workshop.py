"""Makes one file: reads the spec and the brand, composes the document, renders it, without writing anything."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from brochure.compose.compose import DocumentOrder, compose
from brochure.delivery.inputs import hashes, visible_inputs
from brochure.delivery.particulars import pdf_particulars
from brochure.delivery.plan import Job
from brochure.delivery.project import Project
from brochure.delivery.revision import Revision
from brochure.delivery.source_date import source_date
from brochure.diagnostics import Problem, Problems
from brochure.document.document import Document, Edition
from brochure.spec.profile import Profile, read_profile
from brochure.theme.brand import read_brand
from brochure.theme.coverage import check_coverage
from brochure.theme.fonts import FontBook, font_book
from brochure.theme.theme import Theme

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Setting:
    """What all jobs of a run share; the cache may be missing or read-only, it only saves time."""

    project: Project
    cache: Path
    epoch: datetime | None
    revisions: Mapping[Path, Revision]


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file that is not published yet."""

    job: Job
    content: bytes
    title: str
    pages: int | None
    conformance: tuple[str, ...]
    edition: str
    status: str
    date: datetime
    revision: str
    inputs: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a job: the artifact unless there were errors, and all problems met on the way."""

    artifact: Artifact | None
    problems: tuple[Problem, ...]


class Workshop:
    """Runs the stages for jobs, each stage once for the jobs that share it."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._done: dict[Hashable, tuple[Any, tuple[Problem, ...]]] = {}

    def profile(self, spec: Path, problems: Problems) -> Profile | None:
        """The facts of a park, or None where they can't be read."""
        root = self._setting.project.root
        return self._once(("profile", spec), problems, lambda found: read_profile(spec, root, found))

    def document(self, job: Job, problems: Problems) -> Document | None:
        """The composed document of a job, every character of it covered by a font."""
        key = ("document", job.spec, job.document, job.language)
        return self._once(key, problems, lambda found: self._compose(job, found))

    def make(self, job: Job) -> Made:
        """The file of a job; on an error the other stages still run as far as they can, to tell all at once."""
        problems = Problems()
        document = self.document(job, problems)
        look = self._look(job.spec, problems)
        content = _render(job, document, *look, problems) if document and look and not problems.errors else None
        if content is None or document is None:
            return Made(None, tuple(problems))
        return Made(self._artifact(job, document, content), tuple(problems))

    def _compose(self, job: Job, problems: Problems) -> Document | None:
        profile = self.profile(job.spec, problems)
        look = self._look(job.spec, problems)
        if profile is None:
            return None
        ordered = profile.documents.documents[job.document]
        edition = self._edition(job, profile, problems)
        if edition is None:
            return None
        order = DocumentOrder(job.document, ordered.kind, job.language, edition, ordered.audience)
        document = compose(profile, order, self._setting.project.templates, problems)
        if document is not None and look is not None:
            check_coverage(document, look[1], look[0], problems)
        return document

    def _edition(self, job: Job, profile: Profile, problems: Problems) -> Edition | None:
        declared = profile.documents.edition
        revision = self._setting.revisions[job.spec]
        day = date.fromisoformat(str(declared.date)) if declared.date else None
        moment = source_date(self._setting.epoch, day, revision.date)
        if moment is None:
            problems.error("build/no-date", "the edition has no date", hints=["x"])
            return None
        return Edition(moment, declared.version or "", revision.description)

    def _look(self, spec: Path, problems: Problems) -> tuple[Theme, FontBook] | None:
        brand = self._setting.project.brand(spec)
        return self._once(("look", brand), problems, lambda found: self._read_look(brand, found))

    def _read_look(self, brand: Path | None, problems: Problems) -> tuple[Theme, FontBook] | None:
        theme = read_brand(brand, problems)
        return (theme, font_book(theme, self._setting.cache)) if theme else None

    def _artifact(self, job: Job, document: Document, content: bytes) -> Artifact:
        raise NotImplementedError

    def _once(self, key: Hashable, problems: Problems, stage: Callable[[Problems], _Result]) -> _Result:
        if key not in self._done:
            found = Problems()
            self._done[key] = (stage(found), tuple(found))
        result: _Result
        result, known = self._done[key]
        problems.extend(known)
        return result


def _render(job: Job, document: Document, theme: Theme, book: FontBook, problems: Problems) -> bytes | None:
    # A backend is only imported for a file of its kind: each of them costs more than the rest of a small build.
    if job.format == "pdf":
        from brochure.pdf.writer import render_pdf

        return render_pdf(document, theme, book, problems)
    from brochure.word.writer import render_word

    return render_word(document, theme, book, problems)
