"""Many documents from a list: all of them, once each, whatever happens on the way."""

from __future__ import annotations

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
EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "aldermoor"
SOURCE = Path(__file__).parents[2] / "src"
HEAD = "company,industry,interest,next_step\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The example as a project of its own."""
    shutil.copytree(EXAMPLE, tmp_path / "project" / "specs" / "aldermoor")
    return tmp_path / "project"


def _list(project: Path, number: int, wrong: int | None = None) -> None:
    rows = [f"Company {i:03},{'sensorz' if i == wrong else 'sensors'},A hall of {i} m²,Call\n" for i in range(number)]
    (project / "list.csv").write_text(HEAD + "".join(rows), encoding="utf-8")


def _batch(brochure: Brochure, project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return brochure(
        "batch", "--data", "list.csv", "--document", "meetings", "--lang", "en", "-j", "2", *options, cwd=project
    )


def _files(project: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (project / "build" / "meetings").glob("*.docx")}


def test_every_row_becomes_a_document_once(brochure: Brochure, project: Path) -> None:
    """The same bytes as a build with that company; a second run does nothing, and a changed row alone is made again."""
    _list(project, 20)
    done = _batch(brochure, project)
    assert (done.returncode, done.stderr) == (0, "wrote 20 files for 20 rows in build/meetings\n")
    files = _files(project)
    assert len(files) == 20
    invited = (
        "prospects: {company-007: {company: Company 007, industry: sensors, interest: A hall of 7 m², next_step: Call}}"
    )
    (project / "specs/aldermoor/prospects.yaml").write_text(invited, encoding="utf-8")
    built = brochure("build", "--document", "meetings", "--lang", "en", "-o", "alone", cwd=project)
    assert built.returncode == 0, built.stderr
    name = "aldermoor-meetings-company-007.en.docx"
    assert (project / "alone" / name).read_bytes() == files[name]
    (project / "specs/aldermoor/prospects.yaml").unlink()
    shutil.copy(EXAMPLE / "prospects.yaml", project / "specs/aldermoor")
    done = _batch(brochure, project)
    assert done.stderr == "wrote 0 files for 0 rows in build/meetings; 20 rows done before\n"
    text = (project / "list.csv").read_text(encoding="utf-8")
    (project / "list.csv").write_text(text.replace("of 3 m²", "of 33 m²"), encoding="utf-8")
    (project / "build/meetings" / name).unlink()
    done = _batch(brochure, project)
    assert done.stderr == "wrote 2 files for 2 rows in build/meetings; 18 rows done before\n"
    again = _files(project)
    changed = {file for file in again if again[file] != files[file]}
    assert changed == {"aldermoor-meetings-company-003.en.docx"}


def test_a_wrong_row_is_named_and_the_others_are_made_if_asked_for(brochure: Brochure, project: Path) -> None:
    """With its line in the list; exit code 1 either way."""
    _list(project, 5, wrong=3)
    done = _batch(brochure, project, "--keep-going")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "list.csv:5: 'company-003': 'sensorz' is not an industry [spec/unknown-reference]",
        "wrote 4 files for 4 rows in build/meetings",
        "1 row failed",
    ]
    assert len(_files(project)) == 4
    _list(project, 5)
    assert _batch(brochure, project).stderr == "wrote 1 file for 1 row in build/meetings; 4 rows done before\n"


