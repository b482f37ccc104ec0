"""What the elements of drawings keep of a date, a time and a number."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from brochure.diagnostics import Problems
from brochure.document.block import Block, Chart, Table
from brochure.document.exhibit import Connections, Terms, TermStanding, Way
from gallery import compose_markup


def _block(markup: str) -> Block:
    problems = Problems()
    blocks = compose_markup(markup, problems)
    assert blocks is not None, list(problems)
    return blocks[0]


def test_a_year_is_all_its_days() -> None:
    """A partial date is a span, so that no drawing can pretend to know the day."""
    block = _block('<terms><term heading="A" from="2016" until="2021" standing="expired"/><term heading="B"/></terms>')
    assert isinstance(block, Terms)
    first, second = block.terms
    assert first.since is not None
    assert first.until is not None
    assert (first.since.first, first.until.last) == (date(2016, 1, 1), date(2021, 12, 31))
    assert first.standing is TermStanding.EXPIRED
    assert (second.since, second.until) == (None, None)


def test_a_date_that_is_none_is_refused() -> None:
    """Words alone have no place on an axis."""
    problems = Problems()
    compose_markup('<terms><term heading="A" from="long ago"/></terms>', problems)
    assert [problem.code for problem in problems] == ["template/not-a-fact"]


@pytest.mark.parametrize(
    ("by", "way"), [("tram", Way.RAIL), ("walk", Way.PATH), ("ferry", Way.WATER), ("bus", Way.ROAD)]
)
def test_a_journey_knows_its_minutes_and_its_line(by: str, way: Way) -> None:
    """The mode decides the line; a time that is no number stays words."""
    block = _block(f'<connections><journey to="A" by="{by}" time="7 min"/><journey to="B" time="soon"/></connections>')
    assert isinstance(block, Connections)
    assert [(one.way, one.minutes) for one in block.journeys] == [(way, Decimal(7)), (Way.ROAD, None)]


def test_sums_and_shares_are_worded_here() -> None:
    """Backends print numbers as they are told; a missing part leaves the whole unknown."""
    stacked = _block(
        '<chart kind="stacked" title="T" subtitle="S"><series name="A"><point category="1">10</point></series>'
        '<series name="B"><point category="1">5</point></series></chart>'
    )
    parts = (
        '<chart kind="share" title="T" subtitle="S"><series name="A"><point category="x">3</point>{}</series></chart>'
    )
    whole = _block(parts.format('<point category="y">1</point>'))
    open_ended = _block(parts.format('<point category="y"/>'))
    assert isinstance(stacked, Chart)
    assert isinstance(whole, Chart)
    assert isinstance(open_ended, Chart)
    assert (stacked.derived, whole.derived, open_ended.derived) == (("15",), ("75%", "25%"), ())


def test_a_column_with_bars_carries_its_numbers() -> None:
    """Thousands separators do no harm; a column without bars carries none."""
    block = _block(
        '<table><column>A</column><column bars="yes">B</column><row><cell>1</cell><cell>5,200</cell></row></table>'
    )
    assert isinstance(block, Table)
    assert block.rows[0].amounts == (None, Decimal(5200))
