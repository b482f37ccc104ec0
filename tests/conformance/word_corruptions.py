"""Deliberate damage to a good Word file, each with the rule that has to name it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

from lxml import etree

from brochure.openxml.file import WP, C, W

Parts = dict[str, bytes]
MAIN = "word/document.xml"


def edited(change: Callable[[Any], None], name: str = MAIN) -> Callable[[Parts], None]:
    """Damage to the tree of one part."""

    def damage(parts: Parts) -> None:
        tree = etree.fromstring(parts[name])
        before = etree.tostring(tree)
        change(tree)
        assert etree.tostring(tree) != before, "nothing was damaged"
        parts[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)

    return damage


def replaced(old: str, new: str, name: str = MAIN) -> Callable[[Parts], None]:
    """Damage to the text of one part, at its first match."""

    def damage(parts: Parts) -> None:
        text = parts[name].decode()
        assert re.search(old, text, re.DOTALL), old
        parts[name] = re.sub(old, new, text, count=1, flags=re.DOTALL).encode()

    return damage


def without(name: str) -> Callable[[Parts], None]:
    """A part goes missing."""

    def damage(parts: Parts) -> None:
        del parts[name]

    return damage


def _set(tag: str, attribute: str, value: str, number: int = 0) -> Callable[[Any], None]:
    return lambda tree: list(tree.iter(f"{W}{tag}"))[number].set(f"{W}{attribute}", value)


def _remove(tag: str, number: int = 0) -> Callable[[Any], None]:
    def change(tree: Any) -> None:
        one = list(tree.iter(f"{W}{tag}"))[number]
        one.getparent().remove(one)

    return change


def _same_control(tree: Any) -> None:
    first, second, *_ = tree.iterfind(f".//{W}sdtPr/{W}id")
    second.set(f"{W}val", first.get(f"{W}val"))


def _same_bookmark(tree: Any) -> None:
    first, second, *_ = tree.iter(f"{W}bookmarkStart")
    second.set(f"{W}name", first.get(f"{W}name"))


def _same_drawing(tree: Any) -> None:
    first, second, *_ = tree.iter(f"{WP}docPr")
    second.set("id", first.get("id"))


def _no_end_of_field(tree: Any) -> None:
    end = next(one for one in tree.iter(f"{W}fldChar") if one.get(f"{W}fldCharType") == "end")
    end.getparent().remove(end)


def _no_field_begin(tree: Any) -> None:
    begin = next(one for one in tree.iter(f"{W}fldChar") if one.get(f"{W}fldCharType") == "begin")
    begin.getparent().remove(begin)


def _missing_cell(tree: Any) -> None:
    row = max(tree.iter(f"{W}tr"), key=lambda one: len(one.findall(f"{W}tc")))
    row.remove(row.findall(f"{W}tc")[-1])


def _empty_cell(tree: Any) -> None:
    cell = next(tree.iter(f"{W}tc"))
    for paragraph in cell.findall(f"{W}p"):
        cell.remove(paragraph)


def _no_description(tree: Any) -> None:
    del next(tree.iter(f"{WP}docPr")).attrib["descr"]


def _wrong_caption(tree: Any) -> None:
    for paragraph in tree.iter(f"{W}p"):
        if any((one.text or "").split()[:1] == ["SEQ"] for one in paragraph.iter(f"{W}instrText")):
            number = next(one for one in paragraph.iter(f"{W}t") if (one.text or "").strip().isdigit())
            number.text = "77"
            return
    raise AssertionError("no caption")


def _deep_heading(tree: Any) -> None:
    headings = [one for one in tree.iter(f"{W}pStyle") if one.get(f"{W}val") == "Heading2"]
    headings[0].set(f"{W}val", "Heading4")


def _bold_by_hand(tree: Any) -> None:
    run = next(one for one in tree.iter(f"{W}r") if one.find(f"{W}t") is not None)
    properties = run.find(f"{W}rPr")
    if properties is None:
        properties = etree.Element(f"{W}rPr")
        run.insert(0, properties)
    etree.SubElement(properties, f"{W}b")


def _other_number(tree: Any) -> None:
    next(tree.iterfind(f".//{C}val//{C}v")).text = "987654"


def _empty_link(tree: Any) -> None:
    link = next(tree.iter(f"{W}hyperlink"))
    for one in link.iter(f"{W}t"):
        one.text = ""


WORD_CORRUPTIONS: dict[str, tuple[Callable[[Parts], None], str]] = {
    "two bookmarks of one name": (edited(_same_bookmark), "word/bookmark-twice"),
    "two controls of one number": (edited(_same_control), "word/control-twice"),
    "two drawings of one number": (edited(_same_drawing), "word/drawing-twice"),
    "a bookmark without an end": (edited(_remove("bookmarkEnd")), "word/bookmark-open"),
    "a bookmark without a beginning": (edited(_remove("bookmarkStart")), "word/bookmark-open"),
    "a long bookmark": (edited(_set("bookmarkStart", "name", "b" * 41)), "word/bookmark-name"),
    "a field without an end": (edited(_no_end_of_field), "word/field-open"),
    "a field without a beginning": (edited(_no_field_begin), "word/field-open"),
    "a row that misses a cell": (edited(_missing_cell), "word/table-grid"),
    "a cell without a paragraph": (edited(_empty_cell), "word/table-cell"),
    "a long tag": (edited(_set("tag", "val", "t" * 65)), "word/tag-too-long"),
    "a link to no bookmark": (edited(_set("hyperlink", "anchor", "nowhere")), "word/anchor"),
    "a page reference to no bookmark": (replaced(r"PAGEREF \S+", "PAGEREF _Toc_nowhere"), "word/anchor"),
    "a style that is not there": (edited(_set("pStyle", "val", "Fancy")), "word/style"),
    "a list that is not there": (edited(_set("numId", "val", "99"), "word/styles.xml"), "word/numbering"),
    "a footnote that is not there": (edited(_set("footnoteReference", "id", "999")), "word/note"),
    "a malformed date": (
        replaced(r"(<dcterms:created[^>]*>)[^<]*", r"\g<1>yesterday", "docProps/core.xml"),
        "word/date",
    ),
    "no title": (replaced(r"<dc:title>[^<]*</dc:title>", "", "docProps/core.xml"), "word/title"),
    "no language": (edited(_remove("lang"), "word/styles.xml"), "word/language"),
    "a picture without a description": (edited(_no_description), "word/alt-text"),
    "a caption out of turn": (edited(_wrong_caption), "word/sequence"),
    "a heading two levels down": (edited(_deep_heading), "word/heading-jump"),
    "bold by hand": (edited(_bold_by_hand), "word/direct-formatting"),
    "a table without a name": (edited(_remove("tblCaption")), "word/table-name"),
    "a link without words": (edited(_empty_link), "word/empty-link"),
    "a chart with another number": (edited(_other_number, "word/charts/chart1.xml"), "word/chart-numbers"),
    "a chart without its workbook": (
        without("word/embeddings/Microsoft_Excel_Worksheet1.xlsx"),
        "word/chart-workbook",
    ),
    "a missing part": (without("word/theme/theme1.xml"), "word/missing-part"),
    "a relationship that is not there": (replaced(r'r:id="rId\d+"', 'r:id="rId999"'), "word/relationship"),
    "a part of no type": (
        replaced(r'<Override PartName="/word/numbering.xml"[^>]*/>', "", "[Content_Types].xml"),
        "word/content-type",
    ),
    "a control bound to nothing": (replaced(r"f:facts\[1\]/f:", "f:facts[1]/f:x"), "word/binding"),
    "XML that is none": (replaced(r"</w:body>", "", MAIN), "word/not-xml"),
}


def damaged(content: bytes, damage: Callable[[Parts], None]) -> bytes:
    """The file with the damage done."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    damage(parts)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return written.getvalue()
