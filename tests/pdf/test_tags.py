"""What somebody gets who can't see the pages: structure, order, alternatives, links."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import page as page_validation
import pytest

from brochure.document.block import Bullets, Figure, TableRow
from pdf.blocks import line_chart, premises, share_chart
from pdf.conftest import Render
from pdf.making import cite, document, paragraph, picture, section, t, table
from pdf.reading import File, letters
from pdf.samples import sample
from pdf.samples_zh import sample_zh
from verapdf import broken_rules

_PROFILES = (page_validation.ValidationProfile.PDF_UA_1, page_validation.ValidationProfile.PDF_A_2A)


def test_headings_leave_no_level_out(brochure_en: File) -> None:
    """H1 first, and never more than one level deeper at once."""
    kinds = [int(node.kind[1]) for node in _walk(brochure_en.tree) if re.fullmatch(r"H\d", node.kind)]
    assert len(kinds) > 10
    assert kinds[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(kinds))


def test_text_of_a_paragraph_with_links_is_in_order(render: Render) -> None:
    """Validators don't see the order inside a block; a link must not be read before its sentence."""
    file = render(sample())
    (story,) = [node for node in file.tree.all("P") if node.said.startswith("See ")]
    assert letters(story.said).startswith("Seethekeyfigures,example.org,orask.Nothinghereisestimated.")


def test_every_figure_has_an_alternative_with_its_numbers(brochure_en: File) -> None:
    """A chart is one figure whose alternative text says what it shows, and where it stands."""
    figures = brochure_en.tree.all("Figure")
    assert len(figures) == 8
    for figure in figures:
        assert len(str(figure.raw.Alt)) > 15
        assert len(figure.raw.A[0].BBox) == 4


def test_a_decorative_picture_is_no_figure(render: Render) -> None:
    """A picture without alternative text is skipped by a screen reader."""
    file = render(document(section("Heading", Figure(picture(40, 30), ""))))
    assert file.tree.all("Figure") == []


def test_table_headings_know_their_columns_and_repeat_only_for_the_eye(render: Render) -> None:
    """Every heading cell has a scope; on later pages the heading is decoration."""
    file = render(document(section("Heading", premises(90))))
    assert file.pages > 2
    (table,) = file.tree.all("Table")
    cells = table.all("TH")
    assert len(cells) == 7
    assert {str(cell.raw.A[0].Scope) for cell in cells} == {"/Column"}
    assert len(table.all("TR")) == 91
    repeated = [s for s in file.stretches if s.artifact and s.text.strip() == "Available"]
    assert [s.page for s in repeated] == list(range(1, file.pages))


def test_links_say_where_they_lead(brochure_en: File) -> None:
    """Each link on a page has words for it and belongs to an element."""
    links = [note for sheet in brochure_en.pdf.pages for note in sheet.get("/Annots", [])]
    assert len(links) > 20
    assert all(str(link.Contents) and "/StructParent" in link for link in links)
    assert {str(link.A.URI) for link in links if "/A" in link} >= {"https://example.org/", "mailto:noor@example.org"}


def test_source_numbers_lead_to_the_source(render: Render) -> None:
    """[1] is a link to the line of the source list, named after the source."""
    file = render(sample())
    links = [note for sheet in file.pdf.pages for note in sheet.get("/Annots", []) if "/Dest" in note]
    named = [str(link.Contents) for link in links]
    assert "[3] National Park Index, editions 2018 to 2025" in named


def test_a_source_number_without_a_list_is_plain_text(render: Render) -> None:
    """Where the document prints no source list, the number leads nowhere."""
    file = render(document(section("Heading", paragraph("A fact.", cite(1)))))
    assert "[1]" in file.tree.said
    assert "/Annots" not in file.pdf.pages[0] or not len(file.pdf.pages[0].Annots)


def test_lists_have_labels_and_bodies(render: Render) -> None:
    """Numbers belong to their items."""
    file = render(document(section("Heading", Bullets((t("first"), t("second")), numbered=True))))
    items = file.tree.all("LI")
    assert [(item.kids[0].kind, item.kids[0].said) for item in items] == [("Lbl", "1."), ("Lbl", "2.")]
    assert [item.kids[1].said for item in items] == ["first", "second"]


def test_running_feet_and_art_are_artifacts(brochure_en: File) -> None:
    """Nothing that repeats on every page is read aloud."""
    feet = [s for s in brochure_en.stretches if s.y < 30]
    pages = [stretch.page for stretch in feet]
    assert {pages.count(page) for page in range(1, brochure_en.pages)} == {2}, "a folio and a running foot on each"
    assert all(stretch.artifact for stretch in feet)


@pytest.mark.parametrize("made", [sample, sample_zh])
def test_page_validation_agrees(made, rendered, tmp_path: Path) -> None:
    """What the metadata claim holds: PDF/UA-1 and PDF/A-2a."""
    file = tmp_path / "sample.pdf"
    file.write_bytes(rendered(made()))
    for profile in _PROFILES:
        result = page_validation.validate_pdf(str(file), profile=profile)
        assert result.is_compliant, [failure.rule_id for failure in result.failures]


def test_verapdf_agrees(rendered, tmp_path: Path) -> None:
    """The reference validator holds nothing against the samples."""
    files = []
    for name, made in {
        "en": sample(),
        "zh": sample_zh(),
        "charts": document(section("Charts", line_chart(), share_chart())),
        "no-cover": document(section("One", section("Two", paragraph("x"), level=2), paragraph("y"))),
    }.items():
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(rendered(made))
        files.append(file)
    assert broken_rules("ua1,2a", files) == []


def _walk(node):
    yield node
    for kid in node.kids:
        yield from _walk(kid)


def test_an_empty_cell_is_still_a_cell(render: Render) -> None:
    """Every row has as many cells as the table has columns, or a screen reader loses count."""
    blank = table(["Name", "Price", "From"], [["A", "1", "now"], ["B", "", ""]])
    cells = TableRow(tuple(() if not cell[0].text else cell for cell in blank.rows[1].cells))
    file = render(document(section("Heading", replace(blank, rows=(blank.rows[0], cells)))))
    assert [len(row.kids) for row in file.tree.all("TR")] == [3, 3, 3]
