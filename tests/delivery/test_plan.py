"""What documents.yaml asks for becomes jobs with names that can't collide."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from brochure.delivery.plan import plan, select
from brochure.delivery.request import Selection
from brochure.diagnostics import Problems, UsageError
from brochure.document.rendition import Rendition
from brochure.spec.profile import Profile
from brochure.spec.reader import read_profile

PARK = """\
spec: 1
id: {id}
languages: [en, zh-Hans]
sources:
  register: {{kind: statistics, title: Register, publisher: Park, published: 2026-01-31, lang: en}}
park:
  kind: science-park
  names:
    - {{use: preferred, text: Park, cite: register}}
"""


def _profiles(root: Path, parks: Mapping[str, tuple[str, str]]) -> dict[Path, Profile]:
    problems = Problems()
    profiles = {}
    for folder, (park, documents) in parks.items():
        spec = root / folder / "park.yaml"
        spec.parent.mkdir()
        spec.write_text(PARK.format(id=park))
        spec.with_name("documents.yaml").write_text(documents)
        profile = read_profile(spec, root, problems)
        assert profile is not None, list(problems)
        profiles[spec] = profile
    return profiles


def _plan(profiles: dict[Path, Profile]) -> tuple[tuple[str, ...], Problems]:
    problems = Problems()
    jobs = plan(profiles, problems)
    return tuple(job.name for job in jobs if not job.offered), problems


def test_documents_languages_and_outputs_multiply(tmp_path: Path) -> None:
    """A document's own languages and outputs go before the defaults, those before the spec's languages."""
    documents = """\
edition: {date: 2026-03-01}
defaults: {outputs: [docx]}
documents:
  leaflet: {kind: brochure, languages: [zh-Hans], outputs: [pdf, docx]}
  brief: {kind: investment-briefing}
"""
    names, problems = _plan(_profiles(tmp_path, {"a": ("aha", documents)}))
    assert names == (
        "aha-leaflet.zh-Hans.pdf",
        "aha-leaflet.zh-Hans.docx",
        "aha-brief.en.docx",
        "aha-brief.zh-Hans.docx",
    )
    assert not len(problems)


def test_two_documents_never_share_a_file(tmp_path: Path) -> None:
    """Also where names differ in case alone, which Windows and macOS don't tell apart; both places are shown."""
    one = "edition: {date: 2026-03-01}\ndocuments:\n  c-d: {kind: x, languages: [en], outputs: [pdf]}\n"
    other = "edition: {date: 2026-03-01}\ndocuments:\n  D: {kind: x, languages: [en], outputs: [pdf]}\n"
    _, problems = _plan(_profiles(tmp_path, {"a": ("b", one), "z": ("b-c", other)}))
    [problem] = problems
    assert (problem.code, str(problem.place)) == ("build/same-name", "z/documents.yaml:3:6")
    assert [str(hint.place) for hint in problem.hints] == ["a/documents.yaml:3:8"]


RENDITIONS = """\
edition: {date: 2026-03-01}
defaults: {languages: [en]}
documents:
  leaflet: {kind: brochure, outputs: [pdf, docx]}
  poster: {kind: brochure, outputs: [pdf-print]}
  brief: {kind: investment-briefing, outputs: [docx]}
"""


def test_every_pdf_can_be_had_for_print_and_plain(tmp_path: Path) -> None:
    """Only what documents.yaml lists is built unasked; a Word file has one form."""
    jobs = plan(_profiles(tmp_path, {"a": ("aha", RENDITIONS)}), Problems())
    listed = ["aha-leaflet.en.pdf", "aha-leaflet.en.docx", "aha-poster.en.print.pdf", "aha-brief.en.docx"]
    assert [job.name for job in select(jobs, Selection())] == listed
    printed = [job.name for job in select(jobs, Selection(rendition=Rendition.PRINT))]
    assert printed == ["aha-leaflet.en.print.pdf", "aha-poster.en.print.pdf"]
    plain = [job.name for job in select(jobs, Selection(("leaflet",), rendition=Rendition.PLAIN))]
    assert plain == ["aha-leaflet.en.plain.pdf"]


def test_a_published_rendition_is_kept_up_to_date(tmp_path: Path) -> None:
    """Once the plain edition lies in the folder, every build looks after it."""
    jobs = plan(_profiles(tmp_path, {"a": ("aha", RENDITIONS)}), Problems())
    names = [job.name for job in select(jobs, Selection(("leaflet",)), {"aha-leaflet.en.plain.pdf"})]
    assert names == ["aha-leaflet.en.pdf", "aha-leaflet.en.docx", "aha-leaflet.en.plain.pdf"]


def test_a_selection_without_a_match_is_a_slip(tmp_path: Path) -> None:
    """A document that is not made in the language asked for is told, not skipped."""
    documents = """\
edition: {date: 2026-03-01}
documents:
  leaflet: {kind: brochure, languages: [zh-Hans], outputs: [pdf]}
  brief: {kind: investment-briefing, languages: [en], outputs: [docx]}
"""
    profiles = _profiles(tmp_path, {"a": ("aha", documents)})
    jobs = plan(profiles, Problems())
    assert [job.name for job in select(jobs, Selection(("brief",), ("en",)))] == ["aha-brief.en.docx"]
    with pytest.raises(UsageError, match="no document is made in that language"):
        select(jobs, Selection(("leaflet",), ("en",)))
