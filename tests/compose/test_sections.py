"""Sections, charts and figures: what the reader of a document must be able to rely on."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.document.block import Chart
from brochure.document.inline import Citation
from brochure.document.outline import outline
from brochure.document.walk import blocks
from compose.parks import compose_park

CHART = '<chart kind="bar" title="Jobs" subtitle="People"{}>{}</chart>'
KPIS = """\
kpis:
  - {id: jobs, label: Jobs, unit: jobs, cite: register, series: [{period: 2024, value: 900}, {period: 2025}]}
  - {id: now, label: Now, unit: jobs, cite: register, series: [{period: {at: 2025-12-31}, value: 7}]}
"""
MIXED = """\
<series name="A">{% for p in [kpis.jobs.series[0], kpis.now.series[0]] %}
  <point category="{{ p.period | period }}">{{ p.value }}</point>
{% endfor %}</series>
"""


def test_ids_are_made_from_headings_and_never_twice(tmp_path: Path) -> None:
    """A link leads to one place only; levels go down one by one."""
    section = '<section heading="Who is here"><section heading="谁在这里"><p>x</p></section></section>'
    document, problems = compose_park(tmp_path, section * 2)
    assert list(problems) == []
    assert document is not None
    assert [(heading.id, heading.level) for heading in outline(document.blocks)] == [
        ("who-is-here", 1), ("谁在这里", 2), ("who-is-here-2", 1), ("谁在这里-2", 2),
    ]  # fmt: skip


def test_the_lead_of_a_section_is_numbered_before_its_text(tmp_path: Path) -> None:
    """The reader meets [1] before [2]."""
    more = "organisations: {one: {kind: company, name: A}}\nprogrammes: {base: {name: Base, cite: notice}}\n"
    body = (
        '<section heading="H"><lead>x<cite fact="{{ programmes.base }}"/></lead><p>y<cite fact="{{ park.name }}"/></p>'
        "</section>"
    )
    document, _ = compose_park(tmp_path, body, more)
    assert document is not None
    assert [(source.number, source.id) for source in document.sources] == [(1, "notice"), (2, "register")]
    (section,) = document.blocks
    assert [one.number for one in section.lead if isinstance(one, Citation)] == [1]  # type: ignore[union-attr]


def test_a_chart_in_words_says_what_is_expected_and_what_is_missing(tmp_path: Path) -> None:
    """Who cannot see the dashed bar must not take a forecast for a result."""
    points = '<point category="2024">{{ kpis.jobs.series[0].value }}</point><point category="2025"/>'
    series = f'<series name="Jobs">{points}<point category="2026" forecast="yes">1300</point></series>'
    for language, words in (
        ("en", "Jobs. People Jobs: 2024 900, 2025 not published, 2026 1300 (Forecast)."),
        ("zh-Hans", "Jobs. People Jobs: 2024 900, 2025 未公布, 2026 1300 (预测)."),
    ):
        document, problems = compose_park(tmp_path, CHART.format("", series), KPIS, language=language)
        assert list(problems) == []
        assert document is not None
        (chart,) = [block for block in blocks(document.blocks) if isinstance(block, Chart)]
        assert chart.alternative == words
        assert [point.value for point in chart.series[0].points][1] is None


@pytest.mark.parametrize(
    ("series", "code"),
    [
        ('<series name="A"><point category="1">2</point></series><series name="B"/>', "template/chart"),
        ('<series name="A"><point category="1">many</point></series>', "template/chart"),
        (MIXED, "template/mixed-periods"),
    ],
)
def test_a_chart_of_things_that_do_not_compare_is_refused(tmp_path: Path, series: str, code: str) -> None:
    """Series of different lengths, words for numbers, a year beside a day."""
    document, problems = compose_park(tmp_path, CHART.format("", series), KPIS)
    assert document is None
    assert {problem.code for problem in problems} == {code}


def test_a_figure_without_its_date_is_refused(tmp_path: Path) -> None:
    """Also where the date is there and the spec leaves it empty."""
    body = '<key-figures><key-figure label="x" date="{{ park.founded }}">1</key-figure></key-figures>'
    document, problems = compose_park(tmp_path, body)
    assert document is None
    assert [problem.code for problem in problems] == ["template/undated-figure"]
