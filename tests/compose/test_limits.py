"""A template that never ends, or grows without bound, is stopped, and soon."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from compose.parks import compose_park, printed

REPEATS = "the template repeats itself more than 1 million times"
SMALL = "works on small numbers only"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", REPEATS),
        ("{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(50) }}", REPEATS),
        (
            "{% set n = namespace(x='abcdefgh') %}{% for i in range(50) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
            "200,000",
        ),
        ("{% set n = namespace(x=[1]) %}{% for i in range(50) %}{% set n.x = n.x + n.x %}{% endfor %}", SMALL),
        ("{% set n = namespace(x=9) %}{% for i in range(50) %}{% set n.x = n.x * n.x %}{% endfor %}", SMALL),
        ("{% for i in range(99999) %}{{ 'x' * 99999 }}{% endfor %}", SMALL),
        ("{{ 'a'.ljust(999999999) }}", "a text has no 'ljust'"),
        ("{{ '{:>999999999}'.format(1) }}", "a text has no 'format'"),
        ("{% for i in range(9999) %}" + "x" * 9999 + "{% endfor %}", "prints more than 20 million characters"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "calls itself without end"),
        ("{% for a in [1] %}" * 25 + "{% endfor %}" * 25, "nested"),
        ("{% for i in range(9000) %}<b>{% endfor %}", "<b> stands inside 60 other elements"),
    ],
)
def test_a_runaway_template_is_stopped(tmp_path: Path, body: str, says: str) -> None:
    """It ends with a message instead of filling the memory or the night."""
    begun = time.monotonic()
    document, problems = compose_park(tmp_path, f"<p>{body}</p>")
    assert document is None
    assert any(says in problem.message for problem in problems), [problem.message for problem in problems]
    assert all(problem.place for problem in problems)
    assert time.monotonic() - begun < 30


def test_an_include_that_includes_itself_is_stopped(tmp_path: Path) -> None:
    """Twice each time, so that depth alone would not end it within a lifetime."""
    again = "{% include 'sheet/again.xml.j2' %}"
    document, problems = compose_park(tmp_path, again, again=again * 2)
    assert document is None
    assert [problem.code for problem in problems] == ["template/failed"]


def test_honest_templates_do_not_meet_the_limits(tmp_path: Path) -> None:
    """Two thousand companies in a few nested loops, counters and sums of small numbers."""
    companies = "".join(f"    - {{id: c{number}, name: C{number}}}\n" for number in range(2000))
    body = (
        "<list>{% for company in companies['items'] %}<item>{{ loop.index0 + 1 }} {{ company.name }}</item>"
        "{% endfor %}</list>"
    )
    document, problems = compose_park(tmp_path, body, f"companies:\n  exhaustive: true\n  items:\n{companies}")
    assert list(problems) == []
    assert printed(document)[-1] == "2,000 C1999"
