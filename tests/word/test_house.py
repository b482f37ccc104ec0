"""A document in the house template of an office: its looks are the house's, its content is what it always is."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import docx as python_docx
import pytest
from lxml import etree

from brochure.conformance.word.inspect import inspect
from brochure.diagnostics import Problems
from brochure.document.block import Bullets, Section
from brochure.document.document import Document
from brochure.theme.fonts import FontBook
from brochure.theme.theme import Theme
from brochure.word.house.house import House, read_house
from brochure.word.house.refusals import UnusableHouseError
from brochure.word.order import WordOrder
from brochure.word.writer import render_word
from conftest import Brochure
from word.house_samples import projects
from word.houses import ADDRESS, HOUSES, OLD, RED, ministry, office
from word.reading import Docx, R, W, find, text_of
from word.samples import document, paragraph, sample, sample_zh, t
from word.test_libreoffice import SOFFICE, saved_as

WriteIn = Callable[[Document, House], Docx]


@pytest.fixture(scope="session")
def write_in(theme: Theme, book: FontBook) -> WriteIn:
    """Writes a document in a house."""

    def written(document: Document, house: House) -> Docx:
        problems = Problems()
        data = render_word(document, theme, book, problems, WordOrder(house))
        assert data is not None, problems.errors
        return Docx(data)

    return written


@pytest.fixture(scope="session", params=sorted(HOUSES))
def house(request: pytest.FixtureRequest) -> House:
    """Each of the houses."""
    return read_house(HOUSES[request.param](), "house.docx")


@pytest.fixture(scope="session")
def in_office(write_in: WriteIn) -> Docx:
    """The English sample in the office's house."""
    return write_in(sample(), read_house(office(), "house.docx"))


@pytest.fixture(scope="session")
def in_ministry(write_in: WriteIn) -> Docx:
    """The English sample in the ministry's."""
    return write_in(sample(), read_house(ministry(), "house.docx"))


def style(made: Docx, id_: str) -> etree._Element:
    """A style by its id, which only one may have."""
    (found,) = find(made.xml("word/styles.xml"), f"//w:style[@w:styleId='{id_}']")
    return found


def heads(made: Docx) -> dict[str, etree._Element]:
    """The running heads and feet."""
    return {name: made.xml(name) for name in made.files if name.startswith(("word/header", "word/footer"))}


@pytest.mark.parametrize("text", [sample, sample_zh])
def test_nothing_is_wrong(house: House, text: Callable[[], Document], write_in: WriteIn) -> None:
    """Our own checks, python-docx, and every style that the text names is there once."""
    made = write_in(text(), house)
    # The English sample skips a level of headings, to show all four.
    assert {one.rule for one in inspect(made.data)} <= {"word/heading-jump"}
    assert python_docx.Document(io.BytesIO(made.data)).paragraphs
    ids = [one.get(f"{W}styleId") for one in find(made.xml("word/styles.xml"), "//w:style")]
    names = [one.get(f"{W}val").lower() for one in find(made.xml("word/styles.xml"), "//w:style/w:name")]
    assert len(set(ids)) == len(ids) > 60
    assert len(set(names)) == len(names)
    used = {
        one.get(f"{W}val")
        for part in made.stories.values()
        for one in find(part, "//w:pStyle | //w:rStyle | //w:tblStyle")
    }
    assert len(used) > 20
    assert sorted(used - set(ids)) == []
    below = {one.get(f"{W}val") for one in find(made.xml("word/styles.xml"), "//w:basedOn | //w:next | //w:link")}
    assert sorted(below - set(ids)) == []


def test_the_text_is_the_same(house: House, english: Docx, write_in: WriteIn) -> None:
    """Word for word, but for the line that the band says elsewhere."""
    made = write_in(sample(), house)
    said, wanted = ([text_of(one) for one in find(file.body, "//w:p")] for file in (made, english))
    assert len(wanted) > 100
    assert [line for line in wanted if line and line not in said and "\t" not in line] == []


