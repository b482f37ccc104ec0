"""Small parks and templates on disk, composed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from brochure.compose.compose import DocumentOrder, compose
from brochure.diagnostics import Problems
from brochure.document.document import Document, Edition
from brochure.document.inline import Run
from brochure.document.walk import all_texts
from brochure.spec.reader import read_profile

PARK = """\
spec: 1
id: harbour
languages: [en, zh-Hans]
sources:
  register: {kind: statistics, title: Register of tenants, published: 2026-01-31}
  notice: {kind: notice, title: Notice of award}
park:
  kind: science-park
  names:
    - {use: preferred, text: {en: Harbour Park, zh-Hans: 港湾园区}, translation: sure, cite: register}
"""
FRAME = '<document title="T" subject="S">{}</document>'


def compose_park(
    folder: Path, body: str, more: str = "", *, language: str = "en", audience: str = "public", **templates: str
) -> tuple[Document | None, Problems]:
    """A document of the smallest park with `more` lines, from a template with `body` inside its `<document>`."""
    park = folder / "park"
    kind = folder / "templates" / "sheet"
    for needed in (park, kind):
        needed.mkdir(parents=True, exist_ok=True)
    (park / "park.yaml").write_text(PARK + more, encoding="utf-8")
    (park / "documents.yaml").write_text(
        f"edition: {{date: 2026-03-01}}\ndocuments: {{sheet: {{kind: sheet, audience: {audience}, outputs: [pdf]}}}}\n",
        encoding="utf-8",
    )
    (kind / "document.xml.j2").write_text(FRAME.format(body), encoding="utf-8")
    for name, text in templates.items():
        (kind / f"{name}.xml.j2").write_text(text, encoding="utf-8")
    problems = Problems()
    profile = read_profile(park / "park.yaml", folder, problems)
    problems.stop_if_errors()
    assert profile is not None
    edition = Edition(datetime(2026, 3, 1, tzinfo=UTC), "")
    order = DocumentOrder("sheet", "sheet", language, edition, audience)
    found = Problems()
    return compose(profile, order, (folder / "templates",), found), found


def printed(document: Document | None) -> list[str]:
    """The texts of a document, each block's runs joined."""
    assert document is not None
    return ["".join(run.text for run in inlines if isinstance(run, Run)) for inlines in all_texts(document)]


def runs(document: Document | None) -> list[Run]:
    """All runs of a document."""
    assert document is not None
    return [run for inlines in all_texts(document) for run in inlines if isinstance(run, Run)]
