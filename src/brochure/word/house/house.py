"""A house template, read and found fit: everything that documents take over from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from brochure.openxml.file import A, W, WordFile, written
from brochure.theme.theme import Colour, Theme
from brochure.word.geometry import Sheet
from brochure.word.house.colours import SHIPPED_POINTS, dressed, follow, theme_colours
from brochure.word.house.page_setup import PageSetup, page_setup
from brochure.word.house.refusals import refuse_unusable
from brochure.word.house.styles import STYLES
from brochure.word.theme_part import DISPLAY_FONTS, TEXT_FONTS, Fonts

MAIN = "word/document.xml"
_DEFAULT_POINTS = 10.0
"""The size of text where neither the defaults nor the style Normal give one (17.3.2.38)."""


@dataclass(frozen=True, slots=True)
class House:
    """The file and its name, how its pages are set up, and the part that is its theme, if it has one."""

    name: str
    file: WordFile
    setup: PageSetup
    theme: str | None

    @property
    def colours(self) -> Mapping[str, Colour]:
        """The colours of its theme."""
        return theme_colours(self.file, self.theme)

    @property
    def sheet(self) -> Sheet:
        """Its paper and margins, with lines and letters of its size."""
        sheet, times = self.setup.sheet, follow(self._points()) / SHIPPED_POINTS
        return replace(sheet, line=sheet.line * times, letter=sheet.letter * times)

    @property
    def has_heads(self) -> bool:
        """Whether it has a running head or foot of its own."""
        return bool(self.setup.heads)

    def dress(self, theme: Theme) -> Theme:
        """The brand as documents in this house need it, for what the house says nothing about."""
        return dressed(theme, self.colours, self._points())

    def fonts(self) -> tuple[Fonts, Fonts]:
        """The fonts of headings and text for a house without a theme, as its styles name them."""
        text = self._fonts("Normal")
        text = text if text is not None else self._defaults("rFonts")
        display = self._fonts("heading 1")
        return _fonts(display if display is not None else text, DISPLAY_FONTS), _fonts(text, TEXT_FONTS)

    def setting(self, name: str) -> bool:
        """Whether the settings of its file have a switch on."""
        settings = self.file.tree("word/settings.xml")
        found = settings.find(f"{W}{name}") if settings is not None else None
        return found is not None and found.get(f"{W}val", "1") not in ("0", "false", "off")

    def _points(self) -> float:
        own = self._style("Normal")
        size = own.find(f"{W}rPr/{W}sz") if own is not None else None
        size = size if size is not None else self._defaults("sz")
        return float(size.get(f"{W}val", "20")) / 2 if size is not None else _DEFAULT_POINTS

    def _fonts(self, style: str) -> Any | None:
        found = self._style(style)
        return found.find(f"{W}rPr/{W}rFonts") if found is not None else None

    def _defaults(self, name: str) -> Any | None:
        return self.file.xml(STYLES).find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}{name}")

    def _style(self, name: str) -> Any | None:
        for style in self.file.xml(STYLES).iter(f"{W}style"):
            called = style.find(f"{W}name")
            if called is not None and called.get(f"{W}val", "").lower() == name.lower():
                return style
        return None


def read_house(data: bytes, name: str) -> House:
    """Read a Word file as a house template; `name` is what documents say they were made with.

    Raises:
        UnusableHouseError: it cannot serve as one; the message says why, and what to do about it.
    """
    file = refuse_unusable(data)
    led = file.relationships(MAIN).values()
    theme = next((one.target for one in led if one.kind == "theme" and file.tree(one.target) is not None), None)
    return House(name, file, page_setup(file), theme)


def with_chinese_fonts(theme: Any) -> bytes:
    """A theme whose Chinese fonts are named: an empty name leaves the choice to the program, which may pick any."""
    for tag, fonts in (("majorFont", DISPLAY_FONTS), ("minorFont", TEXT_FONTS)):
        for one in theme.iter(f"{A}{tag}"):
            chinese = one.find(f"{A}ea")
            scripts = {script.get("script") for script in one.iter(f"{A}font")}
            if chinese is not None and not chinese.get("typeface") and "Hans" not in scripts:
                chinese.set("typeface", fonts.han)
    return written(theme)


def _fonts(element: Any | None, otherwise: Fonts) -> Fonts:
    if element is None:
        return otherwise
    return Fonts(element.get(f"{W}ascii", otherwise.latin), element.get(f"{W}eastAsia", otherwise.han))
