"""`build` says what it did in exact words, leaves the earlier set alone when it fails, and does nothing twice."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Brochure = Callable[..., "subprocess.CompletedProcess[str]"]
PARK = "specs/fernhollow/park.yaml"
DOCUMENTS = "specs/fernhollow/documents.yaml"
FILES = {"fernhollow-brochure.en.pdf", "fernhollow-briefing.en.docx"}


def _set(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _edit(project: Path, file: str, old: str, new: str) -> None:
    text = (project / file).read_text(encoding="utf-8")
    assert old in text
    (project / file).write_text(text.replace(old, new), encoding="utf-8")


def test_a_first_build_says_what_it_wrote(brochure: Brochure, project: Path) -> None:
    """One line a file with its size, all on stderr; the sums are right and nothing else lies in the folder."""
    done = brochure("build", "-o", "new", cwd=project)
    assert done.returncode == 0
    assert done.stdout == ""
    lines = [re.sub(r" +", " ", re.sub(r"\d+ kB|\d page", "N", line)) for line in done.stderr.splitlines()]
    assert lines == ["wrote new/fernhollow-brochure.en.pdf N Ns", "wrote new/fernhollow-briefing.en.docx N"]
    assert set(_set(project / "new")) == FILES | {"manifest.json", "SHA256SUMS"}
    sums = dict(reversed(line.split("  ")) for line in (project / "new/SHA256SUMS").read_text().splitlines())
    assert sums == {
        name: hashlib.sha256(content).hexdigest()
        for name, content in _set(project / "new").items()
        if name != "SHA256SUMS"
    }


def test_the_manifest_says_what_went_in(project: Path) -> None:
    """Spec, brand, templates and fonts with their hashes; no path outside, no clock, no user."""
    text = (project / "build/manifest.json").read_text(encoding="utf-8")
    manifest = json.loads(text)
    inputs = {entry["path"]: entry["sha256"] for entry in manifest["inputs"]}
    assert inputs[PARK] == hashlib.sha256((project / PARK).read_bytes()).hexdigest()
    assert {"specs/fernhollow/_brand.yml", DOCUMENTS, "brochure/templates/brochure/document.xml.j2"} <= inputs.keys()
    assert any(path.startswith("brochure/fonts/") for path in inputs)
    assert not any(path.startswith(("/", "..")) for path in inputs)
    pdf = next(output for output in manifest["outputs"] if output["format"] == "pdf")
    assert pdf["pages"] >= 1
    assert pdf["conformance"] == ["PDF/A-2a", "PDF/UA-1"]
    assert (pdf["status"], pdf["source_date"], pdf["version"]) == ("draft", "2026-03-01T00:00:00Z", "0.1.0")
    assert str(project.parent) not in text


def test_a_second_build_does_nothing_and_imports_nothing(brochure: Brochure, project: Path) -> None:
    """Hashes are compared, no spec is read."""
    before = {path.name: path.stat().st_mtime_ns for path in (project / "build").iterdir()}
    done = brochure("build", cwd=project, env={"PYTHONPROFILEIMPORTTIME": "1"})
    assert done.returncode == 0
    lines = done.stderr.splitlines()
    assert lines[-1] == "2 files in build, all up to date"
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}
    assert not imported & {"pydantic", "reportlab", "docx", "babel", "fontTools", "PIL", "jinja2", "yaml"}
    assert {path.name: path.stat().st_mtime_ns for path in (project / "build").iterdir()} == before


def test_a_change_is_noticed_named_and_built(brochure: Brochure, project: Path) -> None:
    """Bare `brochure` and `build --check` say why; the build brings all up to date; other files stay."""
    (project / "build/notes.txt").write_text("mine")
    before = _set(project / "build")
    _edit(project, PARK, "Tarn Instruments", "Tarn Sensing")
    state = brochure(cwd=project)
    assert state.stdout == (
        f"build/fernhollow-brochure.en.pdf   stale    {PARK} changed\n"
        f"build/fernhollow-briefing.en.docx  stale    {PARK} changed\n"
        "next: brochure build\n"
    )
    late = brochure("build", "--check", cwd=project)
    assert late.returncode == 4
    assert late.stderr == (
        f"build/fernhollow-brochure.en.pdf is out of date: {PARK} changed\n"
        f"build/fernhollow-briefing.en.docx is out of date: {PARK} changed\n"
        "run 'brochure build'\n"
    )
    assert _set(project / "build") == before
    assert brochure("build", cwd=project).returncode == 0
    assert brochure("build", "--check", cwd=project).returncode == 0
    assert (project / "build/notes.txt").read_text() == "mine"
    assert brochure(cwd=project).stdout == (
        "build/fernhollow-brochure.en.pdf   fresh\nbuild/fernhollow-briefing.en.docx  fresh\n"
    )


def test_an_error_publishes_nothing(brochure: Brochure, project: Path) -> None:
    """The mistake is shown with its line, the earlier set stays to the byte, and `brochure` says what is broken."""
    before = _set(project / "build")
    _edit(project, PARK, "industry: sensors", "industry: sensor")
    done = brochure("build", cwd=project)
    assert done.returncode == 1
    assert f"  --> {PARK}:" in done.stderr
    assert "did you mean 'sensors'?" in done.stderr
    assert done.stderr.endswith("1 error\nnothing was published\n")
    assert _set(project / "build") == before
    assert brochure(cwd=project).stdout == f"{PARK}  broken\nnext: brochure check\n"


def test_paths_are_shown_from_where_one_stands(brochure: Brochure, project: Path) -> None:
    """Inside the park's folder the file is simply park.yaml, so that a click opens it."""
    _edit(project, PARK, "industry: sensors", "industry: sensor")
    done = brochure("check", cwd=project / "specs/fernhollow")
    assert done.returncode == 1
    assert "  --> park.yaml:" in done.stderr


