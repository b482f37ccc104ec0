"""`brochure verify` sees damage that a reader would suffer from, and names it."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pikepdf
import pytest

from brochure.cli.app import run
from brochure.conformance.inspect import inspect
from brochure.diagnostics import Problems
from brochure.pdf.writer import render_pdf
from brochure.theme.brand import read_brand
from brochure.theme.fonts import font_book
from conformance.corruptions import CORRUPTIONS
from pdf.samples import sample


@pytest.fixture(scope="session")
def good(font_cache: Path) -> bytes:
    """A file with every block, and nothing wrong in it."""
    theme = read_brand(None, Problems())
    assert theme is not None
    content = render_pdf(sample(), theme, font_book(theme, font_cache), Problems())
    assert content is not None
    return content


@pytest.fixture(scope="session")
def published(zizhu: Path) -> Path:
    """An output folder as a build leaves it."""
    return zizhu


def test_a_good_file_has_no_findings(good: bytes) -> None:
    """What is rejected below is rejected for its damage."""
    inspection = inspect(good)
    assert inspection.findings == ()
    assert inspection.claims == ("PDF/A-2a", "PDF/UA-1")


@pytest.mark.parametrize("name", CORRUPTIONS)
def test_damage_is_named(name: str, good: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1, and a line with the file and the thing."""
    damage, rule, words = CORRUPTIONS[name]
    file = tmp_path / "damaged.pdf"
    with pikepdf.open(io.BytesIO(good)) as pdf:
        damage(pdf)
        pdf.save(file)
    assert run(["verify", str(file)]) == 1
    lines = [line for line in capsys.readouterr().err.splitlines() if f"[{rule}]" in line]
    assert any(words in line and "damaged.pdf" in line for line in lines)


def test_what_is_no_pdf_is_said_to_be_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text under a PDF's name is a finding, not a traceback."""
    file = tmp_path / "letter.pdf"
    file.write_text("Dear reader")
    assert run(["verify", str(file)]) == 1
    assert "can't be read as a PDF" in capsys.readouterr().err


def test_a_built_folder_is_what_its_manifest_says(published: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every file, the manifest and the sums."""
    assert run(["verify", str(published), "--format", "json"]) == 0
    files = json.loads(capsys.readouterr().out)["files"]
    assert {Path(entry["path"]).name for entry in files} >= {"manifest.json", "SHA256SUMS", "zizhu-brochure.en.pdf"}
    assert not any(entry["difference"] or entry["findings"] for entry in files)


@pytest.mark.parametrize("name", ["zizhu-brochure.en.pdf", "zizhu-briefing.en.docx", "manifest.json", "SHA256SUMS"])
def test_an_edited_file_differs(name: str, published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One byte more, and the exit code is 4."""
    folder = tmp_path / "build"
    shutil.copytree(published, folder)
    with (folder / name).open("ab") as file:
        file.write(b"\n")
    assert run(["verify", str(folder)]) == 4
    assert f"{name}: it" in capsys.readouterr().err


def test_a_missing_file_differs(published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was published is expected to be there."""
    folder = tmp_path / "build"
    shutil.copytree(published, folder)
    (folder / "zizhu-briefing.en.docx").unlink()
    assert run(["verify", str(folder)]) == 4
    assert "zizhu-briefing.en.docx: it was published and is not there" in capsys.readouterr().err


def test_a_folder_without_manifest_is_a_slip(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing to compare with: the command line is wrong, not the files."""
    assert run(["verify", str(tmp_path)]) == 2
    assert "holds no manifest.json" in capsys.readouterr().err
