"""A PDF carries the facts it was made from where it is asked to, and never a fact that is not for its readers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pikepdf
import pytest

from brochure.conformance.inspect import inspect
from conftest import ROOT, Brochure
from verapdf import broken_rules

EXAMPLE = ROOT / "docs" / "examples" / "aldermoor"


@pytest.fixture
def park(tmp_path: Path) -> Path:
    """The example, its facts attached to every document."""
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "aldermoor"))
    orders = folder / "documents.yaml"
    orders.write_text(
        orders.read_text(encoding="utf-8").replace("defaults: {", "defaults: {attach_spec: true, ", 1), encoding="utf-8"
    )
    return folder


def test_the_attached_files_are_the_ones_of_the_spec(park: Path, brochure: Brochure) -> None:
    done = brochure("build", park, "-o", park / "out", "--document", "factsheet", "--lang", "en")
    assert done.returncode == 0, done.stderr
    file = park / "out" / "aldermoor-factsheet.en.pdf"
    with pikepdf.open(file) as pdf:
        attached = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
        assert all(str(spec.AFRelationship) == "/Source" for spec in pdf.Root.AF)
        assert len(pdf.Root.AF) == len(attached)
    assert attached == {name: (park / name).read_bytes() for name in ("park.yaml", "park.zh-Hans.yaml", "tenants.csv")}
    inspection = inspect(file.read_bytes())
    assert inspection.claims == ("PDF/A-3a", "PDF/UA-1")
    assert inspection.findings == ()
    assert broken_rules("ua1,3a", [file]) == []


def test_a_file_without_attachments_claims_the_stricter_part(brochure: Brochure, tmp_path: Path) -> None:
    done = brochure("build", EXAMPLE, "-o", tmp_path, "--document", "factsheet", "--lang", "en")
    assert done.returncode == 0, done.stderr
    with pikepdf.open(tmp_path / "aldermoor-factsheet.en.pdf") as pdf:
        assert not pdf.attachments
        assert "/AF" not in pdf.Root
    assert inspect((tmp_path / "aldermoor-factsheet.en.pdf").read_bytes()).claims[0] == "PDF/A-2a"


def test_attached_facts_make_the_same_bytes_again(park: Path, brochure: Brochure) -> None:
    made = []
    for name in ("one", "two"):
        assert brochure("build", park, "-o", park / name, "--document", "factsheet", "--lang", "en").returncode == 0
        made.append((park / name / "aldermoor-factsheet.en.pdf").read_bytes())
    assert made[0] == made[1]


def test_a_fact_for_partners_is_not_attached_for_the_public(park: Path, brochure: Brochure) -> None:
    facts = park / "park.yaml"
    text = facts.read_text(encoding="utf-8")
    assert "{id: voucher, " in text
    facts.write_text(text.replace("{id: voucher, ", "{id: voucher, visibility: partner, "), encoding="utf-8")
    done = brochure("build", park, "-o", park / "out", "--document", "companies", "--lang", "en")
    assert done.returncode == 1
    assert "error[build/attached-hidden-fact]" in done.stderr
    assert "is partner" in done.stderr
