"""The blocks a document is made of.

Names come from the field: a *cover*, *sections* with an *eyebrow* above the heading, *key figures*, a
*roster* of resident companies, *stages* from what exists to what is intended, a *source list*.
Every block is frozen, knows the template line it came from (`at`), and says nothing about looks: the
theme and the two backends decide those.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from brochure.diagnostics import Place
from brochure.document.drawing import Drawing
from brochure.document.exhibit import Connections, Ladder, Terms
from brochure.document.inline import Inlines, Origin, Standing


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: at most five elements, besides the motif drawn from the brand."""

    title: Inlines
    kicker: Inlines = ()
    line: Inlines = ()
    edition: Inlines = ()
    status: Inlines = ()
    at: Place | None = None


class Master(StrEnum):
    """How a section takes the page: in the flow, as an opener with a full-bleed panel, or as the closing panel."""

    FLOW = "flow"
    PAGE = "page"
    OPENER = "opener"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it. `level` is 1 for a section of the document, 2 inside one, up to 4.

    `id` is the anchor that links and the contents point to. `master` is only meaningful at level 1:
    PAGE starts a new page, OPENER also sets heading and lead on a full-bleed panel, CLOSING is the
    last panel of the document; FLOW continues on the same page. A `landscape` section, for wide tables, lies across
    pages of its own in Word; a brochure turns no page.
    """

    id: str
    heading: Inlines
    level: int
    blocks: tuple[Block, ...]
    eyebrow: Inlines = ()
    lead: Inlines = ()
    master: Master = Master.FLOW
    landscape: bool = False
    at: Place | None = None


class Role(StrEnum):
    """What a paragraph is for."""

    BODY = "body"
    LEAD = "lead"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    inlines: Inlines
    role: Role = Role.BODY
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `numbered` counts its items."""

    items: tuple[Inlines, ...]
    numbered: bool = False
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a record: what it is, and its value."""

    term: Inlines
    value: Inlines
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """Terms and values, as in the title block of a brief or the particulars of a designation."""

    entries: tuple[Entry, ...]
    caption: Inlines = ()
    at: Place | None = None


class Align(StrEnum):
    """Where the text of a column stands."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its heading, its alignment, and its share of the width against the other columns.

    `bars` puts a bar beside each number, as long as the number is large against the others of the column.
    """

    heading: Inlines
    align: Align = Align.START
    width: float = 1.0
    bars: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row; as many cells as the table has columns. `amounts` are the numbers in them, where any column has bars."""

    cells: tuple[Inlines, ...]
    at: Place | None = None
    amounts: tuple[Decimal | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings. `caption` stands above, `note` (source, reading aid) below."""

    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    caption: Inlines = ()
    note: Inlines = ()
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a series: `text` is it as printed; None means not published, and shows as a gap."""

    value: Decimal | None
    text: str
    forecast: bool = False
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """Points under one name, one for each category of the chart."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """How a figure came to where it is: one point for each period. `inverted` puts low values on top, as for ranks."""

    periods: tuple[str, ...]
    points: tuple[Point, ...]
    alternative: str
    inverted: bool = False


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One number with what it counts and its date; a figure without a date is refused by the reader.

    `unit` is set small beside the number. `highlight` may be true for one figure of a group.
    """

    value: Inlines
    label: Inlines
    date: Inlines
    unit: Inlines = ()
    note: Inlines = ()
    highlight: bool = False
    trend: Trend | None = None
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """A row or two of key figures: 1 to 6."""

    figures: tuple[KeyFigure, ...]
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One point of a timeline. `date` keeps the precision of the source ("by 28 February 2014")."""

    date: Inlines
    heading: Inlines
    text: Inlines = ()
    standing: Standing = Standing.ACHIEVED
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order; equal spacing, so `note` says that it is not to scale."""

    events: tuple[Event, ...]
    note: Inlines = ()
    at: Place | None = None


class ChartKind(StrEnum):
    """The forms of chart: bars over categories, grouped, stacked, a line over periods, parts of a whole."""

    BAR = "bar"
    GROUPED = "grouped"
    STACKED = "stacked"
    LINE = "line"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures of one scope. `title` says the message, `subtitle` unit and period, `note` the source.

    `inverted` puts low values on top, as ranks want it. `alternative` is the text that stands for the
    chart where it cannot be seen; it carries the numbers. `derived` has one text for each category: of stacked parts
    their sum, of parts of a whole their share; empty where a part is not published.
    """

    kind: ChartKind
    title: Inlines
    subtitle: Inlines
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    alternative: str
    note: Inlines = ()
    inverted: bool = False
    derived: tuple[str, ...] = ()
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class RosterName:
    """One name of a roster: what it does and its sector in a few words, and a logo where it may be printed."""

    name: Inlines
    activity: Inlines = ()
    sector: Inlines = ()
    logo: Figure | None = None
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Roster:
    """Names in one style, with logos where their owners agree. `closing` is "and others" for open lists."""

    names: tuple[RosterName, ...]
    closing: Inlines = ()
    note: Inlines = ()
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class DirectoryEntry:
    """One resident: name, what it does, where (building or plot), since when, its website and a sentence about it."""

    name: Inlines
    activity: Inlines = ()
    location: Inlines = ()
    since: Inlines = ()
    web: Inlines = ()
    text: Inlines = ()
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class DirectoryGroup:
    """Entries under one heading, an industry or an initial letter."""

    heading: Inlines
    entries: tuple[DirectoryEntry, ...]
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Directory:
    """Many residents, grouped; good at 20 to 200 entries and whole at 4,000."""

    groups: tuple[DirectoryGroup, ...]
    closing: Inlines = ()
    note: Inlines = ()
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """One column of a segment map: what exists, what is aimed at, or what is intended.

    `standing` decides the look, so that plans never look like results; `closing` is "and others".
    """

    heading: Inlines
    items: tuple[Inlines, ...]
    standing: Standing
    closing: Inlines = ()
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Stages:
    """Segments today, goals and intentions side by side; 2 to 4 stages."""

    stages: tuple[Stage, ...]
    note: Inlines = ()
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody, verbatim, with whose they are."""

    text: Inlines
    attribution: Inlines = ()
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Foreword:
    """The opening words of somebody, signed."""

    paragraphs: tuple[Inlines, ...]
    name: Inlines
    role: Inlines = ()
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """What one company did here: the task, what changed, and what came of it in figures and words."""

    heading: Inlines
    company: Inlines
    task: tuple[Inlines, ...]
    change: tuple[Inlines, ...]
    figures: tuple[KeyFigure, ...] = ()
    quote: Quote | None = None
    at: Place | None = None


class Tone(StrEnum):
    """What a callout is for."""

    NOTE = "note"
    SUMMARY = "summary"
    GOAL = "goal"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Callout:
    """A box beside the flow of the text."""

    heading: Inlines
    blocks: tuple[Block, ...]
    tone: Tone = Tone.NOTE
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side; 2 to 4 columns with their shares of the width. Word sets them one below the other."""

    columns: tuple[tuple[Block, ...], ...]
    widths: tuple[float, ...]
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture already opened and checked: upright, without camera data, PNG or JPEG bytes.

    `width` and `height` are pixels; `focus` is the point that a crop keeps, as shares of width and height.
    Colours are sRGB or grey; four inks are stored as Adobe does (inverted), with their ICC `profile` where one is
    known. `least_ppi` is the resolution that print must reach, 0 for the usual one; `at` is where the file is named.
    """

    data: bytes
    media: str
    width: int
    height: int
    sha256: str
    focus: tuple[float, float] = (0.5, 0.5)
    profile: bytes | None = None
    least_ppi: int = 0
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture or drawing with its alternative text ("" only if it is decoration), caption and credit.

    `fallback` is a drawing as pixels, for formats that show no vectors. A picture with `bleed` runs over both edges of
    the page, where pages have edges to run over.
    """

    picture: Picture | Drawing
    alternative: str
    caption: Inlines = ()
    credit: Inlines = ()
    fallback: Picture | None = None
    bleed: bool = False
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Channel:
    """One way to reach somebody: "Web", "example.org", and where a link leads."""

    label: Inlines
    text: Inlines
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to write to. `code` is the address that a QR code leads to, "" for none."""

    name: Inlines
    channels: tuple[Channel, ...]
    role: Inlines = ()
    organisation: Inlines = ()
    code: str = ""
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Contacts:
    """Contact cards: 1 to 6."""

    contacts: tuple[Contact, ...]
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents, made from the sections of level 1 and 2."""

    heading: Inlines
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class SourceList:
    """Where the numbered sources of the document are printed."""

    at: Place | None = None


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""

    at: Place | None = None


Block: TypeAlias = (
    Cover
    | Section
    | Paragraph
    | Bullets
    | Record
    | Table
    | KeyFigures
    | Timeline
    | Chart
    | Roster
    | Directory
    | Stages
    | Connections
    | Ladder
    | Terms
    | Quote
    | Foreword
    | Story
    | Callout
    | Columns
    | Figure
    | Contacts
    | Contents
    | SourceList
    | PageBreak
)
