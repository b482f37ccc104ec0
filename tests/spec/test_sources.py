"""What citations promise: quotes that are there, copies that have not changed, sources that may be printed."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from spec.park_files import PARK, profile_of, read_park, told

ARCHIVED = PARK.replace("title: Register}", "title: Register, file: register.txt}")
COPY = "Annual register\n\nThe park has   seven\nlaboratories & “one” quay.\n"


def claim(quote: str) -> str:
    """A claim that quotes the register."""
    return f"claims:\n  - modality: achieved\n    text: A\n    cite: {{source: register, at: p1, quote: '{quote}'}}\n"


def test_a_quote_may_run_over_lines(tmp_path: Path) -> None:
    """Only blanks and line ends may differ."""
    _, problems = read_park(tmp_path, ARCHIVED + claim("has seven laboratories & “one” quay"), register_dot_txt=COPY)
    assert told(problems) == []


@pytest.mark.parametrize("quote", ["has 7 laboratories", 'laboratories & "one" quay', "Seven laboratories"])
def test_a_quote_is_verbatim(tmp_path: Path, quote: str) -> None:
    """A reworded quote is none."""
    _, problems = read_park(tmp_path, ARCHIVED + claim(quote), register_dot_txt=COPY)
    assert told(problems) == ["park.yaml:13:45 spec/quote-not-found"]


def test_quotes_are_checked_where_shapes_are_wrong(tmp_path: Path) -> None:
    """A mistake elsewhere hides nothing."""
    _, problems = read_park(tmp_path, ARCHIVED + claim("eight") + "talent: x\n", register_dot_txt=COPY)
    assert {problem.code for problem in problems} == {"spec/quote-not-found", "spec/wrong-shape"}


def test_an_archived_copy_keeps_its_hash(tmp_path: Path) -> None:
    """The copy that quotes were taken from has not been replaced."""
    right = hashlib.sha256(COPY.encode()).hexdigest()
    park = ARCHIVED.replace("register.txt}", f"register.txt, sha256: {right}}}")
    assert told(read_park(tmp_path, park, register_dot_txt=COPY)[1]) == []
    _, problems = read_park(tmp_path, park, register_dot_txt=COPY + "more")
    assert [problem.code for problem in problems] == ["spec/hash"]


@pytest.mark.parametrize("mark", ["reliability: blocked", "reliability: machine", "kind: machine"])
def test_unprintable_sources(tmp_path: Path, mark: str) -> None:
    """No fact may rest on a machine-written or blocked source."""
    source = f"  robot: {{title: R, {mark}{'' if mark.startswith('kind') else ', kind: reference'}}}\n"
    park = PARK.replace("park:\n", source + "park:\n") + "claims: [{modality: achieved, text: A, cite: robot}]\n"
    _, problems = read_park(tmp_path, park)
    assert told(problems) == ["park.yaml:11:46 spec/blocked-source"]


def test_the_loser_of_a_conflict_may_come_from_anywhere(tmp_path: Path) -> None:
    """A blocked source may be recorded as the one that was not followed."""
    park = PARK.replace("park:\n", "  robot: {title: R, kind: machine}\npark:\n")
    conflict = (
        "conflicts: [{path: park/kind, values: [{value: sez, cite: robot}], choose: register, reason: Official}]\n"
    )
    assert told(read_park(tmp_path, park + conflict)[1]) == []


def test_conflicts_are_about_facts(tmp_path: Path) -> None:
    """A conflict about a path that does not exist is a slip."""
    _, problems = read_park(tmp_path, PARK + "conflicts: [{path: park/knd, values: []}]\n")
    assert [(problem.code, problem.label) for problem in problems] == [
        ("spec/unknown-path", "did you mean 'park/kind'?")
    ]


def test_incentives_that_have_ended(tmp_path: Path) -> None:
    """What ended before the edition is not offered in it; the year counts to its last day."""
    offers = (
        "incentives: [{title: A, kind: fiscal, valid_until: 2025}, {title: B, kind: fiscal, valid_until: 2026-03}]\n"
    )
    documents = "edition: {date: 2026-03-15}\ndocuments: {a: {kind: a}}\n"
    _, problems = read_park(tmp_path, PARK + offers, documents_dot_yaml=documents)
    assert told(problems) == ["park.yaml:10:52 spec/expired"]


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        ("- {use: short, text: A}", ["spec/preferred-name"]),
        ("- {use: preferred, text: {zh-Hans: 甲}}", ["spec/preferred-name"]),
        ("- {use: preferred, text: A}\n    - {use: preferred, text: {en: B, zh-Hans: 乙}}", ["spec/preferred-name"]),
        ("- {use: preferred, text: A}\n    - {use: preferred, text: {zh-Hans: 乙}}", []),
    ],
)
def test_one_preferred_name_in_each_language(tmp_path: Path, names: str, codes: list[str]) -> None:
    """Every document needs to know what the park is called, once."""
    _, problems = read_park(tmp_path, PARK.replace("- {use: preferred, text: Harbour Park, cite: register}", names))
    assert [problem.code for problem in problems] == codes


def test_doubtful_rich_text_is_a_warning(tmp_path: Path) -> None:
    """It prints as typed, and the author is told, in the right language of the text."""
    more = "claims:\n  - {modality: achieved, text: {en: 'A **b.', zh-Hans: '[甲](ftp://a.org)'}}\n"
    profile, problems = read_park(tmp_path, PARK + more)
    assert profile is not None
    assert told(problems) == ["park.yaml:11:37 spec/rich-text", "park.yaml:11:56 spec/rich-text"]


def test_cites_are_inherited(tmp_path: Path) -> None:
    """A fact's own citation, else that of what it belongs to, else none; null ends the search."""
    profile = profile_of(
        tmp_path,
        "companies:\n  exhaustive: true\n  cite: [register@p1, register@p2]\n  items:\n"
        "    - {id: a, name: A}\n    - {id: b, name: B, cite: null}\n    - {id: c, name: C, cite: register@p9}\n",
    )
    assert [cite.at for cite in profile.cites("companies/a/name")] == ["p1", "p2"]
    assert profile.cites("companies/b/name") == ()
    assert [cite.at for cite in profile.cites("companies/c/name")] == ["p9"]
    assert profile.cites("park/kind") == ()
