"""The looks of an official document in Chinese."""

from __future__ import annotations

from collections.abc import Iterable

from brochure.theme.theme import Theme
from brochure.word.gongwen.fonts import TEXT, TITLE, font_table
from brochure.word.gongwen.heads import GongwenHeads
from brochure.word.gongwen.lists import HEADINGS, numbering_part
from brochure.word.gongwen.styles import SHEET, GongwenStyles
from brochure.word.heading_numbers import HeadingNumbers
from brochure.word.manuscript import Manuscript
from brochure.word.numbering import Lists
from brochure.word.package import OFFICE, WORD
from brochure.word.settings import settings_part
from brochure.word.styles_part import styles_part
from brochure.word.theme_part import theme_part


class GongwenOutfit:
    """Page, type and numbering of GB/T 9704-2012; see `Outfit`."""

    band = False
    name = ""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.sheet = SHEET
        self.lists = Lists.after(0)
        self.heading_numbers: HeadingNumbers = HEADINGS

    def heads(self, manuscript: Manuscript) -> GongwenHeads:
        """The classification above, the page number outside below."""
        return GongwenHeads(manuscript)

    def add_parts(self, manuscript: Manuscript, said: Iterable[str]) -> None:  # noqa: ARG002 - no font is carried
        """Write styles, settings, lists, theme and the names of the fonts."""
        package, theme, languages = manuscript.package, self.theme, manuscript.languages
        styles = GongwenStyles(theme, self.lists, across=manuscript.has_turned_pages)
        parts = (
            ("styles", styles_part(styles, theme, languages)),
            ("settings", settings_part(languages, fonts=False, switches=("evenAndOddHeaders",))),
            ("numbering", numbering_part(theme, self.lists, manuscript.step_lists)),
            ("footnotes", manuscript.notes.part()),
            ("fontTable", font_table()),
        )
        for name, content in parts:
            package.add(f"/word/{name}.xml", f"{WORD}.{name}+xml", name, content)
        package.add("/word/theme/theme1.xml", f"{OFFICE}.theme+xml", "theme", theme_part(theme, TITLE, TEXT))
