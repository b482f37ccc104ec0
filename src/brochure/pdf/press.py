"""The press: everything that setting a document needs, and the way from inline text to set text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from brochure.diagnostics import Place, Problems
from brochure.document.block import Chart, ChartKind, Cover, Section
from brochure.document.document import Document, Source
from brochure.document.inline import Citation, Inlines, LineBreak, Mark, Run, Standing, Tag, plain
from brochure.document.walk import blocks
from brochure.pdf.layout.grid import Grid
from brochure.pdf.order import PdfOrder
from brochure.pdf.pen import Pen
from brochure.pdf.tagging.element import Element
from brochure.pdf.typeset.cell import NewLine, Piece, fill_cells
from brochure.pdf.typeset.direction import runs_leftward
from brochure.pdf.typeset.drawing import CAPITALS, Measure, draw_lines
from brochure.pdf.typeset.fonts import Fonts, visible
from brochure.pdf.typeset.kinsoku import is_ideograph
from brochure.pdf.typeset.lines import Line, break_lines
from brochure.pdf.typeset.look import Anchor, Ground, Look, Pill, Target, ink, mix
from brochure.pdf.typeset.text import TextBox
from brochure.theme.theme import Colour, Family, Palette, StyleName, TextStyle, Theme

_STRONG = 680
_HEAVIER = 140
_CITATION_SIZE = 0.72
_LARGEST_CITATION = 8.4
_SMALLEST = 7.0  # ink runs into reversed figures that are smaller
_JUSTIFIED = 18
"""So many Chinese characters a line has at least that is justified; shorter ones would be full of holes."""
_HAN_LEADING = 1.12
_WIDE = 1e6


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a block is set: its width in points, the ground under it, the element above it, the depth of headings."""

    width: float
    ground: Ground
    parent: Element
    depth: int = 0

    def within(self, parent: Element, *, width: float | None = None, ground: Ground | None = None) -> Frame:
        """The same place below another element, or narrower, or on another ground."""
        return replace(self, parent=parent, width=width or self.width, ground=ground or self.ground)


