"""Sections of a document (ECMA-376 17.6): stretches of pages with their paper, margins and running heads."""

from __future__ import annotations

from brochure.word.geometry import Sheet
from brochure.word.markup import NOTHING, Markup


def section_properties(
    sheet: Sheet,
    references: Markup,
    *,
    landscape: bool,
    titled: bool,
    before_columns: Markup = NOTHING,
    after_columns: Markup = NOTHING,
) -> Markup:
    """The `w:sectPr` of a section on upright sheets or turned ones; a `titled` one has a first page of its own."""
    sheet = sheet.turned if landscape else sheet
    across = ' w:orient="landscape"' if landscape else ""
    return Markup(
        f'<w:sectPr>{references}<w:pgSz w:w="{sheet.width}" w:h="{sheet.height}"{across}/>'
        f'<w:pgMar w:top="{sheet.top}" w:right="{sheet.right}" w:bottom="{sheet.bottom}" w:left="{sheet.left}" '
        f'w:header="{sheet.head}" w:footer="{sheet.foot}" w:gutter="0"/>{before_columns}<w:cols w:space="454"/>'
        f"{'<w:titlePg/>' if titled else ''}{after_columns}</w:sectPr>"
    )


def section_end(properties: Markup) -> Markup:
    """The all but invisible paragraph that ends a section before the last one."""
    return Markup(f'<w:p><w:pPr><w:pStyle w:val="SectionEnd"/>{properties}</w:pPr></w:p>')
