"""House templates as offices have them, made with python-docx; all names in them are invented."""

from __future__ import annotations

import io
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from PIL import Image, ImageDraw

RED = "8C1428"
ADDRESS = "Office of Trade · 1 Market Street"
OLD = "Made before"
"""What fields of a house's heads show until somebody updates them."""
_GERMAN = {
    "Heading1": "berschrift1",
    "Heading2": "berschrift2",
    "Title": "Titel",
    "Caption": "Beschriftung",
    "ListBullet": "Aufzhlungszeichen",
    "ListNumber": "Listennummer",
    "BodyText": "Textkrper",
}


def office() -> bytes:
    """A logo above, an address below, Arial, headings in the red of the house."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin = Mm(28), Mm(22)
    styles: Any = document.styles
    styles["Normal"].font.name, styles["Normal"].font.size = "Arial", Pt(10)
    styles["Heading 1"].font.color.rgb = RGBColor.from_string(RED)
    section.header.paragraphs[0].add_run().add_picture(logo(), width=Mm(45))
    foot = section.footer.paragraphs[0]
    foot.text, foot.alignment = ADDRESS, WD_ALIGN_PARAGRAPH.CENTER
    return _saved(document)


def ministry() -> bytes:
    """What Word in German makes for American paper.

    Ids of styles in German, headings numbered I., I.1, heads for the first, odd and even pages with fields in them, and
    a character style whose id is one of ours.
    """
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(215.9), Mm(279.4)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(15)
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    _number_headings(document)
    lead = '<w:style {} w:type="character" w:customStyle="1" w:styleId="Lead"><w:name w:val="Leader"/></w:style>'
    document.styles.element.append(parse_xml(lead.format(nsdecls("w"))))
    odd = section.header.paragraphs[0]
    _add_field(odd, "DOCPROPERTY Classification")
    odd.add_run("\t")
    _add_field(odd, "TITLE")
    _add_field(section.even_page_header.paragraphs[0], 'DOCPROPERTY "Classification" \\* MERGEFORMAT')
    section.first_page_header.paragraphs[0].add_run().add_picture(logo(), width=Mm(60))
    cells = section.first_page_footer.add_table(1, 2, Mm(170)).rows[0].cells
    cells[0].text, cells[1].text = "Ministry", "1 Harbour Street"
    _add_field(section.footer.paragraphs[0], "PAGE", "7")
    return _saved(document)


def logo() -> io.BytesIO:
    """A picture of 240 by 80 pixels, the same bytes each time."""
    picture = Image.new("RGB", (240, 80), "white")
    ImageDraw.Draw(picture).rectangle((0, 0, 80, 80), fill=f"#{RED}")
    written = io.BytesIO()
    picture.save(written, "PNG")
    written.seek(0)
    return written


def _number_headings(document: Any) -> None:
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>'
        for depth, form, style, shown in (
            (0, "upperRoman", "berschrift1", "%1."),
            (1, "decimal", "berschrift2", "%1%2"),
        )
    )
    definition = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'
    numbering.find(qn("w:num")).addprevious(parse_xml(definition))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="88"><w:abstractNumId w:val="77"/></w:num>'))
    styles = document.styles.element
    for one in styles.iter():
        for key, value in list(one.attrib.items()):
            one.set(key, _GERMAN.get(value, value))
    for depth, id_ in enumerate(("berschrift1", "berschrift2")):
        style = next(one for one in styles.iter(qn("w:style")) if one.get(qn("w:styleId")) == id_)
        level = f'<w:ilvl w:val="{depth}"/>' if depth else ""
        numbered = parse_xml(f'<w:numPr {nsdecls("w")}>{level}<w:numId w:val="88"/></w:numPr>')
        style.find(qn("w:pPr")).find(qn("w:keepLines")).addnext(numbered)


def _add_field(paragraph: Any, instruction: str, shown: str = OLD) -> None:
    text = f'<w:instrText {nsdecls("w")} xml:space="preserve"> {instruction} </w:instrText>'
    for piece in ("begin", text, "separate", shown, "end"):
        run = paragraph.add_run(piece if piece == shown else "")
        if piece == text:
            run._r.append(parse_xml(text))
        elif piece != shown:
            run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{piece}"/>'))


def _saved(document: Any) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


HOUSES = {"office": office, "ministry": ministry}
