"""A document as PDF bytes: pages laid out, drawn with their tags, packed."""

from __future__ import annotations

from brochure.collector import still
from brochure.diagnostics import Problems
from brochure.document.block import Section, SourceList
from brochure.document.document import Document
from brochure.document.walk import blocks
from brochure.pdf.blocks.build import build
from brochure.pdf.characters import characters_of
from brochure.pdf.layout.foot import FOOT_STRIP, draw_foot
from brochure.pdf.layout.guide import Tabs, draw_guide
from brochure.pdf.layout.head import draw_head
from brochure.pdf.layout.pages import lay_out
from brochure.pdf.layout.sheet import Sheet
from brochure.pdf.motif.register import MOTIFS
from brochure.pdf.order import PdfOrder
from brochure.pdf.packing import packed
from brochure.pdf.pen import Pen
from brochure.pdf.pictures.prepare import Plates
from brochure.pdf.press import Press, source_anchor
from brochure.pdf.printing.finish import finish_of
from brochure.pdf.tagging.attaching import attach
from brochure.pdf.tagging.canvas import TaggedCanvas
from brochure.pdf.tagging.element import BACKGROUND
from brochure.pdf.tagging.metadata import Metadata, write_metadata
from brochure.pdf.tagging.outline import write_outline
from brochure.pdf.tagging.structure import write_structure
from brochure.pdf.typeset.embedding import embed
from brochure.pdf.typeset.fonts import Fonts
from brochure.theme.fonts import FontBook
from brochure.theme.theme import Theme


@still()
def render_pdf(
    document: Document, theme: Theme, book: FontBook, problems: Problems, order: PdfOrder = PdfOrder()
) -> bytes | None:
    """The document as a tagged PDF 1.7; None when something was wrong, which `problems` then says.

    The bytes depend on the arguments alone: dates come from the edition, the file's ID from its content.
    """
    before = len(problems.errors)
    fonts = Fonts(book, characters_of(document), document.language)
    press = Press(document, theme, fonts, _anchors(document), problems, order)
    page = theme.page
    canvas = TaggedCanvas((page.width, page.height), document.language)
    finish = finish_of(order, theme, canvas)
    sheets = lay_out(document, press, MOTIFS[theme.motif], canvas.root, build)
    if len(problems.errors) > before:
        return None
    pen = Pen(canvas, page.width, page.height, Plates(order), finish.inks, finish.bleed)
    tabs = Tabs.of([sheet.guide for sheet in sheets if sheet.guide is not None])
    # Each is let go when it is drawn: in long documents they hold more than all else.
    sheets.reverse()
    while sheets:
        sheet = sheets.pop()
        _draw(pen, sheet, press)
        if tabs is not None and sheet.guide is not None:
            draw_guide(pen, sheet.guide, tabs, sheet.number, press)
        finish.complete(pen)
        canvas.showPage()
    canvas.addPageLabel(0, style="ARABIC", start=1)
    metadata = Metadata(
        document.title,
        document.owner,
        document.subject,
        document.keywords,
        document.language,
        document.edition.date,
        part=3 if order.attachments else 2,
    )
    write_metadata(canvas, metadata, finish.condition)
    write_structure(canvas)
    write_outline(canvas)
    embed(fonts.typefaces, canvas.document)
    attach(order.attachments, document.edition.date, canvas.document)
    content = packed(canvas)
    if finish.sheet is not None:
        # Reading the file back takes a library that is slow to import.
        from brochure.pdf.printing.preflight import preflight

        preflight(content, finish.sheet, pen.plates.resolutions, order.at, problems)
    return content if len(problems.errors) == before else None


def _anchors(document: Document) -> frozenset[str]:
    """Every place that links may lead to."""
    found: set[str] = set()
    for block in blocks(document.blocks):
        if isinstance(block, Section):
            found.add(block.id)
        elif isinstance(block, SourceList):
            found.update(source_anchor(source.id) for source in document.sources)
    return frozenset(found)


def _draw(pen: Pen, sheet: Sheet, press: Press) -> None:
    if sheet.cover is not None:
        sheet.cover.draw(pen)
        return
    page = press.grid.page
    with pen.within(BACKGROUND):
        pen.rect(*pen.over_edges(0.0, 0.0, page.width, page.height), press.palette.paper)
    if sheet.head is not None:
        sheet.head.draw(pen, 0.0, sheet.head_height)
    for placed in sheet.placed:
        placed.box.draw(pen, page.left, placed.y)
    if sheet.foot is not None:
        sheet.foot.draw(pen, sheet.foot_top, page.height - sheet.foot_top, foot=FOOT_STRIP)
    draw_head(pen, sheet, press)
    draw_foot(pen, sheet, press)
