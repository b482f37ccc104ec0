"""The revision of a spec is what git says of its repository, whatever stands in the environment."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from brochure.delivery.revision import Revision, read_revision


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one tagged commit of a spec and of published files."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    for name in ("specs/park/park.yaml", "build/park.pdf"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("one")
    _git(tmp_path, "init", "--quiet")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "--quiet", "-m", "One", "--date", "2026-03-01T12:00:00Z")
    _git(tmp_path, "tag", "v1.0")
    return tmp_path


def _git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org"]
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def _revision(repository: Path) -> Revision:
    return read_revision(repository / "specs" / "park", repository / "build")


def test_a_clean_tree_is_described_by_its_tag(repository: Path) -> None:
    """The commit's date comes along."""
    revision = _revision(repository)
    assert revision.description == "v1.0"
    assert revision.date == datetime.fromtimestamp(int(_git(repository, "log", "-1", "--format=%ct")), UTC)


def test_a_changed_file_and_a_new_one_beside_the_spec_make_it_dirty(repository: Path) -> None:
    """Neither could be had from the commit."""
    overlay = repository / "specs/park/park.zh-Hans.yaml"
    overlay.write_text("new")
    assert _revision(repository).description == "v1.0-dirty"
    overlay.unlink()
    (repository / "specs/park/park.yaml").write_text("two")
    assert _revision(repository).description == "v1.0-dirty"


def test_published_files_do_not_make_it_dirty(repository: Path) -> None:
    """A build changes the output folder, even a committed one, and says nothing about the sources."""
    (repository / "build/park.pdf").write_text("rebuilt")
    (repository / "build/manifest.json").write_text("{}")
    assert _revision(repository).description == "v1.0"


def test_variables_of_git_do_not_lead_elsewhere(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hooks set GIT_DIR and the like for another repository."""
    monkeypatch.setenv("GIT_DIR", "/nowhere/.git")
    monkeypatch.setenv("GIT_WORK_TREE", "/nowhere")
    assert _revision(repository).description == "v1.0"


def test_reading_the_revision_writes_nothing(repository: Path) -> None:
    """Not even git's own index, so that a read-only checkout builds."""
    index = repository / ".git/index"
    (repository / "specs/park/park.yaml").touch()
    before = index.stat().st_mtime_ns
    _revision(repository)
    assert index.stat().st_mtime_ns == before


def test_outside_a_repository_there_is_none(tmp_path: Path) -> None:
    """A spec may live anywhere."""
    assert read_revision(tmp_path, tmp_path / "build") == Revision()


def test_without_git_there_is_none(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git is not needed to build."""
    monkeypatch.setenv("PATH", "")
    assert _revision(repository) == Revision()
