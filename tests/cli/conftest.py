"""A small project, written by `brochure init` and built once; tests change copies of it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Brochure = Callable[..., "subprocess.CompletedProcess[str]"]
Park = "specs/fernhollow/park.yaml"


@pytest.fixture(scope="session")
def built(brochure: Brochure, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of `init`, built; not to be changed."""
    folder = tmp_path_factory.mktemp("sample") / "my-park"
    assert brochure("init", "my-park", cwd=folder.parent).returncode == 0
    done = brochure("build", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of it in another folder, with the published files."""
    return Path(shutil.copytree(built, tmp_path / "project"))
