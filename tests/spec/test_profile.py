"""What leaves the stage: facts that know their place, in a form that other processes can take."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from brochure.diagnostics import Problems
from brochure.spec.model.terms import Visibility
from brochure.spec.reader import read_profile
from spec.park_files import DOCUMENTS, PARK, profile_of, read_park, told, write_park

ROOT = Path(__file__).parents[2]


def test_places_of_facts(tmp_path: Path) -> None:
    """By id or position; the nearest known place for what is not written."""
    profile = profile_of(tmp_path, "companies: {exhaustive: true, items: [{id: keel, name: Keel}]}\n")
    assert str(profile.place("companies/keel/name")) == "park.yaml:10:56"
    assert str(profile.place("companies/keel/website")) == "park.yaml:10:39"
    assert str(profile.place("park/names/0/text")) == "park.yaml:9:30"
    assert profile.place("nowhere") is None


def test_visibility_is_inherited(tmp_path: Path) -> None:
    """What lies inside an internal part is internal, unless it says otherwise."""
    profile = profile_of(
        tmp_path,
        "contacts:\n  - {id: a, org: O, visibility: partner, phone: '1'}\n  - {id: b, org: O, phone: '1'}\n"
        "companies: {exhaustive: true, visibility: internal, items: [{id: k, name: K}]}\n",
    )
    assert profile.visibility("contacts/a/phone") is Visibility.PARTNER
    assert profile.visibility("contacts/b/phone") is Visibility.PUBLIC
    assert profile.visibility("companies/k/name") is Visibility.INTERNAL


def test_labels_and_prospects_are_read_where_they_are(tmp_path: Path) -> None:
    """Both files are optional."""
    profile = profile_of(
        tmp_path,
        labels_dot_yaml="labels: {about: {en: The park, zh-Hans: 园区, status: sure}}\n",
        prospects_dot_yaml="prospects: {acme: {company: Acme, meeting: {when: 2026-04-02T09:00+01:00}}}\n",
    )
    assert profile.labels["about"].exactly("zh-Hans") == "园区"
    assert profile.prospects["acme"].company.exactly("en") == "Acme"
    assert [file.path for file in profile.inputs] == ["documents.yaml", "labels.yaml", "park.yaml", "prospects.yaml"]


def test_optional_files_are_checked_too(tmp_path: Path) -> None:
    """A mistake in any file of the park is told in the same run."""
    _, problems = read_park(
        tmp_path,
        PARK + "x: 1\n",
        documents_dot_yaml=DOCUMENTS + "y: 1\n",
        labels_dot_yaml="labels: {about: {en_GB: A}, b: {}}\n",
        prospects_dot_yaml="prospects: {a: {company: A, industry: gmaes}}\n",
    )
    assert told(problems) == [
        "documents.yaml:2:1 spec/unknown-key",
        "labels.yaml:1:10 spec/language",
        "labels.yaml:1:29 spec/missing-key",
        "park.yaml:10:1 spec/unknown-key",
        "prospects.yaml:1:39 spec/unknown-reference",
    ]


def test_a_park_without_documents(tmp_path: Path) -> None:
    """The error stands at the park file, as the missing file has no lines."""
    park = write_park(tmp_path)
    (tmp_path / "documents.yaml").unlink()
    problems = Problems()
    assert read_profile(park, tmp_path, problems) is None
    assert told(problems) == ["park.yaml:1:1 spec/missing-file"]


@pytest.mark.parametrize("file", ["/etc/hostname", "../other/secret.txt", "link.txt"])
def test_nothing_outside_the_project_is_read(tmp_path: Path, file: str) -> None:
    """Neither by path nor through a link."""
    secret = tmp_path / "other" / "secret.txt"
    secret.parent.mkdir()
    secret.write_text("secret")
    project = tmp_path / "project"
    park = write_park(project, PARK.replace("title: Register}", f"title: Register, file: {file}}}"))
    (project / "link.txt").symlink_to(secret)
    problems = Problems()
    assert read_profile(park, project, problems) is None
    assert [problem.code for problem in problems] == ["spec/outside"]


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("quay.pgn", "there is no file 'quay.pgn'"),
        (".", "there is no file '.'"),
        ("https://example.org/a.png", "'https://example.org/a.png' is on the web, and nothing is fetched"),
    ],
)
def test_pictures_that_are_not_there(tmp_path: Path, file: str, words: str) -> None:
    """A missing picture is told where the spec names it, with the file that was probably meant."""
    _, problems = read_park(tmp_path, PARK + f"assets: {{a: {{file: '{file}', alt: A}}}}\n", quay_dot_png=b"x")
    [problem] = problems
    assert told(problems) == ["park.yaml:10:20 asset/missing"]
    assert problem.message.startswith(words)
    assert problem.label == ("did you mean 'quay.png'?" if file == "quay.pgn" else "")


def test_a_profile_travels_to_other_processes(tmp_path: Path) -> None:
    """Worker processes get the same profile."""
    profile = profile_of(tmp_path, "goals: [{modality: goal, text: {en: A, zh-Hans: 甲}}]\n")
    assert pickle.loads(pickle.dumps(profile)) == profile


@pytest.mark.parametrize("park", ["specs/zizhu", "docs/examples/aldermoor"])
def test_shipped_parks_are_right(park: str) -> None:
    """The specs of this repository have no error, and use a source for everything they say."""
    problems = Problems()
    profile = read_profile(ROOT / park / "park.yaml", ROOT, problems)
    assert told(problems) == []
    assert profile is not None
    assert profile.cites("companies")
    assert len(profile.index.places) > 100
