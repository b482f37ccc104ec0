"""The looks that a document has by its brand alone."""

from __future__ import annotations

from collections.abc import Iterable

from brochure.theme.fonts import FontBook
from brochure.theme.theme import Theme
from brochure.word.fonts_embedded import add_fonts
from brochure.word.geometry import Sheet, sheet
from brochure.word.heading_numbers import OWN_HEADINGS, HeadingNumbers
from brochure.word.heads import RunningHeads
from brochure.word.manuscript import Manuscript
from brochure.word.numbering import Lists, numbering_part
from brochure.word.package import OFFICE, WORD
from brochure.word.settings import settings_part
from brochure.word.styles_part import styles_part
from brochure.word.stylesheet import StyleSheet
from brochure.word.theme_part import theme_part


class OwnOutfit:
    """Our styles in the colours of a brand, with its fonts in the file; see `Outfit`."""

    band = True
    name = ""

    def __init__(self, theme: Theme, book: FontBook) -> None:
        self.theme = theme
        self.sheet: Sheet = sheet(theme.page)
        self.lists = Lists.after(0)
        self.heading_numbers: HeadingNumbers = OWN_HEADINGS
        self._book = book

    def heads(self, manuscript: Manuscript) -> RunningHeads:
        """A band on the first page, a line on the others."""
        return RunningHeads(manuscript)

    def add_parts(self, manuscript: Manuscript, said: Iterable[str]) -> None:
        """Write styles, settings, lists, theme and fonts."""
        package, theme, languages = manuscript.package, self.theme, manuscript.languages
        across = manuscript.has_turned_pages
        styles = StyleSheet(theme, self.sheet, self.lists, han=languages.han, across=across)
        parts = (
            ("styles", styles_part(styles, theme, languages)),
            ("settings", settings_part(languages, fonts=True)),
            ("numbering", numbering_part(theme, self.lists, manuscript.step_lists)),
            ("footnotes", manuscript.notes.part()),
        )
        for name, content in parts:
            package.add(f"/word/{name}.xml", f"{WORD}.{name}+xml", name, content)
        package.add("/word/theme/theme1.xml", f"{OFFICE}.theme+xml", "theme", theme_part(theme))
        add_fonts(package, theme, self._book, said)
