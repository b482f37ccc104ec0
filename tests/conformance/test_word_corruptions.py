"""`brochure verify` sees in a Word file what no validator sees."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from brochure.cli.app import run
from brochure.conformance.word.inspect import inspect
from brochure.delivery.prepare import prepare
from brochure.delivery.project import find_project
from brochure.delivery.request import Request
from brochure.delivery.revision import Revision
from brochure.diagnostics import Problems
from conformance.word_corruptions import WORD_CORRUPTIONS, damaged
from conftest import ROOT

SOFFICE = shutil.which("soffice")
PARKS = (Path("specs/zizhu"), Path("docs/examples/aldermoor"))


@pytest.fixture(scope="module")
def briefs(font_cache: Path) -> dict[str, bytes]:
    """Every Word file of both parks, in both languages."""
    files = {}
    for spec in PARKS:
        project = find_project((spec,), ROOT)
        revisions = dict.fromkeys(project.parks, Revision("", None))
        work = prepare(Request(project, Path("build"), font_cache, None, revisions), Problems())
        for job in work.jobs:
            if job.format == "docx":
                artifact = work.workshop.make(job).artifact
                assert artifact is not None
                files[job.name] = artifact.finished.content
    return files


@pytest.fixture(scope="module")
def good(briefs: dict[str, bytes]) -> bytes:
    """One with charts, tables, notes, lists, contents and facts."""
    return briefs["aldermoor-brochure.en.docx"]


def test_good_files_have_no_findings(briefs: dict[str, bytes]) -> None:
    """What is rejected below is rejected for its damage."""
    assert len(briefs) >= 10
    assert {name: inspect(content) for name, content in briefs.items() if inspect(content)} == {}


@pytest.mark.parametrize("name", WORD_CORRUPTIONS)
def test_damage_is_named(name: str, good: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1, and a line with the file and the rule."""
    damage, rule = WORD_CORRUPTIONS[name]
    file = tmp_path / "damaged.docx"
    file.write_bytes(damaged(good, damage))
    assert run(["verify", str(file)]) == 1
    assert [line for line in capsys.readouterr().err.splitlines() if "damaged.docx" in line and f"[{rule}]" in line]


def test_there_are_enough() -> None:
    """Twenty-one were tried on all validators; ten of them were seen by none."""
    assert len(WORD_CORRUPTIONS) >= 21


def test_what_is_no_word_file_is_said_to_be_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A finding, not a traceback."""
    file = tmp_path / "text.docx"
    file.write_text("words")
    assert run(["verify", str(file)]) == 1
    assert "[file/unreadable]" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_what_another_program_has_saved_is_read_as_it_comes(good: bytes, tmp_path: Path) -> None:
    """LibreOffice drops descriptions and formats by hand; nothing else may be called damage."""
    assert SOFFICE
    original = tmp_path / "brief.docx"
    original.write_bytes(good)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", "docx", "--outdir", tmp_path / "saved", original]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    findings = inspect((tmp_path / "saved" / "brief.docx").read_bytes())
    assert {finding.rule for finding in findings} <= {"word/alt-text", "word/empty-link"}
