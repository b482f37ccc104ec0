"""A template can print, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from compose.parks import compose_park


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ park.__class__ }}",
        "{{ park._model }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ lipsum.__globals__.os.popen('id') }}",
        "{{ t.__globals__ }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ '%1000000000d' % 1 }}",
        "{% for a in range(100000) %}{% for b in range(100000) %}xxxxxxxxxxxxxxxxxxxx{% endfor %}{% endfor %}",
        "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
        "{% include '../../../etc/passwd' %}",
        "{{ organisations.update({}) }}",
    ],
)
def test_escapes_are_refused_with_a_place(tmp_path: Path, attack: str) -> None:
    """No code, no files, no giants; the author reads the line of it."""
    document, problems = compose_park(tmp_path, f"<p>{attack}</p>", "organisations: {one: {kind: company, name: A}}\n")
    assert document is None
    assert all(problem.place is not None and problem.code.startswith("template/") for problem in problems.errors)
    assert problems.errors


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A template folder that somebody sent must not read the machine's files."""
    outside = tmp_path / "secret.xml.j2"
    outside.write_text("<p>secret</p>", encoding="utf-8")
    (tmp_path / "templates" / "sheet").mkdir(parents=True)
    (tmp_path / "templates" / "sheet" / "linked.xml.j2").symlink_to(outside)
    document, problems = compose_park(tmp_path, "{% include 'sheet/linked.xml.j2' %}")
    assert document is None
    assert [problem.code for problem in problems] == ["template/missing"]
