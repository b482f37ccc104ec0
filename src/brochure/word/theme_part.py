"""The document's colour and font theme (DrawingML 20.1.6), so that an office can swap both with one click."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from brochure.theme.colour import WHITE
from brochure.theme.theme import Colour, Theme
from brochure.word.markup import Markup, escape, join, part

LATIN_TEXT = "Brochure Text"
LATIN_DISPLAY = "Brochure Display"
HAN_TEXT = "Noto Sans SC"
HAN_DISPLAY = "Noto Serif SC"

_HAN_SCRIPT = "Hans"


@dataclass(frozen=True)
class ThemeColours:
    """The twelve slots of a theme; the six accents are the brand's chart colours, so that charts follow a new theme."""

    theme: Theme

    @cached_property
    def slots(self) -> dict[str, Colour]:
        """Colours by the names of DrawingML."""
        palette = self.theme.palette
        named = {"dk1": palette.ink, "lt1": WHITE, "dk2": palette.deep, "lt2": palette.tint}
        accents = {f"accent{number}": colour for number, colour in enumerate(palette.series[:6], 1)}
        return named | accents | {"hlink": palette.primary, "folHlink": palette.primary}

    def named(self, colour: Colour) -> str | None:
        """The name WordprocessingML (17.18.97) has for a colour of the theme, or None for any other colour."""
        names = {"dk1": "text1", "lt1": "background1", "dk2": "text2", "lt2": "background2"}
        names |= {"hlink": "hyperlink", "folHlink": "followedHyperlink"}
        slot = next((slot for slot, found in self.slots.items() if found == colour), None)
        return names.get(slot, slot) if slot else None


def theme_part(theme: Theme) -> bytes:
    """`word/theme/theme1.xml`."""
    colours = ThemeColours(theme).slots
    scheme = join(Markup(f'<a:{slot}><a:srgbClr val="{colour.hex}"/></a:{slot}>') for slot, colour in colours.items())
    fonts = join((_fonts("majorFont", LATIN_DISPLAY, HAN_DISPLAY), _fonts("minorFont", LATIN_TEXT, HAN_TEXT)))
    name = escape(theme.name or "Brochure")
    content = Markup(
        f'<a:themeElements><a:clrScheme name="{name}">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="{name}">{fonts}</a:fontScheme>{_FORMATS}</a:themeElements>'
    )
    return part("a:theme", content, "a", name=theme.name or "Brochure")


def _fonts(tag: str, latin: str, han: str) -> Markup:
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
