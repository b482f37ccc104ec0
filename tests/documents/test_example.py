"""The fictional example park uses every part of a spec and every block, in both formats."""

from __future__ import annotations

import subprocess
import typing
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from brochure.compose.compose import DocumentOrder, compose
from brochure.diagnostics import Problems
from brochure.document.block import Block
from brochure.document.document import Document, Edition
from brochure.document.walk import blocks
from brochure.spec.profile import Profile
from brochure.spec.reader import read_profile

ROOT = Path(__file__).parents[2]
PARK = ROOT / "docs" / "examples" / "aldermoor" / "park.yaml"


@pytest.fixture(scope="module")
def profile() -> Profile:
    """The example, without any problem."""
    problems = Problems()
    found = read_profile(PARK, ROOT, problems)
    assert list(problems) == []
    assert found is not None
    return found


def _documents(profile: Profile) -> Iterator[Document]:
    for name, spec in profile.documents.documents.items():
        problems = Problems()
        edition = Edition(datetime(2026, 3, 15, tzinfo=UTC), "")
        order = DocumentOrder(name, spec.kind, "en", edition, spec.audience)
        document = compose(profile, order, (ROOT / "templates",), problems)
        assert list(problems) == []
        assert document is not None
        yield document


def test_every_part_of_a_spec_is_shown(profile: Profile) -> None:
    """A newcomer finds an example of whatever they want to write."""
    parts = type(profile.spec).model_fields
    assert len(parts) > 25
    assert [name for name in parts if getattr(profile.spec, name) is None] == []
    assert profile.spec.companies is not None
    assert profile.spec.companies.items is not None
    assert len(profile.spec.companies.items) == 66


def test_every_block_is_printed(profile: Profile) -> None:
    """By the shipped templates, not only by the gallery."""
    printed = {type(block).__name__ for document in _documents(profile) for block in blocks(document.blocks)}
    assert printed == {kind.__name__ for kind in typing.get_args(Block)}


def test_it_builds_in_both_formats(
    brochure: Callable[..., subprocess.CompletedProcess[str]], profile: Profile, tmp_path: Path
) -> None:
    """As CI builds it."""
    done = brochure("build", PARK.parent, "-o", tmp_path)
    assert done.returncode == 0, done.stderr
    listed = {
        f"aldermoor-{name}.{language}.{output.value}"
        for name, spec in profile.documents.documents.items()
        for language in spec.languages or profile.spec.languages
        for output in spec.outputs or ()
    }
    assert len(listed) == 35
    assert {file.name for file in tmp_path.iterdir() if not file.name.startswith(".")} == {
        "SHA256SUMS",
        "manifest.json",
        *listed,
    }


def test_it_says_that_it_is_fictional() -> None:
    """Nobody may take its figures for facts."""
    assert "FICTIONAL" in PARK.read_text(encoding="utf-8")[:300]
