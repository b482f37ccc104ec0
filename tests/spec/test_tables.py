"""Companies from CSV and XLSX: the same entities, with the places of their cells."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from brochure.spec.profile import Profile
from spec.park_files import PARK, profile_of, read_park, told

INDUSTRIES = "industries: {games: {name: Games}, cloud: {name: Cloud}}\n"


def from_table(file: str, more: str = "") -> str:
    """A park whose companies stand in a table."""
    return f"{INDUSTRIES}companies: {{file: {file}, exhaustive: false{more}}}\n"


def names(profile: Profile) -> list[tuple[str, dict[str, str]]]:
    """The ids and names of the companies."""
    assert profile.spec.companies is not None
    assert profile.spec.companies.items is not None
    return [(company.id, dict(company.name.values)) for company in profile.spec.companies.items]


def workbook(*rows: list[object], title: str = "Tenants") -> bytes:
    """A workbook of one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "table",
    [
        "id,name,industry,Parking\nkeel,Keel & Co,games,2\n\nnull,null,,\n",
        "\ufeffid;name;industry;Parking\r\nkeel;Keel & Co;games;2\r\nnull;null;;\r\n",
        'id\tname\tindustry\nkeel\t"Keel & Co"\tgames\nnull\tnull\n',
    ],
)
def test_csv_as_programs_write_it(tmp_path: Path, table: str) -> None:
    """Commas, semicolons or tabs, with a byte order mark or without; a company may be called null."""
    profile = profile_of(tmp_path, from_table("t.csv"), t_dot_csv=table)
    assert names(profile) == [("keel", {"en": "Keel & Co"}), ("null", {"en": "null"})]


def test_columns_are_mapped_and_ids_made(tmp_path: Path) -> None:
    """Headings stay the marketing office's own; a name may have a column for each language."""
    mapping = ", map: {name: {en: Company, zh-Hans: 公司}, industry: Sector, since: Arrived}"
    table = "Company,公司,Sector,Arrived\nKeel & Co.,龙骨,games,2019-04\n甲 Ltd,,cloud,\n"
    profile = profile_of(tmp_path, from_table("t.csv", mapping), t_dot_csv=table)
    assert names(profile) == [("keel-co", {"en": "Keel & Co.", "zh-Hans": "龙骨"}), ("甲-ltd", {"en": "甲 Ltd"})]
    assert str(profile.place("companies/keel-co/industry")) == "t.csv:2:15"
    assert [file.path for file in profile.inputs] == ["documents.yaml", "park.yaml", "t.csv"]


def test_cells_are_checked_where_they_stand(tmp_path: Path) -> None:
    """A wrong cell is a located problem of the table, behind quoted cells too."""
    table = 'id,name,industry\nkeel,"Keel, ""Co""",gmaes\nkeel,Anchor,cloud\n'
    _, problems = read_park(tmp_path, PARK + from_table("t.csv"), t_dot_csv=table)
    assert told(problems) == ["t.csv:2:21 spec/unknown-reference", "t.csv:3:1 spec/duplicate-id"]


def test_workbook_cells(tmp_path: Path) -> None:
    """Numbers and dates of a spreadsheet read like text, and places are row and column."""
    rows = [
        ["id", "name", "industry", "since", "employees"],
        ["keel", "Keel", "games", 2019, 12.0],
        ["oar", "Oar", "gmaes"],
    ]
    _, problems = read_park(tmp_path, PARK + from_table("t.xlsx"), t_dot_xlsx=workbook(*rows))
    assert told(problems) == ["t.xlsx:3:3 spec/unknown-reference"]
    profile = profile_of(tmp_path / "right", from_table("t.xlsx", ", sheet: Tenants"), t_dot_xlsx=workbook(*rows[:2]))
    assert profile.spec.companies is not None
    assert profile.spec.companies.items is not None
    [keel] = profile.spec.companies.items
    assert keel.since is not None
    assert keel.employees is not None
    assert (keel.since.start.year, keel.employees.value) == (2019, 12)


@pytest.mark.parametrize(
    ("more", "table", "expected"),
    [
        (", map: {name: Firm}", "id,name\na,A\n", "park.yaml:11:57 spec/table"),
        (", map: {nmae: name}", "id,name\na,A\n", "park.yaml:11:51 spec/unknown-key"),
        (", items: []", "id,name\na,A\n", "park.yaml:11:45 spec/table"),
        ("", "id,name,name\na,A,B\n", "t.csv:1:9 spec/table"),
        ("", 'id,name\na,"A\n', "t.csv:2:1 spec/table"),
        ("", "", "t.csv:1:1 spec/empty-file"),
        ("", "id,name\na,\x07\n", "t.csv:2:3 spec/forbidden-character"),
        ("", b"id,name\na,\xe9\n", "t.csv:2:3 spec/encoding"),
    ],
)
def test_wrong_tables(tmp_path: Path, more: str, table: str | bytes, expected: str) -> None:
    """Each mistake is told once, where it was made."""
    _, problems = read_park(tmp_path, PARK + from_table("t.csv", more), t_dot_csv=table)
    assert expected in told(problems)
    assert len(problems) <= 2


@pytest.mark.parametrize(
    ("file", "content", "code"),
    [
        ("t.xlsx", b"PK\x03\x04 no workbook", "spec/table"),
        ("t.ods", b"x", "spec/table"),
        ("gone.csv", b"x", "spec/missing-file"),
    ],
)
def test_no_tables(tmp_path: Path, file: str, content: bytes, code: str) -> None:
    """A file that is no table, or is not there, is told where the spec names it."""
    _, problems = read_park(tmp_path, PARK + from_table(file), t_dot_xlsx=content, t_dot_ods=content)
    assert told(problems) == [f"park.yaml:11:19 {code}"]


def test_an_unknown_sheet(tmp_path: Path) -> None:
    """The hint lists the sheets there are."""
    more = from_table("t.xlsx", ", sheet: Tenant")
    _, problems = read_park(tmp_path, PARK + more, t_dot_xlsx=workbook(["id", "name"], ["a", "A"]))
    [problem] = problems
    assert (problem.code, problem.label) == ("spec/table", "did you mean 'Tenants'?")
