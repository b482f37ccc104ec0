"""Which backend draws a file, and what it is asked for besides the document and the look.

A backend's modules are imported when something is drawn: each costs more than the rest of a small build.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from brochure.delivery.inputs import file_sha256
from brochure.delivery.look import Look
from brochure.delivery.named_files import template_file
from brochure.delivery.plan import Job
from brochure.delivery.request import Request
from brochure.diagnostics import Place, Problems
from brochure.document.document import Document
from brochure.pdf.order import PdfOrder
from brochure.spec.model.terms import PageNumbers
from brochure.spec.profile import Profile

if TYPE_CHECKING:
    from brochure.word.house.house import House

Render: TypeAlias = Callable[[Problems], "bytes | None"]
"""Draws a file; None after adding an error."""


def backend_of(
    job: Job, profile: Profile, document: Document, look: Look, request: Request, problems: Problems
) -> tuple[object, Render]:
    """What else shows in the file of a job, and the call that draws it."""
    if job.format == "pdf":
        from brochure.delivery.pdf_order import order_of

        order = order_of(job, profile, request.project.root, problems) or PdfOrder()
        return order, lambda found: _pdf(document, look, order, found)
    if job.format == "csv":
        place = profile.place(f"documents/{job.document}/outputs")
        return None, lambda found: _csv(document, place, found)
    file = template_file(job, profile)
    if file is None:
        return None, lambda found: _word(job, profile, document, look, None, request, found)
    from brochure.delivery.house_template import house_of

    house = house_of(job, profile, request.project.root, problems)
    return file_sha256(file), lambda found: _word(job, profile, document, look, house, request, found)


def is_ours_alone(job: Job, profile: Profile) -> bool:
    """Whether a file depends on its inputs and our tools alone; pages that LibreOffice counts depend on LibreOffice."""
    return job.format != "docx" or _page_numbers(job, profile) is not PageNumbers.EXACT


def _pdf(document: Document, look: Look, order: PdfOrder, problems: Problems) -> bytes | None:
    from brochure.pdf.writer import render_pdf

    return render_pdf(document, look.theme, look.book, problems, order)


def _csv(document: Document, place: Place | None, problems: Problems) -> bytes | None:
    from brochure.csv.writer import render_csv

    return render_csv(document, place, problems)


def _word(
    job: Job,
    profile: Profile,
    document: Document,
    look: Look,
    house: House | None,
    request: Request,
    problems: Problems,
) -> bytes | None:
    """A Word file; where its contents have to name exact pages, it is laid out and written again."""
    from brochure.word.order import WordOrder
    from brochure.word.writer import render_word

    order = WordOrder(house)
    content = render_word(document, look.theme, look.book, problems, order)
    if content is None or _page_numbers(job, profile) is not PageNumbers.EXACT:
        return content
    from brochure.delivery.laid_out import laid_out

    own = profile.documents.documents[job.document].page_numbers
    place = profile.place(f"documents/{job.document}/page_numbers" if own else "defaults")
    pages = laid_out(content, document, request.office, request.cache, place, problems)
    return render_word(document, look.theme, look.book, problems, replace(order, pages=pages)) if pages else None


def _page_numbers(job: Job, profile: Profile) -> PageNumbers | None:
    return profile.documents.documents[job.document].page_numbers or profile.documents.defaults.page_numbers
