"""The contents of a Word file name the pages that LibreOffice lays out, when they are asked to."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from brochure.delivery.laid_out import laid_out
from brochure.diagnostics import Problems
from brochure.document.block import Contents, Cover, PageBreak, Section
from brochure.document.document import Document
from brochure.theme.fonts import FontBook
from brochure.theme.theme import Theme
from brochure.word.order import PLAIN, WordOrder
from brochure.word.writer import render_word
from conftest import ROOT, Brochure
from word.reading import Docx, find, text_of
from word.samples import document, paragraph, t, table
from word.test_libreoffice import SOFFICE, saved_as

pytestmark = [pytest.mark.slow, pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")]
_PROSE = "The quay was dredged to nine metres, and the register gives the day on which it was sounded. "


def brief(sections: int, lines: int) -> Document:
    """Sections of growing length, so that no two begin at the same height; each has one inside."""
    parts = [
        Section(
            f"part-{number}",
            t(f"Heading {number:03}"),
            1,
            (
                *(paragraph(_PROSE * (1 + (number + line) % 4)) for line in range(lines + number % 3)),
                Section(f"in-{number}", t(f"Below {number:03}"), 2, (paragraph(_PROSE), table(2 + number % 4))),
            ),
        )
        for number in range(1, sections + 1)
    ]
    return document(Cover(t("A brief")), Contents(t("Contents")), *parts)


def entries(made: Docx) -> list[tuple[str, int]]:
    """The headings and pages of the contents."""
    found = find(made.body, "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC') and w:hyperlink]")
    lines = [text_of(one).rsplit("\t", 1) for one in found]
    return [(line.split("\t")[-1], int(page)) for line, page in lines]


def pages_of(pdf: Path) -> list[str]:
    """The words of each page as poppler reads them."""
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True)
    return done.stdout.decode().split("\f")[:-1]


@pytest.mark.parametrize(("sections", "lines", "least"), [(4, 2, 3), (60, 9, 60)])
def test_contents_are_as_laid_out(
    sections: int, lines: int, least: int, theme: Theme, book: FontBook, tmp_path: Path
) -> None:
    """Each heading stands on the page that its entry names, as another program reads the pages."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    assert SOFFICE
    problems, text = Problems(), brief(sections, lines)
    first = render_word(text, theme, book, problems)
    assert first is not None
    pages = laid_out(first, text, Path(SOFFICE), tmp_path / "cache", None, problems)
    assert pages is not None, problems.errors
    data = render_word(text, theme, book, problems, WordOrder(pages=pages))
    assert data is not None
    made = Docx(data)
    printed = pages_of(saved_as("pdf", made, tmp_path))
    assert len(printed) == pages.count >= least
    assert f">{pages.count}<" in made.files["word/header1.xml"].decode() + made.files["word/header2.xml"].decode()
    listed = entries(made)
    assert len(listed) == 2 * sections
    # The contents themselves name every heading, followed by dots.
    standing = {
        heading: [number for number, page in enumerate(printed, 1) if re.search(rf"^.*{heading}\s*$", page, re.M)]
        for heading, _ in listed
    }
    assert {heading: [page] for heading, page in listed} == standing


def test_pages_are_counted_once(theme: Theme, book: FontBook, tmp_path: Path) -> None:
    """What is kept serves a machine without LibreOffice; a change of what shows does not find it."""
    assert SOFFICE
    text, problems = brief(2, 1), Problems()
    data = render_word(text, theme, book, problems)
    assert data is not None
    pages = laid_out(data, text, Path(SOFFICE), tmp_path, None, problems)
    assert pages is not None
    assert laid_out(data, text, None, tmp_path, None, problems) == pages
    other = document(Cover(t("Another")), PageBreak(), *text.blocks[1:])
    changed = render_word(other, theme, book, problems, PLAIN)
    assert changed is not None
    assert not problems.errors
    assert laid_out(changed, other, None, tmp_path, None, problems) is None
    assert [one.code for one in problems.errors] == ["word/no-layout"]
    assert "install it" in problems.errors[0].hints[0].text


def test_a_document_asks_for_it(brochure: Brochure, tmp_path: Path) -> None:
    """In documents.yaml; a build on the same sources gives the same bytes, with LibreOffice or from what is kept."""
    park = Path(shutil.copytree(ROOT / "docs" / "examples" / "aldermoor", tmp_path / "specs" / "aldermoor"))
    orders = yaml.safe_load((park / "documents.yaml").read_text(encoding="utf-8"))
    orders["documents"]["brochure"] |= {"page_numbers": "exact", "outputs": ["docx"]}
    (park / "documents.yaml").write_text(yaml.safe_dump(orders, allow_unicode=True), encoding="utf-8")
    command = ("build", "specs", "--document", "brochure", "--lang", "en", "-o")
    settings = {"BROCHURE_CACHE": str(tmp_path / "cache")}
    done = brochure(*command, "one", cwd=tmp_path, env=settings)
    assert done.returncode == 0, done.stderr
    without = settings | {"PATH": ""}
    again = brochure(*command, "two", cwd=tmp_path, env=without)
    assert again.returncode == 0, again.stderr
    name = "aldermoor-brochure.en.docx"
    assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    refused = brochure(*command, "three", cwd=tmp_path, env=without | {"BROCHURE_CACHE": str(tmp_path / "empty")})
    assert refused.returncode == 1
    assert "page_numbers: exact" in refused.stderr
    assert "exact page numbers need LibreOffice" in refused.stderr
