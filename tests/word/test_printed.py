"""Pages as LibreOffice prints them: what has to be on every one, and letters that are those of the language."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageOps, ImageStat

from brochure.diagnostics import Problems
from brochure.document.block import Cover, Section
from brochure.theme.brand import read_brand
from brochure.theme.fonts import FontBook
from brochure.word.writer import render_word
from conftest import Brochure
from documents.editions import ALDERMOOR
from word.conftest import Write
from word.reading import Docx, find, text_of
from word.samples import document, paragraph, sample, t, table
from word.test_exact_pages import pages_of
from word.test_libreoffice import SOFFICE, saved_as

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed"),
]
HOSTILE = (
    "]]>", "R&D &amp; <b>", "<w:p/>", "{{ park.name }}{% raw %}", "_x000D_", "\\u0000 %s", "שלום עולם", "مرحبا بالعالم",
    "a\u202eb", "🚢🏭", "e\u0301\u0302", "\u00ad\u200b\u2060", "  two  spaces  ", "N" * 10_000, "漢字" * 500,
)  # fmt: skip


def test_a_long_table_repeats_its_head_on_every_page(write: Write, tmp_path: Path) -> None:
    """Of a thousand rows."""
    rows = table(1000)
    made = write(document(Cover(t("Rows")), Section("rows", t("All rows"), 1, (rows,))))
    pages = pages_of(saved_as("pdf", made, tmp_path))
    printed = [page for page in pages if re.search(r"^\s*[A-F]\d+\s", page, re.M)]
    assert len(printed) > 20
    heads = [re.findall(r"^\s*Building\s+Use\s+Area, m²\s*$", page, re.M) for page in printed]
    assert [len(found) for found in heads] == [1] * len(printed)
    assert sum(len(re.findall(r"^\s*[A-F]\d+\s", page, re.M)) for page in printed) == 1000


def test_classification_is_on_every_page(brochure: Brochure, tmp_path: Path) -> None:
    """Of every classified document of the example, in its language: first pages, later ones, turned ones."""
    done = brochure("build", ALDERMOOR.parent, "-o", tmp_path, *_chosen("meetings", "questions", "decision", "report"))
    assert done.returncode == 0, done.stderr
    marks = {"en": ("Internal", "Official"), "zh-Hans": ("内部", "公务")}
    files = sorted(tmp_path.glob("*.docx"))
    assert len(files) == 9
    _print(files, tmp_path / "printed")
    for file in files:
        pages = pages_of(tmp_path / "printed" / f"{file.stem}.pdf")
        assert pages
        words = marks[file.stem.rpartition(".")[2]]
        assert [number for number, page in enumerate(pages, 1) if not any(word in page for word in words)] == [], file


def test_no_chinese_letter_is_left_out(brochure: Brochure, tmp_path: Path) -> None:
    """In our own looks and in the official form, whose fonts this machine may not have."""
    done = brochure("build", ALDERMOOR.parent, "-o", tmp_path, "--lang", "zh-Hans", *_chosen("briefing", "report"))
    assert done.returncode == 0, done.stderr
    files = sorted(tmp_path.glob("*.docx"))
    assert len(files) == 2
    _print(files, tmp_path / "printed")
    for file in files:
        printed = "".join(pages_of(tmp_path / "printed" / f"{file.stem}.pdf"))
        said = "".join(text_of(one) for one in find(Docx(file.read_bytes()).body, "//w:p"))
        letters = {letter for letter in said if "\u4e00" <= letter <= "\u9fff"}
        assert len(letters) > 200
        assert letters - set(printed) == set()
        assert "\ufffd" not in printed


@pytest.mark.parametrize(("brand", "top"), [(None, 26), ("gongwen", 35)])
def test_chinese_is_set_in_simplified_letters(brand: str | None, top: int, book: FontBook, tmp_path: Path) -> None:
    """The letter 骨 has a corner that turns left in Simplified Chinese and right elsewhere.

    Shapes are compared and not the names of fonts: LibreOffice names a face after the first one of its file.
    """
    if shutil.which("pdftoppm") is None or shutil.which("fc-match") is None:
        pytest.skip("pdftoppm (poppler-utils) or fc-match (fontconfig) is not installed")
    theme = read_brand(None, Problems(), theme=brand)
    assert theme is not None
    data = render_word(document(paragraph("骨" * 20), language="zh-Hans"), theme, book, Problems())
    assert data is not None
    pdf = saved_as("pdf", Docx(data), tmp_path)
    subprocess.run(["pdftoppm", "-r", "300", "-gray", "-png", "-singlefile", pdf, tmp_path / "page"], check=True)
    with Image.open(tmp_path / "page.png") as page:
        # The text alone: from `top`, in millimetres below the edge, down to above the foot.
        text = page.convert("L").crop((0, page.height * top // 297, page.width, page.height * 8 // 10))
        line = text.crop(ImageOps.invert(text).getbbox())
        printed = line.crop((0, 0, round(line.width / 20), line.height))
    likeness = {language: _difference(printed, _drawn("骨", language)) for language in ("zh-cn", "ja", "zh-tw", "ko")}
    assert min(likeness, key=lambda language: likeness[language]) == "zh-cn", likeness


def _drawn(letter: str, language: str) -> Image.Image:
    """A letter as the machine's font for a language has it."""
    found = subprocess.run(
        ["fc-match", "-f", "%{file}\t%{index}", f"Noto Sans CJK:lang={language}"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    file, _, index = found.partition("\t")
    if "CJK" not in file:
        pytest.skip("no Chinese font (fonts-noto-cjk) is installed")
    drawn = Image.new("L", (300, 300), 255)
    ImageDraw.Draw(drawn).text((40, 10), letter, font=ImageFont.truetype(file, 200, index=int(index)), fill=0)
    return drawn


def _difference(one: Image.Image, other: Image.Image) -> float:
    """How far two letters are apart, whatever their sizes."""
    same = [each.crop(ImageOps.invert(each).getbbox()).resize((120, 120)) for each in (one, other)]
    return float(ImageStat.Stat(ImageChops.difference(*same)).mean[0])


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_hostile_text_prints_as_typed(write: Write, text: str) -> None:
    """In headings, paragraphs, cells, the title of the file and its contents."""
    rows = table(1)
    cells = (t(text), *rows.rows[0].cells[1:])
    hostile = rows.__class__(rows.columns, (rows.rows[0].__class__(cells),), t(text))
    made = write(document(Cover(t(text)), Section("s", t(text), 1, (paragraph(text), hostile)), title=text))
    said = [text_of(one) for one in find(made.body, "//w:p")]
    assert said.count(text) >= 4
    assert find(made.xml("docProps/core.xml"), "//*[local-name()='title']")[0].text == text


def test_libreoffice_opens_all_of_it(write: Write, tmp_path: Path) -> None:
    """Together, in one document beside every kind of block."""
    blocks = (*sample().blocks, *(Section(f"h-{n}", t(text), 1, (paragraph(text),)) for n, text in enumerate(HOSTILE)))
    made = write(document(*blocks))
    printed = "".join(pages_of(saved_as("pdf", made, tmp_path)))
    for text in ("]]>", "R&D &amp; <b>", "<w:p/>", "{{ park.name }}{% raw %}", "_x000D_"):
        assert text in printed


def _chosen(*documents: str) -> list[str]:
    return [argument for document in documents for argument in ("--document", document)]


def _print(files: list[Path], folder: Path) -> None:
    assert SOFFICE
    command = [SOFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", folder, *files], capture_output=True, check=True, timeout=300)
