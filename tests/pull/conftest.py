"""Parks in a folder of their own, their Word files built once, and people who work in them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from brochure.delivery.prepare import prepare
from brochure.delivery.project import find_project
from brochure.delivery.request import Request
from brochure.delivery.revision import Revision
from brochure.diagnostics import Problem, Problems
from brochure.pull.pull import Pulled, pull
from conftest import ROOT

PARKS = {"zizhu": ROOT / "specs" / "zizhu", "aldermoor": ROOT / "docs" / "examples" / "aldermoor"}


@dataclass(frozen=True)
class Office:
    """A project with both parks, and the Word files made from it by name."""

    root: Path
    cache: Path
    files: Mapping[str, bytes]

    def park(self, name: str, file: str = "park.yaml") -> Path:
        return self.root / "specs" / name / file

    def request(self) -> Request:
        found = find_project((), self.root)
        return Request(found, self.root / "build", self.cache, None, dict.fromkeys(found.parks, Revision("", None)))

    def pull(self, data: bytes, name: str) -> tuple[Pulled, list[Problem]]:
        """What `brochure pull` finds in a file of that name."""
        file = self.root / name
        file.write_bytes(data)
        problems = Problems()
        return pull(file, self.request(), problems), list(problems)


@pytest.fixture(scope="session")
def built(font_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Never to be changed."""
    root = tmp_path_factory.mktemp("office")
    for name, folder in PARKS.items():
        shutil.copytree(folder, root / "specs" / name)
    office = Office(root, font_cache, {})
    problems = Problems()
    work = prepare(office.request(), problems)
    files: dict[str, bytes] = {}
    for job in work.jobs:
        if job.format == "docx":
            artifact = work.workshop.make(job).artifact
            assert artifact is not None, job.name
            files[job.name] = artifact.finished.content
    return Office(root, font_cache, files)


@pytest.fixture
def office(built: Office, tmp_path: Path) -> Office:
    """A copy of the project, to work in."""
    shutil.copytree(built.root / "specs", tmp_path / "specs")
    return Office(tmp_path, built.cache, built.files)


Changed = Callable[[Path, Path], list[str]]


def changed_lines(before: Path, after: Path) -> list[str]:
    """The lines of a file that another has otherwise."""
    old, new = (file.read_bytes().splitlines(keepends=True) for file in (before, after))
    assert len(old) == len(new)
    return [line.decode() for line, other in zip(new, old, strict=True) if line != other]
