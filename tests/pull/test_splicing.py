"""A new value in a YAML file or a table changes that value and not one character more."""

from __future__ import annotations

import csv
import io

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from brochure.diagnostics import Place
from brochure.pull.splicing import CannotSpliceError, splice, value_at

SOURCE = """# Park profile — keep this remark
park:
    name:   "Zizhu National High-Tech Park"   # official
    short: Zizhu  # plain
    web: 'https://example.org/a?b=c'
    area: 13.00
    empty:
    list: [ 1, 2,3 ]
    summary: |
      Keep this
      block as is.
    last: 中文 😀
"""


def places(text: str) -> dict[str, Place]:
    """Where each value of a text begins, by the value."""
    found = {}
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.ScalarEvent):
            mark = event.start_mark
            found[event.value] = Place("park.yaml", mark.line + 1, mark.column + 1)
    return found


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("Zizhu National High-Tech Park", 'Zizhu "HT" Park', '    name:   "Zizhu \\"HT\\" Park"   # official'),
        ("Zizhu", "No", '    short: "No"  # plain'),
        ("Zizhu", "a: b", '    short: "a: b"  # plain'),
        ("Zizhu", "Zizhu, Shanghai", '    short: "Zizhu, Shanghai"  # plain'),
        ("https://example.org/a?b=c", "it's", "    web: 'it''s'"),
        ("13.00", "14.50", "    area: 14.50"),
        ("", "filled", "    empty: filled"),
        ("2", "22", "    list: [ 1, 22,3 ]"),
        ("中文 😀", "新 🚢", "    last: 新 🚢"),
    ],
)
def test_one_line_changes(old: str, new: str, line: str) -> None:
    """In the style of the old value, and quoted where it would else be read as something else."""
    place = places(SOURCE)[old]
    done = splice(SOURCE, {place: new})
    before, after = SOURCE.splitlines(), done.splitlines()
    assert [two for one, two in zip(before, after, strict=True) if one != two] == [line]
    assert value_at(done, places(done)[new]) == new


def test_a_block_keeps_its_indent() -> None:
    """And what follows it stays where it was."""
    place = places(SOURCE)["Keep this\nblock as is.\n"]
    done = splice(SOURCE, {place: "New text\nin two lines"})
    assert "    summary: |\n      New text\n      in two lines\n    last: " in done


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_line_ends_and_the_byte_order_mark_stay(ending: str, bom: str) -> None:
    """Windows writes both."""
    text = bom + SOURCE.replace("\n", ending)
    done = splice(text, {places(SOURCE)["13.00"]: "14.00"})
    assert done == text.replace("13.00", "14.00")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40))
def test_any_text_comes_back(value: str) -> None:
    """Whatever is typed is what is read afterwards."""
    for old in ("Zizhu", "Zizhu National High-Tech Park", "https://example.org/a?b=c", "2"):
        place = places(SOURCE)[old]
        done = splice(SOURCE, {place: value})
        assert value_at(done, place) == value


def test_a_cell_of_a_table_changes_alone() -> None:
    """Quoted only where the separator asks for it."""
    text = 'id;name;text\r\na;Alpha;"One; two"\r\nb;Beta;x\r\n'
    done = splice(text, {Place("t.csv", 2, 3, (2, 8)): "Al; pha", Place("t.csv", 3, 8, (3, 9)): "y, z"})
    assert done == 'id;name;text\r\na;"Al; pha";"One; two"\r\nb;Beta;y, z\r\n'
    assert list(csv.reader(io.StringIO(done), delimiter=";"))[1] == ["a", "Al; pha", "One; two"]
    assert value_at(text, Place("t.csv", 2, 9, (2, 19))) == "One; two"


@pytest.mark.parametrize("place", [Place("t.xlsx", 2, 2), Place("t.csv", 2, 3), Place("park.yaml", 2, 1, (9, 9))])
def test_what_is_no_single_value_is_refused(place: Place) -> None:
    """A workbook, a cell over several lines, a place between values."""
    with pytest.raises(CannotSpliceError):
        splice("a,b\nc,d\n" if "csv" in place.file else "a:\n  - 1\n", {place: "x"})
