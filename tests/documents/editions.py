"""Composes the documents of a park, as its documents.yaml lists them or with settings of a test's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from brochure.compose.compose import DocumentOrder, compose
from brochure.diagnostics import Problem, Problems
from brochure.document.document import Document, Edition
from brochure.spec.model.documents import DocumentSpec
from brochure.spec.profile import Profile
from brochure.spec.reader import read_profile

ROOT = Path(__file__).parents[2]
ALDERMOOR = ROOT / "docs" / "examples" / "aldermoor" / "park.yaml"
ZIZHU = ROOT / "specs" / "zizhu" / "park.yaml"
KINDS = (
    "brochure",
    "factsheet",
    "company-directory",
    "designation-announcement",
    "annual-review",
    "investment-briefing",
    "ministerial-brief",
    "source-annex",
    "qa-annex",
    "meeting-brief",
    "rfi-answers",
)
DATE = datetime(2026, 3, 15, tzinfo=UTC)
LANGUAGES = ("en", "zh-Hans")


def profile_of(park: Path) -> Profile:
    """A park of the repository, without any problem."""
    problems = Problems()
    profile = read_profile(park, ROOT, problems)
    assert list(problems) == []
    assert profile is not None
    return profile


def without(profile: Profile, parts: Iterable[str]) -> Profile:
    """The park as if some parts of its file were not filled in."""
    return replace(profile, spec=profile.spec.model_copy(update=dict.fromkeys(parts)))


def ordered(profile: Profile, **settings: object) -> Profile:
    """The park with one document, "sheet", of these settings."""
    spec = DocumentSpec.model_construct(**settings)  # type: ignore[arg-type]
    return replace(profile, documents=profile.documents.model_copy(update={"documents": {"sheet": spec}}))


def composed(profile: Profile, document: str, language: str) -> tuple[Document | None, list[Problem]]:
    """A document and everything that was said about it."""
    spec, problems = profile.documents.documents[document], Problems()
    edition = Edition(DATE, "")
    order = DocumentOrder(document, spec.kind, language, edition, str(spec.audience or "public"))
    return compose(profile, order, (ROOT / "templates",), problems), list(problems)
