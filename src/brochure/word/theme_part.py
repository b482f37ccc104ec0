"""The document's colour and font theme (DrawingML 20.1.6), so that an office can swap both with one click."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from brochure.theme.colour import WHITE
from brochure.theme.theme import Colour, Theme
from brochure.word.markup import Markup, escape, join, part

_HAN_SCRIPT = "Hans"


@dataclass(frozen=True)
class Fonts:
    """The fonts of headings or of text: for Latin letters, and for Chinese ones."""

    latin: str
    han: str


DISPLAY_FONTS = Fonts("Brochure Display", "Noto Serif SC")
TEXT_FONTS = Fonts("Brochure Text", "Noto Sans SC")


@dataclass(frozen=True)
class ThemeColours:
    """The twelve slots of a theme, by the names of DrawingML."""

    slots: Mapping[str, Colour]

    @classmethod
    def of(cls, theme: Theme) -> ThemeColours:
        """Those of a brand; the six accents are its chart colours, so that charts follow a new theme."""
        palette = theme.palette
        named = {"dk1": palette.ink, "lt1": WHITE, "dk2": palette.deep, "lt2": palette.tint}
        accents = {f"accent{number}": colour for number, colour in enumerate(palette.series[:6], 1)}
        return cls(named | accents | {"hlink": palette.primary, "folHlink": palette.primary})

    def named(self, colour: Colour) -> str | None:
        """The name WordprocessingML (17.18.97) has for a colour of the theme, or None for any other colour."""
        names = {"dk1": "text1", "lt1": "background1", "dk2": "text2", "lt2": "background2"}
        names |= {"hlink": "hyperlink", "folHlink": "followedHyperlink"}
        slot = next((slot for slot, found in self.slots.items() if found == colour), None)
        return names.get(slot, slot) if slot else None


def theme_part(theme: Theme, display: Fonts = DISPLAY_FONTS, text: Fonts = TEXT_FONTS) -> bytes:
    """`word/theme/theme1.xml`."""
    colours = ThemeColours.of(theme).slots
    scheme = join(Markup(f'<a:{slot}><a:srgbClr val="{colour.hex}"/></a:{slot}>') for slot, colour in colours.items())
    fonts = join((_fonts("majorFont", display), _fonts("minorFont", text)))
    name = escape(theme.name or "Brochure")
    content = Markup(
        f'<a:themeElements><a:clrScheme name="{name}">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="{name}">{fonts}</a:fontScheme>{_FORMATS}</a:themeElements>'
    )
    return part("a:theme", content, "a", name=theme.name or "Brochure")


def _fonts(tag: str, fonts: Fonts) -> Markup:
    latin, han = escape(fonts.latin), escape(fonts.han)
    return Markup(
        f'<a:{tag}><a:latin typeface="{latin}"/><a:ea typeface="{han}"/><a:cs typeface=""/>'
        f'<a:font script="{_HAN_SCRIPT}" typeface="{han}"/></a:{tag}>'
    )


_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FORMATS = (
    f'<a:fmtScheme name="Plain"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>'
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)
