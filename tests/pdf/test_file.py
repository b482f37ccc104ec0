"""The file itself: fonts, metadata, bookmarks, and the same bytes everywhere."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pikepdf

from pdf.making import document, paragraph, section
from pdf.reading import File
from pdf.samples import sample

_ROOT = Path(__file__).parent.parent.parent
_PROGRAM = """
import hashlib, sys
from pathlib import Path
from brochure.diagnostics import Problems
from brochure.pdf.writer import render_pdf
from brochure.theme.brand import read_brand
from brochure.theme.fonts import font_book
from pdf.samples_zh import sample_zh
theme = read_brand(None, Problems())
data = render_pdf(sample_zh(), theme, font_book(theme, Path(sys.argv[1])), Problems())
print(hashlib.sha256(data).hexdigest())
"""


def test_every_font_is_embedded_and_says_its_characters(brochure_en: File, brochure_zh: File) -> None:
    """No font of the viewer's is needed, and no glyph is without a character."""
    fonts = brochure_en.fonts | brochure_zh.fonts
    assert len(fonts) > 8
    for name, font in fonts.items():
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor, name
        assert b"> <0000>" not in font.ToUnicode.read_bytes(), name
        assert name[7] == "+", name


def test_properties_come_from_the_document(brochure_en: File) -> None:
    """Title, language and date are the edition's; the window shows the title."""
    pdf = brochure_en.pdf
    assert str(pdf.docinfo.Title) == "Larkfield Science Park: investor brochure"
    assert str(pdf.Root.Lang) == "en"
    assert str(pdf.docinfo.CreationDate).startswith("D:20260301000000")
    assert (
        pdf.Root.ViewerPreferences.DisplayDocTitle is True or str(pdf.Root.ViewerPreferences.DisplayDocTitle) == "true"
    )
    with pdf.open_metadata() as xmp:
        assert xmp["xmp:CreateDate"] == "2026-03-01T00:00:00Z"
        assert xmp["pdfuaid:part"] == "1"


def test_bookmarks_follow_the_sections(brochure_en: File) -> None:
    """Sections and their parts, each leading to its page."""
    with brochure_en.pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
        inner = [item.title for item in outline.root[1].children]
    assert titles[0].startswith("A working harbour")
    assert len(titles) == 9
    assert inner == ["Timeline"]


def test_pages_are_labelled(brochure_en: File) -> None:
    """The number in the viewer is the number in print."""
    assert [page.label for page in brochure_en.pdf.pages][:3] == ["1", "2", "3"]


def test_same_bytes_under_any_seed_zone_and_locale(font_cache: Path, tmp_path: Path) -> None:
    """Hash seed, time zone, locale, folder and ReportLab's own variables change nothing."""
    worlds = (
        {"PYTHONHASHSEED": "1", "TZ": "UTC"},
        {"PYTHONHASHSEED": "77", "TZ": "Asia/Shanghai", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1", "RL_useA85": "1"},
    )
    hashes = set()
    for number, world in enumerate(worlds):
        folder = tmp_path / str(number)
        folder.mkdir()
        hashes.add(_run(world, folder, font_cache).stdout)
    assert len(hashes) == 1


def test_settings_in_the_folder_are_not_executed(font_cache: Path, tmp_path: Path) -> None:
    """A downloaded project can't run code by carrying a file that ReportLab would import."""
    trap = "from pathlib import Path; Path('executed').write_text('yes')"
    (tmp_path / "reportlab_settings.py").write_text(trap)
    (tmp_path / ".reportlab_settings").write_text(trap)
    done = _run({"HOME": str(tmp_path)}, tmp_path, font_cache)
    assert len(done.stdout.strip()) == 64
    assert not (tmp_path / "executed").exists()


def test_identifier_follows_from_the_content(rendered) -> None:
    """Two documents differ in their ID, and one has the same ID each time."""
    first, again, other = (
        pikepdf.open(io.BytesIO(rendered(document(section("One", paragraph(text)))))).trailer.ID[0] for text in "aab"
    )
    assert bytes(first) == bytes(again)
    assert bytes(first) != bytes(other)


def test_drawing_leaves_the_document_alone(rendered) -> None:
    """Rendering twice in one process gives the same bytes: nothing is kept between documents."""
    hashes = {hashlib.sha256(rendered(sample())).hexdigest() for _ in range(2)}
    assert len(hashes) == 1


def _run(world: dict[str, str], folder: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(folder), str(_ROOT / "src"), str(_ROOT / "tests")])
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(cache)],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": path} | world,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done
