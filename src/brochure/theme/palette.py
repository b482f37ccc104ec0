"""Colours by role: what the brand gives, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from brochure.diagnostics import Place, Problems
from brochure.theme.colour import BLACK, WHITE, contrast, mix, readable
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


@dataclass(frozen=True, slots=True)
class Given:
    """A colour that the brand file sets, and where."""

    colour: Colour
    place: Place | None


def resolve(given: Mapping[str, Given], series: tuple[Colour, ...]) -> Palette:
    """A complete palette: roles that are not given are mixed from those that are."""

    def role(name: str, derived: Colour) -> Colour:
        return given[name].colour if name in given else derived

    ink = role("ink", Colour(0x1B, 0x23, 0x2B))
    paper = role("paper", WHITE)
    primary = role("primary", Colour(0x1F, 0x4E, 0x6B))
    second = role("second", mix(primary, paper, 0.3))
    accent = role("accent", Colour(0xE0, 0x8E, 0x45))
    deep = role("deep", mix(primary, BLACK, 0.5))
    tint = role("tint", mix(paper, primary, 0.09))
    darkest_ground = min((paper, tint), key=lambda ground: contrast(ink, ground))
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
        series=series or (deep, primary, second, soft, mix(accent, paper, 0.25), mix(ink, paper, 0.72)),
    )


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
