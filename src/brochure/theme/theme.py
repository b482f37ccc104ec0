"""The brand, resolved: colours by role, text styles, page geometry, faces and logo. No file is opened here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from brochure.document.block import Picture
from brochure.document.drawing import Drawing
from brochure.theme.inks import Ink


@dataclass(frozen=True, slots=True)
class Colour:
    """An sRGB colour, 0 to 255 each."""

    red: int
    green: int
    blue: int

    @property
    def hex(self) -> str:
        """Six capital hexadecimal digits without a hash, as WordprocessingML writes them."""
        return f"{self.red:02X}{self.green:02X}{self.blue:02X}"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for.

    `ink` text, `mute` second text, `paper` page, `deep` panels and cover, `on_deep` text on `deep`,
    `soft_on_deep` second text on `deep`, `primary` headings and the marked value, `second` and `soft`
    other marks, `tint` boxes, `line` hairlines, `accent` at most one area a page, `accent_text` the
    same hue dark enough for text, `series` six chart colours from dark to light.
    """

    ink: Colour
    mute: Colour
    paper: Colour
    deep: Colour
    on_deep: Colour
    soft_on_deep: Colour
    primary: Colour
    second: Colour
    soft: Colour
    tint: Colour
    line: Colour
    accent: Colour
    accent_text: Colour
    series: tuple[Colour, ...]


class Family(StrEnum):
    """The two type families a brand may use."""

    TEXT = "text"
    DISPLAY = "display"


class StyleName(StrEnum):
    """The text styles both backends know."""

    COVER = "cover"
    COVER_LINE = "cover-line"
    HEADLINE = "headline"
    HEADING_2 = "heading-2"
    HEADING_3 = "heading-3"
    LEAD = "lead"
    BODY = "body"
    NOTE = "note"
    EYEBROW = "eyebrow"
    LABEL = "label"
    REMARK = "remark"
    FIGURE = "figure"
    UNIT = "unit"
    NAME = "name"
    QUOTE = "quote"
    TABLE = "table"
    TABLE_HEAD = "table-head"
    CAPTION = "caption"
    FOLIO = "folio"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a role of text is set: sizes in points, tracking in points a character, colour by palette role."""

    family: Family
    size: float
    leading: float
    weight: int = 400
    italic: bool = False
    tracking: float = 0.0
    capitals: bool = False
    tabular: bool = False
    colour: str = "ink"


@dataclass(frozen=True, slots=True)
class Page:
    """Trim size and margins in points; a grid of `columns` with `gutter` between; `unit` is the vertical step."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    columns: int = 12
    gutter: float = 14.173
    unit: float = 7.0


@dataclass(frozen=True, slots=True)
class Face:
    """One cut of a font: a file, the index inside a collection, and the axes of a variable font pinned.

    `scale` shrinks a Han face a little so that it sits well beside Latin text of the same size.
    """

    file: Path
    family: str
    weight: int
    italic: bool = False
    index: int = 0
    axes: tuple[tuple[str, float], ...] = ()
    tabular: bool = False
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Cut:
    """One file of a family. A variable font serves all weights from `lightest` to `boldest`; a static one has one."""

    file: Path
    lightest: int = 400
    boldest: int = 400
    italic: bool = False
    index: int = 0
    axes: tuple[tuple[str, float], ...] = ()
    variable: bool = False

    def distance(self, weight: int, italic: bool) -> tuple[bool, int]:
        """How far this cut is from what is wanted: first by slant, then by weight."""
        return (self.italic != italic, abs(weight - min(max(weight, self.lightest), self.boldest)))


@dataclass(frozen=True, slots=True)
class FontFamily:
    """Cuts under one name; `scale` sets Han a little smaller."""

    name: str
    cuts: tuple[Cut, ...]
    scale: float = 1.0

    def face(self, weight: int, *, italic: bool, tabular: bool) -> Face:
        """The cut nearest to what is wanted, with its axes pinned."""
        cut = min(self.cuts, key=lambda one: one.distance(weight, italic))
        pinned = min(max(weight, cut.lightest), cut.boldest)
        axes = (*cut.axes, ("wght", float(pinned))) if cut.variable else cut.axes
        return Face(cut.file, self.name, pinned, cut.italic, cut.index, axes, tabular, self.scale)


class Tile(StrEnum):
    """How a box for a figure or a name stands out from the page."""

    FILLED = "filled"
    BOXED = "boxed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Character:
    """Details that set one look apart from another; lengths in points.

    `tile` is a tinted area, a hairline box or a rule alone; `ticks` are short marks on the page's top edge, one a
    column; `rule` is the weight of hairlines, `radius` that of corners; `small_logo` puts the logo into the head of
    every page.
    """

    tile: Tile = Tile.FILLED
    ticks: bool = False
    rule: float = 0.5
    radius: float = 0.0
    small_logo: bool = False


@dataclass(frozen=True, slots=True)
class Artwork:
    """A picture of the brand, opened, and the file it came from."""

    file: Path
    picture: Picture | Drawing


@dataclass(frozen=True, slots=True)
class Logo:
    """The brand's mark, for light and for dark grounds; one picture may stand for both."""

    on_paper: Artwork
    on_deep: Artwork

    @property
    def files(self) -> frozenset[Path]:
        """The files it was read from."""
        return frozenset((self.on_paper.file, self.on_deep.file))


class WordForm(StrEnum):
    """What Word files look like: as the brand has it, or in Chinese as the standard for official documents has it."""

    BRAND = "brand"
    GB_T_9704 = "gb-t-9704"


@dataclass(frozen=True, slots=True)
class Theme:
    """All that a backend needs to know about the brand.

    `styles` is complete over `StyleName`. `motif` names the generated art. `fonts` are the brand's own families by
    role; the shipped ones stand behind them. `inks` are what the house prints some colours with. `word_form` is that of
    Word files.
    """

    name: str
    palette: Palette
    styles: Mapping[StyleName, TextStyle]
    page: Page
    motif: str
    logo: Logo | None = None
    character: Character = Character()
    fonts: Mapping[Family, tuple[FontFamily, ...]] = field(default_factory=dict)
    inks: Mapping[Colour, Ink] = field(default_factory=dict)
    word_form: WordForm = WordForm.BRAND
