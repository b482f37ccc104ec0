"""Lists as people keep them become companies, or are refused with their row and column."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from brochure.batch.rows import Row, read_rows
from brochure.diagnostics import Problems
from brochure.yaml.tree import to_data


def _read(file: Path) -> tuple[tuple[Row, ...], Problems]:
    problems = Problems()
    return read_rows(file, problems), problems


def test_a_heading_is_the_path_of_a_field(tmp_path: Path) -> None:
    """Languages and parts of a meeting have columns of their own; several entries share a cell."""
    file = tmp_path / "list.csv"
    file.write_text(
        "company,interest.en,interest.zh-Hans,asks,meeting.when,next_step\n"
        'Ash & Sons,A hall,厂房,"one; two\nthree",2026-04-02T09:30+01:00,\n'
        ",,,,,\n"
        "Birch,,,,,Call\n",
        encoding="utf-8",
    )
    rows, problems = _read(file)
    assert not len(problems)
    assert [row.id for row in rows] == ["ash-sons", "birch"]
    assert to_data(rows[0].entry.value) == {
        "company": "Ash & Sons",
        "interest": {"en": "A hall", "zh-Hans": "厂房"},
        "asks": ["one", "two", "three"],
        "meeting": {"when": "2026-04-02T09:30+01:00"},
    }
    assert to_data(rows[1].entry.value) == {"company": "Birch", "next_step": "Call"}
    assert (rows[1].place.line, rows[1].place.column) == (5, 1)


def test_a_workbook_and_yaml_say_the_same(tmp_path: Path) -> None:
    """One list, three files."""
    book = openpyxl.Workbook()
    for line in (["id", "company", "asks"], ["a-1", "Ash", "one;two"]):
        book.active.append(line)
    book.save(tmp_path / "list.xlsx")
    (tmp_path / "list.csv").write_text('id;company;asks\na-1;Ash;"one;two"\n', encoding="utf-8-sig")
    (tmp_path / "list.yaml").write_text("prospects: {a-1: {company: Ash, asks: [one, two]}}\n", encoding="utf-8")
    for name in ("list.xlsx", "list.csv", "list.yaml"):
        (row,), problems = _read(tmp_path / name)
        assert not len(problems)
        assert (row.id, to_data(row.entry.value)) == ("a-1", {"company": "Ash", "asks": ["one", "two"]}), name


@pytest.mark.parametrize(
    ("text", "says", "line"),
    [
        ("company,intrest\nAsh,x\n", "a company has no field 'intrest'", 1),
        ("company,meeting.place\nAsh,x\n", "a company has no field 'meeting.place'", 1),
        ("name\nAsh\n", "a company has no field 'name'", 1),
        ("id,interest\na,x\n", "the list has no column 'company'", 1),
        ("company\nAsh\nash\n", "two rows have the id 'ash', so one file would replace the other", 3),
    ],
)
def test_a_list_that_cannot_serve_is_refused_with_its_place(tmp_path: Path, text: str, says: str, line: int) -> None:
    """Before anything is made."""
    file = tmp_path / "list.csv"
    file.write_text(text, encoding="utf-8")
    rows, problems = _read(file)
    assert rows == ()
    found = {problem.message: problem.place for problem in problems}
    assert found[says] is not None
    assert found[says].line == line  # type: ignore[union-attr]
