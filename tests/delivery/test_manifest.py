"""The manifest says what was published and from what, the same on every machine."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from brochure.delivery.manifest import MANIFEST, Manifest, Output, PlannedPark, Tools, read_manifest
from brochure.delivery.tools import current_tools

TOOLS = Tools("1.2.3", "c0de", {"reportlab": "5.1.0", "Babel": "2.18.0"}, None)
OUTPUT = Output(
    path="aha-brochure.zh-Hans.pdf",
    sha256="ab" * 32,
    bytes=1234,
    pages=4,
    title="紫竹",
    language="zh-Hans",
    format="pdf",
    profile="screen",
    conformance=("PDF/A-2a", "PDF/UA-1"),
    park="aha",
    document="brochure",
    version="0.1.0",
    status="draft",
    source_date="2014-03-01T00:00:00Z",
    revision="v1-dirty",
    made_with=TOOLS.digest,
    recipe="cd" * 32,
    inputs={"specs/aha/park.yaml": "11", "brochure/fonts/a.ttf": "22"},
)
OLDER = replace(OUTPUT, path="aha-briefing.en.docx", pages=None, inputs={"specs/aha/park.yaml": "00"})
MANIFEST_OF_TWO = Manifest(
    TOOLS, (PlannedPark("aha", "specs/aha/park.yaml", (OUTPUT.path, OLDER.path)),), (OLDER, OUTPUT)
)


def test_a_manifest_survives_being_written_and_read(tmp_path: Path) -> None:
    """Including two outputs that were made from different states of one input."""
    (tmp_path / MANIFEST).write_text(MANIFEST_OF_TWO.to_json(), encoding="utf-8")
    assert read_manifest(tmp_path) == MANIFEST_OF_TWO


def test_every_input_is_listed_once_with_its_hash() -> None:
    """Outputs point into one list, so that a set of many documents stays readable."""
    text = MANIFEST_OF_TWO.to_json()
    assert text.count("brochure/fonts/a.ttf") == 1
    assert re.findall(r'"inputs": \[(\d.*)\]', text) == ["1", "0, 2"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b'{"schema": "somebody/else/1"}',
        MANIFEST_OF_TWO.to_json().replace("aha-briefing.en.docx", "../../home/diary.docx").encode(),
        MANIFEST_OF_TWO.to_json().replace('"bytes": 1234,', "").encode(),
    ],
)
def test_a_strange_manifest_counts_as_none(tmp_path: Path, content: bytes) -> None:
    """It is replaced by the next build; a path in it never leads a deletion elsewhere."""
    (tmp_path / MANIFEST).write_bytes(content)
    assert read_manifest(tmp_path) is None


def test_tools_name_every_library_the_product_depends_on() -> None:
    """A new dependency shows in the manifest, and its next version makes documents stale."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[<>=]", requirement)[0] for requirement in project["dependencies"]}
    # click reads the command line and page-validation reads finished files: no byte of a document depends on them.
    assert declared - {"click", "page-validation"} == current_tools(None).dependencies.keys() - {"python", "zlib"}


def test_the_digest_of_the_tools_changes_with_each_of_them() -> None:
    """Whatever may change a byte makes documents stale."""
    others = [
        replace(TOOLS, brochure="1.2.4"),
        replace(TOOLS, code="c0ffee"),
        replace(TOOLS, dependencies={**TOOLS.dependencies, "reportlab": "5.2.0"}),
        replace(TOOLS, source_date_epoch=0),
    ]
    assert len({TOOLS.digest, *(tools.digest for tools in others)}) == len(others) + 1
