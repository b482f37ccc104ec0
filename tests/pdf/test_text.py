"""What is printed is what was written, character by character."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brochure.document.block import Paragraph
from brochure.document.inline import Run, plain
from brochure.document.walk import all_texts
from brochure.pdf.typeset.fonts import visible
from brochure.theme.fonts import FontBook
from brochure.theme.theme import Family
from pdf.conftest import Render
from pdf.making import document, emphasis, paragraph, section, strong, t
from pdf.reading import File, letters
from pdf.samples import sample
from pdf.samples_zh import sample_zh

_TRAPS = ("R&D", "<b>not bold</b>", "{{ park.name }}", "*Star*", "<!-- c -->", "a<b", "&amp;", "\\(", "50 %", "</para>")


@pytest.mark.parametrize("trap", _TRAPS)
def test_markup_in_a_value_is_printed_as_typed(render: Render, trap: str) -> None:
    """Nothing a spec says can become markup."""
    assert trap in render(document(section("Heading", paragraph("Before ", trap, " behind")))).tree.said


@pytest.mark.parametrize(("made", "file"), [(sample, "brochure_en"), (sample_zh, "brochure_zh")])
def test_every_text_of_the_document_is_in_the_tree(made, file: str, request: pytest.FixtureRequest) -> None:
    """No block forgets one of its texts, and no text is only decoration."""
    said = re.sub(r"\[\d+\]", "", letters(request.getfixturevalue(file).tree.said))
    texts = [plain(inlines) for inlines in all_texts(made())]
    assert len(texts) > 40
    assert [text for text in texts if letters(text) not in said] == []


def test_words_are_apart_at_line_ends(render: Render) -> None:
    """Lines are joined by a real space, or words would run together when copied."""
    text = "Berths and workshops stand beside the port, with room for trials. " * 6
    assert render(document(section("Heading", paragraph(text)))).tree.all("P")[0].said.split() == text.split()


def test_chinese_has_no_spaces_nobody_typed(brochure_zh: File) -> None:
    """The gap between Han and Latin is room, not a character."""
    assert "在该领域的第2个国家级示范基地。" in brochure_zh.tree.said.replace("\n", "")


def test_characters_beyond_the_basic_plane(render: Render) -> None:
    """U+20089 is copied as itself and not as its last four digits."""
    assert "𠂉牌" in render(document(section("Heading", paragraph("𠂉牌")))).tree.said


def test_capitals_are_a_look_not_a_spelling(render: Render) -> None:
    """The eyebrow is set in capitals and still says what was written."""
    file = render(document(section("Heading", paragraph("x"), eyebrow="At a glance")))
    assert "AT A GLANCE" in file.text()
    assert "At a glance" in file.tree.said


def test_emphasis_and_strong_change_the_face(render: Render) -> None:
    """Bold and italic come from fonts of their own, never from a slanted or thickened one."""
    file = render(document(section("Heading", paragraph("plain ", strong("heavy"), " ", emphasis("leaning")))))
    fonts = {stretch.text.strip(): stretch.font for stretch in file.stretches}
    assert len({fonts["plain"], fonts["heavy"], fonts["leaning"]}) == 3
    assert "Italic" in fonts["leaning"]


@pytest.fixture(scope="module")
def covered(book: FontBook) -> list[str]:
    """A few hundred of the characters below U+A000 that the fonts have and a reader can see."""
    chain = book.chain(Family.TEXT, 400, italic=False, tabular=False)
    found = [
        character
        for character in map(chr, range(0x20, 0xA000))
        if visible(character) == character and book.split(character, chain)[0][0] is not None
    ]
    return [*found[:1500:3], *found[1500::60]]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_covered_text_survives(render: Render, covered: list[str], data: st.DataObject) -> None:
    """Whatever the fonts can print is found in the file as it was written."""
    alphabet = st.one_of(st.sampled_from(covered), st.sampled_from("ab 中文，。（）-/. "))
    text = "x" + data.draw(st.text(alphabet, min_size=1, max_size=90))
    language = data.draw(st.sampled_from(["en", "zh-Hans"]))
    made = document(section("Heading", Paragraph((Run(text),)), id="a"), language=language)
    # All characters in every document, so that the fonts are compiled only once.
    file = render(replace(made, keywords=("".join(covered),)))
    assert letters(file.tree.all("P")[0].said) == letters(text.replace("\xa0", " "))


def test_a_letter_of_two_marks_behind_another_font_is_read_once(render: Render) -> None:
    """The line is spelled out because of its fonts, and the letter because it takes two glyphs."""
    text = "x\u3438\u0108\u031b"
    file = render(replace(document(section("Heading", paragraph(text))), keywords=("\u031b\u0302C",)))
    assert file.tree.all("P")[0].said == text


def test_poppler_reads_the_same(rendered, tmp_path: Path) -> None:
    """A program that knows nothing of us finds words and Chinese sentences whole."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    file = tmp_path / "sample.pdf"
    file.write_bytes(rendered(sample_zh()))
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, encoding="utf-8", check=True)
    assert "吸引了微创软件、东软、博彦科技、中软" in done.stdout
    assert "2014年版 · 数据截至2014年2月28日" in done.stdout


def test_a_long_word_is_cut_and_stays_inside(render: Render) -> None:
    """A word wider than the page goes on in the next line."""
    word = "W" * 400
    file = render(document(section("Heading", paragraph(word))))
    assert word in letters(file.tree.said)
    assert max(stretch.end for stretch in file.stretches) < 560


def test_emphasised_han_keeps_upright(render: Render) -> None:
    """Chinese is emphasised by dots under it."""
    file = render(document(section("标题", Paragraph(t("发展", emphasis("网络视听"), "产业"))), language="zh-Hans"))
    assert not any("Italic" in stretch.font for stretch in file.stretches if "网" in stretch.text)
