"""What the tests of Word documents share: a theme, its fonts, the samples written once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from brochure.diagnostics import Problems
from brochure.document.document import Document
from brochure.theme.brand import read_brand
from brochure.theme.fonts import FontBook, font_book
from brochure.theme.theme import Theme
from brochure.word.writer import render_word
from word.reading import Docx
from word.samples import sample, sample_zh

Write = Callable[[Document], Docx]


@pytest.fixture(scope="session")
def theme() -> Theme:
    """The brand that the product brings."""
    found = read_brand(None, Problems())
    assert found
    return found


@pytest.fixture(scope="session")
def book(theme: Theme, font_cache: Path) -> FontBook:
    """The fonts of that theme."""
    return font_book(theme, font_cache)


@pytest.fixture(scope="session")
def write(theme: Theme, book: FontBook) -> Write:
    """Writes a document that has no problems."""

    def written(document: Document) -> Docx:
        problems = Problems()
        data = render_word(document, theme, book, problems)
        assert data is not None, problems.errors
        return Docx(data)

    return written


@pytest.fixture(scope="session")
def english(write: Write) -> Docx:
    """The English sample, read back."""
    return write(sample())


@pytest.fixture(scope="session")
def chinese(write: Write) -> Docx:
    """The Chinese sample, read back."""
    return write(sample_zh())


@pytest.fixture(scope="session", params=["english", "chinese"])
def docx(request: pytest.FixtureRequest) -> Docx:
    """Each of the two samples."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Docx)
    return found