@pytest.mark.skipif(os.name == "nt", reason="a process group is another thing there")
def test_a_batch_that_is_killed_goes_on_where_it_stopped(brochure: Brochure, project: Path, font_cache: Path) -> None:
    """No file is torn, none is made twice, and in the end all are there."""
    _list(project, 120)
    environment = os.environ | {"PYTHONPATH": str(SOURCE), "BROCHURE_CACHE": str(font_cache)}
    command = [
        sys.executable,
        "-m",
        "brochure",
        "batch",
        "--data",
        "list.csv",
        "--document",
        "meetings",
        "--lang",
        "en",
    ]
    with subprocess.Popen(
        command, cwd=project, env=environment, start_new_session=True, stderr=subprocess.DEVNULL
    ) as run:
        deadline = time.monotonic() + 60
        while len(_files(project)) < 20 and time.monotonic() < deadline:
            time.sleep(0.02)
        os.killpg(run.pid, signal.SIGKILL)
    before = _files(project)
    assert 20 <= len(before) < 120
    done = _batch(brochure, project)
    assert done.returncode == 0, done.stderr
    found = re.fullmatch(r"wrote (\d+) files for \1 rows in build/meetings; (\d+) rows done before\n", done.stderr)
    assert found
    assert int(found[1]) + int(found[2]) == 120
    # One file may have been put in its place without the line that says so.
    assert len(before) - 1 <= int(found[2]) <= len(before)
    after = _files(project)
    assert len(after) == 120
    assert all(after[name] == content for name, content in before.items())
    assert not [file for file in (project / "build/meetings").iterdir() if file.name.startswith(".brochure-batch-new")]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--document", "brochure"), "no document with 'prospects: all' is called 'brochure': these are: meetings"),
        (("--document", "meeting"), "no document with 'prospects: all' is called 'meeting': did you mean 'meetings'?"),
        (("--document", "meetings", "--data", "gone.csv"), "gone.csv can't be read: no such file or directory"),
        (("--document", "meetings", "--executor", "nowhere:get"), "'nowhere:get' gives no executor (No module named "),
        (("--document", "meetings", "--executor", "os:getcwd"), "'os:getcwd' gives a str, not a concurrent.futures"),
    ],
)
def test_a_slip_is_told_in_a_sentence(brochure: Brochure, project: Path, options: tuple[str, ...], says: str) -> None:
    """Before anything is made."""
    _list(project, 1)
    done = brochure("batch", "--data", "list.csv", *options, cwd=project)
    assert done.returncode in (2, 3)
    assert done.stderr.startswith(f"error: {says}")
    assert done.stderr.count("\n") == 1


def test_a_mistake_in_the_spec_is_told_once(brochure: Brochure, project: Path) -> None:
    """With its place, before any row is looked at."""
    _list(project, 3)
    park = project / "specs/aldermoor/park.yaml"
    park.write_text(park.read_text(encoding="utf-8") + "parc: {}\n", encoding="utf-8")
    done = _batch(brochure, project)
    assert done.returncode == 1
    assert done.stderr.count("error[spec/unknown-key]") == 1
    assert "did you mean 'park'?" in done.stderr


CLUSTER = """
import os, pathlib, signal, threading, time
from dask.distributed import Client, LocalCluster

def executor():
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1")
    client = Client(cluster)
    processes = list(client.run(os.getpid).values())
    pathlib.Path("workers").write_text(" ".join(map(str, processes)))
    def kill_one():
        build = pathlib.Path("build/meetings")
        while not list(build.glob("*.docx")):
            time.sleep(0.01)
        os.kill(processes[0], signal.SIGKILL)
        pathlib.Path("killed").write_text("yes")
    threading.Thread(target=kill_one, daemon=True).start()
    return client.get_executor()
"""


@pytest.mark.slow
def test_a_dask_cluster_makes_them_too_though_a_worker_is_killed(brochure: Brochure, project: Path) -> None:
    """A real scheduler with two workers in processes of their own; the files are the same as those made here."""
    pytest.importorskip("distributed", reason="dask distributed is not installed (the batch extra)")
    _list(project, 80)
    (project / "cluster.py").write_text(CLUSTER, encoding="utf-8")
    done = _batch(brochure, project, "--executor", "cluster:executor")
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[-1] == "wrote 80 files for 80 rows in build/meetings"
    assert (project / "killed").exists()
    assert len(set((project / "workers").read_text().split())) == 2
    files = _files(project)
    shutil.rmtree(project / "build")
    assert _batch(brochure, project).returncode == 0
    assert _files(project) == files
