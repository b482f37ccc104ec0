"""The styles of an official document: GB/T 9704-2012 for what it speaks of, ours in black for the rest.

Type sizes are those of Chinese typesetting: 二号 is 22 points, 三号 16, 四号 14, 小四 12.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from brochure.theme.theme import StyleName, Theme
from brochure.word.geometry import Sheet, twips
from brochure.word.gongwen.fonts import FIRST_LEVEL, PAGE_NUMBER, SECOND_LEVEL, TEXT, TITLE
from brochure.word.numbering import Lists
from brochure.word.style import Letters, Lines, ParagraphStyle
from brochure.word.stylesheet import StyleSheet
from brochure.word.theme_part import Fonts

_LINE = 28.95
"""22 lines fill the type area (5.2.3)."""
SHEET = Sheet(
    twips(210),
    twips(297),
    left=twips(28),
    right=twips(26),
    top=twips(37),
    bottom=twips(35),
    head=twips(24),
    foot=twips(23),
    prose_indent=0,
    line=_LINE,
    letter=7.9,
)
"""A4 with a type area of 156 by 225 mm (5.2.1); the page number stands 7 mm below it (7.5)."""
_TITLE, _BODY, _FOLIO, _SMALL = 22.0, 16.0, 14.0, 12.0
_TRACKING = -0.25
"""So that 28 characters fill a line of 156 mm (5.2.3), where they would take 158."""
INDENT = round(2 * (_BODY + _TRACKING) * 20)
"""Two characters, before the first line of every paragraph."""
_SHIPPED = 10.5
_SHIPPED_BODY = 9.6


class GongwenStyles(StyleSheet):
    """Ours in black at 小四, with those that the standard speaks of in its own form."""

    def __init__(self, theme: Theme, lists: Lists, *, across: bool) -> None:
        body = theme.styles[StyleName.BODY]
        sized = replace(body, size=_SHIPPED_BODY * _SMALL / _SHIPPED)
        theme = replace(theme, styles={**theme.styles, StyleName.BODY: sized})
        super().__init__(theme, SHEET, lists, han=True, across=across)
        self._own = {style.id: style for style in _official(lists)}

    def base(self) -> tuple[Letters, Lines]:
        """The style Normal, which text in tables begins from."""
        return Letters(size=_SMALL, colour=self._palette.ink), Lines(leading=18)

    def paragraphs(self) -> Iterator[ParagraphStyle]:
        """Every paragraph style once."""
        for style in super().paragraphs():
            own = self._own.get(style.id.removesuffix("Across"))
            yield style if own is None else replace(own, id=style.id, name=style.name, custom=style.custom)
        yield _even_foot()


def _official(lists: Lists) -> Iterator[ParagraphStyle]:
    text = Lines(leading=_LINE, exact=True, first=INDENT, alignment="both")
    heading = replace(text, alignment=None, keep_next=True, keep_lines=True)
    centred = Lines(leading=_LINE, alignment="center", keep_next=True)
    yield _style("Title", TITLE, Lines(10, 6, 35, alignment="center", keep_next=True), size=_TITLE)
    yield _style("Subtitle", SECOND_LEVEL, replace(centred, after=8))
    yield _style("Eyebrow", FIRST_LEVEL, Lines(leading=_LINE, keep_next=True), size=_FOLIO)
    fonts = (FIRST_LEVEL, SECOND_LEVEL, TEXT, TEXT)
    for depth, font in enumerate(fonts):
        lines = replace(heading, outline=depth, numbering=lists.headings, depth=depth)
        yield _style(f"Heading{depth + 1}", font, lines, bold=depth == 2)
    close = replace(heading, outline=0, numbering=lists.headings)
    yield replace(_style("Heading1Close", FIRST_LEVEL, close), based_on="Heading1")
    plain = replace(centred, numbering=0, outline=9, before=_LINE)
    yield replace(_style("TOCHeading", FIRST_LEVEL, plain), based_on="Heading1")
    for level in (1, 2):
        lines = Lines(leading=24, left=INDENT * (level - 1), tabs=(("right-dotted", SHEET.measure),))
        yield _style(f"TOC{level}", TEXT, lines, size=_FOLIO)
    yield _style("BodyText", TEXT, text)
    yield _style("Lead", SECOND_LEVEL, text)
    yield replace(_style("Note", SECOND_LEVEL, Lines(5, 9, 18), size=_SMALL), gallery=True)
    for name, number in (("Bullet", lists.items), ("Number", lists.steps)):
        lines = Lines(leading=_LINE, exact=True, left=INDENT + twips(6), first=-twips(6), numbering=number)
        yield _style(f"List{name}", TEXT, lines)
    yield _style("Quote", SECOND_LEVEL, replace(text, keep_next=True))
    yield _style("QuoteSource", SECOND_LEVEL, replace(text, alignment="right", first=0), size=_FOLIO)
    yield _style("FigureNumber", TITLE, Lines(0, 2, 30, keep_next=True), size=_TITLE)
    yield _style("Caption", FIRST_LEVEL, Lines(10, 5, 18, alignment="center", keep_next=True), size=_SMALL)
    yield _style("Header", FIRST_LEVEL, Lines(leading=20), size=_FOLIO)
    # One character from the outer edge of the type area (7.5).
    yield _style("Footer", PAGE_NUMBER, Lines(leading=16, right=280, alignment="right"), size=_FOLIO)


def _style(id_: str, fonts: Fonts, lines: Lines, size: float = _BODY, *, bold: bool = False) -> ParagraphStyle:
    letters = Letters(fonts=fonts, size=size, bold=bold, tracking=_TRACKING if size == _BODY else 0.0)
    following = "BodyText" if id_.startswith(("Heading", "Title", "Subtitle")) else None
    return ParagraphStyle(id_, id_, letters, lines, following=following, gallery=True)


def _even_foot() -> ParagraphStyle:
    """The foot of even pages, whose outer edge is the left one."""
    style = _style("FooterEven", PAGE_NUMBER, Lines(leading=16, left=280), size=_FOLIO)
    return replace(style, name="footer even", gallery=False)
