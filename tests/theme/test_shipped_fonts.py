"""Shipped fonts are what they claim to be; compiled ones are small, static and the same every time."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from fontTools.ttLib import TTFont

from brochure.theme.families import NOTO_SANS_SC, SHIPPED, SHIPPED_FAMILIES, SOURCE_SANS
from brochure.theme.fonts import FontBook
from brochure.theme.theme import Family

ORIGINS = yaml.safe_load((SHIPPED / "origins.yaml").read_text(encoding="utf-8"))
FILES = [(folder, entry) for folder, origin in ORIGINS.items() for entry in origin["files"]]


def test_every_shipped_font_has_its_origin() -> None:
    """No font without licence, version and hash, and none listed that is not there."""
    listed = {SHIPPED / folder / entry["name"] for folder, entry in FILES}
    assert len(listed) >= 8
    assert {file for file in SHIPPED.rglob("*") if file.suffix in (".ttf", ".woff2")} == listed
    assert {cut.file for family in SHIPPED_FAMILIES.values() for cut in family.cuts} == listed


@pytest.mark.parametrize(("folder", "entry"), FILES, ids=[entry["name"] for _, entry in FILES])
def test_a_shipped_font_is_the_makers_file(folder: str, entry: dict[str, str]) -> None:
    """Unchanged, so it may keep its reserved name; free to embed; with outlines that PDF can take."""
    data = (SHIPPED / folder / entry["name"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == entry["sha256"]
    font = TTFont(io.BytesIO(data), lazy=True)
    assert font["name"].getDebugName(5) == entry["version"]
    assert font["OS/2"].fsType == 0
    assert "glyf" in font
    [licence] = (SHIPPED / folder).glob("LICENSE*")
    assert "SIL OPEN FONT LICENSE" in licence.read_text(encoding="utf-8").upper()


def test_compiling_cuts_pins_and_renames(tmp_path: Path) -> None:
    """A few kilobytes, no axes, only the characters asked for, and not the maker's reserved name."""
    book = FontBook({}, tmp_path)
    face = SOURCE_SANS.face(620, italic=False, tabular=False)
    font = TTFont(io.BytesIO(book.compile(face, "Zizhu 2014")))
    assert "fvar" not in font
    assert {chr(code) for code in font.getBestCmap()} == set("Zizhu 2014")
    names = {record.toUnicode() for record in font["name"].names}
    assert not any("Source" in name for name in names)


def test_tabular_digits_are_equally_wide(tmp_path: Path) -> None:
    """Columns of figures line up without a feature that PDF writers cannot switch on."""
    book = FontBook({}, tmp_path)
    widths = {}
    for tabular in (False, True):
        face = SOURCE_SANS.face(400, italic=False, tabular=tabular)
        font = TTFont(io.BytesIO(book.compile(face, "0123456789")))
        widths[tabular] = {font["hmtx"][glyph][0] for glyph in font.getBestCmap().values()}
    assert len(widths[True]) == 1


_COMPILE = """
import hashlib, sys
from pathlib import Path
from brochure.theme.families import NOTO_SANS_SC, SOURCE_SERIF
from brochure.theme.fonts import FontBook
book = FontBook({}, Path(sys.argv[1]) if len(sys.argv) > 1 else None)
for family in (NOTO_SANS_SC, SOURCE_SERIF):
    print(hashlib.sha256(book.compile(family.face(400, italic=False, tabular=True), "紫竹 Zizhu 0123")).hexdigest())
"""


def test_compiled_fonts_do_not_depend_on_the_run(tmp_path: Path) -> None:
    """With a cache, from the cache, without one, under other hash seeds: one result."""
    results = set()
    for seed, arguments in (("1", [tmp_path]), ("2", [tmp_path]), ("3", [])):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(SHIPPED.parent.parent)}
        done = subprocess.run(
            [sys.executable, "-c", _COMPILE, *arguments], env=environment, check=True, capture_output=True, text=True
        )
        results.add(done.stdout)
    assert len(results) == 1


def test_a_damaged_cache_is_made_anew(tmp_path: Path) -> None:
    """A torn or edited entry must never reach a document."""
    face = NOTO_SANS_SC.face(400, italic=False, tabular=False)
    whole = FontBook({}, tmp_path).compile(face, "国")
    entries = list(tmp_path.iterdir())
    assert entries
    for entry in entries:
        entry.write_bytes(entry.read_bytes()[:-40])
    assert FontBook({}, tmp_path).compile(face, "国") == whole


def test_runs_go_to_the_first_face_that_has_them() -> None:
    """Latin words keep one face in Chinese text; an emoji has none and is reported, never drawn as a box."""
    book = FontBook({})
    runs = book.split("R&D 国家 é 😀", book.chain(Family.TEXT, 400, italic=False, tabular=False))
    assert [(face.family if face else None, text) for face, text in runs] == [
        ("Source Sans 3", "R&D "),
        ("Noto Sans SC", "国家 "),
        ("Source Sans 3", "é "),
        (None, "😀"),
    ]
