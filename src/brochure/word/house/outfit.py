"""The looks that a document has in a house template."""

from __future__ import annotations

import copy
from collections.abc import Iterable

from docx.opc.part import Part

from brochure.openxml.file import WordFile
from brochure.theme.theme import Theme
from brochure.word.geometry import Sheet
from brochure.word.heading_numbers import HeadingNumbers
from brochure.word.heads import RunningHeads
from brochure.word.house.heads import HouseHeads, copy_relationships, media_name
from brochure.word.house.house import House, with_chinese_fonts
from brochure.word.house.lists import NUMBERING, HouseLists
from brochure.word.house.styles import HouseStyles
from brochure.word.language import Languages
from brochure.word.manuscript import Manuscript
from brochure.word.numbering import Lists
from brochure.word.outfit import Heads
from brochure.word.package import OFFICE, WORD, Package, fill
from brochure.word.settings import settings_part
from brochure.word.style import StyleWriter
from brochure.word.stylesheet import StyleSheet
from brochure.word.theme_part import ThemeColours, theme_part

_FONTS = "word/fontTable.xml"


class HouseOutfit:
    """The house's styles, theme, page set-up and running heads, and our styles for what it lacks; see `Outfit`."""

    band = False

    def __init__(self, house: House, theme: Theme, languages: Languages, *, across: bool) -> None:
        self._house = house
        self.theme = house.dress(theme)
        self.sheet: Sheet = house.sheet
        self.name = house.name
        self._lists = HouseLists(house.file)
        self.lists: Lists = self._lists.ids
        colours = ThemeColours(house.colours) if house.theme else ThemeColours.of(self.theme)
        ours = StyleSheet(self.theme, self.sheet, self.lists, han=languages.han, across=across)
        self._styles = HouseStyles(house.file, ours, StyleWriter(colours))
        self.heading_numbers: HeadingNumbers = self._lists.heading_numbers(self._styles)

    def heads(self, manuscript: Manuscript) -> Heads:
        """The house's running heads; plain ones of ours where it has none."""
        house = self._house
        if not house.has_heads:
            return RunningHeads(manuscript)
        return HouseHeads(manuscript, house.file, house.setup, self._styles.renamed)

    def add_parts(self, manuscript: Manuscript, said: Iterable[str]) -> None:  # noqa: ARG002 - no font of ours is in it
        """Write styles, settings, lists, theme and the house's fonts."""
        package, languages, file = manuscript.package, manuscript.languages, self._house.file
        house = self._house
        switches = [name for name in ("mirrorMargins", "evenAndOddHeaders") if house.setting(name)]
        settings = settings_part(languages, fonts=house.setting("embedTrueTypeFonts"), switches=switches)
        package.add("/word/styles.xml", f"{WORD}.styles+xml", "styles", self._styles.part(languages))
        package.add("/word/settings.xml", f"{WORD}.settings+xml", "settings", settings)
        lists = self._lists.part(self.theme, self._styles, manuscript.step_lists)
        numbering = package.add("/word/numbering.xml", f"{WORD}.numbering+xml", "numbering", lists)
        _follow(file, NUMBERING, numbering, package)
        package.add("/word/footnotes.xml", f"{WORD}.footnotes+xml", "footnotes", manuscript.notes.part())
        self._add_theme(package, languages)
        if _FONTS in file.parts:
            fonts = package.add("/word/fontTable.xml", f"{WORD}.fontTable+xml", "fontTable", file.parts[_FONTS])
            _follow(file, _FONTS, fonts, package)

    def _add_theme(self, package: Package, languages: Languages) -> None:
        house = self._house
        part = package.add("/word/theme/theme1.xml", f"{OFFICE}.theme+xml", "theme")
        if house.theme is None:
            fill(part, theme_part(self.theme, *house.fonts()))
            return
        tree = copy.deepcopy(house.file.tree(house.theme))
        fill(part, with_chinese_fonts(tree) if languages.han else house.file.parts[house.theme])
        _follow(house.file, house.theme, part, package)


def _follow(file: WordFile, name: str, part: Part, package: Package) -> None:
    """Copy the pictures and fonts that a part leads to."""

    def copied(target: str) -> Part:
        return package.part(media_name(target), file.content_type(target) or "", file.parts[target])

    copy_relationships(file, name, part, copied)
