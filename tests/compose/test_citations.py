"""Every fact carries its sources into print, numbered as the reader meets them."""

from __future__ import annotations

from pathlib import Path

from brochure.document.inline import Citation
from brochure.document.walk import all_texts
from compose.parks import compose_park

MORE = """\
institutions:
  exhaustive: true
  named:
    - {id: uni, kind: university, name: University, cite: notice@p2}
    - {id: lab, kind: lab, name: Laboratory, cite: {source: register, at: p4, quote: "a laboratory"}}
  counts: [{id: groups, label: groups, value: 27, as_of: 2025, cite: register}]
"""


def _numbers(folder: Path, body: str) -> tuple[list[tuple[int, str | None]], list[str]]:
    document, problems = compose_park(folder, body, MORE)
    assert document is not None, list(problems)
    citations = [one for inlines in all_texts(document) for one in inlines if isinstance(one, Citation)]
    return [(one.number, one.locator) for one in citations], [source.id for source in document.sources]


def test_sources_are_numbered_by_first_appearance(tmp_path: Path) -> None:
    """And listed in that order, each once."""
    body = (
        '<p>A<cite fact="{{ institutions.named.uni }}"/></p><p>B<cite fact="{{ institutions.counts[0].value }}"/></p>'
        '<p>C<cite fact="{{ institutions.named.uni.name }}"/></p>'
    )
    assert _numbers(tmp_path, body) == ([(1, "p2"), (2, None), (1, "p2")], ["notice", "register"])


def test_a_list_cites_what_its_entries_cite(tmp_path: Path) -> None:
    """A sentence that names all of them needs all of their sources."""
    assert _numbers(tmp_path, '<p>A<cite fact="{{ institutions.named }}"/></p>')[0] == [(1, "p2"), (2, "p4")]


def test_a_fact_without_a_source_is_reported(tmp_path: Path) -> None:
    """It prints, with a warning that names it."""
    document, problems = compose_park(
        tmp_path, '<p>A<cite fact="{{ goals[0] }}"/></p>', "goals: [{modality: goal, text: Grow.}]\n"
    )
    assert document is not None
    assert [(problem.severity, problem.code) for problem in problems] == [("warning", "spec/uncited")]


def test_goals_never_lose_their_standing(tmp_path: Path) -> None:
    """The word comes from the spec, in the document's language."""
    goals = "goals: [{modality: intended, text: Grow., cite: register}]\n"
    body = '<p><tag standing="{{ goals[0].modality }}">{{ goals[0].modality | standing }}</tag></p>'
    for language, word in (("en", "Intended"), ("zh-Hans", "规划")):
        document, _ = compose_park(tmp_path, body, goals, language=language)
        assert document is not None
        assert [inline.text for inlines in all_texts(document) for inline in inlines] == [word]
