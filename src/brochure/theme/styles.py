"""The text styles of the default look, in points; a brand scales them and sets its weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from brochure.theme.theme import Family, StyleName, TextStyle

_TEXT, _DISPLAY = Family.TEXT, Family.DISPLAY

STYLES: Mapping[StyleName, TextStyle] = {
    StyleName.COVER: TextStyle(_DISPLAY, 54, 58, 340, colour="on_deep"),
    StyleName.COVER_LINE: TextStyle(_TEXT, 13, 19, colour="soft_on_deep"),
    StyleName.HEADLINE: TextStyle(_DISPLAY, 30, 34, 380),
    StyleName.HEADING_2: TextStyle(_TEXT, 13, 17, 620),
    StyleName.HEADING_3: TextStyle(_TEXT, 10.5, 14, 620),
    StyleName.LEAD: TextStyle(_TEXT, 13.2, 19.5),
    StyleName.BODY: TextStyle(_TEXT, 9.6, 14.2),
    StyleName.NOTE: TextStyle(_TEXT, 7.8, 11, colour="mute"),
    StyleName.EYEBROW: TextStyle(_TEXT, 7.6, 10, 680, tracking=1.2, capitals=True, colour="primary"),
    StyleName.LABEL: TextStyle(_TEXT, 8.8, 11.6, 560),
    StyleName.REMARK: TextStyle(_TEXT, 8.8, 11.6, colour="mute"),
    StyleName.FIGURE: TextStyle(_DISPLAY, 44, 46, 340, tabular=True, colour="primary"),
    StyleName.UNIT: TextStyle(_TEXT, 9.6, 12, colour="mute"),
    StyleName.NAME: TextStyle(_TEXT, 10.4, 14, 560),
    StyleName.QUOTE: TextStyle(_DISPLAY, 20, 27, 340),
    StyleName.TABLE: TextStyle(_TEXT, 8.8, 12.4, tabular=True),
    StyleName.TABLE_HEAD: TextStyle(_TEXT, 7.8, 11, 620, colour="mute"),
    StyleName.CAPTION: TextStyle(_TEXT, 8.2, 11.4, colour="mute"),
    StyleName.FOLIO: TextStyle(_TEXT, 7.2, 9, colour="mute", tabular=True),
    StyleName.TAG: TextStyle(_TEXT, 7, 9, 620),
}


def scaled(
    styles: Mapping[StyleName, TextStyle], text: float, display_weight: int | None
) -> Mapping[StyleName, TextStyle]:
    """The styles with those of the text family larger or smaller by a factor, and the display family in one weight."""
    changed = {}
    for name, style in styles.items():
        if style.family is _TEXT:
            style = replace(style, size=round(style.size * text, 2), leading=round(style.leading * text, 2))
        elif display_weight:
            style = replace(style, weight=display_weight)
        changed[name] = style
    return changed
