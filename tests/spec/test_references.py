"""Ids, references and circles."""

from __future__ import annotations

from pathlib import Path

import pytest

from spec.park_files import PARK, read_park, told


@pytest.mark.parametrize(
    ("more", "message", "label"),
    [
        ("companies: {exhaustive: true, items: [{id: a, name: A, industry: gams}]}\nindustries: {games: {name: G}}\n",
         "'gams' is not an industry", "did you mean 'games'?"),
        ("clusters: [{id: a, companies: [keel]}]\n", "'keel' is not a company", ""),
        ("clusters: [{id: a, figures: [jobs]}]\n", "'jobs' is not a kpi", ""),
        ("organisations: {a: {kind: ministry, name: A, logo: seal}}\n", "'seal' is not an asset", ""),
        ("milestones: [{date: 2014, text: A, designation: nnidb}]\n", "'nnidb' is not a designation", ""),
        ("stories: [{company: k, problem: p, action: a, result: r}]\n", "'k' is not a company", ""),
        ("incentives: [{title: T, kind: fiscal, authority: miti}]\norganisations: {miit: {kind: ministry, name: M}}\n",
         "'miti' is not an organisation", "did you mean 'miit'?"),
        ("unknowns: [a]\nconflicts: [{path: park/kind, values: [{value: 1, cite: registr}]}]\n",
         "'registr' is not a source", "did you mean 'register'?"),
        ("institutions: {exhaustive: true, counts: [{label: L, value: 7, named: [sjtu]}]}\n",
         "'sjtu' is not a named institution", ""),
    ],
)  # fmt: skip
def test_unknown_ids(tmp_path: Path, more: str, message: str, label: str) -> None:
    """A reference to nothing says what it should have been."""
    _, problems = read_park(tmp_path, PARK + more)
    assert [(p.code, p.message, p.label) for p in problems] == [("spec/unknown-reference", message, label)]


def test_references_are_checked_where_shapes_are_wrong(tmp_path: Path) -> None:
    """A part with a mistake still defines its ids, and still has its references checked."""
    more = (
        "industries: {games: {nam: Games}}\n"
        "companies: {exhaustive: perhaps, items: [{id: a, industry: games}, {id: b, name: B, industry: gamez}]}\n"
    )
    _, problems = read_park(tmp_path, PARK + more)
    messages = [problem.message for problem in problems if problem.code == "spec/unknown-reference"]
    assert messages == ["'gamez' is not an industry"]
    assert len(problems) > 3


def test_one_mistake_does_not_become_a_hundred(tmp_path: Path) -> None:
    """Where a whole part cannot be read, what points into it is not called unknown."""
    more = "industries: [games]\nclusters: [{id: a, segments: [games, cloud, new-it]}]\n"
    _, problems = read_park(tmp_path, PARK + more)
    assert told(problems) == ["park.yaml:10:13 spec/wrong-shape"]


@pytest.mark.parametrize(
    ("part", "pointing", "code"),
    [
        ("designations: {a: {name: A}}\n", "milestones: [{date: 2014, text: A, designation: a}]\n", "spec/wrong-shape"),
        (
            "companies: {file: gone.csv, exhaustive: true}\n",
            "clusters: [{id: a, companies: [k]}]\n",
            "spec/missing-file",
        ),
    ],
)
def test_what_points_into_a_lost_list_is_not_blamed(tmp_path: Path, part: str, pointing: str, code: str) -> None:
    """The same for a list of the wrong shape, and for a table that is not there."""
    _, problems = read_park(tmp_path, PARK + part + pointing)
    assert [problem.code for problem in problems] == [code]


def test_duplicate_ids_show_both_places(tmp_path: Path) -> None:
    """Paths of facts are made of ids, so two entries cannot share one."""
    _, problems = read_park(
        tmp_path, PARK + "goals:\n  - {id: g, text: A, modality: goal}\n  - {id: g, text: B, modality: goal}\n"
    )
    [problem] = problems
    assert told(problems) == ["park.yaml:12:10 spec/duplicate-id"]
    assert [str(hint.place) for hint in problem.hints] == ["park.yaml:11:10"]


def test_circles(tmp_path: Path) -> None:
    """An industry cannot be its own grandparent; each circle is told once."""
    more = "industries: {a: {name: A, parent: b}, b: {name: B, parent: a}, c: {name: C, parent: a}}\n"
    _, problems = read_park(tmp_path, PARK + more)
    assert [problem.code for problem in problems] == ["spec/circular"]
