"""Values reach the document letter by letter, and remember the fact they came from."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from brochure.document.inline import Mark
from compose.parks import compose_park, printed, runs

# What XML 1.0 allows, less line ends (they become line breaks) and the characters that a spec file may not hold.
TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\ufffe\uffff\u2028\u2029\x85"),
    min_size=1,
).filter(lambda text: text.strip())


def _claim(text: str) -> str:
    return (
        "organisations:\n  one: {kind: company, name: "
        + yaml.dump(text, default_style='"', width=10**6).strip()
        + "}\n"
    )


@settings(max_examples=60, deadline=None)
@given(TEXT)
def test_any_text_is_printed_as_typed(text: str) -> None:
    """No character of a value is markup, code or a slot."""
    with tempfile.TemporaryDirectory() as folder:
        body = (
            '<p>{{ organisations.one.name }}</p><record><entry term="{{ organisations.one.name }}">x</entry></record>'
        )
        document, problems = compose_park(Path(folder), body, _claim(text))
    assert list(problems) == []
    assert printed(document)[:2] == [text, text]


@pytest.mark.parametrize(
    "text", ["R&D", "<b>bold</b>", "{{ park.name }}", "*Star*", "&amp;", "</p>", "{% raw %}", "\ue0000\ue001"]
)
def test_what_looks_like_markup_is_text(tmp_path: Path, text: str) -> None:
    """The texts that break other generators."""
    document, _ = compose_park(tmp_path, "<p>{{ organisations.one.name }}</p>", _claim(text))
    assert printed(document) == [text]


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("park.name", "Harbour Park"),
        ("park.name | upper", "HARBOUR PARK"),
        ("park.name | mid_sentence", "harbour Park"),
        ("organisations.values() | map(attribute='name') | sentence", "Estates and County"),
        ("organisations.values() | map(attribute='name') | join(' / ')", "Estates / County"),
        ("shout(park.name)", "Harbour Park!"),
        ("block", "Harbour Park"),
        ("organisations.one.name if true else 'x'", "Estates"),
    ],
)
def test_facts_survive_filters_macros_and_blocks(tmp_path: Path, expression: str, text: str) -> None:
    """Whatever a template does with a value, print still knows which fact it is."""
    body = (
        "{% macro shout(name) %}{{ name }}!{% endmacro %}{% set block %}{{ park.name }}{% endset %}"
        f"<p>{{{{ {expression} }}}}</p>"
    )
    more = "organisations:\n  one: {kind: company, name: Estates}\n  two: {kind: government, name: County}\n"
    document, problems = compose_park(tmp_path, body, more)
    assert list(problems) == []
    assert printed(document) == [text]
    paths = {run.origin.path for run in runs(document) if run.origin}
    assert paths
    assert paths <= {"park/names/0/text", "organisations/one/name", "organisations/two/name"}


def test_a_run_knows_its_line_in_spec_and_template(tmp_path: Path) -> None:
    """What lets an error, a content control or an editor lead back to both."""
    document, _ = compose_park(tmp_path, "\n\n  <p>Welcome to {{ park.name }}.</p>")
    run = next(run for run in runs(document) if run.origin)
    assert run.origin is not None
    assert (str(run.origin.place).rsplit("/", 1)[-1], run.origin.sources) == ("park.yaml:10:30", ("register",))
    assert str(run.at).endswith("templates/sheet/document.xml.j2:3:17")


def test_rich_text_only_where_the_vocabulary_says_so(tmp_path: Path) -> None:
    """Claims may hold marks and links; a name prints its asterisks."""
    more = """\
organisations: {one: {kind: company, name: "**Stars**"}}
claims: [{modality: ongoing, text: "Halls within **one walk**, see [site](https://example.org/)", cite: register}]
"""
    document, _ = compose_park(tmp_path, "<p>{{ claims[0].text }}</p><p>{{ organisations.one.name }}</p>", more)
    assert printed(document) == ["Halls within one walk, see site", "**Stars**"]
    marked = {run.text: (run.marks, run.link) for run in runs(document)}
    assert marked["one walk"] == (frozenset({Mark.STRONG}), None)
    assert marked["site"] == (frozenset(), "https://example.org/")


def test_template_blanks_collapse_and_vanish_between_han(tmp_path: Path) -> None:
    """A template may be indented as its author likes; Chinese has no blanks between sentences."""
    body = "<p>\n  One   line\n  of words.\n</p><p>第一句。\n  第二句。</p>"
    document, _ = compose_park(tmp_path, body)
    assert printed(document) == ["One line of words.", "第一句。第二句。"]


def test_missing_facts_print_nothing_and_null_can_be_told_apart(tmp_path: Path) -> None:
    """`null` is a statement; a missing key is not."""
    body = (
        "<p>{% if park.founded %}x{% endif %}{% if park is unknown('owner') %}owner{% endif %}"
        "{% if park is unknown('area') %}area{% endif %}</p>"
    )
    document, problems = compose_park(tmp_path, body, "  owner: null\n")
    assert list(problems) == []
    assert printed(document) == ["owner"]
