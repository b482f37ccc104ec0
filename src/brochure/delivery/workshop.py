"""Makes one file: reads the spec and the brand, composes the document, renders it, and writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from brochure.compose.compose import DocumentOrder, compose
from brochure.delivery.fingerprint import fingerprint
from brochure.delivery.inputs import file_sha256, hashes, visible_inputs
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
from brochure.pdf.order import PdfOrder
from brochure.spec.model.documents import SignOff
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
from brochure.yaml.tree import MappingNode

if TYPE_CHECKING:
    from brochure.word.house.house import House

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
    """What came of a job: the artifact unless there were errors, all problems met on the way, and whether it was drawn.

    One that stood on the shelf was not.
    """

    artifact: Artifact | None
    problems: tuple[Problem, ...]
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """A park's brand and the fonts it is set in."""

    theme: Theme
    book: FontBook


Render: TypeAlias = Callable[[Problems], "bytes | None"]
"""Draws a file; None after adding an error."""


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
        artifact = Artifact(job, finished, recipe, document.title, self._status(job), document.edition, inputs)
        return Made(artifact, tuple(problems), drawn=kept is None)

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
        asked, render = self._backend(job, document, look, problems)
        if problems.errors:
            return None
        # What LibreOffice makes of a file depends on LibreOffice, which is no tool of ours.
        pinned = job.format != "docx" or self._page_numbers(job) is not PageNumbers.EXACT
        epoch, cache = self.request.epoch, self.request.cache
        tools = self._once(("tools",), Problems(), lambda _: current_tools(epoch, cache).digest)
        parts = (tools, document, look.theme, self._fonts(look), job.format, job.rendition, asked)
        return _Order(document, look, fingerprint(*parts) if pinned else "", render)

    def _backend(self, job: Job, document: Document, look: Look, problems: Problems) -> tuple[object, Render]:
        """What a backend is asked for besides document and look, and the call that has it draw.

        Its modules are imported when something is drawn: each costs more than the rest of a small build.
        """
        profile = self.profile(job.spec, Problems())
        assert profile is not None
        if job.format == "pdf":
            from brochure.delivery.pdf_order import order_of

            order = order_of(job, profile, self.request.project.root, problems) or PdfOrder()
            return order, lambda found: _pdf(document, look, order, found)
        if job.format == "csv":
            place = profile.place(f"documents/{job.document}/outputs")
            return None, lambda found: _csv(document, place, found)
        file = template_file(job, profile)
        if file is None:
            return None, lambda found: self._word(job, document, look, None, found)
        from brochure.delivery.house_template import house_of

        house = house_of(job, profile, self.request.project.root, problems)
        return file_sha256(file), lambda found: self._word(job, document, look, house, found)

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
        status = self._status_of(job, edition)
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

    def _word(self, job: Job, document: Document, look: Look, house: House | None, problems: Problems) -> bytes | None:
        """The Word file of a job; where its contents have to name exact pages, it is laid out and written again."""
        from brochure.word.order import WordOrder
        from brochure.word.writer import render_word

        order = WordOrder(house)
        content = render_word(document, look.theme, look.book, problems, order)
        if content is None or self._page_numbers(job) is not PageNumbers.EXACT:
            return content
        from brochure.delivery.laid_out import laid_out

        profile = self.profile(job.spec, Problems())
        assert profile is not None
        own = profile.documents.documents[job.document].page_numbers
        place = profile.place(f"documents/{job.document}/page_numbers" if own else "defaults")
        pages = laid_out(content, document, self.request.office, self.request.cache, place, problems)
        return render_word(document, look.theme, look.book, problems, replace(order, pages=pages)) if pages else None

    def _page_numbers(self, job: Job) -> PageNumbers | None:
        profile = self.profile(job.spec, Problems())
        assert profile is not None
        return profile.documents.documents[job.document].page_numbers or profile.documents.defaults.page_numbers

    def _status(self, job: Job) -> str:
        document = self.document(job, Problems())
        assert document is not None
        return self._status_of(job, document.edition).value

    def _status_of(self, job: Job, edition: Edition) -> DocumentStatus:
        """How far a document has come, going by what it says now and not by what it said once.

        An approval holds for the content that was approved, and for sources that are committed; an embargo ends.
        """
        profile = self.profile(job.spec, Problems())
        assert profile is not None
        ordered = profile.documents.documents[job.document]
        status = ordered.status or profile.documents.defaults.status or DocumentStatus.DRAFT
        if status is DocumentStatus.EMBARGOED and ordered.embargo_until and edition.date >= ordered.embargo_until:
            status = DocumentStatus.APPROVED
        if status in (DocumentStatus.APPROVED, DocumentStatus.EMBARGOED):
            dirty = self.request.revisions[job.spec].is_dirty
            return DocumentStatus.DRAFT if dirty or self.void_approvals(job) else status
        return status

    def void_approvals(self, job: Job) -> tuple[SignOff, ...]:
        """The approvals of a job's document that are of another content than it has now."""
        profile = self.profile(job.spec, Problems())
        assert profile is not None
        approvals = profile.documents.documents[job.document].approvals or ()
        content = self.content(job.spec, job.document) if approvals else ""
        return tuple(approval for approval in approvals if approval.sha256 != content)

    def content(self, spec: Path, id_: str) -> str:
        """The SHA-256 of what a document says and shows in all its languages, for those who approve it.

        It does not depend on how far the document has come, on the commit, or on the files it is made as.
        """
        return self._once(("content", spec, id_), Problems(), lambda _: self._content(spec, id_))

    def _content(self, spec: Path, id_: str) -> str:
        profile = self.profile(spec, Problems())
        assert profile is not None
        general, ordered = profile.documents, profile.documents.documents[id_]
        day = ordered.date or general.edition.date
        edition = Edition(source_date(None, day, None) or datetime(1970, 1, 1, tzinfo=UTC), "")
        audience = ordered.audience or general.defaults.audience
        said = []
        for language in ordered.languages or general.defaults.languages or profile.spec.languages:
            order = DocumentOrder(id_, ordered.kind, language, edition, audience, DocumentStatus.APPROVED)
            said.append(compose(profile, order, self.request.project.templates, Problems()))
        look = self.look_of(Job(spec, profile.spec.id, id_, "", ""), Problems())
        return fingerprint(said, look and look.theme, self._fonts(look) if look else None)

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
        named = [file for file in (profile_file(job, profile), template_file(job, profile)) if file]
        read = {file.path: file.sha256 for file in profile.inputs}
        return {**self._fonts(look), **hashes(self.request.project, named), **read}

    def _fonts(self, look: Look) -> Mapping[str, str]:
        files = _look_files(look.theme)
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


def _pdf(document: Document, look: Look, order: PdfOrder, problems: Problems) -> bytes | None:
    from brochure.pdf.writer import render_pdf

    return render_pdf(document, look.theme, look.book, problems, order)


def _csv(document: Document, place: Place | None, problems: Problems) -> bytes | None:
    from brochure.csv.writer import render_csv

    return render_csv(document, place, problems)


def _look_files(theme: Theme) -> Iterable[Path]:
    """The logo and every font file that could be consulted, the brand's own and the shipped ones."""
    families = [family for role in Family for family in (*theme.fonts.get(role, ()), *FALLBACKS[role])]
    return {cut.file for family in families for cut in family.cuts} | (theme.logo.files if theme.logo else frozenset())
