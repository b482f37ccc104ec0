"""Looks come from named styles alone, so that a marketing department can change them in one place."""

from __future__ import annotations

from pathlib import Path

from brochure.diagnostics import Problems
from brochure.theme.brand import read_brand
from brochure.theme.fonts import font_book
from brochure.word.writer import render_word
from word.reading import Docx, W, find
from word.samples import document, paragraph

# A list that starts anew, the language of a run and the style itself are no formatting.
IN_PARAGRAPH = {f"{W}pStyle", f"{W}numPr"}
IN_RUN = {f"{W}rStyle", f"{W}lang"}
IN_CELL = {f"{W}tcW"}


def test_no_paragraph_run_or_cell_has_formatting_of_its_own(docx: Docx) -> None:
    """Every look has a name."""
    seen = 0
    for part in docx.stories.values():
        if part.tag in (f"{W}styles", f"{W}numbering"):
            continue
        for path, allowed in (("//w:p/w:pPr/*", IN_PARAGRAPH), ("//w:rPr/*", IN_RUN), ("//w:tcPr/*", IN_CELL)):
            found = {one.tag for one in find(part, path)}
            assert found <= allowed
            seen += len(found)
    assert seen > 4


def test_every_paragraph_names_its_style(docx: Docx) -> None:
    """None falls back to Normal unawares."""
    paragraphs = [one for part in docx.stories.values() for one in find(part, "//w:p")]
    assert len(paragraphs) > 60
    assert all(find(one, "./w:pPr/w:pStyle") for one in paragraphs)


def test_built_in_styles_keep_the_names_word_knows(english: Docx) -> None:
    """The navigation pane, the contents and the caption dialogue look for these."""
    names = set(find(english.xml("word/styles.xml"), "//w:style[not(@w:customStyle)]/w:name/@w:val"))
    assert {"Title", "heading 1", "heading 2", "Body Text", "caption", "toc 1", "footnote text", "Hyperlink"} <= names


def test_styles_take_colours_from_the_theme(english: Docx) -> None:
    """So that a new theme recolours the document."""
    styles = english.xml("word/styles.xml")
    assert len(find(styles, "//w:color[@w:themeColor]")) > 10
    assert find(english.xml("word/theme/theme1.xml"), "//a:accent1/a:srgbClr/@val")


def test_labels_of_standing_differ_without_colour(english: Docx) -> None:
    """A black-and-white printer still tells a goal from a result: by fill, frame or word."""
    styles = english.xml("word/styles.xml")
    looks = {}
    for name in ("Achieved", "Ongoing", "Goal", "Intended", "Forecast"):
        style = find(styles, f"//w:style[@w:styleId='Label{name}']/w:rPr")[0]
        frame, fill = find(style, "./w:bdr/@w:val"), find(style, "./w:shd/@w:fill")
        looks[name] = (*frame, *fill)
    assert len(set(looks.values())) == 5
    assert looks["Intended"] == ("single",)
    assert looks["Forecast"] == ("dashed",)


def test_a_brand_changes_colours_and_fonts(tmp_path: Path, font_cache: Path) -> None:
    """Not the sample's colours in another place."""
    brand = tmp_path / "_brand.yml"
    brand.write_text(
        'color:\n  foreground: "#101820"\n  primary: "#004C3F"\ntypography:\n  headings: {family: Source Sans 3}\n'
    )
    problems = Problems()
    theme = read_brand(brand, problems)
    assert theme, problems.errors
    data = render_word(document(paragraph("Text")), theme, font_book(theme, font_cache), problems)
    assert data
    made = Docx(data)
    heading = find(made.xml("word/styles.xml"), "//w:style[@w:styleId='TableHead']//w:color/@w:val")
    assert heading == ["004C3F"]
    assert find(made.xml("word/fontTable.xml"), "//w:font/@w:name")[:2] == ["Brochure Display", "Brochure Text"]


def test_chinese_has_its_own_fonts_and_language(chinese: Docx) -> None:
    """With a name of a font that Windows has."""
    theme = chinese.xml("word/theme/theme1.xml")
    assert find(theme, "//a:minorFont/a:ea/@typeface") == ["Noto Sans SC"]
    defaults = find(chinese.xml("word/styles.xml"), "//w:docDefaults//w:lang")[0]
    assert defaults.get(f"{W}eastAsia") == "zh-CN"
    assert defaults.get(f"{W}val") == "en-GB"
    fonts = chinese.xml("word/fontTable.xml")
    assert find(fonts, "//w:font[@w:name='Noto Sans SC']/w:altName/@w:val") == ["Microsoft YaHei"]
    assert find(fonts, "//w:font[@w:name='Noto Sans SC']/w:embedRegular")
