"""Official documents in Chinese: what GB/T 9704-2012 lays down is measured, in the file and on LibreOffice's pages."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from brochure.conformance.word.inspect import inspect
from brochure.diagnostics import Problems
from brochure.document.block import Contents, Cover, Section
from brochure.document.document import Document
from brochure.theme.brand import read_brand
from brochure.theme.fonts import FontBook
from brochure.theme.theme import WordForm
from brochure.word.writer import render_word
from word.reading import Docx, W, find, text_of
from word.samples import document, paragraph, sample, sample_zh, t
from word.test_libreoffice import SOFFICE, saved_as

_MM = 1440 / 25.4
_LONG = "园区在海边的旧船坞上建成如今已有多家企业入驻其中不少从事海洋测量与无人船的研制" * 40


@pytest.fixture(scope="session")
def written(book: FontBook) -> dict[str, Docx]:
    """The Chinese sample, the English one, and one of a few sections, all in the theme."""
    theme = read_brand(None, Problems(), theme="gongwen")
    assert theme is not None
    assert theme.word_form is WordForm.GB_T_9704
    inner = Section("c", t("企业"), 2, (paragraph("有企业。"),))
    few = document(
        Cover(t("请示"), kicker=t("报告")),
        Contents(t("目录")),
        Section("a", t("背景"), 1, (paragraph("有背景。"), inner)),
        Section("b", t("建议"), 1, (paragraph(_LONG),)),
        language="zh-Hans",
    )
    few = replace(few, edition=replace(few.edition, classification="内部"))
    documents: dict[str, Document] = {"zh": sample_zh(), "en": sample(), "few": few}
    made = {}
    for name, one in documents.items():
        problems = Problems()
        data = render_word(one, theme, book, problems)
        assert data is not None, problems.errors
        made[name] = Docx(data)
    return made


def test_nothing_is_wrong(written: dict[str, Docx]) -> None:
    """Our own checks, and every style that is named is there."""
    assert inspect(written["zh"].data) == ()
    assert inspect(written["few"].data) == ()
    ids = {one.get(f"{W}styleId") for one in find(written["zh"].xml("word/styles.xml"), "//w:style")}
    used = {one.get(f"{W}val") for part in written["zh"].stories.values() for one in find(part, "//w:pStyle")}
    assert len(used) > 20
    assert used <= ids


def test_the_page_is_that_of_the_standard(written: dict[str, Docx]) -> None:
    """A4, 37 mm above, 28 mm at the left, a type area of 156 by 225 mm; to a millimetre (5.2.1)."""
    (size,), (margins,) = (find(written["few"].body, f"//w:sectPr/w:{name}") for name in ("pgSz", "pgMar"))
    width, height = (int(size.get(f"{W}{side}")) / _MM for side in ("w", "h"))
    left, right, top, bottom = (int(margins.get(f"{W}{side}")) / _MM for side in ("left", "right", "top", "bottom"))
    assert (round(width), round(height), round(left), round(top)) == (210, 297, 28, 37)
    assert (round(width - left - right), round(height - top - bottom)) == (156, 225)


@pytest.mark.parametrize(
    ("style", "font", "points"),
    [
        ("Title", "方正小标宋简体", 22),
        ("Heading1", "黑体", 16),
        ("Heading2", "楷体_GB2312", 16),
        ("BodyText", "仿宋_GB2312", 16),
        ("Footer", "宋体", 14),
    ],
)
def test_type_is_that_of_the_standard(written: dict[str, Docx], style: str, font: str, points: int) -> None:
    """Fonts by name, each with others that stand in for it; sizes in points (7.3)."""
    (letters,) = find(written["few"].xml("word/styles.xml"), f"//w:style[@w:styleId='{style}']/w:rPr")
    assert find(letters, "w:rFonts")[0].get(f"{W}eastAsia") == font
    assert find(letters, "w:sz")[0].get(f"{W}val") == str(2 * points)
    (entry,) = find(written["few"].xml("word/fontTable.xml"), f"//w:font[@w:name='{font}']")
    assert "," in find(entry, "w:altName")[0].get(f"{W}val")


def test_headings_are_numbered_in_chinese(written: dict[str, Docx]) -> None:
    """一、 and （一）, in the list and in the contents (7.3.3)."""
    shown = [one.get(f"{W}val") for one in find(written["few"].xml("word/numbering.xml"), "//w:lvlText")]
    assert shown[:4] == ["%1、", "（%2）", "%3．", "（%4）"]
    lines = [text_of(one) for one in find(written["few"].body, "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC')]")]
    assert [line.partition("\t")[0] for line in lines] == ["目录", "一、背景", "（一）企业", "二、建议"]


def test_pages_are_numbered_outside(written: dict[str, Docx]) -> None:
    """— 1 — at the right on odd pages and at the left on even ones (7.5); the classification on both."""
    made = written["few"]
    assert find(made.xml("word/settings.xml"), "//w:evenAndOddHeaders")
    feet = {name: made.xml(name) for name in made.files if name.startswith("word/footer")}
    assert sorted(find(one, "//w:pStyle")[0].get(f"{W}val") for one in feet.values()) == ["Footer", "FooterEven"]
    assert all(text_of(one) == "— 1 —" for one in feet.values())
    above = [made.xml(name) for name in made.files if name.startswith("word/header")]
    assert [text_of(one) for one in above] == ["内部", "内部"]


def test_english_is_not_written_so(written: dict[str, Docx]) -> None:
    """The standard speaks of Chinese; other languages keep our own form, in the colours of the theme."""
    assert "HeaderBand" in written["en"].files["word/styles.xml"].decode()
    assert "方正小标宋简体" not in written["en"].files["word/styles.xml"].decode()


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_22_lines_of_28_characters(written: dict[str, Docx], tmp_path: Path) -> None:
    """As poppler reads LibreOffice's pages (5.2.3), below the classification and above the page number."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    pdf = saved_as("pdf", written["few"], tmp_path)
    printed = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True).stdout.decode()
    pages = [[line.strip() for line in page.splitlines() if line.strip()] for page in printed.split("\f")]
    # The first page has titles and contents, the last one the rest.
    full = pages[1:3]
    for page in full:
        head, *lines, foot = page
        assert head == "内部"
        assert foot.replace(" ", "") == f"—{pages.index(page) + 1}—"
        assert len(lines) == 22
        assert {len(line) for line in lines} == {28}
