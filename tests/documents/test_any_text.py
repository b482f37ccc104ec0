"""Whatever is typed into a spec is found in the PDF and in the Word file, or refused at its line."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brochure.compose.compose import DocumentOrder, compose
from brochure.diagnostics import Problem, Problems
from brochure.document.document import Document, Edition
from brochure.pdf.writer import render_pdf
from brochure.spec.reader import read_profile
from brochure.theme.brand import read_brand
from brochure.theme.coverage import check_coverage
from brochure.theme.fonts import font_book
from brochure.word.writer import render_word
from documents.reading import docx_passages, pdf_text

ROOT = Path(__file__).parents[2]

# A park in which every {n} is a text field of another entity.
PARK = """\
spec: 1
id: harbour
languages: [en]
sources: {{register: {{kind: statistics, title: {0}, publisher: {1}, published: 2026}}}}
park:
  kind: science-park
  cite: register
  names: [{{use: preferred, text: {2}}}, {{use: short, text: {3}}}]
  place: {{city: {4}}}
  guiding_statement: {{text: {5}, attributed_to: {6}}}
organisations: {{org: {{kind: ministry, name: {7}, cite: register}}}}
designations:
  - {{id: title, name: {8}, field: {9}, grantor: org, status: held, date: 2020, cite: register,
     rank: {{ordinal: 2, scope: {10}}}}}
industries: {{one: {{name: {11}}}}}
clusters: [{{id: c, lead_industry: one, segments: [one], modality: achieved, cite: register}}]
companies: {{exhaustive: true, cite: register, items: [{{id: a, name: {12}}}]}}
institutions:
  exhaustive: true
  cite: register
  named: [{{id: u, kind: university, name: {13}}}]
  counts: [{{id: g, label: {14}, value: 3, as_of: 2025}}]
goals: [{{modality: goal, text: {15}, cite: register}}]
unknowns: [{16}]
"""
FIELDS = 17
DOCUMENTS = (
    "edition: {date: 2026-03-01}\ndocuments: {brief: {kind: investment-briefing, audience: internal, outputs: [pdf]}}\n"
)

TRICKY = (
    "R&D", "<b>bold</b>", "{{ park.name }}", "Star* and 2*3", "a < b > c", "&amp; &#65;", "</p>", "{% raw %}",
    "100 % “quoted” ‘so’", "naïve Ångström", "Đổi mới Việt Nam", "Объём и ёлка", "Ελληνικά", "紫竹（国家）高新区，第一",
    "e\u0301 combining", "tab\tand  two blanks", "file.name@example.org/x?y=1&z=2",
)  # fmt: skip

# Any text that XML allows; and texts of letters that the shipped fonts have, so that whole documents are drawn. Marks
# of rich text are left out, since some of the fields use them.
ANY = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\ufffe\uffff\u2028\u2029*[]")
DRAWN = st.sampled_from(
    [
        chr(code)
        for start, end in ((0x20, 0x7F), (0xC0, 0x17F), (0x410, 0x44F), (0x4E00, 0x9FA5))
        for code in range(start, end)
    ]
).filter(lambda letter: letter not in "*[]")


def _quoted(text: str) -> str:
    """The text as a YAML scalar in single quotes, which know no escapes but their own."""
    return "'" + text.replace("'", "''") + "'"


def _document(folder: Path, texts: tuple[str, ...]) -> tuple[Document | None, list[Problem]]:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "park.yaml").write_text(PARK.format(*map(_quoted, texts)), encoding="utf-8")
    (folder / "documents.yaml").write_text(DOCUMENTS, encoding="utf-8")
    problems = Problems()
    profile = read_profile(folder / "park.yaml", folder, problems)
    assert profile is not None, list(problems)
    order = DocumentOrder(
        "brief", "investment-briefing", "en", Edition(datetime(2026, 3, 1, tzinfo=UTC), "1"), "internal"
    )
    return compose(profile, order, (ROOT / "templates",), problems), list(problems)


def _bare(text: str) -> str:
    """What is left of a text when blanks and the form of its accents do not count."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def _printed_in_both(folder: Path, cache: Path, texts: tuple[str, ...]) -> list[Problem]:
    """Build both formats and look for every text; returns the problems where something was refused instead."""
    document, problems = _document(folder, texts)
    theme = read_brand(None, Problems())
    assert theme is not None
    book = font_book(theme, cache)
    found = Problems()
    found.extend(problem for problem in problems if problem.severity == "error")
    if document is not None:
        check_coverage(document, book, found)
    if found.errors:
        return list(found.errors)
    assert document is not None
    pdf, word = render_pdf(document, theme, book, found), render_word(document, theme, book, found)
    assert pdf is not None
    assert word is not None
    (folder / "brief.pdf").write_bytes(pdf)
    (folder / "brief.docx").write_bytes(word)
    in_pdf = _bare(pdf_text(folder / "brief.pdf"))
    in_word = _bare(" ".join(docx_passages(folder / "brief.docx")))
    for number, text in enumerate(texts):
        assert _bare(text) in in_word, f"field {number}: {text!r} is not in the Word file"
        assert _bare(text) in in_pdf, f"field {number}: {text!r} is not in the PDF"
    return []


def test_tricky_texts_are_printed_in_every_field(tmp_path: Path, font_cache: Path) -> None:
    """Each of the texts that break other generators stands in each of the fields once."""
    assert len(TRICKY) == FIELDS
    for turn in (0, 6, 12):
        texts = TRICKY[turn:] + TRICKY[:turn]
        assert _printed_in_both(tmp_path / str(turn), font_cache, texts) == []


QUICK = settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUICK
@given(st.tuples(*[st.text(DRAWN, min_size=1).filter(str.strip)] * FIELDS))
def test_texts_of_known_letters_are_printed(tmp_path: Path, font_cache: Path, texts: tuple[str, ...]) -> None:
    """Latin, Cyrillic and Chinese in any mixture, in every field at once."""
    assert _printed_in_both(tmp_path, font_cache, texts) == []


@QUICK
@given(st.text(ANY, min_size=1).filter(str.strip), st.integers(0, FIELDS - 1))
def test_any_text_is_printed_or_refused_at_its_line(tmp_path: Path, font_cache: Path, text: str, field: int) -> None:
    """Never a box, never a lost letter: a character that no font has is an error that leads to its line."""
    texts = ("x",) * field + (text,) + ("x",) * (FIELDS - field - 1)
    for problem in _printed_in_both(tmp_path, font_cache, texts):
        assert problem.code == "font/no-glyph"
        assert problem.place is not None
        assert problem.place.file.endswith("park.yaml")


@pytest.mark.parametrize("character", ["😀", "\u200b", "\u202e", "\ue000", "ཀ"])
def test_what_no_font_has_is_refused(tmp_path: Path, font_cache: Path, character: str) -> None:
    """Emoji, invisible characters and scripts without a font: the line, and the character by name."""
    texts = ("x",) * 12 + (f"Name {character}",) + ("x",) * 4
    [problem] = _printed_in_both(tmp_path, font_cache, texts)
    assert problem.code == "font/no-glyph"
    assert f"U+{ord(character):04X}" in problem.message
    assert problem.place is not None
    assert problem.place.line == 17
