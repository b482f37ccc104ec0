"""What a screen reader says is what the document says: all of it, once, in its order, and no running heads."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf
import pytest

from brochure.cli import options
from brochure.conformance.file import InspectedFile
from brochure.delivery.prepare import prepare
from brochure.diagnostics import Problems
from brochure.document.block import Block, Directory, Paragraph
from brochure.document.document import Document
from brochure.document.inline import Inlines, Run
from brochure.document.plain import in_plain
from brochure.document.rendition import Rendition
from brochure.document.walk import all_texts, blocks, texts
from conftest import ROOT

_CITED = re.compile(r"\[[\d,–]+\]")
_IN_THE_IMPRINT = 3
"""So often the owner is named beside the rights, the licence and the publisher."""
_PROSE = 25
"""Letters that make a text too long to stand twice by chance."""
_FAR = 3000
"""Letters between one text and the next, at most: the numbers of the largest charts."""


@dataclass(frozen=True)
class Spoken:
    """A document and the text of its structure tree without spaces and source numbers."""

    name: str
    document: Document
    said: str


@pytest.fixture(
    scope="module",
    params=[
        ("specs/zizhu", Rendition.SCREEN),
        ("specs/zizhu", Rendition.PLAIN),
        ("docs/examples/aldermoor", Rendition.SCREEN),
        ("docs/examples/aldermoor", Rendition.PLAIN),
    ],
    ids=lambda park: f"{Path(park[0]).name}-{park[1].value}",
)
def spoken(
    request: pytest.FixtureRequest, font_cache: Path, monkeypatch_module: pytest.MonkeyPatch
) -> tuple[Spoken, ...]:
    """Each PDF of a park."""
    monkeypatch_module.setenv("BROCHURE_CACHE", str(font_cache))
    monkeypatch_module.chdir(ROOT)
    spec, rendition = request.param
    work = prepare(options.request((Path(spec),), profile=rendition.value), Problems())
    found = []
    for job in work.jobs:
        document = work.workshop.document(job, Problems())
        artifact = work.workshop.make(job).artifact
        assert document is not None
        assert artifact is not None
        if rendition is Rendition.PLAIN:
            document = in_plain(document)
        with pikepdf.open(io.BytesIO(artifact.finished.content)) as pdf:
            file = InspectedFile(pdf)
            assert file.tree is not None
            found.append(Spoken(job.name, document, _letters(file.text_of(file.tree))))
    return tuple(found)


@pytest.fixture(scope="module")
def monkeypatch_module() -> Iterator[pytest.MonkeyPatch]:
    """Changes to the environment for a whole module."""
    with pytest.MonkeyPatch.context() as patch:
        yield patch


def test_all_of_it_is_said_in_order(spoken: tuple[Spoken, ...]) -> None:
    """Every text of every block, each after the one before it."""
    assert spoken
    for one in spoken:
        place, count = 0, 0
        for text in _written(one.document):
            found = one.said.find(text, place, place + _FAR + len(text))
            assert found >= 0, f"{one.name}: {text[:60]!r} after {one.said[max(0, place - 40) : place]!r}"
            place, count = found + len(text), count + 1
        assert count > 20, one.name
        sources = [_letters(_words(source.title)) for source in one.document.sources]
        assert all(title in one.said for title in sources), one.name


def test_running_heads_are_not_said(spoken: tuple[Spoken, ...]) -> None:
    """The owner at the foot of each page is not read out with every page."""
    for one in spoken:
        owner = _letters(one.document.owner)
        written = _letters("".join(map(_words, all_texts(one.document))))
        assert owner, one.name
        assert one.said.count(owner) <= written.count(owner) + _IN_THE_IMPRINT, one.name


def test_no_paragraph_is_said_twice(spoken: tuple[Spoken, ...]) -> None:
    """A paragraph that is cut at a page's foot is one paragraph still."""
    for one in spoken:
        paragraphs = [block for block in blocks(one.document.blocks) if isinstance(block, Paragraph)]
        prose = [
            text for text in map(_letters, map(_words, (block.inlines for block in paragraphs))) if len(text) > _PROSE
        ]
        assert prose, one.name
        whole = "".join(_written(one.document))
        repeated = [text for text in prose if one.said.count(text) > whole.count(text)]
        assert repeated == [], one.name


def _written(document: Document) -> Iterator[str]:
    known: set[str] = set()
    for block in blocks(document.blocks):
        for inlines in texts(_without_places(block, known)):
            text = _letters(_words(inlines))
            if text:
                yield text


def _without_places(block: Block, known: set[str]) -> Block:
    """An index has page numbers where Word, which has none, says the place of a company that is listed before."""
    if not isinstance(block, Directory):
        return block
    groups = []
    for group in block.groups:
        entries = []
        for entry in group.entries:
            bare = not (entry.activity or entry.since or entry.web or entry.text)
            name = _words(entry.name)
            entries.append(replace(entry, location=()) if bare and name in known else entry)
            known.add(name)
        groups.append(replace(group, entries=tuple(entries)))
    return replace(block, groups=tuple(groups))


def _words(inlines: Inlines) -> str:
    return "".join(run.text for run in inlines if isinstance(run, Run))


def _letters(text: str) -> str:
    return _CITED.sub("", "".join(text.split()))
