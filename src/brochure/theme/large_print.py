"""The plain edition's look: large upright sans-serif type, black on white, no art.

Sizes and contrast follow the clear-print guidance of sight-loss charities (14 points for body text, bold and not
italic or capitals for emphasis) and WCAG 2.2, 1.4.6 (7 to 1).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from brochure.theme.theme import Colour, Family, Palette, StyleName, TextStyle, Theme

_BLACK = Colour(0, 0, 0)
_WHITE = Colour(255, 255, 255)
_DARK_GREY = Colour(0x45, 0x45, 0x45)
_PALE_GREY = Colour(0xF2, 0xF2, 0xF2)
_LINE = Colour(0x59, 0x59, 0x59)
# Dark on white, and told apart by lightness as well as by hue.
_SERIES = tuple(
    Colour(*rgb) for rgb in ((0, 0, 0), (20, 60, 120), (122, 31, 92), (32, 96, 52), (150, 75, 0), (89, 89, 89))
)

_SIZES: Mapping[StyleName, tuple[float, float]] = {
    StyleName.COVER: (34, 41),
    StyleName.COVER_LINE: (18, 27),
    StyleName.HEADLINE: (26, 33),
    StyleName.HEADING_2: (20, 27),
    StyleName.HEADING_3: (17, 24),
    StyleName.LEAD: (16, 24),
    StyleName.FIGURE: (34, 40),
    StyleName.QUOTE: (18, 27),
    StyleName.NAME: (15, 22),
}
_BODY = (14.0, 21.0)
_SMALL = (12.0, 17.0)
_SMALL_STYLES = frozenset({StyleName.FOLIO, StyleName.TAG})
_BOLD = frozenset(
    {StyleName.COVER, StyleName.HEADLINE, StyleName.HEADING_2, StyleName.HEADING_3, StyleName.FIGURE, StyleName.EYEBROW,
     StyleName.NAME, StyleName.TABLE_HEAD, StyleName.TAG}
)  # fmt: skip


def large_print(theme: Theme) -> Theme:
    """The theme for the plain edition; the paper and the brand's name stay."""
    return replace(
        theme,
        palette=_palette(),
        styles={name: _style(name, style) for name, style in theme.styles.items()},
        motif="plain",
        fonts={family: theme.fonts.get(Family.TEXT, ()) for family in Family},
    )


def _style(name: StyleName, style: TextStyle) -> TextStyle:
    size, leading = _SIZES.get(name, _SMALL if name in _SMALL_STYLES else _BODY)
    return TextStyle(Family.TEXT, size, leading, 700 if name in _BOLD else 400, tabular=style.tabular, colour="ink")


def _palette() -> Palette:
    return Palette(
        ink=_BLACK,
        mute=_DARK_GREY,
        paper=_WHITE,
        deep=_WHITE,
        on_deep=_BLACK,
        soft_on_deep=_DARK_GREY,
        primary=_BLACK,
        second=_DARK_GREY,
        soft=_LINE,
        tint=_PALE_GREY,
        line=_LINE,
        accent=_BLACK,
        accent_text=_BLACK,
        series=_SERIES,
    )
