"""Whatever goes wrong at any system call of a publication, the old set or the new one stands whole.

A sample runs with the other tests; `make faults` runs all of it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from brochure.delivery.manifest import MANIFEST, STAGING, SUMS, read_manifest
from faults.tracing import Call, build, calls

SAMPLE = Path(__file__).parents[2] / "src" / "brochure" / "cli" / "sample"
PARK = "specs/fernhollow/park.yaml"
ERRORS = ("ENOSPC", "EIO", "EACCES", "EBUSY", "EROFS")
ALL = os.environ.get("BROCHURE_FAULTS") == "all"
SAMPLED = 4


@dataclass(frozen=True)
class Scene:
    """A project whose sources have changed since its files were published, and both sets of files."""

    project: Path
    cache: Path
    old: dict[str, bytes]
    new: dict[str, bytes]
    calls: list[Call]

    def again(self, folder: Path) -> Path:
        """The project as it was."""
        shutil.rmtree(folder, ignore_errors=True)
        return Path(shutil.copytree(self.project, folder))


def _files(project: Path) -> dict[str, bytes]:
    folder = project / "build"
    return {file.name: file.read_bytes() for file in folder.iterdir() if not file.name.startswith(".brochure")}


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory, font_cache: Path) -> Scene:
    """Set once: the files themselves are taken from the cache, so that each build does little but publish."""
    root = tmp_path_factory.mktemp("faults")
    cache = Path(shutil.copytree(font_cache, root / "cache"))
    project = Path(shutil.copytree(SAMPLE, root / "project"))
    assert build(project, cache).returncode == 0
    old = _files(project)
    park = project / PARK
    park.write_text(park.read_text(encoding="utf-8").replace("Tarn Instruments", "Tarn Sensing"), encoding="utf-8")
    ahead = Path(shutil.copytree(project, root / "ahead"))
    assert build(ahead, cache).returncode == 0
    found = calls(Path(shutil.copytree(project, root / "traced")), cache, root / "log")
    return Scene(project, cache, old, _files(ahead), found)


def _chosen(scene: Scene, shift: int = 0) -> list[Call]:
    names = {call.name for call in scene.calls}
    assert {"rename", "fsync", "write", "unlink", "mkdir"} <= names
    assert sum(call.name == "openat" for call in scene.calls) >= 5
    assert len(scene.calls) > 30
    # Each error meets other calls.
    return scene.calls if ALL else scene.calls[shift :: len(scene.calls) // SAMPLED]


def _is_whole(project: Path, scene: Scene, what: str) -> None:
    files = _files(project)
    assert files in (scene.old, scene.new), f"{what}: {sorted(files)}"
    manifest = read_manifest(project / "build")
    assert manifest is not None, what
    sums = dict(reversed(line.split("  ")) for line in files[SUMS].decode().splitlines())
    assert sums == {name: hashlib.sha256(content).hexdigest() for name, content in files.items() if name != SUMS}
    assert {output.path for output in manifest.outputs} | {MANIFEST, SUMS} == files.keys()


def _next_build_is_right(project: Path, scene: Scene, what: str) -> None:
    done = build(project, scene.cache)
    assert done.returncode == 0, f"{what}: {done.stderr}"
    assert _files(project) == scene.new, what
    assert not (project / "build" / STAGING).exists(), what


def test_killed_at_any_call_a_whole_set_stands(scene: Scene, tmp_path: Path) -> None:
    """Once the next command has looked; and the next build gives the bytes of an undisturbed one."""
    for call in _chosen(scene):
        what = f"killed at {call}"
        project = scene.again(tmp_path / "project")
        done = build(project, scene.cache, *call.fails(project, "signal=KILL"))
        assert done.returncode in (-9, 137), what
        torn = {
            name
            for name, content in _files(project).items()
            if content not in (scene.old.get(name), scene.new.get(name))
        }
        assert torn == set(), what
        _next_build_is_right(project, scene, what)


@pytest.mark.parametrize("error", ERRORS)
def test_an_error_at_any_call_leaves_the_old_set(scene: Scene, tmp_path: Path, error: str) -> None:
    """One line, exit code 3; an error after the new set stands, in clearing up, is none."""
    for call in _chosen(scene, ERRORS.index(error) + 1):
        if call.name == "write" and error in ("EACCES", "EBUSY", "EROFS"):
            continue  # a file that is open can be written
        what = f"{error} at {call}"
        project = scene.again(tmp_path / "project")
        done = build(project, scene.cache, *call.fails(project, f"error={error}"))
        assert done.returncode in (0, 3), f"{what}: {done.stderr}"
        if done.returncode == 3:
            assert done.stderr.count("\n") == 1, f"{what}: {done.stderr}"
            assert _files(project) == scene.old, what
        _is_whole(project, scene, what)
        _next_build_is_right(project, scene, what)
