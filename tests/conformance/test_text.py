"""What a screen reader says is what the document says: nothing is lost, and prose keeps its order."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from brochure.cli import options
from brochure.conformance.file import InspectedFile
from brochure.delivery.prepare import prepare
from brochure.diagnostics import Problems
from brochure.document.block import Paragraph, Section
from brochure.document.document import Document
from brochure.document.inline import Inlines, Run
from brochure.document.walk import blocks
from conftest import ROOT

_CITED = re.compile(r"\[[\d,–]+\]")


@pytest.fixture(scope="module", params=["specs/zizhu", "docs/examples/aldermoor"])
def spoken(
    request: pytest.FixtureRequest, font_cache: Path, monkeypatch_module: pytest.MonkeyPatch
) -> dict[str, tuple[Document, str]]:
    """Each document of a park with the text of its structure tree, by file name."""
    monkeypatch_module.setenv("BROCHURE_CACHE", str(font_cache))
    monkeypatch_module.chdir(ROOT)
    work = prepare(options.request((Path(request.param),)), Problems())
    found = {}
    for job in work.jobs:
        document = work.workshop.document(job, Problems())
        artifact = work.workshop.make(job).artifact if job.format == "pdf" and not job.rendition.suffix else None
        if document is not None and artifact is not None:
            with pikepdf.open(io.BytesIO(artifact.content)) as pdf:
                file = InspectedFile(pdf)
                assert file.tree is not None
                found[job.name] = document, _CITED.sub("", _letters(file.text_of(file.tree)))
    return found


@pytest.fixture(scope="module")
def monkeypatch_module() -> Iterator[pytest.MonkeyPatch]:
    """Changes to the environment for a whole module."""
    with pytest.MonkeyPatch.context() as patch:
        yield patch


def test_headings_and_paragraphs_are_said_in_order(spoken: dict[str, tuple[Document, str]]) -> None:
    """Each after the one before it."""
    assert spoken
    for name, (document, said) in spoken.items():
        place, count = 0, 0
        for text in _prose(document):
            found = said.find(text, place)
            assert found >= 0, f"{name}: {text[:60]}"
            place, count = found + len(text), count + 1
        assert count > 3, name


def _prose(document: Document) -> Iterator[str]:
    for block in blocks(document.blocks):
        inlines: Inlines = ()
        if isinstance(block, Section):
            inlines = block.heading
        elif isinstance(block, Paragraph):
            inlines = block.inlines
        if inlines:
            yield _CITED.sub("", _letters("".join(run.text for run in inlines if isinstance(run, Run))))


def _letters(text: str) -> str:
    return "".join(text.split())
