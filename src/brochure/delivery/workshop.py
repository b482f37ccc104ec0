"""Makes one file: reads the spec and the brand, composes the document, renders it, and writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from brochure.compose.compose import DocumentOrder, compose
from brochure.delivery.inputs import hashes, visible_inputs
from brochure.delivery.named_files import profile_file, template_file
from brochure.delivery.particulars import pdf_particulars
from brochure.delivery.plan import Job
from brochure.delivery.request import Request
from brochure.delivery.source_date import source_date
from brochure.diagnostics import Hint, Place, Problem, Problems
from brochure.document.document import Document, Edition
from brochure.document.plain import in_plain
from brochure.document.rendition import Rendition
from brochure.spec.model.terms import DocumentStatus, PageNumbers
from brochure.spec.profile import Profile
from brochure.spec.reader import read_profile
from brochure.theme.brand import read_brand
from brochure.theme.coverage import check_coverage
from brochure.theme.families import FALLBACKS
from brochure.theme.fonts import FontBook, font_book
from brochure.theme.large_print import large_print
from brochure.theme.paper import on_paper
from brochure.theme.theme import Family, Theme

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file that is not published yet, and the hashes of everything it was made from."""

    job: Job
    content: bytes
    pages: int | None
    conformance: tuple[str, ...]
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
class Look:
    """A park's brand and the fonts it is set in."""

    theme: Theme
    book: FontBook


class Workshop:
    """Runs the stages for jobs, each stage once for all the jobs that share it.

    `drafts` are files of a park as they would be, by resolved path.
    """

    def __init__(self, request: Request, drafts: Mapping[Path, bytes] = MappingProxyType({})) -> None:
        self.request = request
        self._drafts = drafts
        self._done: dict[Hashable, tuple[Any, tuple[Problem, ...]]] = {}

    def profile(self, spec: Path, problems: Problems) -> Profile | None:
        """The facts of a park, or None where they can't be read."""
        root = self.request.project.root
        return self._once(("profile", spec), problems, lambda found: read_profile(spec, root, found, self._drafts))

    def document(self, job: Job, problems: Problems) -> Document | None:
        """The composed document of a job, with every character covered by a font."""
        key = ("document", job.spec, job.document, job.language)
        return self._once(key, problems, lambda found: self._compose(job, found))

    def make(self, job: Job) -> Made:
        """The file of a job; it is only rendered when everything before was right."""
        problems = Problems()
        # Hashed before anything is read, so that a file saved meanwhile is noticed.
        visible = self._visible(job.spec)
        document = self.document(job, problems)
        look = self.look_of(job, problems)
        if document is None or look is None or problems.errors:
            return Made(None, tuple(problems))
        if job.rendition is Rendition.PLAIN:
            document = in_plain(document)
        content = self._once(("file", job), problems, lambda found: self._render(job, document, look, found))
        if content is None or problems.errors:
            return Made(None, tuple(problems))
        counted, claims = pdf_particulars(content) if job.format == "pdf" else (None, ())
        inputs = dict(sorted({**visible, **self._consulted(job, look)}.items()))
        artifact = Artifact(job, content, counted, claims, document.title, self._status(job), document.edition, inputs)
        return Made(artifact, tuple(problems))

    def _compose(self, job: Job, problems: Problems) -> Document | None:
        profile = self.profile(job.spec, problems)
        edition = self._edition(job, profile, problems) if profile else None
        if profile is None or edition is None:
            return None
        ordered = profile.documents.documents[job.document]
        audience = ordered.audience or profile.documents.defaults.audience
        order = DocumentOrder(job.document, ordered.kind, job.language, edition, audience)
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

    def _render(self, job: Job, document: Document, look: Look, problems: Problems) -> bytes | None:
        # A backend is imported only for a file of its kind: each costs more than the rest of a small build.
        if job.format == "pdf":
            from brochure.delivery.pdf_order import order_of
            from brochure.pdf.writer import render_pdf

            profile = self.profile(job.spec, Problems())
            assert profile is not None
            order = order_of(job, profile, self.request.project.root, problems)
            return render_pdf(document, look.theme, look.book, problems, order) if order else None
        if job.format == "csv":
            from brochure.csv.writer import render_csv

            profile = self.profile(job.spec, Problems())
            assert profile is not None
            return render_csv(document, profile.place(f"documents/{job.document}/outputs"), problems)
        return self._write(job, document, look, problems)

    def _write(self, job: Job, document: Document, look: Look, problems: Problems) -> bytes | None:
        """The Word file of a job; where its contents have to name exact pages, it is laid out and written again."""
        from brochure.delivery.house_template import house_of
        from brochure.word.order import WordOrder
        from brochure.word.writer import render_word

        profile = self.profile(job.spec, Problems())
        assert profile is not None
        order = WordOrder(house_of(job, profile, self.request.project.root, problems))
        content = None if problems.errors else render_word(document, look.theme, look.book, problems, order)
        ordered, defaults = profile.documents.documents[job.document], profile.documents.defaults
        if content is None or (ordered.page_numbers or defaults.page_numbers) is not PageNumbers.EXACT:
            return content
        from brochure.delivery.laid_out import laid_out

        place = profile.place(f"documents/{job.document}/page_numbers" if ordered.page_numbers else "defaults")
        pages = laid_out(content, document, self.request.office, self.request.cache, place, problems)
        return render_word(document, look.theme, look.book, problems, replace(order, pages=pages)) if pages else None

    def _status(self, job: Job) -> str:
        profile = self.profile(job.spec, Problems())
        assert profile is not None
        documents = profile.documents
        return (documents.documents[job.document].status or documents.defaults.status or DocumentStatus.DRAFT).value

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
        profile = self.profile(job.spec, Problems())
        assert profile is not None
        files = _look_files(look.theme)
        fonts = self._once(("fonts", frozenset(files)), Problems(), lambda _: hashes(self.request.project, files))
        named = [file for file in (profile_file(job, profile), template_file(job, profile)) if file]
        read = {file.path: file.sha256 for file in profile.inputs}
        return {**fonts, **hashes(self.request.project, named), **read}

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


def _look_files(theme: Theme) -> Iterable[Path]:
    """The logo and every font file that could be consulted, the brand's own and the shipped ones."""
    families = [family for role in Family for family in (*theme.fonts.get(role, ()), *FALLBACKS[role])]
    return {cut.file for family in families for cut in family.cuts} | (theme.logo.files if theme.logo else frozenset())
