"""A house brand over a shipped theme, by its file alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from brochure.diagnostics import Place, Problems
from brochure.theme.brand import read_brand
from brochure.theme.colour import contrast, parse_colour
from brochure.theme.families import SOURCE_SERIF
from brochure.theme.palette import LEAST_CONTRAST, TEXT_PAIRS, Given, resolve
from brochure.theme.shipped import theme_file
from brochure.theme.theme import Colour, Family, StyleName, Theme, Tile

_COLOURS = st.builds(Colour, *[st.integers(0, 255)] * 3)
_HOUSE = """\
meta: {name: Northwater Labs}
logo: {medium: {light: mark.png, dark: mark-white.png}}
color: {primary: "#12355B", tertiary: "#FF8A3D"}
typography:
  fonts: [{source: file, family: Own Serif, files: [own.ttf]}]
  headings: {family: Own Serif, weight: 500}
defaults:
  brochure:
    extends: harbour
    motif: weave
    character: {tile: open}
    styles: {figure: {size: 52}}
    page: {size: Letter}
"""


def _brand(folder: Path, text: str, theme: str | None = None) -> tuple[Theme | None, Problems]:
    file = folder / "_brand.yml"
    file.write_text(text, encoding="utf-8")
    problems = Problems()
    asked = Place("documents.yaml", 4, 12)
    return read_brand(file, problems, shown="_brand.yml", theme=theme, theme_at=asked), problems


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A folder with a font and two logos."""
    (tmp_path / "own.ttf").write_bytes(SOURCE_SERIF.cuts[0].file.read_bytes())
    for name, colour in (("mark.png", (18, 53, 91, 255)), ("mark-white.png", (255, 255, 255, 255))):
        Image.new("RGBA", (300, 100), colour).save(tmp_path / name)
    return tmp_path


def _harbour() -> Theme:
    theme = read_brand(theme_file("harbour"), Problems())
    assert theme is not None
    return theme


def test_a_house_changes_its_look_with_no_code(house: Path) -> None:
    """Colour, font, logo, art, tiles, a size and the paper are its own; the rest stays that of the theme."""
    theme, problems = _brand(house, _HOUSE)
    assert list(problems) == []
    assert theme is not None
    below = _harbour()
    assert theme.name == "Northwater Labs"
    assert theme.palette.primary == parse_colour("#12355B")
    assert [family.name for family in theme.fonts[Family.DISPLAY]] == ["Own Serif", "Noto Sans SC"]
    assert theme.fonts[Family.TEXT] == below.fonts[Family.TEXT]
    assert theme.logo is not None
    assert (theme.logo.on_paper.file.name, theme.logo.on_deep.file.name) == ("mark.png", "mark-white.png")
    assert theme.motif == "weave"
    assert theme.character.tile is Tile.OPEN
    assert theme.character.ticks
    assert theme.styles[StyleName.FIGURE].size == 52
    assert theme.styles[StyleName.HEADLINE].size == below.styles[StyleName.HEADLINE].size
    assert theme.styles[StyleName.HEADLINE].weight == 500
    assert (theme.page.width, theme.page.height) == (612, 792)


def test_a_primary_colour_brings_its_own_family_of_colours(tmp_path: Path) -> None:
    """Nothing of the theme's hues is left beside the house's, but the paper stays."""
    theme, problems = _brand(
        tmp_path, 'color: {primary: "#12355B", tertiary: "#FF8A3D"}\ndefaults: {brochure: {extends: terra}}\n'
    )
    assert list(problems) == []
    terra = read_brand(theme_file("terra"), Problems())
    assert theme is not None
    assert terra is not None
    assert theme.palette.paper == terra.palette.paper
    assert theme.palette.deep != terra.palette.deep
    assert set(theme.palette.series).isdisjoint(terra.palette.series)


def test_one_colour_of_a_theme_can_be_changed(tmp_path: Path) -> None:
    """Without a primary colour of its own a brand replaces what it names and no more."""
    theme, _ = _brand(tmp_path, 'color: {tertiary: "#B0C4DE"}\ndefaults: {brochure: {extends: terra}}\n')
    terra = read_brand(theme_file("terra"), Problems())
    assert theme is not None
    assert terra is not None
    assert theme.palette.accent == parse_colour("#B0C4DE")
    assert theme.palette.series == terra.palette.series


def test_a_document_that_asks_for_a_theme_keeps_the_houses_name_and_logo(house: Path) -> None:
    """The theme is taken whole."""
    theme, problems = _brand(house, _HOUSE, theme="terra")
    assert list(problems) == []
    assert theme is not None
    assert (theme.name, theme.motif) == ("Northwater Labs", "ridges")
    assert theme.logo is not None


def test_an_unknown_theme_is_named_where_it_was_asked_for(tmp_path: Path) -> None:
    """With the nearest right name."""
    theme, problems = _brand(tmp_path, "meta: {name: X}\n", theme="tera")
    assert theme is None
    (problem,) = problems
    assert (problem.code, str(problem.place), problem.label) == (
        "brand/unknown-theme",
        "documents.yaml:4:12",
        "did you mean 'terra'?",
    )


def test_a_pale_primary_colour_is_darkened_for_text(tmp_path: Path) -> None:
    """With a warning that says which shade; the colour itself stays as the accent."""
    theme, problems = _brand(tmp_path, 'color: {primary: "#FFC800"}\n')
    assert [problem.code for problem in problems] == ["brand/darkened"]
    assert theme is not None
    assert theme.palette.accent == parse_colour("#FFC800")
    assert contrast(theme.palette.primary, theme.palette.tint) >= LEAST_CONTRAST


@settings(max_examples=60)
@given(_COLOURS, _COLOURS)
def test_any_two_brand_colours_give_a_palette_that_can_be_read(primary: Colour, second: Colour) -> None:
    """Whatever an agency chose, all text pairs hold and the six chart colours go from dark to light."""
    given_colours = {"primary": Given(primary, None), "second": Given(second, None)}
    palette = resolve(given_colours, (), Problems())
    for text, ground in TEXT_PAIRS:
        assert contrast(getattr(palette, text), getattr(palette, ground)) >= LEAST_CONTRAST, (text, ground)
    white = Colour(255, 255, 255)
    steps = [contrast(colour, white) for colour in palette.series]
    assert steps == sorted(steps, reverse=True)