class Press:
    """A document's theme, fonts, words and link targets, shared by all blocks while they are set.

    `headings_above` counts the heading levels used before the sections (the cover's title); `pages` holds
    the page of every anchor, once all pages are laid out; `listed` the anchor of every resident set so far, by name.
    """

    def __init__(
        self,
        document: Document,
        theme: Theme,
        fonts: Fonts,
        anchors: frozenset[str],
        problems: Problems,
        order: PdfOrder = PdfOrder(),
    ) -> None:
        self.document = document
        self.theme = theme
        self.fonts = fonts
        self.anchors = anchors
        self.problems = problems
        self.order = order
        self.grid = Grid(theme.page)
        self.sources: Mapping[str, Source] = {source.id: source for source in document.sources}
        self.han = document.language.startswith("zh")
        self.headings_above = 1 if any(isinstance(block, Cover) for block in document.blocks) else 0
        self.sections = tuple(block for block in document.blocks if isinstance(block, Section))
        self.pages: dict[str, int] = {}
        self.shades = _shades(document)
        self.listed: dict[str, str] = {}

    @property
    def palette(self) -> Palette:
        """The brand's colours by role."""
        return self.theme.palette

    @property
    def unit(self) -> float:
        """The vertical step in points."""
        return self.grid.unit

    def ink(self, role: str, ground: Ground = Ground.PAPER) -> Colour:
        """The colour of a role on a ground."""
        return ink(self.palette, role, ground)

    def word(self, key: str) -> str:
        """A word that the backend prints itself; the document brings it in its language."""
        return self.document.words.get(key, key.replace("_", " "))

    def place_of(self, title: str) -> Place | None:
        """Where the section with that eyebrow or heading was written."""
        for section in self.sections:
            if title in (plain(section.eyebrow), plain(section.heading)):
                return section.at
        return None

    def leading(self, style: TextStyle) -> float:
        """Chinese text needs more room between lines than Latin text of the same size."""
        return style.leading * _HAN_LEADING if self.han and style.size < 14 else style.leading

    def text(
        self,
        inlines: Inlines | str,
        name: StyleName,
        frame: Frame,
        element: Element,
        *,
        style: TextStyle | None = None,
        role: str | None = None,
        colour: Colour | None = None,
        anchor: Anchor = Anchor.START,
        balanced: bool = False,
        justified: bool = False,
        before: float = 0.0,
        whole: bool = False,
    ) -> TextBox:
        """Set text to the frame's width in a style of the theme; `role` or `colour` override its colour."""
        chosen = style or self.theme.styles[name]
        look = self.look(chosen, element, frame.ground, role)
        if colour is not None:
            look = replace(look, colour=colour)
        leftward = self._leftward(inlines)
        justified = justified and self.han and frame.width >= _JUSTIFIED * chosen.size
        cells = fill_cells(self._pieces(inlines, chosen, look, frame.ground), leftward=leftward)
        lines = break_lines(cells, frame.width, balanced=balanced, justified=justified)
        measure = Measure(frame.width, chosen.size, self.leading(chosen), anchor, justified, leftward)
        return TextBox(lines, measure, before=before, whole=whole)

    def label(
        self,
        inlines: Inlines | str,
        name: StyleName,
        element: Element,
        ground: Ground = Ground.PAPER,
        *,
        style: TextStyle | None = None,
        role: str | None = None,
        colour: Colour | None = None,
    ) -> Label:
        """Set one line that is placed by its baseline: values on charts, running feet."""
        chosen = style or self.theme.styles[name]
        look = self.look(chosen, element, ground, role)
        if colour is not None:
            look = replace(look, colour=colour)
        leftward = self._leftward(inlines)
        cells = fill_cells(self._pieces(inlines, chosen, look, ground), leftward=leftward)
        (line, *_) = break_lines(cells, _WIDE)
        return Label(line, chosen.size, leftward)

    def look(self, style: TextStyle, element: Element, ground: Ground, role: str | None = None) -> Look:
        """A style on a ground, for an element."""
        capitals = style.capitals and not self.han
        tracking = style.tracking if not self.han or style.tracking > 0 else 0.0
        colour = self.ink(role or style.colour, ground)
        return Look(style.size, colour, element, tracking=tracking, capitals=capitals)

    def _pieces(
        self, inlines: Inlines | str, style: TextStyle, look: Look, ground: Ground
    ) -> Iterator[Piece | NewLine]:
        if isinstance(inlines, str):
            yield self._piece(inlines, style, look)
            return
        for inline in inlines:
            match inline:
                case Run():
                    yield from self._run(inline, style, look, ground)
                case Citation():
                    yield self._citation(inline, style, look, ground)
                case Tag():
                    yield self._tag(inline, look, ground)
                case LineBreak():
                    yield NewLine()

    def _leftward(self, inlines: Inlines | str) -> bool:
        """Whether a paragraph as a whole runs from right to left: its first words say so."""
        first = "" if isinstance(inlines, str) else next((one.language for one in inlines if isinstance(one, Run)), "")
        return runs_leftward(first or self.document.language)

    def _piece(self, text: str, style: TextStyle, look: Look, *, language: str = "", whole: bool = False) -> Piece:
        return Piece(visible(text), look, self.fonts.setting(style, look, language), whole)

    def _run(self, run: Run, style: TextStyle, look: Look, ground: Ground) -> Iterator[Piece]:
        foreign = run.language is not None and run.language != self.document.language
        if not foreign and run.link is None and not run.marks:
            yield self._piece(run.text, style, look, language=run.language or "")
            return
        element = Element("Span", look.element, lang=run.language) if foreign else look.element
        target = self._target(run)
        if target is not None:
            element = Element("Link", element)
        if Mark.STRONG in run.marks:
            style = replace(style, weight=max(_STRONG, style.weight + _HEAVIER))
        colour = self.ink("primary", ground) if target is not None else look.colour
        plainly = replace(look, element=element, target=target, colour=colour)
        if Mark.EMPHASIS not in run.marks:
            yield self._piece(run.text, style, plainly, language=run.language or "")
            return
        slanted = replace(style, italic=True)
        for text, han in _by_ideographs(run.text):
            look_of_part = replace(plainly, dotted=True) if han else plainly
            yield self._piece(text, style if han else slanted, look_of_part, language=run.language or "")

    def _target(self, run: Run) -> Target | None:
        if run.link is None:
            return None
        if run.link.startswith("#"):
            anchor = run.link[1:]
            if anchor in self.anchors:
                return Target(run.text, destination=anchor)
            self.problems.error(
                "pdf/unknown-anchor", f"the link '{run.link}' leads to no section of this document", run.at
            )
            return None
        return Target(run.text, address=run.link)

    def _citation(self, citation: Citation, style: TextStyle, look: Look, ground: Ground) -> Piece:
        number = f"[{citation.number}]"
        source = self.sources.get(citation.source)
        anchor = source_anchor(citation.source)
        target = None
        element = Element("Reference", look.element)
        if source is not None and anchor in self.anchors:
            element = Element("Link", element)
            target = Target(f"{number} {plain(source.title)}", destination=anchor)
        size = min(max(style.size * _CITATION_SIZE, _SMALLEST), _LARGEST_CITATION)
        small = TextStyle(Family.TEXT, size, style.leading)
        raised = Look(
            small.size,
            self.ink("mute" if ground is not Ground.DEEP else "second", ground),
            element,
            rise=2 * CAPITALS * (style.size - size) + 0.08 * size,
            target=target,
        )
        return self._piece(number, small, raised, whole=True)

    def _tag(self, tag: Tag, look: Look, ground: Ground) -> Piece:
        style = self.theme.styles[StyleName.TAG]
        pill, colour = self._pill(tag.standing, ground, style.size)
        rise = (look.size - style.size) * CAPITALS
        capitals = style.capitals and not self.han
        shown = Look(
            style.size, colour, Element("Span", look.element), style.tracking, rise, capitals=capitals, pill=pill
        )
        return self._piece(tag.text, style, shown, whole=True)

    def _pill(self, standing: Standing, ground: Ground, size: float) -> tuple[Pill, Colour]:
        strong = self.ink("primary", ground)
        under = self.palette.deep if ground is Ground.DEEP else self.palette.paper
        padding, margin = size * 0.8, size * 0.22
        match standing:
            case Standing.ACHIEVED:
                return Pill(padding, margin, fill=strong), under
            case Standing.ONGOING:
                return Pill(padding, margin, fill=mix(under, strong, 0.14), edge=strong), strong
            case Standing.GOAL:
                return Pill(padding, margin, edge=strong), strong
            case Standing.INTENDED:
                return Pill(padding, margin, edge=strong, dash=(2.2, 1.8)), strong
            case Standing.FORECAST:
                accent = self.ink("accent_text", ground)
                return Pill(padding, margin, edge=accent, dash=(2.2, 1.8)), accent


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text placed by its baseline."""

    line: Line
    size: float
    leftward: bool = False

    @property
    def width(self) -> float:
        """Its width in points."""
        return self.line.width

    def draw(self, pen: Pen, x: float, baseline: float, anchor: Anchor = Anchor.START) -> None:
        """Draw with the anchored part of the line at x."""
        shift = {Anchor.START: 0.0, Anchor.MIDDLE: self.width / 2, Anchor.END: self.width}[anchor]
        measure = Measure(self.width, self.size, self.size, leftward=self.leftward)
        draw_lines(pen, (self.line,), measure, x - shift, baseline)


def _shades(document: Document) -> dict[str, int]:
    """The colour of each part that a chart of the document divides a whole into, as a place in the series of colours.

    The same name has the same colour wherever it comes again.
    """
    for block in blocks(document.blocks):
        if isinstance(block, Chart) and block.kind is ChartKind.STACKED:
            return {series.name: place for place, series in enumerate(block.series)}
        if isinstance(block, Chart) and block.kind is ChartKind.SHARE:
            return {category: place for place, category in enumerate(block.categories)}
    return {}


def source_anchor(source: str) -> str:
    """The name of the place where a source is listed."""
    return f"source:{source}"


def _by_ideographs(text: str) -> Iterator[tuple[str, bool]]:
    part = ""
    for character in text:
        if part and is_ideograph(character) != is_ideograph(part[-1]):
            yield part, is_ideograph(part[-1])
            part = ""
        part += character
    if part:
        yield part, is_ideograph(part[-1])
