"""Texts put together, changed and filled in keep the facts they are made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from compose.parks import compose_park, printed, runs

MORE = """\
organisations: {one: {kind: company, name: estates & <co>}, two: {kind: government, name: County}}
programmes: {base: {name: Base, cite: notice}}
designations:
  - {id: d, programme: base, name: Base, grantor: two, status: held, batch: 5, date: 2014-02, cite: notice}
kpis:
  - {id: jobs, label: Jobs, unit: jobs, series: [{period: 2024, value: 900}, {period: 2025, value: 1200}]}
  - {id: rooms, label: Rooms, unit: jobs, series: [{period: 2024, value: 1}]}
"""
BATCH = "designations/d/batch"
NO_ORDER = "'kpis/rooms' has no order; use one of its parts, such as attribute='name'"


def composed(folder: Path, expression: str) -> tuple[str, set[str]]:
    """What an expression prints, and the facts that print remembers."""
    document, problems = compose_park(folder, f"<p>{{{{ {expression} }}}}</p>", MORE)
    assert list(problems) == []
    return printed(document)[0], {run.origin.path for run in runs(document) if run.origin}


@pytest.mark.parametrize(
    ("expression", "text", "paths"),
    [
        ("park.name ~ '!'", "Harbour Park!", {"park/names/0/text"}),
        ("'No. ' ~ designations.d.batch ~ none", "No. 5", {"designations/d/batch"}),
        ("organisations.one.name ~ ' ' ~ organisations.two.name", "estates & <co> County", {"one", "two"}),
        ("(park.name ~ ' x') | upper", "HARBOUR PARK X", {"park/names/0/text"}),
        (
            "organisations.values() | map(attribute='name') | sentence | upper",
            "ESTATES & <CO> AND COUNTY",
            {"one", "two"},
        ),
        ("organisations.one.name | capitalize", "Estates & <co>", {"one"}),
        ("t('page_of', n=designations.d.batch, m=1200)", "Page 5 of 1,200", {"designations/d/batch"}),
        ("designations.d.batch | ordinal_word | capitalize", "Fifth", {"designations/d/batch"}),
        ("(kpis.jobs.series | newest).value | number", "1,200", {"kpis/jobs/series/1/value"}),
        ("(kpis.jobs.series | sort(attribute='value') | last).period | period", "2025", {"kpis/jobs/series/1/period"}),
    ],
)
def test_facts_are_kept(tmp_path: Path, expression: str, text: str, paths: set[str]) -> None:
    """What was put together is printed as typed, and each part still leads back to its line."""
    full = {f"organisations/{path}/name" if path in ("one", "two") else path for path in paths}
    assert composed(tmp_path, expression) == (text, full)


@pytest.mark.parametrize(
    ("expression", "says"),
    [
        ("designations.d.batch | upper", f"'upper' works on a text, and '{BATCH}' is none"),
        ("park ~ ''", "'~' works on a text, and 'park' is none"),
        ("block ~ 'x'", "'~' joins values, not what a macro or block has printed; print them in turn"),
        ("block | capitalize", "'capitalize' works on a value, not on what a macro or block has printed"),
        ("park.name | first", "'first' works on a list, not on a text"),
        ("kpis.jobs.series | map(attribute='value') | join | date", "'900, 1200' cannot be printed as a date"),
        ("park.name | money", "'Harbour Park' cannot be printed as an amount of money"),
        ("kpis | sort | list | length", NO_ORDER),
        (
            "1 if designations.d.batch > designations.d.date else 2",
            f"'{BATCH}' and 'designations/d/date' have no order",
        ),
        ("t('page_of', n=1)", "the label 'page_of' is filled with m, n, not with n"),
        ("t('page_off')", "there is no label 'page_off'"),
    ],
)
def test_what_would_lose_a_fact_is_refused_in_words(tmp_path: Path, expression: str, says: str) -> None:
    """No Python object and no half tag ever reaches a page."""
    document, problems = compose_park(
        tmp_path, f"{{% set block %}}<b>{{{{ park.name }}}}</b>{{% endset %}}<p>{{{{ {expression} }}}}</p>", MORE
    )
    assert document is None
    assert [problem.message for problem in problems] == [says]


@pytest.mark.parametrize("expression", ["companies", "true", "[1, 2]", "1 / 3", "kpis.jobs"])
def test_what_is_no_text_is_not_printed(tmp_path: Path, expression: str) -> None:
    """Yes and no, lists and whole entries have no wording of their own."""
    more = MORE + "companies: {exhaustive: false, items: [{id: a, name: A}]}\n"
    document, problems = compose_park(tmp_path, f"<p>{{{{ {expression} }}}}</p>", more)
    assert document is None
    assert [problem.code for problem in problems] == ["template/not-text"]


def test_a_value_keeps_its_blanks_and_line_ends(tmp_path: Path) -> None:
    """Only the template's own white space collapses; a line end in a value is a line end on the page."""
    more = 'organisations: {one: {kind: company, name: "  two  blanks\\n\\nthen a line "}}\n'
    document, problems = compose_park(tmp_path, "<p>\n  a\n  {{ organisations.one.name }}\n</p>", more)
    assert list(problems) == []
    assert document is not None
    (paragraph,) = document.blocks
    assert [getattr(one, "text", "|") for one in paragraph.inlines] == [  # type: ignore[union-attr]
        "a ", "  two  blanks", "|", "|", "then a line ",
    ]  # fmt: skip


def test_a_template_compiled_for_one_document_serves_the_next(tmp_path: Path) -> None:
    """What stands in it as a constant, and what only one document knows, is asked anew each time."""
    body = "<p>{{ 'always' }} {{ t('sources') }} {{ park.name }}</p>{% for one in [1, 2] %}<p>{{ one }}</p>{% endfor %}"
    shown = [printed(compose_park(tmp_path, body, language=language)[0]) for language in ("en", "zh-Hans", "en")]
    assert shown[0] == ["always Sources Harbour Park", "1", "2"] == shown[2]
    assert shown[1] == ["always 资料来源 港湾园区", "1", "2"]
