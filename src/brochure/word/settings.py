"""`word/settings.xml`: how Word treats the document."""

from __future__ import annotations

from collections.abc import Collection

from brochure.word.language import Languages
from brochure.word.markup import Markup, join, part

_MODE = 15  # Word 2013 and later; without it Word opens the file in compatibility mode
_COLOURS = {
    "bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hyperlink": "hyperlink", "followedHyperlink": "followedHyperlink",
}  # fmt: skip


def settings_part(languages: Languages, *, fonts: bool, switches: Collection[str] = ()) -> bytes:
    """The settings; `fonts` says whether the package carries fonts, `switches` are on as in a house's own."""

    def switched(name: str) -> str:
        return f"<w:{name}/>" if name in switches else ""

    uri = "http://schemas.microsoft.com/office/word"
    compatibility = (
        ("compatibilityMode", _MODE),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
    )
    modes = join(
        Markup(f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{value}"/>') for name, value in compatibility
    )
    colours = " ".join(f'w:{slot}="{colour}"' for slot, colour in _COLOURS.items())
    content = Markup(
        f'<w:zoom w:percent="100"/>{"<w:embedTrueTypeFonts/>" * fonts}{switched("mirrorMargins")}'
        f'<w:doNotTrackFormatting/><w:defaultTabStop w:val="720"/>{switched("evenAndOddHeaders")}'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f"<w:compat>{modes}</w:compat>"
        f'<w:themeFontLang w:val="{languages.latin}" w:eastAsia="{languages.east_asian}"/>'
        f'<w:clrSchemeMapping {colours}/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
    )
    return part("w:settings", content, "w")
