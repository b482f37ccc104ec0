"""Makes one file: reads the spec and the brand, composes the document, renders it, and writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from brochure.compose.compose import DocumentOrder, compose
from brochure.delivery.approval import contents, status_of
from brochure.delivery.backend import Render, backend_of, is_ours_alone
from brochure.delivery.fingerprint import fingerprint
from brochure.delivery.inputs import hashes, visible_inputs
from brochure.delivery.look import Look, look_files
from brochure.delivery.named_files import profile_file, template_file
from brochure.delivery.particulars import pdf_particulars
from brochure.delivery.plan import Job
from brochure.delivery.request import Request
from brochure.delivery.shelf import EMPTY, Finished, Shelf
from brochure.delivery.source_date import source_date
from brochure.delivery.tools import current_tools
from brochure.diagnostics import Hint, Place, Problem, Problems
from brochure.document.document import Document, Edition
from brochure.document.plain import in_plain
from brochure.document.rendition import Rendition
from brochure.spec.model.documents import SignOff
from brochure.spec.model.terms import DocumentStatus
from brochure.spec.profile import Profile
from brochure.spec.reader import read_profile
from brochure.theme.brand import read_brand
from brochure.theme.coverage import check_coverage
from brochure.theme.fonts import font_book
from brochure.theme.large_print import large_print
from brochure.theme.paper import on_paper
from brochure.yaml.tree import MappingNode

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file that is not published yet, and the hashes of everything it was made from.

    `recipe` is one hash for what shows in its bytes: two artifacts of one recipe are the same.
    """

    job: Job
    finished: Finished
    recipe: str
    title: str
    status: str
    edition: Edition
    inputs: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a job: the artifact unless there were errors, and all problems met on the way."""

    artifact: Artifact | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Order:
    """A document in its look, the recipe of the file it becomes ("" for none), and the call that draws it."""

    document: Document
    look: Look
    recipe: str
    render: Render


class Workshop:
    """Runs the stages for jobs, each stage once for all the jobs that share it.

    `shelf` holds files that need not be made again, `drafts` files of a park as they would be, by resolved path;
    `invited` is a tree that stands for `prospects.yaml`.
    """

    def __init__(
        self,
        request: Request,
        shelf: Shelf = EMPTY,
        drafts: Mapping[Path, bytes] = MappingProxyType({}),
        invited: MappingNode | None = None,
    ) -> None:
        self.request = request
        self.shelf = shelf
        self._drafts = drafts
        self._invited = invited
        self._done: dict[Hashable, tuple[Any, tuple[Problem, ...]]] = {}

    def profile(self, spec: Path, problems: Problems) -> Profile | None:
        """The facts of a park, or None where they can't be read."""
        root = self.request.project.root
        drafts, invited = self._drafts, self._invited
        return self._once(("profile", spec), problems, lambda found: read_profile(spec, root, found, drafts, invited))

    def _known(self, job: Job) -> Profile:
        """The facts of a park whose document was composed."""
        profile = self.profile(job.spec, Problems())
        assert profile is not None
        return profile

    def document(self, job: Job, problems: Problems) -> Document | None:
        """The composed document of a job, with every character covered by a font."""
        key = ("document", job.spec, job.document, job.language)
        return self._once(key, problems, lambda found: self._compose(job, found))

    def make(self, job: Job) -> Made:
        """The file of a job; it is only rendered when everything before was right, and only if it is on no shelf."""
        problems = Problems()
        # Hashed before anything is read, so that a file saved meanwhile is noticed.
        visible = self._visible(job.spec)
        order = self._order(job, problems)
        if order is None:
            return Made(None, tuple(problems))
        document, recipe = order.document, order.recipe
        kept = self.shelf.take(job.name, recipe) if recipe else None
        finished = kept or self._once(("file", job), problems, lambda found: self._finish(job, order, found))
        if finished is None or problems.errors:
            return Made(None, tuple(problems))
        if recipe and kept is None and not len(problems):
            self.shelf.put(recipe, finished)
        inputs = dict(sorted({**visible, **self._consulted(job, order.look)}.items()))
        artifact = Artifact(
            job, finished, recipe, document.title, self._status(job, document.edition).value, document.edition, inputs
        )
        return Made(artifact, tuple(problems))

    def recipe(self, job: Job, problems: Problems) -> str:
        """The recipe of a job's file; "" where it has none or can't be made."""
        order = self._order(job, problems)
        return order.recipe if order else ""

    def _order(self, job: Job, problems: Problems) -> _Order | None:
        """What is to be drawn and how; None after adding an error."""
        document, look = self.document(job, problems), self.look_of(job, problems)
        if document is None or look is None or problems.errors:
            return None
        if job.rendition is Rendition.PLAIN:
            document = in_plain(document)
        profile = self._known(job)
        asked, render = backend_of(job, profile, document, look, self.request, problems)
        if problems.errors:
            return None
        epoch, cache = self.request.epoch, self.request.cache
        tools = self._once(("tools",), Problems(), lambda _: current_tools(epoch, cache).digest)
        parts = (tools, document, look.theme, self._fonts(look), job.format, job.rendition, asked)
        return _Order(document, look, fingerprint(*parts) if is_ours_alone(job, profile) else "", render)

    def _finish(self, job: Job, order: _Order, problems: Problems) -> Finished | None:
        content = order.render(problems)
        if content is None or problems.errors:
            return None
        return Finished(content, *(pdf_particulars(content) if job.format == "pdf" else (None, ())))

    def _compose(self, job: Job, problems: Problems) -> Document | None:
        profile = self.profile(job.spec, problems)
        edition = self._edition(job, profile, problems) if profile else None
        if profile is None or edition is None:
            return None
        ordered = profile.documents.documents[job.document]
        audience = ordered.audience or profile.documents.defaults.audience
        status = self._status(job, edition)
        order = DocumentOrder(job.document, ordered.kind, job.language, edition, audience, status)
        document = compose(profile, order, self.request.project.templates, problems)
        look = self.look_of(job, problems)
        if document and look:
            check_coverage(document, look.book, problems)
        return document

    def _edition(self, job: Job, profile: Profile, problems: Problems) -> Edition | None:
        general, ordered = profile.documents, profile.documents.documents[job.document]
        revision = self.request.revisions[job.spec]
        date = source_date(self.request.epoch, ordered.date or general.edition.date, revision.date)
        if date is None:
            problems.error(
                "build/no-date",
                "the documents have no date",
                profile.place("edition") or profile.place("documents"),
                hints=[
                    "write one as 'edition: {date: 2026-03-01}'; a commit's date or SOURCE_DATE_EPOCH serve as well"
                ],
            )
            return None
        return Edition(date, general.edition.version or "", revision.description)

    def _status(self, job: Job, edition: Edition) -> DocumentStatus:
        dirty = self.request.revisions[job.spec].is_dirty
        return status_of(
            self._known(job), job.document, edition.date, dirty=dirty, void=lambda: bool(self.void_approvals(job))
        )

    def void_approvals(self, job: Job) -> tuple[SignOff, ...]:
        """The approvals of a job's document that are of another content than it has now."""
        approvals = self._known(job).documents.documents[job.document].approvals or ()
        content = self.content(job) if approvals else ""
        return tuple(approval for approval in approvals if approval.sha256 != content)

    def content(self, job: Job) -> str:
        """The SHA-256 of what a job's document says and shows in all its languages, for those who approve it.

        It does not depend on how far the document has come, on the commit, or on the files it is made as.
        """
        return self._once(("content", job.spec, job.document), Problems(), lambda _: self._content(job))

    def _content(self, job: Job) -> str:
        said = tuple(contents(self._known(job), job.document, self.request.project.templates))
        look = self.look_of(replace(job, rendition=Rendition.SCREEN), Problems())
        return fingerprint(said, look and look.theme, look and self._fonts(look))

    def look_of(self, job: Job, problems: Problems) -> Look | None:
        """The brand that a job is made in, on its paper and for its rendition."""
        profile = self.profile(job.spec, Problems())
        if profile is None:
            return self.look(job.spec, problems)
        ordered, defaults = profile.documents.documents[job.document], profile.documents.defaults
        asked = f"documents/{job.document}/theme" if ordered.theme else "defaults/theme"
        look = self.look(job.spec, problems, ordered.theme or defaults.theme, profile.place(asked))
        if look is None:
            return None
        paper = ordered.page or defaults.page
        theme = on_paper(look.theme, paper.value) if paper else look.theme
        if job.rendition is Rendition.PLAIN:
            theme = large_print(theme)
        return replace(look, theme=theme)

    def look(
        self, spec: Path, problems: Problems, theme: str | None = None, asked_at: Place | None = None
    ) -> Look | None:
        """The brand of a park, in the look of a shipped `theme` where one is asked for; None where it can't be read."""
        brand = self.request.project.brand(spec)
        key = ("look", brand, theme, asked_at)
        return self._once(key, problems, lambda found: self._read_look(brand, theme, asked_at, found))

    def _read_look(
        self, brand: Path | None, name: str | None, asked_at: Place | None, problems: Problems
    ) -> Look | None:
        shown = self.request.project.label(brand) if brand else None
        theme = read_brand(brand, problems, shown=shown, theme=name, theme_at=asked_at)
        return Look(theme, font_book(theme, self.request.cache)) if theme else None

    def _visible(self, spec: Path) -> Mapping[str, str]:
        return self._once(("visible", spec), Problems(), lambda _: visible_inputs(self.request.project, spec))

    def _consulted(self, job: Job, look: Look) -> Mapping[str, str]:
        profile = self._known(job)
        named = [file for file in (profile_file(job, profile), template_file(job, profile)) if file]
        read = {file.path: file.sha256 for file in profile.inputs}
        return {**self._fonts(look), **hashes(self.request.project, named), **read}

    def _fonts(self, look: Look) -> Mapping[str, str]:
        files = look_files(look.theme)
        return self._once(("fonts", frozenset(files)), Problems(), lambda _: hashes(self.request.project, files))

    def _once(self, key: Hashable, problems: Problems, stage: Callable[[Problems], _Result]) -> _Result:
        if key not in self._done:
            found = Problems()
            self._done[key] = (stage(found), tuple(map(self._labelled, found)))
        result: _Result
        result, known = self._done[key]
        problems.extend(known)
        return result

    def _labelled(self, problem: Problem) -> Problem:
        """The problem with files called as the manifest calls them, wherever the project lies."""
        hints = tuple(Hint(hint.text, self._label(hint.place)) for hint in problem.hints)
        return replace(problem, place=self._label(problem.place), hints=hints)

    def _label(self, place: Place | None) -> Place | None:
        if place is None or not Path(place.file).is_absolute():
            return place
        return replace(place, file=self.request.project.label(Path(place.file)))
