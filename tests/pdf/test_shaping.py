"""Letters that join, sit on each other or stand closer are still copied as they were written."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from brochure.document.document import Document
from brochure.pdf.typeset.typeface import Typeface
from brochure.theme.families import SOURCE_SANS
from brochure.theme.fonts import FontBook
from pdf.conftest import Render
from pdf.making import document, paragraph, section

_WORDS = {
    "ligatures": "office affluent efficient fjord",
    "Vietnamese": "Đổi mới Việt Nam, tiếng Việt",
    "Vietnamese, decomposed": "Vie\u0323\u0302t Nam tie\u0302\u0301ng",
    "stressed Cyrillic": "за\u0301мок и замо\u0301к",
    "Chinese, extension B": "𠂉牌𠀋",
}


@pytest.fixture(scope="module")
def face(book: FontBook) -> Typeface:
    """A face of Latin and Cyrillic letters."""
    data = book.compile(SOURCE_SANS.face(400, italic=False, tabular=False), "AVToficed замк\u0301ао")
    return Typeface("Test", "/T1", data)


@pytest.mark.parametrize("text", _WORDS.values(), ids=_WORDS)
def test_words_are_read_as_written(render: Render, text: str) -> None:
    """The structure tree says every letter in its own form."""
    assert text in render(document(section("Heading", paragraph(text)))).tree.said


@pytest.mark.parametrize("text", _WORDS.values(), ids=_WORDS)
def test_words_are_copied_as_written(rendered: Callable[[Document], bytes], tmp_path: Path, text: str) -> None:
    """So does a program that reads pages only."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    file = tmp_path / "words.pdf"
    file.write_bytes(rendered(document(section("Heading", paragraph(text)))))
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, encoding="utf-8", check=True)
    assert text in done.stdout


def test_pairs_are_kerned(face: Typeface) -> None:
    """A and V stand nearer than their widths say."""
    assert face.shape("AV").width < face.shape("A").width + face.shape("V").width


def test_a_mark_takes_no_room(face: Typeface) -> None:
    """A stress stands on its letter, set close or letter-spaced."""
    for tracking in (0.0, 120.0):
        plain, stressed = face.shape("замок", tracking), face.shape("замо\u0301к", tracking)
        assert stressed.width == pytest.approx(plain.width)
        assert stressed.advances == plain.advances


def test_letter_spacing_parts_ligatures(face: Typeface) -> None:
    """Three letters set apart are three glyphs."""
    (spaced,) = face.shape("ffi", 120.0).strokes
    assert spaced.shown.replace("><", "").count("<") >= 1
    assert face.shape("ffi", 120.0).advances == 3


def test_a_word_is_shaped_once(face: Typeface) -> None:
    """A long document sets the same words thousands of times."""
    assert face.shape("office") is face.shape("office")
