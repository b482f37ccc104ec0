"""Colours by role: what the brand gives, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from brochure.diagnostics import Place, Problems
from brochure.theme.colour import BLACK, WHITE, at_lightness, contrast, difference, mix, readable
from brochure.theme.theme import Colour, Palette

# The roles a brand may set itself, and the names that brand.yml has for some of them.
ROLES = (
    "ink", "mute", "paper", "deep", "on_deep", "soft_on_deep", "primary", "second", "soft", "tint", "line",
    "accent", "accent_text",
)  # fmt: skip
BRAND_NAMES = {
    "foreground": "ink",
    "background": "paper",
    "primary": "primary",
    "secondary": "second",
    "tertiary": "accent",
    "dark": "deep",
    "light": "tint",
}

# Text on its ground, and the least contrast (WCAG 2.2, 1.4.3: 4.5 to 1 for text of ordinary size).
TEXT_PAIRS = (
    ("ink", "paper"),
    ("mute", "paper"),
    ("primary", "paper"),
    ("accent_text", "paper"),
    ("ink", "tint"),
    ("primary", "tint"),
    ("mute", "tint"),
    ("on_deep", "deep"),
    ("soft_on_deep", "deep"),
)
LEAST_CONTRAST = 4.5

_INK = Colour(0x1B, 0x23, 0x2B)
_PRIMARY = Colour(0x1F, 0x4E, 0x6B)
_ACCENTS = (Colour(0xE0, 0x8E, 0x45), Colour(0x3D, 0xA8, 0x9A))
_DEEP_CONTRAST = 9.0
# Lightness in OKLab, and whether the hue is that of the accent: even steps hold in grey and for colour-blind readers.
_SERIES = ((0.28, False), (0.42, False), (0.55, False), (0.68, True), (0.79, False), (0.9, True))


@dataclass(frozen=True, slots=True)
class Given:
    """A colour that the brand file sets, and where; `exact` if for one role and not for the brand as a whole."""

    colour: Colour
    place: Place | None
    exact: bool = False


def resolve(given: Mapping[str, Given], series: tuple[Colour, ...], problems: Problems) -> Palette:
    """A complete palette: roles that are not given are mixed from those that are.

    A primary colour too pale for text is darkened for it, with a warning; as it was given it then marks what stands
    out, unless the brand has an accent.
    """

    def role(name: str, derived: Colour) -> Colour:
        return given[name].colour if name in given else derived

    ink = role("ink", _INK)
    paper = role("paper", WHITE)
    brand = role("primary", _PRIMARY)
    tint = role("tint", mix(paper, brand, 0.09))
    darkest_ground = min((paper, tint), key=lambda ground: contrast(ink, ground))
    primary = _for_text(brand, given.get("primary"), darkest_ground, problems)
    second = role("second", mix(primary, paper, 0.3))
    accent = role("accent", brand if primary != brand else _other_hue(primary))
    # Of two brand colours the darker one carries panels and most of the charts.
    dark = second if "second" in given and contrast(second, WHITE) > contrast(primary, WHITE) else primary
    deep = role("deep", readable(mix(dark, BLACK, 0.5 if dark == primary else 0.25), WHITE, _DEEP_CONTRAST))
    soft = role("soft", mix(primary, paper, 0.55))
    return Palette(
        ink=ink,
        mute=role("mute", readable(mix(ink, paper, 0.38), darkest_ground, LEAST_CONTRAST + 0.2)),
        paper=paper,
        deep=deep,
        on_deep=role("on_deep", readable(WHITE, deep, 7.0)),
        soft_on_deep=role("soft_on_deep", readable(mix(tint, deep, 0.12), deep, LEAST_CONTRAST + 0.5)),
        primary=primary,
        second=second,
        soft=soft,
        tint=tint,
        line=role("line", mix(paper, ink, 0.16)),
        accent=accent,
        accent_text=role("accent_text", readable(accent, darkest_ground, LEAST_CONTRAST)),
        series=series or tuple(at_lightness((dark, accent)[warm], step) for step, warm in _SERIES),
    )


def _for_text(brand: Colour, given: Given | None, ground: Colour, problems: Problems) -> Colour:
    """The primary colour as text needs it; a colour set as a role is taken at its word."""
    if given is None or given.exact or contrast(brand, ground) >= LEAST_CONTRAST:
        return brand
    darker = readable(brand, ground, LEAST_CONTRAST)
    problems.warning(
        "brand/darkened",
        f"the primary colour (#{brand.hex}) is too pale for text, so text takes #{darker.hex}",
        given.place,
        hints=(f"set 'roles: {{primary: \"#{darker.hex}\"}}' or another darker shade to choose it yourself",),
    )
    return darker


def _other_hue(primary: Colour) -> Colour:
    """An accent for a brand without one: of a few, the colour least like the primary one."""
    return max(_ACCENTS, key=lambda accent: difference(accent, primary))


def check_contrast(palette: Palette, given: Mapping[str, Given], problems: Problems) -> None:
    """Report every pair of text and ground that a reader with weak sight could not tell apart."""
    for text, ground in TEXT_PAIRS:
        front: Colour = getattr(palette, text)
        back: Colour = getattr(palette, ground)
        ratio = contrast(front, back)
        if ratio >= LEAST_CONTRAST:
            continue
        better = readable(front, back, LEAST_CONTRAST)
        culprit = given.get(text) or given.get(ground)
        problems.error(
            "brand/contrast",
            f"text in '{text}' (#{front.hex}) on '{ground}' (#{back.hex}) has a contrast of {ratio:.2f} to 1; "
            f"{LEAST_CONTRAST} is the least",
            culprit.place if culprit else None,
            label=f"'#{better.hex}' would do" if text in given else "",
        )
