"""A released folder is proved by making it again; whatever stands in the way is named."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Brochure = Callable[..., "subprocess.CompletedProcess[str]"]
SAMPLE = Path(__file__).parents[2] / "src" / "brochure" / "cli" / "sample"
PARK = "specs/fernhollow/park.yaml"
LABELS = "specs/fernhollow/labels.yaml"


@pytest.fixture
def released(brochure: Brochure, tmp_path: Path) -> Path:
    """A project with files built for a source date."""
    project = Path(shutil.copytree(SAMPLE, tmp_path / "project"))
    done = brochure("build", cwd=project, env={"SOURCE_DATE_EPOCH": "1772000000"})
    assert done.returncode == 0, done.stderr
    return project


def test_a_folder_is_made_again_to_the_byte(brochure: Brochure, released: Path, font_cache: Path) -> None:
    """For the source date in its manifest, whatever is set now, and from nothing that was kept."""
    manifest = json.loads((released / "build/manifest.json").read_text(encoding="utf-8"))
    kept = [font_cache / "files" / output["recipe"] for output in manifest["outputs"]]
    assert kept
    for entry in kept:
        # A file that was kept and is wrong must not be taken for one that was made.
        entry.write_bytes(b"x" * 64)
    done = brochure("verify", "--rebuild", cwd=released)
    assert (done.returncode, done.stderr.splitlines()[-1].split(":")[1][:17]) == (0, " nothing is wrong")


def test_other_bytes_are_told(brochure: Brochure, released: Path) -> None:
    """A manifest that fits its files, both forged, does not fit what the sources give."""
    build = released / "build"
    name = "fernhollow-briefing.en.docx"
    (build / name).write_bytes((build / "fernhollow-brochure.en.pdf").read_bytes())
    done = brochure("verify", "--rebuild", cwd=released)
    assert done.returncode == 4
    assert f"build/{name}: its SHA-256 is" in done.stderr


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda project: (project / PARK).write_text((project / PARK).read_text() + "# more\n"), f"{PARK} changed"),
        (
            lambda project: (project / "specs/fernhollow/labels.yaml").write_text("labels: {draft: {en: Sketch}}\n"),
            "is new",
        ),
    ],
)
def test_other_sources_are_named(
    brochure: Brochure, released: Path, change: Callable[[Path], object], says: str
) -> None:
    """Rather than compared with files that were made from others."""
    change(released)
    done = brochure("verify", "--rebuild", cwd=released)
    assert done.returncode == 4
    assert "rebuilt, it would differ: " in done.stderr
    assert says in done.stderr


def test_sources_with_a_mistake_are_told(brochure: Brochure, released: Path) -> None:
    """With their place, as by a build."""
    park = released / PARK
    park.write_text(park.read_text(encoding="utf-8").replace("industry: sensors", "industry: sensor"), encoding="utf-8")
    done = brochure("verify", "--rebuild", cwd=released)
    assert done.returncode == 1
    assert "did you mean 'sensors'?" in done.stderr


def test_without_the_sources_it_says_so(brochure: Brochure, released: Path, tmp_path: Path) -> None:
    """A folder alone can be verified, not made again."""
    alone = Path(shutil.copytree(released / "build", tmp_path / "alone"))
    (tmp_path / "empty").mkdir()
    done = brochure("verify", "--rebuild", str(alone), cwd=tmp_path / "empty")
    assert done.returncode == 2
    assert "\n" not in done.stderr.strip()


def test_provenance_names_every_file_and_all_it_came_from(brochure: Brochure, released: Path) -> None:
    """As in-toto and SLSA have it; none is written for files that differ from their manifest."""
    done = brochure("verify", "--provenance", "statement.json", cwd=released)
    assert done.returncode == 0, done.stderr
    statement = json.loads((released / "statement.json").read_text(encoding="utf-8"))
    assert statement["_type"] == "https://in-toto.io/Statement/v1"
    assert statement["predicateType"] == "https://slsa.dev/provenance/v1"
    sums = dict(reversed(line.split("  ")) for line in (released / "build/SHA256SUMS").read_text().splitlines())
    del sums["manifest.json"]
    assert {one["name"]: one["digest"]["sha256"] for one in statement["subject"]} == sums
    needed = {one["name"] for one in statement["predicate"]["buildDefinition"]["resolvedDependencies"]}
    assert {PARK, "brochure/templates/brochure/document.xml.j2"} <= needed
    (released / "statement.json").unlink()
    (released / "build/fernhollow-briefing.en.docx").write_bytes(b"")
    assert brochure("verify", "--provenance", "statement.json", cwd=released).returncode == 4
    assert not (released / "statement.json").exists()