def test_looks_are_the_houses(in_office: Docx) -> None:
    """Heading, theme, page, logo, address; and no font of ours."""
    assert find(style(in_office, "Heading1"), ".//w:color")[0].get(f"{W}val") == RED
    with zipfile.ZipFile(io.BytesIO(office())) as house:
        assert in_office.files["word/theme/theme1.xml"] == house.read("word/theme/theme1.xml")
    (size,) = find(in_office.body, "/w:document/w:body/w:sectPr/w:pgSz")
    (margins,) = find(in_office.body, "/w:document/w:body/w:sectPr/w:pgMar")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    assert margins.get(f"{W}left") == margins.get(f"{W}right") == str(round(25 * 1440 / 25.4))
    assert any(ADDRESS in text_of(one) for one in heads(in_office).values())
    (logo,) = (name for name in in_office.files if name.startswith("word/media/house"))
    head = next(name for name in heads(in_office) if "header" in name)
    assert (logo, False) in in_office.targets(head).values()
    assert not [name for name in in_office.files if name.endswith(".odttf")]


def test_what_the_house_lacks_is_added_in_its_colours(in_office: Docx) -> None:
    """Such as the style of key figures; the colours of its theme, by name and by value."""
    with zipfile.ZipFile(io.BytesIO(office())) as house:
        theme = etree.fromstring(house.read("word/theme/theme1.xml"))
    dark = theme.find(".//{*}dk2/{*}srgbClr").get("val")
    (colour,) = find(style(in_office, "Lead"), ".//w:color")
    assert (colour.get(f"{W}themeColor"), colour.get(f"{W}val")) == ("text2", dark)
    # Distances that the house gives its ordinary text are not for the cells of tables.
    assert find(style(in_office, "TableText"), "w:basedOn")[0].get(f"{W}val") == "BriefBase"


def test_styles_are_known_by_name_not_by_id(in_ministry: Docx) -> None:
    """Word calls heading 1 "berschrift1" in German; an id of ours that something else has is freed."""
    assert find(style(in_ministry, "Heading1"), "w:name")[0].get(f"{W}val").lower() == "heading 1"
    assert style(in_ministry, "Lead").get(f"{W}type") == "paragraph"
    assert find(style(in_ministry, "HouseLead"), "w:name")[0].get(f"{W}val") == "Leader"
    assert "berschrift1" not in in_ministry.files["word/numbering.xml"].decode()


def test_contents_count_as_the_house_does(in_ministry: Docx, english: Docx) -> None:
    """I., I1, II. where the house numbers so; ours where it has no list for headings."""
    lines = [text_of(one) for one in find(in_ministry.body, "//w:p[w:pPr/w:pStyle/@w:val='TOC1']")]
    assert len(lines) > 3
    assert [line.partition("\t")[0] for line in lines[:4]] == ["I.", "II.", "III.", "IV."]
    second = [text_of(one) for one in find(in_ministry.body, "//w:p[w:pPr/w:pStyle/@w:val='TOC2']")]
    assert second
    assert all("\t" in line and line[0] == "I" for line in second)
    ours = [text_of(one) for one in find(english.body, "//w:p[w:pPr/w:pStyle/@w:val='TOC1']")]
    assert ours[0].startswith("1\t")


def test_numbered_lists_begin_at_one(write_in: WriteIn, house: House) -> None:
    """Each is a list of its own, of the form that the house gives numbered lists."""
    steps, more = Bullets((t("a"), t("b")), numbered=True), Bullets((t("c"),), numbered=True)
    made = write_in(document(steps, paragraph("x"), more), house)
    listed = "//w:pPr[starts-with(w:pStyle/@w:val, 'ListNumber')]/w:numPr/w:numId"
    used = [one.get(f"{W}val") for one in find(made.body, listed)]
    assert len(used) == 3
    assert len(set(used)) == 2
    lists = made.xml("word/numbering.xml")
    for number in set(used):
        (one,) = find(lists, f"//w:num[@w:numId='{number}']")
        assert find(one, "w:lvlOverride/w:startOverride")
        definition = find(one, "w:abstractNumId")[0].get(f"{W}val")
        assert find(lists, f"//w:abstractNum[@w:abstractNumId='{definition}']")


