"""The same document gives the same bytes, on any machine and on any day."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from word.reading import Docx

ROOT = Path(__file__).parents[2]
SCRIPT = """
import hashlib, sys
from pathlib import Path
from brochure.diagnostics import Problems
from brochure.theme.brand import read_brand
from brochure.theme.fonts import font_book
from brochure.word.writer import render_word
from word.samples import sample
theme = read_brand(None, Problems())
print(hashlib.sha256(render_word(sample(), theme, font_book(theme, Path(sys.argv[1])), Problems())).hexdigest())
"""


def test_bytes_do_not_depend_on_hash_seed_time_zone_or_locale(english: Docx, font_cache: Path) -> None:
    """Each in a process of its own."""
    expected = hashlib.sha256(english.data).hexdigest()
    for seed, zone, locale in (("1", "Asia/Shanghai", "C"), ("7", "America/New_York", "C.UTF-8")):
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, str(font_cache)],
            env=os.environ
            | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT / 'tests'}"},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == expected


def test_the_package_carries_no_dates_and_starts_with_its_contents(docx: Docx) -> None:
    """The zip layer would write the moment otherwise."""
    assert docx.dates == {(1980, 1, 1, 0, 0, 0)}
    assert list(docx.files)[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert list(docx.files)[2:] == sorted(list(docx.files)[2:])


def test_no_part_holds_the_day_it_was_written(docx: Docx) -> None:
    """Only the edition's date."""
    core = docx.files["docProps/core.xml"].decode()
    assert {line[:10] for line in core.split('W3CDTF">')[1:]} == {"2026-03-01"}
