"""Translation files: hash-bound to the wording they translate."""

from __future__ import annotations

from pathlib import Path

from brochure.spec.overlay import source_hash
from brochure.spec.values import Translation
from spec.park_files import PARK, profile_of, read_park, told

CLAIM = "claims: [{id: lead, modality: ongoing, text: Software leads.}]\n"
RIGHT = source_hash("Software leads.")


def overlay(entry: str, path: str = "claims/lead/text") -> str:
    """A Chinese translation file with one entry."""
    return f"language: zh-Hans\ntexts:\n  {path}: {entry}\n"


def test_a_translation_of_this_wording(tmp_path: Path) -> None:
    """Found by path and language, with who made it and how far it may be trusted."""
    entry = f"{{text: 软件领先。, of: {RIGHT}, status: sure, by: Chen, date: 2026-01-02}}"
    profile = profile_of(tmp_path, CLAIM, **{"park.zh-Hans.yaml": overlay(entry)})
    found = profile.translated("claims/lead/text", "zh-Hans")
    assert found is not None
    assert (found.text, found.status, found.stale, found.by) == ("软件领先。", Translation.SURE, False, "Chen")
    assert str(found.place) == "park.zh-Hans.yaml:3:28"
    assert profile.translated("claims/lead/text", "fr") is None
    assert profile.translated("park/positioning", "zh-Hans") is None


def test_a_stale_translation_says_the_right_hash(tmp_path: Path) -> None:
    """A draft may carry it; the message has everything needed to mend it."""
    files = {"park.zh-Hans.yaml": overlay("{text: 软件领先。, of: '00000000'}")}
    profile, problems = read_park(tmp_path, PARK + CLAIM, **files)
    assert profile is not None
    translated = profile.translated("claims/lead/text", "zh-Hans")
    assert translated is not None
    assert translated.stale
    [problem] = problems
    assert told(problems) == ["park.zh-Hans.yaml:3:39 spec/stale-translation"]
    assert problem.message.endswith(f"write of: {RIGHT}")


def test_a_release_refuses_a_stale_translation(tmp_path: Path) -> None:
    """An approved document never says in Chinese what the park no longer says."""
    files = {"park.zh-Hans.yaml": overlay("{text: 软件领先。}")}
    documents = "defaults: {status: approved}\ndocuments: {a: {kind: a}}\n"
    profile, problems = read_park(tmp_path, PARK + CLAIM, documents_dot_yaml=documents, **files)
    assert profile is None
    assert [problem.code for problem in problems.errors] == ["spec/stale-translation"]


def test_a_translation_of_nothing(tmp_path: Path) -> None:
    """A path that leads to no text is a slip."""
    files = {"park.zh-Hans.yaml": overlay("{text: 软件领先。}", "claims/leed/text")}
    _, problems = read_park(tmp_path, PARK + CLAIM, **files)
    [problem] = problems
    assert (problem.code, problem.label) == ("spec/unknown-path", "did you mean 'claims/lead/text'?")


def test_the_hash_does_not_depend_on_how_an_accent_is_typed() -> None:
    """The same text in another Unicode form is the same text."""
    assert source_hash("Caf\u00e9") == source_hash("Cafe\u0301")
    assert source_hash("Software leads.") != source_hash("Software leads")


def test_a_file_named_for_another_language(tmp_path: Path) -> None:
    """The name and the file must agree."""
    files = {"park.zh-Hans.yaml": overlay("{text: x}").replace("zh-Hans", "en", 1)}
    _, problems = read_park(tmp_path, PARK + CLAIM, **files)
    assert "park.zh-Hans.yaml:1:11 spec/language" in told(problems)
