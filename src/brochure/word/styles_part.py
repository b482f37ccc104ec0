"""`word/styles.xml`: the document defaults and every named style."""

from __future__ import annotations

from brochure.theme.theme import Theme
from brochure.word.language import Languages
from brochure.word.markup import Markup, join, part
from brochure.word.style import StyleWriter
from brochure.word.stylesheet import StyleSheet
from brochure.word.theme_part import ThemeColours


def styles_part(styles: StyleSheet, theme: Theme, languages: Languages) -> bytes:
    """All styles in the colours of a theme; the text language of the document is part of the defaults."""
    writer = StyleWriter(ThemeColours.of(theme))
    letters, lines = styles.base()
    hint = ' w:hint="eastAsia"' if languages.han else ""
    defaults = Markup(
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{hint} w:asciiTheme="minorHAnsi" '
        'w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
        f"{languages.default}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    normal = Markup(
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{writer.lines(lines)}</w:pPr><w:rPr>{writer.letters(letters)}</w:rPr></w:style>"
    )
    content = join(
        (
            defaults,
            normal,
            BUILT_IN,
            *map(writer.paragraph, styles.paragraphs()),
            *map(writer.character, styles.characters()),
            *map(writer.table, styles.tables()),
        )
    )
    return part("w:styles", content, "w")


BUILT_IN = Markup(
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
)
