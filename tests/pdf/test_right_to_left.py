"""Arabic and Hebrew: lines run from the right, names and numbers in them from the left, and both are read in order."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from brochure.document.block import Paragraph
from brochure.document.document import Document
from brochure.document.inline import Run
from brochure.pdf.typeset.direction import directions, visual_order
from pdf.conftest import Render
from pdf.making import document, paragraph, section

_ARABIC = "تأسست شركة Microsoft (Shanghai) في عام 2014 بمساحة 4,800 م، وتضم 120 عاملا"
_HEBREW = "ירושלים היא עיר (Jerusalem) ובה 3 מוזיאונים"


def _foreign(text: str, language: str) -> Document:
    return document(section("Heading", Paragraph((Run(text, language=language),))))


def _visual(text: str, *, leftward: bool) -> str:
    found = directions([text], leftward=leftward)
    assert found is not None
    return "".join(text[place] for place in visual_order(found.levels))


def test_text_from_left_to_right_needs_no_levels() -> None:
    """Most documents pay nothing."""
    assert directions(["Zamość", "紫竹", "замо\u0301к"], leftward=False) is None


def test_names_and_numbers_keep_their_order() -> None:
    """Hebrew words go from the right, Intel and 22,400 among them from the left."""
    assert _visual("אב Intel 22,400 גד", leftward=True) == "דג Intel 22,400 בא"
    assert _visual("the אב גד firm", leftward=False) == "the דג בא firm"


def test_brackets_of_a_pair_go_together() -> None:
    """The closing bracket stands where the opening one makes a reader expect it (rule N0)."""
    levels = directions(["Foo (Bar) גד"], leftward=True)
    assert levels is not None
    assert levels.levels["Foo (".index("(")] == levels.levels["Foo (Bar)".index(")")]


def test_joiners_have_no_direction_of_their_own() -> None:
    """Persian words with a joiner inside stay one run."""
    found = directions(["می\u200cخواهم"], leftward=True)
    assert found is not None
    assert set(found.levels) == {1}


@pytest.mark.parametrize(("text", "language"), [(_ARABIC, "ar"), (_HEBREW, "he"), ("می\u200cخواهم کتاب", "fa")])
def test_the_tree_holds_what_was_written(render: Render, text: str, language: str) -> None:
    """In the order of reading, over all lines."""
    long = f"{text}. " * 4
    said = render(_foreign(long, language)).tree.all("P")[0].said
    assert said.split() == long.split()


def test_arabic_in_an_english_sentence(render: Render) -> None:
    """The name is read at its place, in its language."""
    name = Run("شركة الاتصالات", language="ar")
    file = render(document(section("Heading", paragraph("The firm ", name, " (STC) moved in."))))
    assert "The firm شركة الاتصالات (STC) moved in." in file.tree.said
    spans = [node.raw for node in file.tree.all("Span") if node.raw is not None]
    assert "ar" in [str(raw.Lang) for raw in spans if "/Lang" in raw]


def test_paragraphs_start_at_the_right(render: Render) -> None:
    """The first word of a short Arabic line stands at the right edge of the column, the last one left of it."""
    file = render(_foreign("שלום עולם", "he"))
    places = {stretch.text.strip(): stretch.x for stretch in file.stretches}
    assert places["שלום"[::-1]] > places["עולם"[::-1]] > 250


@pytest.mark.parametrize(("text", "language"), [(_ARABIC, "ar"), (_HEBREW, "he")])
def test_poppler_finds_whole_words(
    rendered: Callable[[Document], bytes], tmp_path: Path, text: str, language: str
) -> None:
    """A program that turns text round by itself finds every word, ligatures of lam and alef too."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    file = tmp_path / "foreign.pdf"
    file.write_bytes(rendered(_foreign(text, language)))
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, encoding="utf-8", check=True)
    found = re.findall(r"\w+", done.stdout)
    assert [word for word in re.findall(r"\w+", text) if word not in found] == []
