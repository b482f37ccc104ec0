"""Deliberate damage to a good PDF, one thing at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, String

Corruption = Callable[[pikepdf.Pdf], None]


def elements(pdf: pikepdf.Pdf, kind: str = "") -> list[pikepdf.Object]:
    """Every structure element of a kind, in the order of reading."""
    return [one for one in _walk(pdf.Root.StructTreeRoot.K[0]) if not kind or str(one.S) == f"/{kind}"]


def _walk(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    yield element
    for kid in element.get("/K", []):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from _walk(kid)


def _links(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [note for page in pdf.pages for note in page.obj.get("/Annots", [])]


def _fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [font for page in pdf.pages for font in dict(page.obj.Resources.get("/Font", Dictionary())).values()]


def _replace(pdf: pikepdf.Pdf, page: int, pattern: bytes, by: bytes) -> None:
    sheet = pdf.pages[page]
    sheet.contents_coalesce()
    changed, count = re.subn(pattern, by, sheet.obj.Contents.read_bytes(), count=1)
    assert count, pattern
    sheet.obj.Contents.write(changed)


def _in_packet(pdf: pikepdf.Pdf, pattern: bytes, by: bytes) -> None:
    changed, count = re.subn(pattern, by, pdf.Root.Metadata.read_bytes())
    assert count, pattern
    pdf.Root.Metadata.write(changed)


def _map_to(pdf: pikepdf.Pdf, said: bytes) -> None:
    stream = _fonts(pdf)[0].ToUnicode
    changed, count = re.subn(
        rb"(beginbf(?:char|range)\s+(?:<\w+>\s*)+?)<\w{4}>(?=\s*\n)",
        rb"\1<" + said + rb">",
        stream.read_bytes(),
        count=1,
    )
    assert count
    stream.write(changed)


def drop_alt(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "Figure")[0].Alt


def drop_box(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "Figure")[0].A


def drop_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def drop_title(pdf: pikepdf.Pdf) -> None:
    _in_packet(pdf, rb"(?s)<dc:title>.*?</dc:title>", b"")


def hide_title(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences


def leave_out_a_heading_level(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "H2")[0].S = Name("/H4")


def drop_scope(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "TH")[0].A


def drop_link_words(pdf: pikepdf.Pdf) -> None:
    del _links(pdf)[0].Contents


def drop_link_parent(pdf: pikepdf.Pdf) -> None:
    del _links(pdf)[0].StructParent


def lead_a_link_nowhere(pdf: pikepdf.Pdf) -> None:
    link = next(note for note in _links(pdf) if "/Dest" in note)
    link.Dest = String("no such place")


def drop_contents_link(pdf: pikepdf.Pdf) -> None:
    for link in elements(pdf, "Link"):
        if link.P.S in ("/Reference", "/TOCI"):
            link.S = Name("/Span")
            return
    raise AssertionError("no table of contents")


def drop_tabs(pdf: pikepdf.Pdf) -> None:
    page = next(page for page in pdf.pages if len(page.obj.get("/Annots", [])))
    del page.obj.Tabs


def drop_claim(pdf: pikepdf.Pdf) -> None:
    _in_packet(pdf, rb"<pdfuaid:part>1</pdfuaid:part>", b"")


def claim_more(pdf: pikepdf.Pdf) -> None:
    _in_packet(pdf, rb"<pdfaid:part>\d</pdfaid:part>", b"<pdfaid:part>1</pdfaid:part>")


def shorten_a_row(pdf: pikepdf.Pdf) -> None:
    row = elements(pdf, "TR")[1]
    row.K = Array(list(row.K)[:-1])


def cut_the_way_back(pdf: pikepdf.Pdf) -> None:
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    numbers[1][0] = pdf.make_indirect(Dictionary(S=Name.P))


def drop_output_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def unmark(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


def drop_the_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def hide_a_paragraph(pdf: pikepdf.Pdf) -> None:
    """As an editor would: artifact on the page, element gone from the tree, nothing dangling."""
    paragraph = next(one for one in elements(pdf, "P") if all(isinstance(kid, int) for kid in one.K) and "/Pg" in one)
    page = next(number for number, page in enumerate(pdf.pages) if page.obj.objgen == paragraph.Pg.objgen)
    for mcid in paragraph.K:
        _replace(pdf, page, rb"/P\s*<<\s*/MCID %d\s*>>\s*BDC" % int(mcid), b"/Artifact <</Type /Layout>> BDC")
    kids = [kid for kid in paragraph.P.K if isinstance(kid, int) or kid.objgen != paragraph.objgen]
    paragraph.P.K = Array(kids)


def swap_two_paragraphs(pdf: pikepdf.Pdf) -> None:
    for element in elements(pdf):
        kids = list(element.get("/K", []))
        places = [place for place, kid in enumerate(kids) if isinstance(kid, Dictionary) and kid.get("/S") == "/P"]
        if len(places) > 1 and kids[places[0]].get("/Pg") == kids[places[1]].get("/Pg"):
            first, second = places[:2]
            kids[first], kids[second] = kids[second], kids[first]
            element.K = Array(kids)
            return
    raise AssertionError("no two paragraphs side by side")


def drop_a_font_file(pdf: pikepdf.Pdf) -> None:
    font = _fonts(pdf)[0]
    font = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    del font.FontDescriptor.FontFile2


def drop_the_characters(pdf: pikepdf.Pdf) -> None:
    del _fonts(pdf)[0].ToUnicode


def say_null(pdf: pikepdf.Pdf) -> None:
    _map_to(pdf, b"0000")


def say_private(pdf: pikepdf.Pdf) -> None:
    _map_to(pdf, b"E000")


def number_twice(pdf: pikepdf.Pdf) -> None:
    _replace(pdf, 1, rb"/MCID 1\b", b"/MCID 0")


def hold_twice(pdf: pikepdf.Pdf) -> None:
    paragraph = next(one for one in elements(pdf, "P") if isinstance(one.K[0], int))
    paragraph.K = Array([*paragraph.K, paragraph.K[0]])


def leave_marked_content_open(pdf: pikepdf.Pdf) -> None:
    sheet = pdf.pages[1]
    sheet.contents_coalesce()
    data = sheet.obj.Contents.read_bytes()
    place = data.rindex(b"EMC")
    sheet.obj.Contents.write(data[:place] + data[place + 3 :])


def close_once_too_often(pdf: pikepdf.Pdf) -> None:
    sheet = pdf.pages[1]
    sheet.contents_coalesce()
    sheet.obj.Contents.write(sheet.obj.Contents.read_bytes() + b"\nEMC\n")


def save_inside_marked_content(pdf: pikepdf.Pdf) -> None:
    _replace(pdf, 1, rb"(/MCID 0\s*>>\s*BDC)", rb"\1 q")
    sheet = pdf.pages[1]
    sheet.obj.Contents.write(sheet.obj.Contents.read_bytes() + b"\nQ\n")


def paint_untagged(pdf: pikepdf.Pdf) -> None:
    sheet = pdf.pages[1]
    sheet.contents_coalesce()
    name = next(iter(sheet.obj.Resources.Font.keys()))
    data = sheet.obj.Contents.read_bytes()
    sheet.obj.Contents.write(data + f"\nBT {name} 9 Tf 1 0 0 1 60 60 Tm <0101> Tj ET\n".encode())


def drop_a_bookmark(pdf: pikepdf.Pdf) -> None:
    first = pdf.Root.Outlines.First
    pdf.Root.Outlines.First = first.Next
    del pdf.Root.Outlines.First.Prev


def drop_labels(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.PageLabels


def push_out_the_trim_box(pdf: pikepdf.Pdf) -> None:
    box = [float(value) for value in pdf.pages[0].mediabox]
    pdf.pages[0].obj.TrimBox = Array([box[0] - 9, box[1], box[2], box[3]])


def paint_rgb_for_four_inks(pdf: pikepdf.Pdf) -> None:
    """A profile of four inks; that it is none matters to the validator, not to the check of operators."""
    pdf.Root.OutputIntents[0].DestOutputProfile.N = 4
    _replace(pdf, 1, rb"\A", b"0.1 0.2 0.3 rg\n")


def drop_a_list_body(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "LBody")[0].S = Name.Span


# What is damaged, the rule that must see it, and words that must stand in its message.
CORRUPTIONS: dict[str, tuple[Corruption, str, str]] = {
    "figure without Alt": (drop_alt, "figure/no-alt", "alternative text"),
    "figure without BBox": (drop_box, "figure/no-box", "BBox"),
    "file without Lang": (drop_language, "identity/no-language", "language"),
    "file without title": (drop_title, "identity/no-title", "title"),
    "title not shown": (hide_title, "identity/title-not-shown", "DisplayDocTitle"),
    "heading level left out": (leave_out_a_heading_level, "heading/jump", "H4"),
    "table heading without Scope": (drop_scope, "table/no-scope", "Scope"),
    "link without Contents": (drop_link_words, "link/no-words", "Contents"),
    "link without StructParent": (drop_link_parent, "marks/no-parent", "StructParent"),
    "link that leads nowhere": (lead_a_link_nowhere, "link/dead", "leads nowhere"),
    "contents entry without link": (drop_contents_link, "contents/no-link", "table of contents"),
    "page without Tabs": (drop_tabs, "navigation/tabs", "Tabs"),
    "no claim of PDF/UA": (drop_claim, "standard/no-claim", "PDF/UA"),
    "claim that does not hold": (claim_more, "standard/broken", "PDF/A-1a"),
    "row that lacks a cell": (shorten_a_row, "table/irregular", "row 2"),
    "ParentTree that dangles": (cut_the_way_back, "marks/no-parent", "ParentTree"),
    "no output intent": (drop_output_intent, "print/no-intent", "OutputIntents"),
    "no MarkInfo": (unmark, "structure/not-marked", "MarkInfo"),
    "no structure tree": (drop_the_tree, "structure/untagged", "structure tree"),
    "paragraph turned into an artifact": (hide_a_paragraph, "marks/hidden-text", "artifact"),
    "paragraphs in the wrong order": (swap_two_paragraphs, "marks/order", "is read before"),
    "font that is not embedded": (drop_a_font_file, "font/not-embedded", "not in the file"),
    "font without ToUnicode": (drop_the_characters, "font/no-characters", "ToUnicode"),
    "ToUnicode with U+0000": (say_null, "font/not-unicode", "U+0000"),
    "ToUnicode with U+E000": (say_private, "font/not-unicode", "U+E000"),
    "MCID painted twice": (number_twice, "marks/painted-twice", "marked content"),
    "MCID held twice": (hold_twice, "marks/held-twice", "2 elements"),
    "BDC without EMC": (leave_marked_content_open, "content/unclosed", "BDC"),
    "EMC without BDC": (close_once_too_often, "content/unopened", "EMC"),
    "marked content across q and Q": (save_inside_marked_content, "content/crossing", "graphics state"),
    "text that is not tagged": (paint_untagged, "content/untagged", "neither tagged"),
    "section without bookmark": (drop_a_bookmark, "navigation/no-bookmark", "bookmark"),
    "pages without labels": (drop_labels, "navigation/no-labels", "PageLabels"),
    "TrimBox outside the page": (push_out_the_trim_box, "print/boxes", "TrimBox"),
    "RGB in a file for print": (paint_rgb_for_four_inks, "print/rgb", "RGB"),
    "list item without body": (drop_a_list_body, "list/no-body", "LBody"),
}
