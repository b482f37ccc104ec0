"""Every block has a declaration, an example, a place on the reference page, and a renderer in both backends."""

from __future__ import annotations

import io
import typing
import zipfile
from pathlib import Path

import pikepdf
import pytest
from lxml import etree

from brochure.compose.vocabulary.table import ELEMENTS
from brochure.diagnostics import Problems
from brochure.document.block import Block
from brochure.document.walk import blocks
from brochure.theme.brand import read_brand
from brochure.theme.fonts import FontBook, font_book
from brochure.theme.theme import Theme
from gallery import compose_markup, examples, gallery

KINDS = {kind.__name__ for kind in typing.get_args(Block)}


@pytest.fixture(scope="module")
def look(font_cache: Path) -> tuple[Theme, FontBook]:
    """The default brand."""
    theme = read_brand(None, Problems())
    assert theme is not None
    return theme, font_book(theme, font_cache)


def test_the_gallery_shows_every_block() -> None:
    """A block without an example in the vocabulary could not be printed by any template."""
    assert len(KINDS) == 25
    assert {type(block).__name__ for block in blocks(gallery().blocks)} == KINDS


@pytest.mark.parametrize("name", sorted(examples()))
def test_each_example_composes_alone(name: str) -> None:
    """What the reference page shows can be copied."""
    problems = Problems()
    assert compose_markup(examples()[name], problems), list(problems)


def test_every_element_has_an_example_or_stands_in_one() -> None:
    """Parts are shown by the example of what they belong to."""
    assert len(ELEMENTS) > 40
    shown = " ".join(examples().values())
    assert [name for name in ELEMENTS if name != "document" and f"<{name}" not in shown] == []


def test_the_pdf_draws_every_block(look: tuple[Theme, FontBook]) -> None:
    """Each section of the gallery reaches the bookmarks, and nothing raises."""
    from brochure.pdf.writer import render_pdf

    problems = Problems()
    data = render_pdf(gallery(), *look, problems)
    assert data, list(problems)
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        titles = {item.title for item in outline.root}
    assert {name for name in examples() if name != "cover"} <= titles


def test_word_writes_every_block(look: tuple[Theme, FontBook]) -> None:
    """Each section of the gallery becomes a heading, and nothing raises."""
    from brochure.word.writer import render_word

    problems = Problems()
    data = render_word(gallery(), *look, problems)
    assert data, list(problems)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    text = "\n".join(element.text or "" for element in body.iter("{*}t"))
    assert [name for name in examples() if name != "cover" and name not in text] == []
