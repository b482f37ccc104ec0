"""Font families as files: the shipped ones, and what a variable or static file offers.

The shipped files lie in `brochure/fonts/` byte for byte as their makers released them; `fonts/origins.yaml` records
where they come from.
"""

from __future__ import annotations

from pathlib import Path

from brochure.theme.theme import Cut, Family, FontFamily

SHIPPED = Path(__file__).parent.parent / "fonts"

_HAN_SCALE = 0.96  # Han fills its em; beside Latin of the same size it looks a little large
_DISPLAY_SIZE = 60.0  # the optical size of Source Serif 4 that is drawn for headlines

_INTER = SHIPPED / "inter/InterVariable.woff2"
_INTER_ITALIC = SHIPPED / "inter/InterVariable-Italic.woff2"


def _variable(path: str, *, italic: bool = False, axes: tuple[tuple[str, float], ...] = ()) -> Cut:
    return Cut(SHIPPED / path, 200, 900, italic, axes=axes, variable=True)


def _inter(size: float) -> tuple[Cut, ...]:
    """Upright and italic, both drawn for an optical size in points."""
    return (
        Cut(_INTER, 100, 900, axes=(("opsz", size),), variable=True),
        Cut(_INTER_ITALIC, 100, 900, italic=True, axes=(("opsz", size),), variable=True),
    )


SOURCE_SANS = FontFamily(
    "Source Sans 3",
    (
        _variable("source-sans-3/SourceSans3VF-Upright.ttf"),
        _variable("source-sans-3/SourceSans3VF-Italic.ttf", italic=True),
    ),
)
SOURCE_SERIF = FontFamily(
    "Source Serif 4",
    (
        _variable("source-serif-4/SourceSerif4Variable-Roman.ttf", axes=(("opsz", _DISPLAY_SIZE),)),
        _variable("source-serif-4/SourceSerif4Variable-Italic.ttf", italic=True, axes=(("opsz", _DISPLAY_SIZE),)),
    ),
)
INTER = FontFamily("Inter", _inter(14.0))
INTER_DISPLAY = FontFamily("Inter Display", _inter(32.0))
NOTO_SANS_SC = FontFamily(
    "Noto Sans SC",
    (
        Cut(SHIPPED / "noto-sans-sc/NotoSansSC_400Regular.ttf"),
        Cut(SHIPPED / "noto-sans-sc/NotoSansSC_700Bold.ttf", 700, 700),
    ),
    _HAN_SCALE,
)
NOTO_SERIF_SC = FontFamily(
    "Noto Serif SC", (Cut(SHIPPED / "noto-serif-sc/NotoSerifSC_500Medium.ttf", 500, 500),), _HAN_SCALE
)

PLEX_SANS_ARABIC = FontFamily(
    "IBM Plex Sans Arabic",
    (
        Cut(SHIPPED / "ibm-plex-sans-arabic/IBMPlexSansArabic_400Regular.ttf"),
        Cut(SHIPPED / "ibm-plex-sans-arabic/IBMPlexSansArabic_700Bold.ttf", 700, 700),
    ),
)
NOTO_SANS_HEBREW = FontFamily(
    "Noto Sans Hebrew",
    (
        Cut(SHIPPED / "noto-sans-hebrew/NotoSansHebrew_400Regular.ttf"),
        Cut(SHIPPED / "noto-sans-hebrew/NotoSansHebrew_700Bold.ttf", 700, 700),
    ),
)

_RIGHT_TO_LEFT = (PLEX_SANS_ARABIC, NOTO_SANS_HEBREW)

SHIPPED_FAMILIES = {
    family.name: family
    for family in (SOURCE_SANS, SOURCE_SERIF, INTER, INTER_DISPLAY, NOTO_SANS_SC, NOTO_SERIF_SC, *_RIGHT_TO_LEFT)
}

# What sets a character that the brand's own fonts do not have, best first.
FALLBACKS = {
    Family.TEXT: (SOURCE_SANS, NOTO_SANS_SC, SOURCE_SERIF, *_RIGHT_TO_LEFT),
    Family.DISPLAY: (SOURCE_SERIF, NOTO_SERIF_SC, SOURCE_SANS, NOTO_SANS_SC, *_RIGHT_TO_LEFT),
}
