"""Every annotated mistake says exactly what it should, with a place, and the same thing done right says nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.delivery.build import check
from brochure.delivery.project import find_project
from brochure.delivery.request import Request
from brochure.delivery.revision import Revision
from brochure.diagnostics import Problems
from brochure.diagnostics.excerpt import report, source_lines
from problems.case import Case, all_cases

CASES = all_cases()


def problems_of(project: Path, cache: Path) -> Problems:
    """Everything that `brochure check` would tell about a project."""
    found = find_project((), project) if (project / "specs").is_dir() else find_project((project,), project)
    revisions = dict.fromkeys(found.parks, Revision("", None))
    problems, _ = check(Request(found, project / "build", cache, None, revisions))
    return problems


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_says(case: Case, tmp_path: Path, font_cache: Path, update_golden: bool) -> None:
    """The exact words, each problem with a line and column of a file that is there."""
    project = case.project("bad", tmp_path / "harbour")
    problems = problems_of(project, font_cache)
    says = report(problems, source_lines(project))
    assert says, "nothing is wrong with it"
    for problem in problems:
        assert problem.place is not None, f"{problem.code} has no place"
        assert (project / problem.place.file).is_file(), f"{problem.place} is not a file of the project"
        assert problem.place.line >= 1
        assert problem.place.column >= 1
    assert "Traceback" not in says
    if update_golden:
        case.rewrite(says)
    else:
        assert says == case.says


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_done_right(case: Case, tmp_path: Path, font_cache: Path) -> None:
    """What a case recommends is itself without any problem."""
    project = case.project("good", tmp_path / "harbour")
    assert report(problems_of(project, font_cache), source_lines(project)) == ""


def test_there_are_enough() -> None:
    """Sixty mistakes at least, from all areas; a moved folder must not make the tests above pass with nothing."""
    assert len(CASES) >= 60
    assert {case.name.split("/")[0] for case in CASES} >= {"yaml", "schema", "references", "templates", "assets"}


def test_many_mistakes_come_at_once() -> None:
    """At least one case has mistakes of several kinds in one file, all told in one run."""
    assert max(len(set(case.codes)) for case in CASES) >= 5
