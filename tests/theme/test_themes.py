"""Every shipped theme can be read, holds in grey and for colour-blind readers, and differs from the others."""

from __future__ import annotations

import math
from itertools import combinations, pairwise

import pytest

from brochure.diagnostics import Problems
from brochure.theme.brand import read_brand
from brochure.theme.colour import contrast, difference
from brochure.theme.palette import LEAST_CONTRAST, TEXT_PAIRS
from brochure.theme.shipped import THEMES, theme_file
from brochure.theme.theme import Colour, StyleName, Theme, WordForm

# How a reader without one kind of cone sees linear sRGB: Machado, Oliveira and Fernandes, 2009, severity 1.0.
_BLINDNESS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_DISTINCT = 0.08
_DISTINCT_GREYS = 1.15


def _theme(name: str) -> Theme:
    problems = Problems()
    theme = read_brand(theme_file(name), problems, shown=f"{name}/_brand.yml")
    assert list(problems) == []
    assert theme is not None
    return theme


def _seen(colour: Colour, kind: str) -> Colour:
    linear = [(value / 255) ** 2.2 for value in (colour.red, colour.green, colour.blue)]
    mixed = (sum(a * b for a, b in zip(row, linear, strict=True)) for row in _BLINDNESS[kind])
    return Colour(*(round(255 * min(1.0, max(0.0, value)) ** (1 / 2.2)) for value in mixed))


def test_every_theme_folder_is_named() -> None:
    """A theme that lies there can be asked for, and none is asked for that is not there."""
    assert {path.name for path in theme_file("x").parent.parent.iterdir()} == set(THEMES)
    assert len(THEMES) >= 3


@pytest.mark.parametrize("name", THEMES)
def test_text_can_be_read(name: str) -> None:
    """All declared pairs of text and ground reach 4.5 to 1 (WCAG 2.2, 1.4.3), and no style is below 6.5 points."""
    theme = _theme(name)
    for text, ground in TEXT_PAIRS:
        ratio = contrast(getattr(theme.palette, text), getattr(theme.palette, ground))
        assert ratio >= LEAST_CONTRAST, (text, ground)
    assert set(theme.styles) == set(StyleName)
    assert min(style.size for style in theme.styles.values()) >= 6.5


@pytest.mark.parametrize("name", THEMES)
def test_chart_colours_hold_in_grey(name: str) -> None:
    """From dark to light, each step to be seen on a black-and-white printer."""
    series = _theme(name).palette.series
    assert len(series) == 6
    white = Colour(255, 255, 255)
    against_white = [contrast(colour, white) for colour in series]
    assert all(dark / light >= _DISTINCT_GREYS for dark, light in pairwise(against_white)), against_white


@pytest.mark.parametrize("kind", _BLINDNESS)
@pytest.mark.parametrize("name", THEMES)
def test_chart_colours_hold_for_colour_blind_readers(name: str, kind: str) -> None:
    """Any two of them stay apart."""
    series = [_seen(colour, kind) for colour in _theme(name).palette.series]
    nearest = min(difference(one, other) for one, other in combinations(series, 2))
    assert nearest >= _DISTINCT


def test_themes_differ_in_more_than_colour() -> None:
    """Art, tiles, display type and headline weight: no two alike in all, and grounds far apart.

    The theme for official documents is a form of Word files first, and plain on purpose.
    """
    themes = [theme for theme in map(_theme, THEMES) if theme.word_form is WordForm.BRAND]
    assert len(themes) >= 3
    for one, other in combinations(themes, 2):
        assert one.motif != other.motif
        assert one.character.tile != other.character.tile
        assert one.styles[StyleName.HEADLINE] != other.styles[StyleName.HEADLINE]
        assert difference(one.palette.deep, other.palette.deep) > 0.05
        assert not math.isclose(one.styles[StyleName.FIGURE].size, other.styles[StyleName.FIGURE].size)
