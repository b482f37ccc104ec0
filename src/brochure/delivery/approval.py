"""How far a document has come, going by what it says now and not by what it said when somebody approved it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from brochure.compose.compose import DocumentOrder, compose
from brochure.delivery.source_date import source_date
from brochure.diagnostics import Problems
from brochure.document.document import Document, Edition
from brochure.spec.model.terms import DocumentStatus
from brochure.spec.profile import Profile

_RELEASED = (DocumentStatus.APPROVED, DocumentStatus.EMBARGOED)


def status_of(
    profile: Profile, document: str, date: datetime, *, dirty: bool, void: Callable[[], bool]
) -> DocumentStatus:
    """The status of a document on a source date.

    An approval holds for the content that was approved (`void` is asked for others) and for sources that are committed;
    an embargo ends at its instant.
    """
    ordered = profile.documents.documents[document]
    status = ordered.status or profile.documents.defaults.status or DocumentStatus.DRAFT
    if status is DocumentStatus.EMBARGOED and ordered.embargo_until and date >= ordered.embargo_until:
        status = DocumentStatus.APPROVED
    return DocumentStatus.DRAFT if status in _RELEASED and (dirty or void()) else status


def contents(profile: Profile, document: str, templates: Sequence[Path]) -> Iterator[Document | None]:
    """What is approved: a document in each of its languages, without status, commit or a date from outside."""
    general, ordered = profile.documents, profile.documents.documents[document]
    date = source_date(None, ordered.date or general.edition.date, None) or datetime(1970, 1, 1, tzinfo=UTC)
    audience = ordered.audience or general.defaults.audience
    for language in ordered.languages or general.defaults.languages or profile.spec.languages:
        edition = Edition(date, "")
        order = DocumentOrder(document, ordered.kind, language, edition, audience, DocumentStatus.APPROVED)
        yield compose(profile, order, templates, Problems())
