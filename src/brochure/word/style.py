"""One named style (ECMA-376 17.7) as data, and the XML it stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from brochure.theme.theme import Colour, Family
from brochure.word.markup import NOTHING, Markup, join
from brochure.word.theme_part import Fonts, ThemeColours


class Leading(StrEnum):
    """How the distance of lines is meant (17.18.48)."""

    AT_LEAST = "atLeast"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class Rule:
    """A border: weight in points, distance from the text in points, colour."""

    weight: float
    colour: Colour
    away: int = 0
    pattern: str = "single"


@dataclass(frozen=True, slots=True)
class Letters:
    """How characters look. `size` and `tracking` are points; what is None or False comes from the style below.

    `fonts` are named ones, where those of the theme will not do.
    """

    family: Family | None = None
    fonts: Fonts | None = None
    size: float | None = None
    bold: bool = False
    italic: bool = False
    colour: Colour | None = None
    tracking: float = 0.0
    capitals: bool = False
    raised: bool = False
    fill: Colour | None = None
    frame: Rule | None = None
    underline: Rule | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """How a paragraph stands. `before`, `after` and `leading` are points, indents and tab stops twips.

    What is None comes from the style below.

    `alignment` is a value of ST_Jc (17.18.44); `outline` the level in the navigation pane, from 0; `numbering` the id
    of a list in the numbering part, and `depth` the level there.
    """

    before: float | None = 0.0
    after: float | None = 0.0
    leading: float | None = None
    exact: bool = False
    left: int = 0
    right: int = 0
    first: int = 0
    alignment: str | None = None
    keep_next: bool = False
    keep_lines: bool = False
    new_page: bool = False
    outline: int | None = None
    numbering: int | None = None
    depth: int = 0
    tabs: tuple[tuple[str, int], ...] = ()
    rules: dict[str, Rule] = field(default_factory=dict)
    fill: Colour | None = None


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style; `name` is what Word shows, and built-in names keep their meaning there."""

    id: str
    name: str
    letters: Letters = Letters()
    lines: Lines = Lines()
    based_on: str = "Normal"
    following: str | None = None
    custom: bool = True
    gallery: bool = False


@dataclass(frozen=True, slots=True)
class CharacterStyle:
    """A character style."""

    id: str
    name: str
    letters: Letters
    custom: bool = True


@dataclass(frozen=True, slots=True)
class TableStyle:
    """A table style: rules by side, the rule below the head row, padding in twips (top, start, bottom, end), fill."""

    id: str
    name: str
    rules: dict[str, Rule]
    padding: tuple[int, int, int, int]
    head_rule: Rule | None = None
    fill: Colour | None = None