def test_classification_is_on_every_page(write_in: WriteIn, house: House) -> None:
    """In the house's field for it, or in a line of its own; what the fields said before is gone."""
    text = sample()
    made = write_in(replace(text, edition=replace(text.edition, classification="Restricted")), house)
    above = [text_of(one) for name, one in heads(made).items() if "header" in name]
    assert above
    assert all("Restricted" in said for said in above)
    assert all(OLD not in text_of(one) for one in heads(made).values())


def test_heads_of_first_and_even_pages(in_ministry: Docx) -> None:
    """All six come along; even pages only differ where the settings say so."""
    references = find(in_ministry.body, "//w:sectPr[last()]/*[@w:type]")
    kinds = {(etree.QName(one).localname, one.get(f"{W}type")) for one in references}
    assert {("headerReference", kind) for kind in ("first", "even", "default")} <= kinds
    assert find(in_ministry.body, "//w:titlePg")
    assert find(in_ministry.xml("word/settings.xml"), "//w:evenAndOddHeaders")
    led = in_ministry.targets("word/document.xml")
    assert all(led[one.get(f"{R}id")][0] in in_ministry.files for one in references)


def test_turned_pages_keep_the_heads(write_in: WriteIn, house: House) -> None:
    """Wide tables stand on pages of the house's paper, lying across, below the same heads."""
    upright = Section("upright", t("Upright"), 1, (paragraph("x"),))
    wide = Section("wide", t("Wide"), 1, (paragraph("x"),), landscape=True)
    made = write_in(document(upright, wide), house)
    first, across = find(made.body, "//w:sectPr")
    (size,), (turned,) = find(first, "w:pgSz"), find(across, "w:pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == (turned.get(f"{W}h"), turned.get(f"{W}w"))
    assert turned.get(f"{W}orient") == "landscape"
    default = [{one.get(f"{R}id") for one in find(part, "*[@w:type='default']")} for part in (first, across)]
    assert default[0] == default[1] != set()


def test_equal_houses_give_equal_bytes(write_in: WriteIn, house: House) -> None:
    """Nothing of the moment gets in."""
    assert write_in(sample(), house).data == write_in(sample(), house).data


def _with(parts: Mapping[str, Callable[[bytes], bytes]], *, more: Mapping[str, bytes] | None = None) -> bytes:
    """The ministry's file with some parts changed."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(ministry())) as archive, zipfile.ZipFile(written, "w") as changed:
        for entry in archive.infolist():
            change = next((one for name, one in parts.items() if entry.filename == name), bytes)
            changed.writestr(entry.filename, change(archive.read(entry)))
        for name, content in (more or {}).items():
            changed.writestr(name, content)
    return written.getvalue()


def _swap(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def swapped(data: bytes) -> bytes:
        assert old in data
        return data.replace(old, new)

    return swapped


def _first_rels(data: bytes) -> bytes:
    return data.replace(b'Target="media/', b'TargetMode="External" Target="https://example.org/')


_HEAD_RELS = next(
    name
    for name in zipfile.ZipFile(io.BytesIO(ministry())).namelist()
    if name.startswith("word/_rels/header") and b"image" in zipfile.ZipFile(io.BytesIO(ministry())).read(name)
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7", "is no Word file"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600), "is locked with a password"),
        (_with({"[Content_Types].xml": _swap(b"document.main", b"spreadsheet.main")}), "no Word document or template"),
        (_with({}, more={"word/vbaProject.bin": b"x"}), "holds macros"),
        (_with({"word/document.xml": lambda data: b"<!DOCTYPE x>" + data[data.index(b"<w:doc") :]}), "document type"),
        (_with({"word/styles.xml": lambda data: data[:-20]}), "is damaged: word/styles.xml"),
        (_with({"word/styles.xml": lambda _: b""}), "is damaged"),
        (_with({"word/document.xml": _swap(b'w:w="12240"', b'w:w="6000"')}), "leaves less than 10 cm by 12 cm"),
        (_with({_HEAD_RELS: _first_rels}), "links to a picture in its running heads"),
        (
            _with({_HEAD_RELS: _swap(b"relationships/image", b"relationships/oleObject")}),
            "an object of another program",
        ),
        (
            _with({"word/header1.xml": _swap(b"</w:p>", b'<w:ins w:id="1" w:author="x"><w:r/></w:ins></w:p>')}),
            "tracked changes in its running heads",
        ),
        (_with({}, more={"word/media/big.png": bytes(21_000_000)}), "more than 20 MB"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_what_cannot_serve_is_refused_in_words(data: bytes, said: str) -> None:
    """Each message says what is wrong, and each has advice."""
    with pytest.raises(UnusableHouseError) as refused:
        read_house(data, "house.docx")
    assert said in refused.value.message
    assert refused.value.advice


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("hause.docx", "there is no house template 'hause.docx' beside the spec"),
        ("../../../house.docx", "lies outside the project"),
        ("documents.yaml", "is no Word file"),
    ],
)
def test_a_wrong_name_is_told_at_its_place(brochure: Brochure, tmp_path: Path, template: str, said: str) -> None:
    """With the line of documents.yaml; nothing is published."""
    project = projects(tmp_path)[0]
    orders = project / "specs" / "zizhu" / "documents.yaml"
    orders.write_text(orders.read_text("utf-8").replace("house.docx", template), encoding="utf-8")
    done = brochure("build", "specs/zizhu", "-o", tmp_path / "out", "--document", "briefing", cwd=project)
    assert done.returncode == 1
    assert "word/house" in done.stderr
    assert said in done.stderr
    assert f"template: {template}" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_changed_house_makes_briefs_stale(brochure: Brochure, tmp_path: Path) -> None:
    """It is among the inputs of Word files, and only of those."""
    project = projects(tmp_path)[0]
    assert brochure("build", "specs/zizhu", cwd=project).returncode == 0
    assert "stale" not in brochure(cwd=project).stdout
    (project / "specs" / "zizhu" / "house.docx").write_bytes(ministry())
    stale = [line for line in brochure(cwd=project).stdout.splitlines() if "stale" in line]
    assert stale
    assert all(".docx" in line for line in stale)


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_the_house(house: House, write_in: WriteIn, tmp_path: Path) -> None:
    """It opens the file, and prints the logo and the numbers of headings as the contents have them."""
    import pikepdf

    made = write_in(sample(), house)
    with pikepdf.open(saved_as("pdf", made, tmp_path)) as pdf:
        assert 2 <= len(pdf.pages) <= 14
        fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
        assert any("/Im" in str(page.Resources.get("/XObject", {}).keys()) for page in pdf.pages[:1])
    assert not [name for name in fonts if "Brochure" in name]


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_a_house_made_by_libreoffice(write_in: WriteIn, tmp_path: Path) -> None:
    """A file whose styles LibreOffice has named, without running heads: plain ones of ours serve."""
    bare = python_docx.Document()
    bare.add_heading("Heading", 1)
    bare.add_paragraph("Line", style="List Bullet")
    written = io.BytesIO()
    bare.save(written)
    # Through its own format, so that nothing of python-docx's file is left in it.
    open_document = saved_as("odt", Docx(written.getvalue()), tmp_path).read_bytes()
    saved = saved_as("docx", Docx(open_document), tmp_path).read_bytes()
    made = write_in(sample_zh(), read_house(saved, "house.docx"))
    assert inspect(made.data) == ()
    assert "word/theme/theme1.xml" in made.files
    assert any(re.search("(第|Page) ?1", text_of(one)) for one in heads(made).values())
