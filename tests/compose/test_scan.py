"""Mistakes in the elements a template prints: each is told, where it stands, and all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from compose.parks import compose_park, printed


def told(folder: Path, body: str, **templates: str) -> list[tuple[str, str, str]]:
    """Position, message and advice of each problem; positions count from the line of the body."""
    document, problems = compose_park(folder, "\n" + body, **templates)
    assert document is None
    places = [problem.place for problem in problems]
    assert all(places)
    return [
        (f"{place.line - 1}:{place.column}" if place else "", problem.message, problem.label)
        for place, problem in zip(places, problems, strict=True)
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<tabel/>", [("1:1", "<tabel> is not an element of the vocabulary", "did you mean 'table'?")]),
        ("<P>x</P>", [("1:1", "<P> is not an element of the vocabulary", "did you mean 'p'?")]),
        ("<p>a <blink>b</blink></p>", [("1:6", "<blink> is not an element of the vocabulary", "")]),
        ("<p>x", [("1:5", "<p> is not closed before </document>", "")]),
        ("<p>x</p></p>", [("1:9", "</p> closes nothing that is open", "")]),
        ("<p><b>x</p></b>", [("1:8", "<b> is not closed before </p>", ""), ("1:12", "</b> closes nothing", "")]),
        ("<p><a href='#x'>x</a></p>", [("1:4", "<a is not a complete tag", "")]),
        ("<p>x </ p></p>", [("1:1", "</ is not a complete tag", "")]),
        ("<!DOCTYPE p><p>x</p>", [("0:1", "<! is not a complete tag", "")]),
        ("<p>x</p><!-- y", [("1:5", "a remark that begins with <!-- is never ended", "")]),
        ('<list numbered="yes" numbred="no"><item>x</item></list>', [("1:1", "<list> has no attribute 'numbred'", "")]),
        ('<section heading="a <b>c</b>"><p>x</p></section>', [("1:1", "a tag stands inside an attribute", "")]),
        ("<row><cell>x</cell></row>", [("1:1", "<row> cannot stand inside <document>", "")]),
        ("{{ park.name }}", [("1:1", "text stands directly inside <document>: 'Harbour Park'", "")]),
    ],
)
def test_mistakes_are_told_with_their_place(tmp_path: Path, body: str, expected: list[tuple[str, str, str]]) -> None:
    """The line and column are those of the tag or slot itself."""
    found = told(tmp_path, body)
    assert len(found) == len(expected), found
    for (place, message, label), (right, words, advice) in zip(found, expected, strict=True):
        assert (place, message.startswith(words)) == (right, True), (place, message)
        assert advice in ("", label)


def test_all_mistakes_come_at_once(tmp_path: Path) -> None:
    """A person who mends a template wants the whole list."""
    body = "<tabel/>\n<p titel='x'>\n<chart/>\n<list>loose</list>\n</section>"
    places = [place for place, _, _ in told(tmp_path, body)]
    assert len(places) >= 5
    assert {place.split(":")[0] for place in places} >= {"1", "2", "3", "4", "5"}


def test_places_survive_macros_includes_and_loops(tmp_path: Path) -> None:
    """A mistake in a macro is told where the macro is written, and once however often it is used."""
    library = "{% macro wrong() %}\n\n   <tabel/>\n{% endmacro %}"
    document, problems = compose_park(
        tmp_path,
        "{% import 'sheet/library.xml.j2' as library %}{% for i in range(9) %}{{ library.wrong() }}{% endfor %}",
        library=library,
    )
    assert document is None
    assert [str(problem.place).rsplit("/", 1)[-1] for problem in problems] == ["library.xml.j2:3:4"]


@pytest.mark.parametrize(
    "before",
    [
        "<p>x</p>\n    {% if true %}\n",
        "<p>x</p>  \n  {%- if true -%}\n  ",
        "{# a <b> {{ remark #}\n",
        "<!-- <b> -->\n",
        "\r\n\r\n \t",
    ],
)
def test_columns_are_right_behind_statements_and_remarks(tmp_path: Path, before: str) -> None:
    """Blanks that Jinja2 takes away still count in what the author's editor shows."""
    body = f"{before}{{{{ 'a}}}}<c>' }}}} <tabel/>" + ("{% endif %}" if "if true" in before else "")
    _, problems = compose_park(tmp_path, body)
    wrong = next(problem for problem in problems if problem.code == "template/unknown-block")
    source = (tmp_path / "templates" / "sheet" / "document.xml.j2").read_text(encoding="utf-8")
    assert wrong.place is not None
    line = source.split("\n")[wrong.place.line - 1]
    assert line[wrong.place.column - 1 :].startswith("<tabel")


def test_signs_that_are_no_tags_are_text(tmp_path: Path) -> None:
    """R&D, AT&T and a < b need no special writing; complete references are read."""
    document, problems = compose_park(
        tmp_path, "<p>R&D &copy AT&notit; &amp; a < b &#169;{% raw %}{{ x }}{% endraw %}</p>"
    )
    assert list(problems) == []
    assert printed(document) == ["R&D &copy AT&notit; & a < b ©{{ x }}"]


def test_private_characters_in_a_template_are_refused(tmp_path: Path) -> None:
    """They would be taken for slots."""
    for character in "\ue000\ue001\ue002\ue003":
        _, problems = compose_park(tmp_path, f"<p>\n{character}0</p>")
        (problem,) = problems
        assert f"U+{ord(character):04X}" in problem.message
        assert problem.place is not None
        assert problem.place.line == 2