def test_a_damaged_or_deleted_file_comes_back(brochure: Brochure, project: Path) -> None:
    """Whatever happened to the folder, the next build gives the same bytes."""
    before = _set(project / "build")
    (project / "build/fernhollow-brochure.en.pdf").write_bytes(b"torn")
    (project / "build/SHA256SUMS").unlink()
    assert "the published file was changed" in brochure(cwd=project).stdout
    assert brochure("build", cwd=project).returncode == 0
    assert _set(project / "build") == before


def test_one_document_is_built_and_the_others_kept(brochure: Brochure, project: Path) -> None:
    """A selection leaves the rest of the set as it is; a slip in it is told."""
    before = _set(project / "build")
    _edit(project, PARK, "Tarn Instruments", "Tarn Sensing")
    done = brochure("build", "--document", "briefing", cwd=project)
    assert done.returncode == 0
    after = _set(project / "build")
    assert after["fernhollow-brochure.en.pdf"] == before["fernhollow-brochure.en.pdf"]
    assert after["fernhollow-briefing.en.docx"] != before["fernhollow-briefing.en.docx"]
    assert "fernhollow-brochure.en.pdf   stale" in brochure(cwd=project).stdout
    slip = brochure("build", "--document", "breifing", cwd=project)
    assert (slip.returncode, slip.stderr) == (2, "error: no document is called 'breifing': did you mean 'briefing'?\n")
    slip = brochure("build", "--lang", "fr", cwd=project)
    assert (slip.returncode, slip.stderr) == (2, "error: no language is called 'fr': languages: en\n")


def test_a_document_that_is_dropped_is_removed(brochure: Brochure, project: Path) -> None:
    """Its file goes with the next build, and the manifest no longer names it."""
    text = (project / DOCUMENTS).read_text()
    (project / DOCUMENTS).write_text("\n".join(line for line in text.splitlines() if "briefing:" not in line))
    done = brochure("build", cwd=project)
    assert done.returncode == 0
    assert "removed build/fernhollow-briefing.en.docx: no document asks for it any more\n" in done.stderr
    assert set(_set(project / "build")) == {"fernhollow-brochure.en.pdf", "manifest.json", "SHA256SUMS"}


def test_machine_output_is_json_on_stdout_and_nothing_else(brochure: Brochure, project: Path) -> None:
    """A program reads what happened to each file."""
    done = brochure("build", "--format", "json", cwd=project)
    result = json.loads(done.stdout)
    assert done.stderr == ""
    assert (result["errors"], result["problems"]) == (0, [])
    assert [(entry["path"], entry["state"]) for entry in result["outputs"]] == [
        ("build/fernhollow-briefing.en.docx", "fresh"),
        ("build/fernhollow-brochure.en.pdf", "fresh"),
    ]


def test_a_folder_that_can_t_be_used_is_one_line(brochure: Brochure, project: Path) -> None:
    """Exit 3, and the reason in words."""
    (project / "taken").write_text("a file")
    done = brochure("build", "-o", "taken", cwd=project)
    assert (done.returncode, done.stderr) == (3, "error: taken can't be used: a file of that name is in the way\n")


def test_a_cache_that_can_t_be_written_costs_only_time(brochure: Brochure, project: Path) -> None:
    """The same bytes come out."""
    (project / "no-folder").write_text("a file")
    cache = str(project / "no-folder" / "cache")
    done = brochure("build", "-o", "new", "--document", "briefing", cwd=project, env={"BROCHURE_CACHE": cache})
    assert done.returncode == 0
    name = "fernhollow-briefing.en.docx"
    assert _set(project / "new")[name] == _set(project / "build")[name]


