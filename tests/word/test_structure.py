"""The file holds together: what Word would have to repair, and what no validator looks for."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from openxml_audit import OpenXmlValidator

from brochure.document.block import Bullets, Callout, Contents, Section
from word.conftest import Write
from word.reading import Docx, R, W, find
from word.samples import document, paragraph, t


def test_every_part_is_well_formed(docx: Docx) -> None:
    """They are written as text, so it has to be checked."""
    parts = [name for name in docx.files if name.endswith((".xml", ".rels"))]
    assert len(parts) > 15
    for name in parts:
        docx.xml(name)


def test_every_relationship_leads_to_a_part_and_every_reference_to_a_relationship(docx: Docx) -> None:
    """Word refuses a file with a dangling one."""
    used = 0
    for name, part in docx.stories.items():
        targets = docx.targets(name)
        for element in part.iter():
            for attribute in ("id", "embed"):
                key = element.get(f"{R}{attribute}")
                if key is not None:
                    used += 1
                    target, outside = targets[key]
                    assert outside or target in docx.files
    assert used > 5


def test_numbers_and_names_that_must_differ_do(docx: Docx) -> None:
    """Word repairs double ones, and drops content."""
    for path in (
        "//w:bookmarkStart/@w:id",
        "//w:bookmarkStart/@w:name",
        "//w:sdt/w:sdtPr/w:id/@w:val",
        "//wp:docPr/@id",
    ):
        found = [value for part in docx.stories.values() for value in find(part, path)]
        assert found, path
        assert not [value for value, count in Counter(found).items() if count > 1], path


def test_bookmarks_end_and_fields_close_in_their_paragraphs(docx: Docx) -> None:
    """An open field swallows the rest of the document."""
    starts = find(docx.body, "//w:bookmarkStart/@w:id")
    assert sorted(starts) == sorted(find(docx.body, "//w:bookmarkEnd/@w:id"))
    fields = 0
    for part in docx.stories.values():
        depth = 0
        for mark in find(part, "//w:fldChar/@w:fldCharType"):
            depth += {"begin": 1, "separate": 0, "end": -1}[mark]
            assert depth in (0, 1, 2)
            fields += mark == "begin"
        assert depth == 0
    assert fields > 3


def test_links_and_page_numbers_lead_to_bookmarks(english: Docx) -> None:
    """Word prints "Error! Bookmark not defined" otherwise."""
    names = set(find(english.body, "//w:bookmarkStart/@w:name"))
    anchors = [one for part in english.stories.values() for one in find(part, "//w:hyperlink/@w:anchor")]
    pages = [one.text.split()[1] for one in find(english.body, "//w:instrText") if "PAGEREF" in one.text]
    assert len(anchors) > 20
    assert len(pages) == 11
    assert set(anchors) | set(pages) <= names


def test_rows_fit_their_grid(docx: Docx) -> None:
    """And every cell ends with a paragraph, which Word demands."""
    tables = find(docx.body, "//w:tbl")
    assert len(tables) > 4
    for table in tables:
        columns = len(find(table, "./w:tblGrid/w:gridCol"))
        assert {len(find(row, "./w:tc")) for row in find(table, "./w:tr")} == {columns}
        assert all(cell[-1].tag == f"{W}p" for cell in find(table, "./w:tr/w:tc"))


def test_lists_and_styles_that_are_named_exist(docx: Docx) -> None:
    """A missing one silently falls back to plain text."""
    numbers = set(find(docx.xml("word/numbering.xml"), "//w:num/@w:numId")) | {"0"}
    styles = docx.xml("word/styles.xml")
    defined = set(find(styles, "//w:style/@w:styleId"))
    parts = [*docx.stories.values(), styles]
    for part in parts:
        assert set(find(part, "//w:numId/@w:val")) <= numbers
        named = find(part, "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val | //w:basedOn/@w:val")
        assert set(named) <= defined
    assert len(defined) == len(find(styles, "//w:style"))


def test_a_second_numbered_list_starts_at_one_again(english: Docx) -> None:
    """Steps that go on counting from an earlier list mislead."""
    lists = [
        find(one, "./w:pPr/w:numPr/w:numId/@w:val")[0]
        for one in find(english.body, "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'ListNumber')]")
    ]
    assert len(lists) == 4
    assert lists[0] == lists[1] != lists[2] == lists[3]
    overrides = find(english.xml("word/numbering.xml"), "//w:num[w:lvlOverride/w:startOverride/@w:val='1']/@w:numId")
    assert set(lists) <= set(overrides)


def test_content_types_name_every_part(docx: Docx) -> None:
    """Word refuses a part of unknown type."""
    types = docx.xml("[Content_Types].xml")
    overrides = {one.get("PartName") for one in types if one.tag.endswith("Override")}
    extensions = {one.get("Extension") for one in types if one.tag.endswith("Default")}
    for name in docx.files:
        assert f"/{name}" in overrides or name.rsplit(".", 1)[-1] in extensions, name
    assert {name[1:] for name in overrides} <= docx.files.keys()


def test_nothing_of_a_foreign_template_is_left(docx: Docx) -> None:
    """python-docx's own template brings Japanese, a thumbnail and old styles."""
    assert not [name for name in docx.files if "thumbnail" in name or "Effects" in name or "webSettings" in name]
    assert b"ja-JP" not in b"".join(docx.files.values())


def test_the_validator_finds_nothing(docx: Docx, tmp_path: Path) -> None:
    """Checked against the rules that Word applies on opening."""
    file = tmp_path / "sample.docx"
    file.write_bytes(docx.data)
    result = OpenXmlValidator().validate(file)
    assert result.is_valid
    assert not result.errors


def test_contents_may_stand_in_a_box_and_stand_twice(write: Write) -> None:
    """Word refuses a cell that ends without a paragraph, and controls of one number."""
    box = Callout(t("Inside"), (Contents(t("Contents")),))
    made = write(document(Contents(t("Contents")), box, Section("a", t("A"), 1, (paragraph("x"),))))
    assert {cell[-1].tag for cell in find(made.body, "//w:tc")} == {f"{W}p"}
    numbers = find(made.body, "//w:sdt/w:sdtPr/w:id/@w:val")
    assert len(numbers) == len(set(numbers)) == 2


def test_notes_are_all_referred_to(docx: Docx) -> None:
    """In the order of their numbers."""
    notes = [value for value in find(docx.xml("word/footnotes.xml"), "//w:footnote/@w:id") if int(value) > 0]
    assert notes == find(docx.body, "//w:footnoteReference/@w:id")
    assert notes


def test_a_short_list_stays_on_one_page(write: Write) -> None:
    """Two points torn over two pages read as one that was lost; a long list may go on overleaf."""
    short = Bullets((t("one"), t("two"), t("three")))
    steps = Bullets((t("first"), t("then")), numbered=True)
    long = Bullets(tuple(t(f"point {number}") for number in range(9)))
    made = write(document(Section("points", t("Points"), 1, (short, steps, long))))
    styles = [one for one in find(made.body, "//w:pStyle/@w:val") if one.startswith("List")]
    assert styles[:5] == ["ListBulletKept", "ListBulletKept", "ListBullet", "ListNumberKept", "ListNumber"]
    assert set(styles[5:]) == {"ListBullet"}
    kept = find(
        made.xml("word/styles.xml"), "//w:style[@w:styleId='ListBulletKept'][w:pPr/w:keepNext]/w:basedOn/@w:val"
    )
    assert kept == ["ListBullet"]
