"""What the spec says arrives in the document, and in a form that Word understands."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import get_args

import openpyxl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from brochure.diagnostics import Problems
from brochure.document.block import Block, ChartKind, Cover, KeyFigure, KeyFigures, Paragraph, Section, SourceList
from brochure.document.inline import Run, Standing, Tag, plain
from brochure.document.walk import all_texts, blocks
from brochure.theme.fonts import FontBook
from brochure.theme.theme import Theme
from brochure.word.facts import BASE, FACTS, element_name
from brochure.word.writer import render_word
from word.conftest import Write
from word.reading import Docx, W, find, text_of
from word.samples import chart, document, fact, notice, paragraph, sample, t, table


def test_the_sample_has_every_kind_of_block() -> None:
    """Or the tests below would pass over a block that nobody can write."""
    seen = {type(block) for block in blocks(sample().blocks)}
    assert seen == set(get_args(Block))


def test_every_text_is_in_the_document(english: Docx) -> None:
    """Nothing that the composer handed over is lost on the way."""
    said = "\n".join(text_of(part) for part in english.stories.values())
    texts = [run.text for inlines in all_texts(sample()) for run in inlines if isinstance(run, Run)]
    assert len(texts) > 150
    for text in texts:
        assert text in said


# Every character XML 1.0 allows, and no others: those the readers refuse.
ANY_TEXT = st.text(
    st.characters(
        exclude_categories=["Cs"], exclude_characters=[chr(code) for code in range(32) if code not in (9, 10, 13)]
    ).filter(lambda letter: letter not in "\ufffe\uffff"),
    min_size=1,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANY_TEXT)
@example('a\rb\r\nc\td  & <e> "f"]]>')
def test_any_text_comes_out_as_it_went_in(write: Write, text: str) -> None:
    """Markup, line ends, spaces and rare scripts included."""
    made = write(document(paragraph(text)))
    assert text_of(find(made.body, "//w:p[w:pPr/w:pStyle/@w:val='BodyText']")[0]) == text


def test_what_xml_forbids_is_replaced_where_it_can_be_seen(write: Write) -> None:
    """Word would refuse the whole file; dropping the character would hide it."""
    made = write(document(paragraph("a\x00b\ud800c")))
    assert text_of(made.body) == "a\ufffdb\ufffdc"


def test_tables_repeat_their_head_and_say_what_they_are(docx: Docx) -> None:
    """For readers of the second page, and for those who listen."""
    ruled = find(docx.body, "//w:tbl[w:tblPr/w:tblStyle/@w:val='BriefTable']")
    assert len(ruled) > 1
    for one in ruled:
        assert find(one, "./w:tr[1]/w:trPr/w:tblHeader")
        assert all(text_of(cell) for cell in find(one, "./w:tr[1]/w:tc"))
    for one in find(docx.body, "//w:tbl"):
        assert find(one, "./w:tblPr/w:tblCaption/@w:val")[0]
        assert find(one, "./w:tblPr/w:tblDescription/@w:val")[0]
        assert len(find(one, "./w:tr")) == len(find(one, "./w:tr/w:trPr/w:cantSplit"))


def test_a_long_table_may_break_between_rows_and_a_short_one_stays_whole(write: Write) -> None:
    """A table of 40 rows that must stay whole would run off its page; one lone row on the next page looks lost."""
    for count, kept in ((4, [1, 2, 3, 4]), (40, [1, 38, 39, 40])):
        made = write(document(table(count)))
        styles = (find(row, "./w:tc[1]//w:pStyle/@w:val")[0] for row in find(made.body, "//w:tbl/w:tr"))
        lines = [place for place, style in enumerate(styles) if style.endswith("Kept")]
        assert lines == kept, "the last row stays with the note"


def test_a_stage_says_how_far_each_segment_has_come(english: Docx) -> None:
    """Each standing in a word, with its own source; the open end comes last."""
    rows = {
        text_of(row[1]): [text_of(cell).strip() for cell in find(row, "./w:tc")[1:]]
        for row in find(english.body, "//w:tbl[.//w:t='Stated goal'][w:tblPr/w:tblStyle/@w:val='BriefTable']/w:tr")
    }
    assert rows["Software outsourcing"] == ["Achieved\u00a0 [2]\u00a0p2", "Goal\u00a0 [2]\u00a0p3", "–"]
    assert rows["and others"] == ["–", "–", "Intended"]
    assert list(rows)[-1] == "and others"


def test_a_source_is_quoted_once_and_pointed_to_each_time(write: Write) -> None:
    """Repeated footnotes would fill the page with one sentence."""
    cite = notice("p2", "in its own words")
    made = write(
        document(paragraph("One.", cite), paragraph("Two.", cite), Section("s", t("Sources"), 1, (SourceList(),)))
    )
    assert len(find(made.body, "//w:footnoteReference")) == 1
    notes = text_of(made.xml("word/footnotes.xml"))
    assert "[2]\u00a0p2" in notes
    assert "“in its own words”" in notes
    assert len(find(made.body, "//w:hyperlink[starts-with(@w:anchor, '_Source')]")) == 2


def test_without_a_list_of_sources_numbers_are_no_links(write: Write) -> None:
    """A link to a missing bookmark does nothing when it is clicked."""
    made = write(document(paragraph("One.", notice("p2"))))
    assert "[2]" in text_of(made.body)
    assert not find(made.body, "//w:hyperlink")


def test_the_sources_of_a_number_stand_below_it(write: Write) -> None:
    """Beside a large number they would read as a part of it."""
    figure = KeyFigure(t("2nd", notice("p1")), t("Rank"), t("2014"))
    made = write(document(KeyFigures((figure,))))
    cells = [text_of(one) for one in find(made.body, "//w:tc")]
    assert cells == ["Rank", "2nd", "2014\u00a0[2]\u00a0p1"]


def test_a_long_value_is_set_smaller_and_a_long_unit_below(write: Write) -> None:
    """A word broken in the middle is no key figure."""
    words = KeyFigure(t("software and information service"), t("Industry"), t("2014"))
    unit = KeyFigure(t("22,400"), t("Staff"), t("2014"), unit=t("people employed on site"))
    spare = KeyFigure(t("7"), t("Institutes"), t("2014"))
    made = write(document(KeyFigures((words, spare, spare)), KeyFigures((unit, spare, spare))))
    assert "FigureWords" in find(made.body, "//w:tbl[1]//w:pStyle/@w:val")
    assert "people employed on site\n2014" in [text_of(one) for one in find(made.body, "//w:tbl[2]//w:tc")]


def test_figures_that_stand_together_are_of_one_size(write: Write) -> None:
    """A small number below a large one would seem to count for less."""
    long = KeyFigure(t("about 22,400"), t("Staff"), t("2014"))
    short = KeyFigure(t("7"), t("Institutes"), t("2014"))
    made = write(document(KeyFigures((short, short, short, long, short, short))))
    styles = {style for style in find(made.body, "//w:pStyle/@w:val") if style in ("FigureNumber", "FigureWords")}
    assert styles == {"FigureWords"}


def test_controls_are_bound_to_the_facts_they_show(english: Docx) -> None:
    """Word replaces a control's text by what its binding finds."""
    items = {
        name: english.xml(name) for name in english.files if name.startswith("customXml/item") and "Props" not in name
    }
    store = next(one for one in items.values() if one.tag == f"{{{FACTS}}}facts")
    base = next(one for one in items.values() if one.tag == f"{{{BASE}}}facts")
    props = next(
        one for name, one in ((n, english.xml(n)) for n in english.files if "itemProps1" in n and n.endswith("1.xml"))
    )
    controls = find(english.body, "//w:sdt[w:sdtPr/w:dataBinding]")
    assert len(controls) == 4
    for control in controls:
        binding = find(control, "./w:sdtPr/w:dataBinding")[0]
        bound = store.xpath(binding.get(f"{W}xpath"), namespaces={"f": FACTS})
        assert [one.text for one in bound] == [text_of(control)]
        assert binding.get(f"{W}storeItemID") == props.values()[0]
    assert [one.text for one in base.iter()] == [one.text for one in store.iter()]


