"""The named styles of a briefing: the only place that says what anything looks like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from brochure.document.block import Tone
from brochure.document.inline import Standing
from brochure.theme.colour import contrast
from brochure.theme.theme import Colour, Family, StyleName, Theme
from brochure.word.geometry import Sheet, twips
from brochure.word.numbering import Lists
from brochure.word.style import CharacterStyle, Letters, Lines, ParagraphStyle, Rule, TableStyle

ACROSS = "Across"
"""What the ids of the styles of running heads end with that stand on pages lying across."""
KEPT = "Kept"
"""What the ids of styles end with that differ from another one in keeping with what follows."""
APART = "Apart"
"""What the ids of styles of numbers end with that stand beside text."""
APART_BY = 260
"""Twips that such numbers end earlier."""

_KEEPING = {
    "BodyText": "Body Text",
    "Lead": "Lead",
    "Note": "Note",
    "BoxText": "Box Text",
    "BoxLead": "Box Lead",
    "FigureNote": "Figure Note",
    "ListBullet": "List Bullet",
    "ListNumber": "List Number",
}
"""Styles of paragraphs that may open a list or a table, or stand in a short list."""

_TEXT, _DISPLAY = Family.TEXT, Family.DISPLAY
_SHIPPED_BODY = 9.6  # what the brochure's body size is when a brand does not scale it
_HAN_LEADING = 1.12  # Han fills its em square and wants more air between lines
_TERM = twips(30)
_LIST = twips(5)


class StyleSheet:
    """All styles of one theme, paper and language."""

    def __init__(self, theme: Theme, sheet: Sheet, lists: Lists, *, han: bool, across: bool = False) -> None:
        self._palette = theme.palette
        self._sheet = sheet
        self._lists = lists
        self._across = across
        self._scale = theme.styles[StyleName.BODY].size / _SHIPPED_BODY
        self._han = han
        self._air = _HAN_LEADING if han else 1.0

    def base(self) -> tuple[Letters, Lines]:
        """The style Normal.

        Ink and size stand here and not in the document defaults, where LibreOffice lets them win over character
        styles inside tables.
        """
        return self._letters(10.5, colour=self._palette.ink), Lines(leading=self._leading(14.5))

    def paragraphs(self) -> Iterator[ParagraphStyle]:
        """The paragraph styles, built-in ones under their built-in names."""
        yield from self._titles()
        yield from self._headings()
        yield from self._prose()
        yield from self._cells()
        yield from self._figures()
        yield from self._furniture()

    def _titles(self) -> Iterator[ParagraphStyle]:
        palette = self._palette
        title = self._letters(31, _DISPLAY, colour=palette.deep)
        yield self._built_in("Title", "Title", title, Lines(after=5, leading=self._leading(37), keep_next=True))
        subtitle = self._letters(13, colour=palette.primary)
        lines = Lines(after=18, leading=self._leading(18), right=twips(10), keep_next=True)
        yield self._built_in("Subtitle", "Subtitle", subtitle, lines)

    def _headings(self) -> Iterator[ParagraphStyle]:
        palette = self._palette
        eyebrow = self._letters(8, bold=True, colour=palette.primary, tracking=0.6, capitals=True)
        yield ParagraphStyle("Eyebrow", "Eyebrow", eyebrow, Lines(before=20, after=0, leading=11, keep_next=True))
        sizes = ((19, 24, 20, 5), (13, 17, 14, 3), (11, 15, 11, 2), (10.5, 14.5, 9, 2))
        for level, (size, leading, before, after) in enumerate(sizes, 1):
            first = level == 1
            letters = self._letters(
                size,
                _DISPLAY if first else _TEXT,
                bold=level in (2, 3),
                italic=level == 4,
                colour=palette.deep if first else palette.primary,
            )
            lines = Lines(
                before,
                after,
                self._leading(leading),
                keep_next=True,
                keep_lines=True,
                outline=level - 1,
                numbering=self._lists.headings if first else None,
            )
            yield self._built_in(f"Heading{level}", f"heading {level}", letters, lines)
        # Below an eyebrow the space before the heading is the eyebrow's.
        close = Lines(
            0, 5, self._leading(24), keep_next=True, keep_lines=True, outline=0, numbering=self._lists.headings
        )
        yield ParagraphStyle("Heading1Close", "Heading 1 Close", lines=close, based_on="Heading1", following="BodyText")
        plain = replace(close, before=20, numbering=0, outline=9)
        yield ParagraphStyle("TOCHeading", "TOC Heading", lines=plain, based_on="Heading1", custom=False)
        for level in (1, 2):
            lines = Lines(
                after=3,
                left=twips(7) * level,
                first=-twips(7) if level == 1 else 0,
                tabs=(*((("left", twips(7)),) if level == 1 else ()), ("right-dotted", self._sheet.measure)),
            )
            yield ParagraphStyle(f"TOC{level}", f"toc {level}", Letters(bold=level == 1), lines, custom=False)

    def _prose(self) -> Iterator[ParagraphStyle]:
        palette, indent = self._palette, self._sheet.prose_indent
        yield self._built_in("BodyText", "Body Text", Letters(), Lines(after=7, right=indent))
        lead = self._letters(13, _DISPLAY, colour=palette.deep)
        yield ParagraphStyle(
            "Lead", "Lead", lead, Lines(after=8, leading=self._leading(19), right=indent), gallery=True
        )
        note = self._letters(9, colour=palette.mute)
        note_lines = Lines(5, 9, self._leading(12.5), right=indent, keep_lines=True)
        yield ParagraphStyle("Note", "Note", note, note_lines, gallery=True)
        for name, numbering in (("Bullet", self._lists.items), ("Number", self._lists.steps)):
            lines = Lines(after=3.5, left=_LIST, right=indent, first=-_LIST, numbering=numbering)
            yield self._built_in(f"List{name}", f"List {name}", Letters(), lines)
        quote = self._letters(14, _DISPLAY, colour=palette.deep)
        bar = {"left": Rule(3, palette.accent, 10)}
        quoted = Lines(8, 0, self._leading(20), left=twips(5), right=indent, keep_next=True, keep_lines=True, rules=bar)
        yield self._built_in("Quote", "Quote", quote, quoted)
        attribution = replace(quoted, before=0, after=10, leading=self._leading(14), keep_next=False)
        yield ParagraphStyle("QuoteSource", "Quote Source", note, attribution)
        caption = Lines(10, 5, self._leading(13), keep_next=True, keep_lines=True)
        yield self._built_in("Caption", "caption", self._letters(10), caption)
        yield ParagraphStyle("ChartSubtitle", "Chart Subtitle", note, Lines(0, 4, self._leading(12.5), keep_next=True))
        yield ParagraphStyle("Picture", "Picture", lines=Lines(8, 2, keep_next=True))
        under = Lines(3, 10, self._leading(13), right=indent, keep_lines=True)
        yield ParagraphStyle("PictureCaption", "Picture Caption", self._letters(10), under, based_on="Caption")
        heading = self._letters(9, bold=True, colour=palette.primary, tracking=0.3)
        box = Lines(0, 2, self._leading(13), keep_next=True)
        yield ParagraphStyle("BoxHeading", "Box Heading", heading, box, following="BoxText")
        lead = self._letters(15, _DISPLAY, colour=palette.deep)
        yield ParagraphStyle("BoxLead", "Box Lead", lead, Lines(0, 4, self._leading(20)))
        yield ParagraphStyle("BoxText", "Box Text", lines=Lines(0, 4))
        for id_, title in _KEEPING.items():
            yield _kept(id_, title)

    def _cells(self) -> Iterator[ParagraphStyle]:
        palette = self._palette
        head = self._letters(9, bold=True, colour=palette.primary)
        head_lines = Lines(leading=self._leading(12), keep_next=True)
        group = self._letters(11.5, bold=True, colour=palette.primary)
        yield ParagraphStyle("DirectoryGroup", "Directory Group", group, Lines(8, 4, self._leading(15), keep_next=True))
        yield ParagraphStyle("TableHead", "Table Head", head, head_lines)
        yield ParagraphStyle("TableHeadEnd", "Table Head End", head, replace(head_lines, alignment="right"))
        dense_head = self._letters(8, bold=True, colour=palette.primary)
        dense_lines = replace(head_lines, leading=self._leading(10.5))
        yield ParagraphStyle("TableHeadDense", "Table Head Dense", dense_head, dense_lines)
        end_lines = replace(dense_lines, alignment="right")
        yield ParagraphStyle("TableHeadEndDense", "Table Head End Dense", dense_head, end_lines)
        yield _apart("TableHeadEnd", "Table Head End")
        yield _apart("TableHeadEndDense", "Table Head End Dense")
        text = Lines(leading=self._leading(13))
        dense = Lines(leading=self._leading(10.5))
        small = self._letters(9, colour=palette.mute)
        name = self._letters(12.5, _DISPLAY, colour=palette.deep)
        cells = (
            ("TableText", "Table Text", self._letters(10), text),
            ("TableNumber", "Table Number", self._letters(10), replace(text, alignment="right")),
            ("TableTextDense", "Table Text Dense", self._letters(8), dense),
            ("TableNumberDense", "Table Number Dense", self._letters(8), replace(dense, alignment="right")),
            ("TableTerm", "Table Term", self._letters(10, colour=palette.mute), text),
            ("TableStrong", "Table Strong", self._letters(10, bold=True), text),
            ("TableLabel", "Table Label", self._letters(10, bold=True, colour=palette.primary), text),
            ("TableSmall", "Table Small", small, text),
            ("RosterName", "Roster Name", name, Lines(leading=self._leading(17))),
        )
        for id_, title, letters, lines in cells:
            yield ParagraphStyle(id_, title, letters, lines)
            yield _kept(id_, title)
            if lines.alignment == "right":
                yield _apart(id_, title)
                yield _kept(f"{id_}{APART}", f"{title} {APART}")
        # A table must be followed by a paragraph; this one takes no more room than the space wanted there.
        yield ParagraphStyle("AfterTable", "After Table", Letters(size=1), Lines(0, 10, 1, exact=True))
        yield ParagraphStyle("PageBreak", "Page Break", Letters(size=1), Lines(leading=1, exact=True, new_page=True))

    def _figures(self) -> Iterator[ParagraphStyle]:
        palette = self._palette
        label = self._letters(9, bold=True, colour=palette.primary)
        yield ParagraphStyle("FigureLabel", "Figure Label", label, Lines(leading=self._leading(12), keep_next=True))
        marked = Letters(underline=Rule(0, palette.accent, pattern="thick"))
        numbers = (("Number", 36, Lines(0, 2, 42, keep_next=True)), ("Words", 20, Lines(4, 4, 25, keep_next=True)))
        for kind, size, lines in numbers:
            letters = self._letters(size, _DISPLAY, colour=palette.primary)
            yield ParagraphStyle(f"Figure{kind}", f"Figure {kind}", letters, lines)
            yield ParagraphStyle(f"Figure{kind}Marked", f"Figure {kind} Marked", marked, lines, f"Figure{kind}")
        note = self._letters(9, colour=palette.mute)
        yield ParagraphStyle("FigureNote", "Figure Note", note, Lines(leading=self._leading(12.5)))
        name = self._letters(12.5, _DISPLAY, colour=palette.deep)
        yield ParagraphStyle("ContactName", "Contact Name", name, Lines(10, 1, 17, keep_next=True))
        yield ParagraphStyle("ContactRole", "Contact Role", note, Lines(0, 3, self._leading(12.5), keep_next=True))
        line = Lines(0, 1, self._leading(14), left=_TERM, first=-_TERM, tabs=(("left", _TERM),))
        yield ParagraphStyle("ContactLine", "Contact Line", self._letters(10), line)

    def _furniture(self) -> Iterator[ParagraphStyle]:
        sheet = self._sheet
        yield from self._running_heads(sheet)
        if self._across:
            yield from self._running_heads(sheet.turned, ACROSS)
            lines = Lines(leading=1, exact=True)
            yield ParagraphStyle("SectionEnd", "Section End", Letters(size=1), lines)
        hang = twips(4)
        leading, tab = self._leading(11.5), (("left", hang),)
        notes = Lines(0, 1.5, leading, left=hang, right=sheet.prose_indent, first=-hang, tabs=tab)
        yield ParagraphStyle("FootnoteText", "footnote text", self._letters(8.5), notes, custom=False)

    def _running_heads(self, sheet: Sheet, ending: str = "") -> Iterator[ParagraphStyle]:
        palette = self._palette
        end = (("right", sheet.measure),)
        small = self._letters(9, colour=palette.mute)
        name, custom = f" {ending}".rstrip(), bool(ending)
        under = {"bottom": Rule(0.5, palette.line, 5)}
        header = Lines(max(0.0, 35 - sheet.head / 20), 0, 12, tabs=end, rules=under)
        yield ParagraphStyle(f"Header{ending}", f"header{name}", small, header, custom=custom)
        bleed = {"top": Rule(6, palette.deep, 11), "bottom": Rule(6, palette.deep, 1)}
        band = Lines(
            leading=13,
            left=-sheet.left,
            right=-sheet.right,
            first=sheet.left,
            tabs=end,
            rules=bleed,
            fill=palette.deep,
        )
        yield ParagraphStyle(
            f"HeaderBand{ending}",
            f"Header Band{name}",
            self._letters(9.5, bold=True, colour=palette.on_deep, tracking=0.3),
            band,
        )
        foot = Lines(leading=12, tabs=end)
        yield ParagraphStyle(f"Footer{ending}", f"footer{name}", small, foot, custom=custom)

    def characters(self) -> Iterator[CharacterStyle]:
        """The character styles."""
        palette = self._palette
        primary = palette.primary
        yield CharacterStyle("Strong", "Strong", Letters(bold=True), custom=False)
        # Han has no italic; a slanted one would be a distortion.
        emphasis = Letters(colour=primary) if self._han else Letters(italic=True)
        yield CharacterStyle("Emphasis", "Emphasis", emphasis, custom=False)
        yield CharacterStyle("StrongEmphasis", "Strong Emphasis", replace(emphasis, bold=True))
        underline = Rule(0, palette.soft, pattern="single")
        yield CharacterStyle("Hyperlink", "Hyperlink", Letters(colour=primary, underline=underline), custom=False)
        source = self._letters(9, _TEXT, colour=primary)
        yield CharacterStyle("SourceLink", "Source Link", source)
        yield CharacterStyle("SourcePlace", "Source Place", self._letters(9, _TEXT, colour=palette.mute))
        # Of one size everywhere: after the small source number in a large lead it would stand out.
        mark = replace(self._letters(10, _TEXT, colour=primary), raised=True)
        yield CharacterStyle("FootnoteReference", "footnote reference", mark, custom=False)
        yield CharacterStyle("Quotation", "Quotation", Letters(italic=not self._han))
        yield CharacterStyle("LineLabel", "Line Label", Letters(bold=True, colour=primary))
        yield CharacterStyle("BandMark", "Band Mark", Letters(colour=self._on_deep_mark()))
        yield CharacterStyle("Faint", "Faint", Letters(colour=palette.mute))
        yield CharacterStyle("HeadName", "Head Name", Letters(bold=True, colour=palette.deep))
        unit = replace(self._letters(13, _TEXT, colour=palette.mute), underline=Rule(0, palette.mute, pattern="none"))
        yield CharacterStyle("FigureUnit", "Figure Unit", unit)
        yield from self._tags()

    def _on_deep_mark(self) -> Colour:
        palette = self._palette
        return palette.accent if contrast(palette.accent, palette.deep) >= 4.5 else palette.on_deep

    def _tags(self) -> Iterator[CharacterStyle]:
        """Labels of standing: told apart by word, fill and frame, so that they differ in black and white as well."""
        palette = self._palette
        plain = self._letters(8.5, _TEXT, bold=True)
        on_accent = max((palette.deep, palette.on_deep), key=lambda colour: contrast(colour, palette.accent))
        looks = {
            Standing.ACHIEVED: replace(plain, colour=palette.paper, fill=palette.primary),
            Standing.ONGOING: replace(plain, colour=palette.deep, fill=palette.tint),
            Standing.GOAL: replace(plain, colour=on_accent, fill=palette.accent),
            Standing.INTENDED: replace(plain, colour=palette.primary, frame=Rule(0.5, palette.second)),
            Standing.FORECAST: replace(plain, colour=palette.mute, frame=Rule(0.5, palette.mute, pattern="dashed")),
        }
        for standing, letters in looks.items():
            name = standing.value.capitalize()
            yield CharacterStyle(f"Label{name}", f"Label {name}", letters)

    def tables(self) -> Iterator[TableStyle]:
        """The table styles."""
        palette = self._palette
        strong, medium = Rule(1.5, palette.primary), Rule(1, palette.primary)
        hair = Rule(0.5, palette.line)
        padding = (70, 0, 70, 140)
        ruled = {"top": strong, "bottom": medium, "insideH": hair}
        yield TableStyle("BriefTable", "Brief Table", ruled, padding, medium)
        open_ = {"top": hair, "bottom": hair, "insideH": hair}
        yield TableStyle("RecordTable", "Record Table", open_, (60, 0, 60, 140))
        yield TableStyle("FigureStrip", "Figure Strip", {"top": strong}, (50, 0, 20, 200))
        yield TableStyle("NameWall", "Name Wall", {"top": strong, "bottom": medium}, (70, 0, 70, 140))
        bars = {
            Tone.SUMMARY: (palette.primary, palette.tint),
            Tone.NOTE: (palette.second, palette.tint),
            Tone.GOAL: (palette.accent, palette.paper),
            Tone.WARNING: (palette.deep, palette.paper),
        }
        for tone, (bar, fill) in bars.items():
            name = tone.value.capitalize()
            rules = {"left": Rule(4.5, bar)}
            if fill == palette.paper:
                rules |= {side: Rule(0.5, palette.line) for side in ("top", "bottom", "right")}
            yield TableStyle(f"Box{name}", f"Box {name}", rules, (170, 220, 100, 220), fill=fill)

    def _letters(
        self,
        size: float,
        family: Family | None = None,
        *,
        bold: bool = False,
        italic: bool = False,
        colour: Colour | None = None,
        tracking: float = 0.0,
        capitals: bool = False,
    ) -> Letters:
        return Letters(family, None, size * self._scale, bold, italic, colour, tracking, capitals)

    def _leading(self, points: float) -> float:
        return points * self._scale * self._air

    def _built_in(self, id_: str, name: str, letters: Letters, lines: Lines) -> ParagraphStyle:
        following = id_ if id_.startswith(("Body", "List")) else "BodyText"
        return ParagraphStyle(id_, name, letters, lines, following=following, custom=False, gallery=True)


def _kept(id_: str, name: str) -> ParagraphStyle:
    """The style of that id, kept with what follows; all else comes from it, so that a house's changes reach both."""
    return ParagraphStyle(f"{id_}{KEPT}", f"{name} {KEPT}", lines=Lines(None, None, keep_next=True), based_on=id_)


def _apart(id_: str, name: str) -> ParagraphStyle:
    """The style of that id, ending earlier."""
    return ParagraphStyle(f"{id_}{APART}", f"{name} {APART}", lines=Lines(None, None, right=APART_BY), based_on=id_)
