"""A theme, its fonts, and documents rendered with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from brochure.diagnostics import Problems
from brochure.document.document import Document
from brochure.pdf.writer import render_pdf
from brochure.theme.brand import read_brand
from brochure.theme.fonts import FontBook, font_book
from brochure.theme.theme import Theme
from pdf.reading import File
from pdf.samples import sample
from pdf.samples_zh import sample_zh

Render = Callable[[Document], File]


@pytest.fixture(scope="session")
def theme() -> Theme:
    """The shipped default look."""
    problems = Problems()
    made = read_brand(None, problems)
    assert made is not None
    assert not problems.errors
    return made


@pytest.fixture(scope="session")
def book(theme: Theme, font_cache: Path) -> FontBook:
    """Its fonts."""
    return font_book(theme, font_cache)


@pytest.fixture(scope="session")
def rendered(theme: Theme, book: FontBook) -> Callable[[Document], bytes]:
    """The bytes of a document that must be free of problems."""

    def render(document: Document) -> bytes:
        problems = Problems()
        data = render_pdf(document, theme, book, problems)
        assert data is not None, list(problems)
        assert not list(problems)
        return data

    return render


@pytest.fixture(scope="session")
def render(rendered: Callable[[Document], bytes]) -> Render:
    """A document as a file that can be asked."""
    return lambda document: File(rendered(document))


@pytest.fixture(scope="session")
def complaints(theme: Theme, book: FontBook) -> Callable[[Document], list[tuple[str, str]]]:
    """Code and message of everything wrong with a document; nothing may have been made of it."""

    def ask(document: Document) -> list[tuple[str, str]]:
        problems = Problems()
        assert render_pdf(document, theme, book, problems) is None
        return [(problem.code, problem.message) for problem in problems]

    return ask


@pytest.fixture(scope="session")
def brochure_en(render: Render) -> File:
    """Every block, in English."""
    return render(sample())


@pytest.fixture(scope="session")
def brochure_zh(render: Render) -> File:
    """The Chinese sample."""
    return render(sample_zh())