def test_a_fact_that_has_facts_below_it_is_bound_beside_them(write: Write) -> None:
    """An element with text and elements in it can't be bound in Word."""
    made = write(document(paragraph(fact("rank", "2nd"), " ", fact("rank/ordinal", "2"))))
    store = made.xml("customXml/item1.xml")
    bound = [store.xpath(path, namespaces={"f": FACTS}) for path in find(made.body, "//w:dataBinding/@w:xpath")]
    assert [[(one.text, len(one)) for one in found] for found in bound] == [[("2nd", 0)], [("2", 0)]]


def test_a_label_of_standing_has_room_in_its_fill_and_han_brings_its_own(write: Write) -> None:
    """A Latin space beside Han is less tall, and notches the fill."""
    made = write(document(Paragraph((Tag("Goal", Standing.GOAL), Tag("目标", Standing.GOAL)))))
    assert text_of(made.body) == "\u00a0Goal\u00a0目标"


def test_a_fact_printed_in_two_ways_keeps_both(english: Docx) -> None:
    """Bound to one element, the second wording would turn into the first."""
    store = english.xml("customXml/item1.xml")
    batches = store.xpath("//f:batch/text()", namespaces={"f": FACTS})
    assert batches == ["5th", "fifth"]


@pytest.mark.parametrize(
    ("step", "name"),
    [("wicresoft", "wicresoft"), ("0", "_x0030_"), ("a b", "a_x0020_b"), ("_x", "_x005F_x"), ("3m", "_x0033_m")],
)
def test_steps_of_a_path_become_names_that_can_be_turned_back(step: str, name: str) -> None:
    """The way back from an edited document to the spec."""
    assert element_name(step) == name


