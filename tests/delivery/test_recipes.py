"""Only what a change shows in is made again, and what was made once need not be made twice."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Brochure = Callable[..., "subprocess.CompletedProcess[str]"]
EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "aldermoor"
SAMPLE = Path(__file__).parents[2] / "src" / "brochure" / "cli" / "sample"
PARK = "specs/fernhollow/park.yaml"
BOTH = {"fernhollow-brochure.en.pdf", "fernhollow-briefing.en.docx"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own, with a cache of its own."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "project"))


def _edit(project: Path, file: str, old: str, new: str) -> None:
    text = (project / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (project / file).write_text(text.replace(old, new), encoding="utf-8")


def _states(brochure: Brochure, project: Path, cache: Path, *options: str) -> dict[str, str]:
    done = brochure("build", "--format", "json", *options, cwd=project, env={"BROCHURE_CACHE": str(cache)})
    assert done.returncode == 0, done.stdout
    return {Path(entry["path"]).name: entry["state"] for entry in json.loads(done.stdout)["outputs"]}


@pytest.fixture
def cache(font_cache: Path, tmp_path: Path) -> Path:
    """Compiled fonts as everywhere, and nothing else."""
    return Path(shutil.copytree(font_cache, tmp_path / "cache", ignore=shutil.ignore_patterns("files")))


def test_a_fact_rebuilds_only_the_documents_that_print_it(brochure: Brochure, tmp_path: Path, cache: Path) -> None:
    """Of all the documents of the example, those that state a meeting's purpose are one in two languages."""
    project = Path(shutil.copytree(EXAMPLE, tmp_path / "specs" / "aldermoor")).parents[1]
    first = _states(brochure, project, cache, "-j", "2")
    assert len(first) > 30
    assert set(first.values()) == {"written"}
    before = {file.name: file.read_bytes() for file in (project / "build").iterdir()}
    documents = "specs/aldermoor/documents.yaml"
    _edit(project, documents, "Measured first, then said: every", "Measured first: every")
    late = brochure("build", "--check", cwd=project, env={"BROCHURE_CACHE": str(cache)})
    named = set(re.findall(r"aldermoor-\S+(?= is out of date)", late.stderr))
    states = _states(brochure, project, cache)
    written = {name for name, state in states.items() if state == "written"}
    assert written == {"aldermoor-meetings-lumenor.en.docx", "aldermoor-meetings-tidewell.en.docx"} == named
    after = {file.name: file.read_bytes() for file in (project / "build").iterdir()}
    changed = {name for name, content in after.items() if content != before[name]}
    assert changed == written | {"manifest.json", "SHA256SUMS"}
    assert set(_states(brochure, project, cache).values()) == {"fresh"}


def test_a_comment_rebuilds_nothing(brochure: Brochure, project: Path, cache: Path) -> None:
    """It is in no document; the next build answers without reading a spec."""
    _states(brochure, project, cache)
    shutil.rmtree(cache / "files")
    park = project / PARK
    park.write_text("# a remark\n\n" + park.read_text(encoding="utf-8"), encoding="utf-8")
    assert _states(brochure, project, cache) == dict.fromkeys(BOTH, "fresh")
    assert not (cache / "files").exists()
    done = brochure("build", cwd=project, env={"BROCHURE_CACHE": str(cache), "PYTHONPROFILEIMPORTTIME": "1"})
    assert " yaml" not in done.stderr


def test_another_checkout_finds_what_was_made_here(
    brochure: Brochure, project: Path, cache: Path, tmp_path: Path
) -> None:
    """The same bytes, from a cache that is shared, deleted or damaged."""
    _states(brochure, project, cache)
    first = {file.name: file.read_bytes() for file in (project / "build").iterdir()}
    entries = sorted((cache / "files").iterdir())
    assert len(entries) == len(BOTH)
    for damage in ("none", "damaged", "gone"):
        other = Path(shutil.copytree(project, tmp_path / damage, ignore=shutil.ignore_patterns("build")))
        if damage == "damaged":
            for entry in entries:
                content = bytearray(entry.read_bytes())
                content[len(content) // 2] ^= 1
                entry.write_bytes(content)
        elif damage == "gone":
            shutil.rmtree(cache / "files")
        assert _states(brochure, other, cache) == dict.fromkeys(BOTH, "written")
        assert {file.name: file.read_bytes() for file in (other / "build").iterdir()} == first


def test_two_builds_at_once_share_one_cache(brochure: Brochure, project: Path, cache: Path, tmp_path: Path) -> None:
    """Neither sees half an entry of the other."""
    from concurrent.futures import ThreadPoolExecutor

    folders = [Path(shutil.copytree(project, tmp_path / str(number))) for number in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda folder: _states(brochure, folder, cache), folders))
    sets = [{file.name: file.read_bytes() for file in (folder / "build").iterdir()} for folder in folders]
    assert all(one == sets[0] for one in sets)
    assert len(sets[0]) == 4


def test_what_shows_makes_a_file_again(brochure: Brochure, project: Path, cache: Path) -> None:
    """The brand, a template, the source date: none of them is in the spec."""
    _states(brochure, project, cache)
    (project / "templates" / "brochure").mkdir(parents=True)
    shipped = Path(__file__).parents[2] / "templates" / "brochure"
    for file in shipped.iterdir():
        shutil.copy(file, project / "templates" / "brochure")
    assert set(_states(brochure, project, cache).values()) == {"fresh"}
    brand = project / "specs/fernhollow/_brand.yml"
    brand.write_text(re.sub(r"primary: .*", 'primary: "#7a1f1f"', brand.read_text(encoding="utf-8")), encoding="utf-8")
    assert set(_states(brochure, project, cache).values()) == {"written"}
