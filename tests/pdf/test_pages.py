"""How pages look, as far as numbers can tell: margins, overlaps, sizes, page breaks, covers."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from brochure.diagnostics import Place, Problems
from brochure.document.block import Columns, Contents, Cover, Master, PageBreak, Section
from brochure.document.inline import Run
from brochure.pdf.writer import render_pdf
from brochure.theme.fonts import FontBook
from brochure.theme.theme import StyleName, Theme
from pdf.blocks import directory, key_figures, line_chart, premises, stages, timeline
from pdf.conftest import Render
from pdf.making import cite, document, paragraph, section, t, table
from pdf.reading import File, letters
from pdf.samples import sample

_WORDS = "Berths and workshops stand beside a working port, with room for sea trials and a night ferry. "


@pytest.mark.parametrize("file", ["brochure_en", "brochure_zh"])
def test_text_keeps_to_the_margins(file: str, theme: Theme, request: pytest.FixtureRequest) -> None:
    """No text runs into a margin or off the page."""
    page = theme.page
    seen = [s for s in request.getfixturevalue(file).stretches if s.text.strip()]
    assert len(seen) > 100
    outside = [
        s
        for s in seen
        # The left half of a full-width opening mark is empty, and hangs in the margin at a line's start.
        if s.x + s.size / 2 * s.text.startswith(("（", "《", "「", "“")) < page.left - 3
        or s.end > page.width - page.right + 3
        or not 15 < s.y < page.height
    ]
    assert outside == []


@pytest.mark.parametrize("file", ["brochure_en", "brochure_zh"])
def test_text_never_stands_on_text(file: str, request: pytest.FixtureRequest) -> None:
    """Boxes of capitals of any two stretches of a page stay apart."""
    by_page: dict[int, list] = {}
    for stretch in request.getfixturevalue(file).stretches:
        if stretch.text.strip():
            by_page.setdefault(stretch.page, []).append(stretch)
    assert len(by_page) > 3
    clashes = [
        (first.text, second.text, first.page)
        for stretches in by_page.values()
        for first, second in combinations(stretches, 2)
        if min(first.end, second.end) - max(first.x, second.x) > 1
        and min(first.y + first.size * 0.62, second.y + second.size * 0.62) - max(first.y, second.y) > 1
    ]
    assert clashes == []


@pytest.mark.parametrize("file", ["brochure_en", "brochure_zh"])
def test_no_type_is_too_small_to_read(file: str, request: pytest.FixtureRequest) -> None:
    """6.2 points at least, raised source numbers included."""
    assert min(s.size for s in request.getfixturevalue(file).stretches) >= 6.2


def test_no_heading_is_left_at_a_foot(render: Render) -> None:
    """A heading goes to the next page with the text it heads, wherever the page happens to end."""
    checked = 0
    for count in range(20, 36):
        filler = [paragraph(_WORDS) for _ in range(count)]
        file = render(document(section("Long", *filler, section("Below", paragraph(_WORDS * 3), id="b", level=2))))
        (heading,) = [s for s in file.stretches if s.text.strip() == "Below" and s.size > 11]
        text = [s for s in file.stretches if s.page == heading.page and s.y < heading.y and not s.artifact]
        assert text, count
        checked += 1
    assert checked == 16


def test_a_paragraph_leaves_no_single_line_behind(render: Render, theme: Theme) -> None:
    """Two lines at least on either side of a page break."""
    body = theme.styles[StyleName.BODY].size
    cut = 0
    for count in range(1, 30, 3):
        short = [paragraph("Short.") for _ in range(count)]
        file = render(document(section("Long", *short, paragraph(_WORDS * 42))))
        for page in range(file.pages):
            lines = {round(s.y) for s in file.stretches if s.page == page and s.size == body}
            assert len(lines) > 1
        cut += file.pages > 1
    assert cut


def test_sections_start_pages_where_they_should(render: Render) -> None:
    """`page` begins a new page where the one before has no room for it, `flow` goes on in any case."""
    file = render(
        document(
            section("First", *[paragraph(_WORDS * 4) for _ in range(6)]),
            section("Second", paragraph("two"), master=Master.FLOW),
            section("Third", *[paragraph(_WORDS * 4) for _ in range(6)]),
        )
    )
    assert file.pages == 2
    assert "Second" in file.text(0, artifacts=False)
    assert "Third" in file.text(1, artifacts=False)


def test_short_sections_share_a_page(render: Render) -> None:
    """Two sections that fit one page whole stand on it together."""
    file = render(document(section("First", paragraph("one")), section("Second", paragraph("two"))))
    assert file.pages == 1
    assert "Second" in file.text(0, artifacts=False)


def test_a_page_break_breaks(render: Render) -> None:
    """What stands behind a break is on the next page."""
    file = render(document(section("One", paragraph("before"), PageBreak(), paragraph("behind"))))
    assert "behind" in file.text(1)


def test_closing_panel_shares_the_last_page_where_it_fits(render: Render) -> None:
    """A short closing section stands at the foot of the page before it."""
    closing = section("Come and see", paragraph("Write to us."), master=Master.CLOSING)
    assert render(document(section("One", paragraph("short")), closing)).pages == 1
    full_page = section("One", *[paragraph(_WORDS * 4) for _ in range(12)])
    assert render(document(full_page)).pages == 1
    assert render(document(full_page, closing)).pages == 2


def test_contents_know_their_pages(brochure_en: File) -> None:
    """The number beside a title is the page that carries the heading."""
    entries = brochure_en.tree.all("TOCI")
    assert len(entries) == 9
    for entry in entries:
        words = entry.said.split()
        number, title = int(words[0]), letters("".join(words[1:]))
        heading = letters(brochure_en.text(number - 1, artifacts=False))
        assert title[:14] in heading


def test_a_long_table_goes_on_with_its_heading(render: Render) -> None:
    """Every page of a table begins with the names of its columns."""
    file = render(document(section("Long", premises(120))))
    assert file.pages >= 3
    assert all("Available" in file.text(page) for page in range(file.pages))


def test_a_row_taller_than_a_page_is_cut(render: Render) -> None:
    """A cell with a whole report in it does not stop the build."""
    file = render(document(section("Long", table(["Name", "Report"], [["A", _WORDS * 120], ["B", "short"]]))))
    assert file.pages > 1
    assert letters(_WORDS * 120) in letters(file.tree.said)


def test_forty_columns_are_refused_in_words(complaints) -> None:
    """Columns nobody could read are a problem, not a picture."""
    ((code, message),) = complaints(document(section("Wide", table([str(n) for n in range(40)], [["x"] * 40]))))
    assert code == "pdf/table-too-wide"
    assert "40 columns" in message


def test_a_long_title_is_set_smaller_and_whole(render: Render) -> None:
    """A name of more than a hundred characters fits the cover without a cut word."""
    title = "Zizhu National High-Technology Industrial Development Zone for Software, Marine and Information Services"
    file = render(document(Cover(t(title)), section("One", paragraph("x"))))
    sizes = {s.size for s in file.stretches if s.page == 0 and s.text.strip()}
    assert letters(title) in letters(file.text(0))
    assert max(sizes) < 40


def test_a_cover_that_can_not_fit_is_refused_at_its_place(theme: Theme, book: FontBook) -> None:
    """Nothing is clipped: the problem says how much is too much, and where it was written."""
    place = Place("templates/brochure/document.xml.j2", 7, 1)
    problems = Problems()
    cover = Cover(t("Very long words here " * 60), line=t(_WORDS * 3), at=place)
    assert render_pdf(document(cover, section("One", paragraph("x"))), theme, book, problems) is None
    (problem,) = problems
    assert (problem.code, problem.place) == ("pdf/cover-too-long", place)
    assert "lines too long in en" in problem.message


def test_a_link_to_nowhere_is_named(complaints) -> None:
    """A link to a section that is not there is a problem of the text."""
    ((code, message),) = complaints(document(section("One", paragraph(Run("see", link="#nowhere")))))
    assert code == "pdf/unknown-anchor"
    assert "#nowhere" in message


def test_continued_groups_say_so(render: Render) -> None:
    """A directory group that goes on over the page repeats its name, for the eye only."""
    many = directory(200)
    entries = tuple(entry for group in many.groups for entry in group.entries)
    file = render(document(section("Who is here", replace(many, groups=(replace(many.groups[0], entries=entries),)))))
    continued = [s for s in file.stretches if s.text.strip() == "continued"]
    assert [stretch.page for stretch in continued] == [1, 2]
    assert all(stretch.artifact for stretch in continued)
    assert "continued" not in file.tree.said


@pytest.mark.parametrize("motif", ["stalks", "quay", "contours"])
def test_each_motif_draws_the_same_park_the_same_way(motif: str, theme: Theme, book: FontBook) -> None:
    """Art follows from the park's id: the same on every build, another for another park."""
    made = document(Cover(t("Park")), section("One", paragraph("x")))
    first, again = (render_pdf(made, replace(theme, motif=motif), book, Problems()) for _ in range(2))
    other = render_pdf(replace(made, park="elsewhere"), replace(theme, motif=motif), book, Problems())
    assert first == again
    assert first != other


@pytest.mark.slow
def test_many_residents_take_time_in_proportion(render: Render) -> None:
    """4,000 residents are all there."""
    file = render(document(section("Who is here", directory(4000))))
    assert file.tree.said.count("survey vessels") == 1334


def test_blocks_fit_narrow_columns(render: Render, theme: Theme) -> None:
    """Whatever stands in a third of the page keeps to its column."""
    blocks = (key_figures(2), timeline(3), stages(), line_chart(), paragraph(_WORDS, cite(1)))
    thirds = Columns(((blocks[0], blocks[1]), (blocks[3],), (blocks[4],)), (1.0, 1.0, 1.0))
    file = render(document(section("Narrow", thirds, stages())))
    right = theme.page.width - theme.page.right
    assert max(s.end for s in file.stretches if s.text.strip()) < right + 3


def test_everything_optional_missing(render: Render) -> None:
    """The barest document is still a page."""
    bare = Section("a", t("Heading"), 1, ())
    assert render(document(bare)).pages == 1
    assert render(document(Cover(t("Park")), Contents(t("Contents")))).pages == 2
    assert render(sample()).pages > 10