def test_charts_show_what_their_workbooks_hold(english: Docx) -> None:
    """Opening "Edit Data" must not change the picture."""
    charts = sorted(name for name in english.files if name.startswith("word/charts/chart"))
    assert len(charts) == 6
    for name in charts:
        part = english.xml(name)
        data = next(target for target, _ in english.targets(name).values())
        sheet = openpyxl.load_workbook(io.BytesIO(english.files[data]))["Data"]
        rows = list(sheet.iter_rows(values_only=True))
        for column, series in enumerate(find(part, "//c:ser"), 1):
            cached = {int(one.get("idx")): one[0].text for one in find(series, "./c:val//c:pt")}
            held = {row: cells[column] for row, cells in enumerate(rows[1:]) if cells[column] is not None}
            assert {row: Decimal(value) for row, value in cached.items()} == {
                row: Decimal(str(value)) for row, value in held.items()
            }
            assert find(series, "./c:tx//c:v")[0].text == rows[0][column]
            assert [one[0].text for one in find(series, "./c:cat//c:pt")] == [cells[0] for cells in rows[1:]]
            assert len(cached) in (5, 6)


def test_drawings_have_words_in_their_place(english: Docx) -> None:
    """A chart's words carry its numbers."""
    drawings = find(english.body, "//wp:docPr")
    described = [one.get("descr") for one in drawings if one.get("descr")]
    assert len(described) == 7
    assert any("618 in 2025" in words for words in described)
    bare = [one for one in drawings if not one.get("descr")]
    assert [len(one) for one in bare] == [1], "the decoration is marked as one"


@pytest.mark.parametrize("kind", list(ChartKind))
def test_a_forecast_is_marked_in_the_chart_and_explained_below(write: Write, kind: ChartKind) -> None:
    """A forecast must not look like a result."""
    made = write(document(chart(kind, forecasts=2)))
    assert "Forecast" in text_of(made.body)
    if kind is not ChartKind.SHARE:
        marked = find(made.xml("word/charts/chart1.xml"), "//c:ser[1]/c:dPt/c:idx/@val")
        assert marked == ["4", "5"]


def test_the_first_page_has_a_band_and_the_others_a_running_head(english: Docx, write: Write) -> None:
    """A document without a cover starts with the running head."""
    heads = {
        find(part, "//w:pStyle/@w:val")[0]: text_of(part) for name, part in english.stories.items() if "header" in name
    }
    assert heads["HeaderBand"] == "Investment briefing\tInternal  ·  Draft"
    assert heads["Header"] == "Larkfield Science Park  ·  investment briefing\tPage 1 of 9"
    assert find(english.body, "//w:titlePg")
    bare = write(document(paragraph("No cover")))
    assert not find(bare.body, "//w:titlePg")


def test_properties_come_from_the_edition(english: Docx) -> None:
    """Dates in UTC; the revision of the sources is kept as well."""
    core = english.files["docProps/core.xml"].decode()
    assert core.count("2026-03-01T09:30:00Z") == 2
    assert "<dc:title>Larkfield Science Park: investment briefing</dc:title>" in core
    assert "<dc:language>en</dc:language>" in core
    custom = english.files["docProps/custom.xml"].decode()
    assert "v1.2-3-gabc" in custom
    assert "Internal" in custom


def test_long_and_odd_properties_are_kept_whole(write: Write) -> None:
    """A subject line of a paragraph's length, with characters that mean something in XML."""
    subject = "Research & <development> " * 20
    core = write(document(paragraph("Text"), subject=subject)).xml("docProps/core.xml")
    assert core.findtext("{http://purl.org/dc/elements/1.1/}subject") == subject


def test_a_run_in_another_language_says_so(english: Docx) -> None:
    """Spelling checks and screen readers need it."""
    assert [find(one, "./w:rPr/w:lang/@w:val") for one in find(english.body, "//w:r[w:t='Technologiepark']")] == [
        ["de-DE"]
    ]


def test_a_link_to_no_section_is_a_problem(theme: Theme, book: FontBook) -> None:
    """It is reported, not written."""
    problems = Problems()
    assert render_word(document(paragraph(Run("here", link="#nowhere"))), theme, book, problems) is None
    assert [problem.code for problem in problems.errors] == ["word/unknown-anchor"]


def test_contents_list_the_sections_in_order(english: Docx) -> None:
    """Filled in before Word updates the field."""
    entries = [text_of(one) for one in find(english.body, "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC')]")]
    assert entries[0] == "Contents"
    assert entries[1].startswith("1\tPurpose\t")
    assert entries[4].startswith("Companies named\t")


def test_the_title_is_in_the_body(english: Docx) -> None:
    """The band holds only kicker and status."""
    cover = next(block for block in sample().blocks if isinstance(block, Cover))
    assert text_of(find(english.body, "//w:p[w:pPr/w:pStyle/@w:val='Title']")[0]) == plain(cover.title)