def test_a_project_may_live_anywhere(brochure: Brochure, project: Path, tmp_path: Path) -> None:
    """A park's folder taken out of its project builds where one stands."""
    shutil.copytree(project / "specs/fernhollow", tmp_path / "alone")
    (tmp_path / "here").mkdir()
    done = brochure("build", "../alone", cwd=tmp_path / "here")
    assert done.returncode == 0, done.stderr
    assert set(_set(tmp_path / "here/build")) == FILES | {"manifest.json", "SHA256SUMS"}


def test_nothing_is_written_through_a_link(brochure: Brochure, project: Path, tmp_path: Path) -> None:
    """A link in the output folder is refused in words; what it leads to stays."""
    name = "fernhollow-briefing.en.docx"
    precious = tmp_path / "precious"
    precious.write_bytes((project / "build" / name).read_bytes())
    (project / "build" / name).unlink()
    (project / "build" / name).symlink_to(precious)
    _edit(project, PARK, "Tarn Instruments", "Tarn Sensing")
    before = precious.read_bytes()
    done = brochure("build", cwd=project)
    assert done.returncode == 3
    assert done.stderr.endswith(f"build/{name} is a link, and brochure does not write through links: remove it\n")
    assert precious.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is another signal there")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_leaves_the_earlier_set(project: Path, tmp_path: Path, workers: str) -> None:
    """Interrupted in the middle of a build: one line, exit 130, no traceback of a worker, nothing published."""
    before = _set(project / "build")
    _edit(project, PARK, "Tarn Instruments", "Tarn Sensing")
    source = str(Path(__file__).parents[2] / "src")
    # Without compiled fonts there are seconds to interrupt it in.
    with subprocess.Popen(
        [sys.executable, "-m", "brochure", "build", "-j", workers],
        cwd=project,
        env=os.environ | {"PYTHONPATH": source, "BROCHURE_CACHE": str(tmp_path / "empty")},
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        time.sleep(0.7)
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (130, "interrupted\n")
    assert _set(project / "build") == before


def test_a_plain_edition_is_made_on_demand_and_then_looked_after(brochure: Brochure, project: Path) -> None:
    """It joins the set, is fresh and stale with the others, and is forgotten once its file is deleted."""
    plain = "fernhollow-brochure.en.plain.pdf"
    done = brochure("build", "-o", "forms", "--profile", "plain", cwd=project)
    assert done.returncode == 0, done.stderr
    assert brochure("build", "-o", "forms", cwd=project).returncode == 0
    assert set(_set(project / "forms")) == FILES | {plain, "manifest.json", "SHA256SUMS"}
    assert "all up to date" in brochure("build", "-o", "forms", cwd=project).stderr
    (project / "forms" / plain).unlink()
    assert brochure("build", "-o", "forms", cwd=project).returncode == 0
    assert set(_set(project / "forms")) == FILES | {"manifest.json", "SHA256SUMS"}
    assert plain not in {
        output["path"] for output in json.loads((project / "forms/manifest.json").read_text())["outputs"]
    }


def test_on_github_problems_appear_beside_the_code(brochure: Brochure, project: Path, tmp_path: Path) -> None:
    """Without being asked for: an annotation with the path from the top of the checkout, and a table for the step."""
    _edit(project, PARK, "industry: sensors", "industry: sensor")
    summary = tmp_path / "summary.md"
    github = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary), "GITHUB_WORKSPACE": str(project.parent)}
    done = brochure("build", cwd=project / "specs", env=github)
    assert done.returncode == 1
    (line,) = done.stdout.splitlines()
    assert line.startswith(f"::error title=spec/unknown-reference,file=project/{PARK},line=")
    assert "  --> fernhollow/park.yaml:" in done.stderr
    assert f"`project/{PARK}:" in summary.read_text(encoding="utf-8")
    _edit(project, PARK, "industry: sensor", "industry: sensors")
    done = brochure("build", cwd=project, env=github)
    assert (done.returncode, done.stdout) == (0, "")
    assert "| `build/fernhollow-brochure.en.pdf` | fresh |" in summary.read_text(encoding="utf-8")


@pytest.mark.parametrize("format_", ["json", "github", "sarif", "junit"])
@pytest.mark.parametrize("command", ["build", "check", "verify"])
def test_every_format_is_alone_on_stdout(brochure: Brochure, project: Path, command: str, format_: str) -> None:
    """A program that reads it meets nothing else."""
    done = brochure(command, "--format", format_, cwd=project)
    assert (done.returncode, done.stderr) == (0, "")
    match format_:
        case "json" | "sarif":
            json.loads(done.stdout)
        case "junit":
            assert "fernhollow-brochure.en.pdf" in done.stdout
        case _:
            assert done.stdout == ""