class StyleWriter:
    """Turns styles into XML, with theme colours where the theme has the colour."""

    def __init__(self, colours: ThemeColours) -> None:
        self._colours = colours

    def paragraph(self, style: ParagraphStyle) -> Markup:
        """A `w:style` of type paragraph."""
        following = f'<w:next w:val="{style.following}"/>' if style.following else ""
        gallery = "<w:qFormat/>" if style.gallery else ""
        custom = ' w:customStyle="1"' if style.custom else ""
        return Markup(
            f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
            f'<w:basedOn w:val="{style.based_on}"/>{following}{gallery}'
            f"<w:pPr>{self.lines(style.lines)}</w:pPr><w:rPr>{self.letters(style.letters)}</w:rPr></w:style>"
        )

    def character(self, style: CharacterStyle) -> Markup:
        """A `w:style` of type character."""
        custom = ' w:customStyle="1"' if style.custom else ""
        return Markup(
            f'<w:style w:type="character"{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
            '<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
            f"<w:rPr>{self.letters(style.letters)}</w:rPr></w:style>"
        )

    def table(self, style: TableStyle) -> Markup:
        """A `w:style` of type table."""
        borders = self._rules(style.rules, ("top", "left", "bottom", "right", "insideH", "insideV"))
        sides = zip(("top", "left", "bottom", "right"), style.padding, strict=True)
        padding = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides)
        cell = f"<w:tcPr>{self._shade(style.fill)}</w:tcPr>" if style.fill else ""
        head = ""
        if style.head_rule:
            rule = self._rule("bottom", style.head_rule)
            head = (
                '<w:tblStylePr w:type="firstRow"><w:tcPr>'
                f'<w:tcBorders>{rule}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
            )
        return Markup(
            f'<w:style w:type="table" w:customStyle="1" w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
            f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders>'
            f"<w:tblCellMar>{padding}</w:tblCellMar></w:tblPr>{cell}{head}</w:style>"
        )

    def lines(self, lines: Lines) -> Markup:
        """The content of `w:pPr`, in the order of its schema (17.3.1.26)."""
        parts = (
            "<w:keepNext/>" if lines.keep_next else "",
            "<w:keepLines/>" if lines.keep_lines else "",
            "<w:pageBreakBefore/>" if lines.new_page else "",
            _numbering(lines),
            f"<w:pBdr>{self._rules(lines.rules, ('top', 'left', 'bottom', 'right', 'between'))}</w:pBdr>"
            if lines.rules
            else "",
            self._shade(lines.fill) if lines.fill else "",
            _tabs(lines.tabs),
            _spacing(lines),
            _indents(lines),
            f'<w:jc w:val="{lines.alignment}"/>' if lines.alignment else "",
            f'<w:outlineLvl w:val="{lines.outline}"/>' if lines.outline is not None else "",
        )
        return Markup("".join(parts))

    def letters(self, letters: Letters) -> Markup:
        """The content of `w:rPr`, in the order of its schema (17.3.2.28)."""
        half_points = round(letters.size * 2) if letters.size else None
        parts = (
            _named_fonts(letters.fonts) if letters.fonts else _fonts(letters.family) if letters.family else "",
            "<w:b/><w:bCs/>" if letters.bold else "",
            "<w:i/><w:iCs/>" if letters.italic else "",
            "<w:caps/>" if letters.capitals else "",
            f"<w:color {self.colour(letters.colour)}/>" if letters.colour else "",
            f'<w:spacing w:val="{round(letters.tracking * 20)}"/>' if letters.tracking else "",
            f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>' if half_points else "",
            self._underline(letters.underline) if letters.underline else "",
            self._rule("bdr", letters.frame) if letters.frame else "",
            self._shade(letters.fill) if letters.fill else "",
            '<w:vertAlign w:val="superscript"/>' if letters.raised else "",
        )
        return Markup("".join(parts))

    def colour(self, colour: Colour, prefix: str = "") -> Markup:
        """The attributes of a colour: its value, and its place in the theme if it has one there."""
        name = self._colours.named(colour)
        attribute, themed = ("fill", "themeFill") if prefix == "fill" else ("val", "themeColor")
        if prefix == "border":
            attribute = "color"
        return Markup(f'w:{attribute}="{colour.hex}"' + (f' w:{themed}="{name}"' if name else ""))

    def _shade(self, fill: Colour) -> Markup:
        return Markup(f'<w:shd w:val="clear" w:color="auto" {self.colour(fill, "fill")}/>')

    def _underline(self, rule: Rule) -> Markup:
        colour = self.colour(rule.colour, "border")
        return Markup(f'<w:u w:val="{rule.pattern}" {colour}/>')

    def _rules(self, rules: dict[str, Rule], order: tuple[str, ...]) -> Markup:
        return join(self._rule(side, rules[side]) for side in order if side in rules) or NOTHING

    def _rule(self, side: str, rule: Rule) -> Markup:
        return Markup(
            f'<w:{side} w:val="{rule.pattern}" w:sz="{round(rule.weight * 8)}" w:space="{rule.away}" '
            f"{self.colour(rule.colour, 'border')}/>"
        )


def _numbering(lines: Lines) -> str:
    if lines.numbering is None:
        return ""
    depth = f'<w:ilvl w:val="{lines.depth}"/>' if lines.depth else ""
    return f'<w:numPr>{depth}<w:numId w:val="{lines.numbering}"/></w:numPr>'


def _spacing(lines: Lines) -> str:
    distances = (("before", lines.before), ("after", lines.after), ("line", lines.leading))
    given = "".join(f' w:{name}="{round(points * 20)}"' for name, points in distances if points is not None)
    rule = f' w:lineRule="{Leading.EXACT if lines.exact else Leading.AT_LEAST}"' if lines.leading else ""
    return f"<w:spacing{given}{rule}/>" if given else ""


def _named_fonts(fonts: Fonts) -> str:
    return f'<w:rFonts w:ascii="{fonts.latin}" w:eastAsia="{fonts.han}" w:hAnsi="{fonts.latin}" w:cs="{fonts.latin}"/>'


def _fonts(family: Family) -> str:
    slot = "major" if family is Family.DISPLAY else "minor"
    return (
        f'<w:rFonts w:asciiTheme="{slot}HAnsi" w:eastAsiaTheme="{slot}EastAsia" '
        f'w:hAnsiTheme="{slot}HAnsi" w:cstheme="{slot}Bidi"/>'
    )


def _tabs(tabs: tuple[tuple[str, int], ...]) -> str:
    stops = "".join(
        f'<w:tab w:val="{kind.removesuffix("-dotted")}"{_LEADER * kind.endswith("-dotted")} w:pos="{position}"/>'
        for kind, position in tabs
    )
    return f"<w:tabs>{stops}</w:tabs>" if stops else ""


_LEADER = ' w:leader="dot"'


def _indents(lines: Lines) -> str:
    if not (lines.left or lines.right or lines.first):
        return ""
    first = f' w:hanging="{-lines.first}"' if lines.first < 0 else f' w:firstLine="{lines.first}"'
    return f'<w:ind w:left="{lines.left}" w:right="{lines.right}"{first}/>'
