"""Every PDF that brochure can make: each kind, language, brand and purpose, before every validator there is."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from brochure.conformance.inspect import inspect
from brochure.document.rendition import Rendition
from conftest import ROOT, Brochure
from pdf.press_profile import press_profile
from verapdf import broken_rules

_SPECS = (ROOT / "specs" / "zizhu", ROOT / "docs" / "examples" / "aldermoor")
_THEMES = sorted(brand.parent.name for brand in (ROOT / "src" / "brochure" / "themes").glob("*/_brand.yml"))
_OFFICIAL = "gongwen"
"""A theme for Word files first: its PDFs are plain, and one purpose shows them."""
_ORDERED = {
    name
    for spec in _SPECS
    for name, order in yaml.safe_load((spec / "documents.yaml").read_text(encoding="utf-8"))["documents"].items()
    if "pdf" in order.get("outputs", ["pdf"])
}


@pytest.fixture(scope="session")
def matrix(brochure: Brochure, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every document in each theme for each purpose; on American paper; with the spec attached; in its own brand."""
    folder = tmp_path_factory.mktemp("matrix")
    settings: list[tuple[dict[str, Any], Rendition]] = [
        *(({"theme": theme}, rendition) for theme in _THEMES if theme != _OFFICIAL for rendition in Rendition),
        ({"theme": _OFFICIAL}, Rendition.SCREEN),
        ({"page": "letter"}, Rendition.SCREEN),
        ({"attach_spec": True}, Rendition.SCREEN),
    ]
    made = []
    for number, (setting, rendition) in enumerate(settings):
        project = folder / f"project{number}"
        for spec in _SPECS:
            _lay_in(project, spec, setting)
        output = folder / "-".join([*map(str, next(iter(setting.items()))), rendition])
        done = brochure("build", "-o", output, "--profile", rendition.value, cwd=project)
        assert done.returncode == 0, done.stderr
        made += sorted(output.glob("*.pdf"))
    return made


def _lay_in(project: Path, spec: Path, setting: dict[str, Any]) -> None:
    """Put a park into a project, with one more default for its documents and the printing condition of the tests."""
    park = Path(shutil.copytree(spec, project / "specs" / spec.name))
    orders = park / "documents.yaml"
    written = yaml.safe_load(orders.read_text(encoding="utf-8"))
    written["defaults"] |= setting | {"print": {"profile": "press.icc", "page_multiple": 4}}
    orders.write_text(yaml.safe_dump(written, allow_unicode=True), encoding="utf-8")
    (park / "press.icc").write_bytes(press_profile())


def test_the_matrix_is_whole(matrix: list[Path]) -> None:
    """Both parks, both languages, all purposes, all themes and every document that is made as a PDF."""
    names = {file.name for file in matrix}
    assert len(_THEMES) >= 3
    assert len(_ORDERED) >= 6
    assert all(any(name.split(".")[0].endswith(f"-{ordered}") for name in names) for ordered in _ORDERED)
    assert {name.split(".")[1] for name in names} == {"en", "zh-Hans"}
    assert all(any(theme in file.parent.name for file in matrix) for theme in _THEMES)
    for rendition in Rendition:
        assert sum(f"{rendition.suffix}.pdf" in name for name in names) >= len(_ORDERED) * 2


def test_nothing_is_found_in_any(matrix: list[Path]) -> None:
    """page-validation agrees with the claims, and our own checks have nothing to add."""
    found = {file.relative_to(file.parents[1]): inspect(file.read_bytes()).findings for file in matrix}
    assert {file: findings for file, findings in found.items() if findings} == {}


def test_verapdf_finds_nothing_in_any(matrix: list[Path]) -> None:
    """The reference validator, PDF/UA-1 and the level of PDF/A that each file claims."""
    by_level: dict[str, list[Path]] = {}
    for file in matrix:
        archival, _ = inspect(file.read_bytes()).claims
        by_level.setdefault(archival.removeprefix("PDF/A-"), []).append(file)
    assert by_level
    assert [line for level, files in by_level.items() for line in broken_rules(f"ua1,{level}", files)] == []


def test_qpdf_finds_nothing_in_any(matrix: list[Path]) -> None:
    """The syntax is sound."""
    if not shutil.which("qpdf"):
        pytest.skip("qpdf is not installed")
    for file in matrix:
        done = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{file.name}: {done.stdout}{done.stderr}"


def test_every_font_is_embedded_with_its_characters(matrix: list[Path]) -> None:
    """As poppler sees it: emb, sub and uni."""
    if not shutil.which("pdffonts"):
        pytest.skip("pdffonts is not installed")
    for file in matrix:
        listed = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        assert listed, file.name
        assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in listed), f"{file.name}: {listed}"
