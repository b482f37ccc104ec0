"""The spec as templates see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from compose.parks import compose_park, printed, runs

MORE = """\
industries: {air: {name: Avionics}, sea: {name: Boats}}
organisations: {ministry: {kind: government, name: {en: Ministry, zh-Hans: 部委}, translation: machine}}
companies: {exhaustive: false, items: [{id: a, name: A, industry: air}, {id: b, name: B, industry: sea}]}
clusters: [{id: main, lead_industry: air, segments: [air, sea], modality: achieved, cite: register}]
claims: [{id: c, modality: ongoing, text: {en: Grows, zh-Hans: 成长}, translation: machine, cite: register}]
"""


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("clusters[0].lead_industry.name", "Avionics"),
        ("clusters[0].segments | map(attribute='name') | sentence", "Avionics and Boats"),
        ("'same' if companies['items'].a.industry == industries.air else 'other'", "same"),
        ("companies['items'] | map(attribute='industry') | unique | map(attribute='name') | join", "Avionics, Boats"),
        ("companies['items'].b.fact_path", "companies/b"),
        ("companies['items'][1:] | map(attribute='id') | join", "b"),
        ("industries.get('nothing') or 'none'", "none"),
        ("park.founded or 'not given'", "not given"),
    ],
)
def test_references_lead_to_what_they_name(tmp_path: Path, expression: str, text: str) -> None:
    """By attribute, by id, by position; what the spec leaves out is false."""
    document, problems = compose_park(tmp_path, f"<p>{{{{ {expression} }}}}</p>", MORE)
    assert list(problems) == []
    assert printed(document) == [text]


@pytest.mark.parametrize(
    ("expression", "says"),
    [
        ("park.nmae", "'park' has no 'nmae'; did you mean 'name'?"),
        ("companies['items'].a.indutry.name", "'companies/a' has no 'indutry'; did you mean 'industry'?"),
        ("industries.aire.name", "'industries' has no 'aire'; did you mean 'air'?"),
        ("compnies", "'compnies' is not known here; did you mean 'companies'?"),
        ("document.langage", "this has no 'langage'; did you mean 'language'?"),
        ("park.founded.start", "'start' is asked of something that the spec leaves out; write {% if … %} around it"),
    ],
)
def test_a_misspelt_name_is_told_with_the_nearest(tmp_path: Path, expression: str, says: str) -> None:
    """Whether it is a part of the spec, a field, an id, or something that is not there."""
    document, problems = compose_park(tmp_path, f"\n<p>{{{{ {expression} }}}}</p>", MORE)
    assert document is None
    (problem,) = problems
    assert (problem.code, problem.place.line if problem.place else 0) == ("template/unknown-name", 2)
    told = f"{problem.message}; {problem.label}" if problem.label else problem.message
    assert told == says


def test_a_loop_over_what_is_missing_says_how_to_write_it(tmp_path: Path) -> None:
    """Python's own words would help nobody."""
    _, problems = compose_park(tmp_path, "{% for site in park.sites %}{% endfor %}")
    assert [problem.message for problem in problems] == [
        "there is nothing to go through; write … or [] where the spec may be silent"
    ]


def test_machine_translations_are_never_printed(tmp_path: Path) -> None:
    """Neither for names nor for prose; the original is marked with its language instead."""
    body = "<p>{{ organisations.ministry.name }}</p><p>{{ claims.c.text }}</p>"
    document, _ = compose_park(tmp_path, body, MORE, language="zh-Hans")
    assert [(run.text, run.language) for run in runs(document)] == [("Ministry", "en"), ("Grows", "en")]
