"""A brand file becomes a complete theme, or words that say what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.diagnostics import Problems
from brochure.theme.brand import read_brand
from brochure.theme.colour import contrast, mix, parse_colour, readable
from brochure.theme.families import SOURCE_SANS
from brochure.theme.palette import LEAST_CONTRAST, TEXT_PAIRS
from brochure.theme.theme import Colour, Family, StyleName, Theme

COLOURS = st.builds(Colour, *[st.integers(0, 255)] * 3)


def _brand(folder: Path, text: str) -> tuple[Theme | None, Problems]:
    file = folder / "_brand.yml"
    file.write_text(text, encoding="utf-8")
    problems = Problems()
    return read_brand(file, problems, shown="_brand.yml"), problems


def test_an_almost_empty_brand_is_complete(tmp_path: Path) -> None:
    """One colour is enough for a whole look that can be read."""
    theme, problems = _brand(tmp_path, 'color: {primary: "#5A2A82"}\n')
    assert list(problems) == []
    assert theme is not None
    assert set(theme.styles) == set(StyleName)
    assert len(theme.palette.series) == 6
    for text, ground in TEXT_PAIRS:
        assert contrast(getattr(theme.palette, text), getattr(theme.palette, ground)) >= LEAST_CONTRAST


@given(COLOURS)
def test_any_brand_colour_gives_readable_second_colours(primary: Colour) -> None:
    """What the brand does not set is mixed so that it can be read on what the brand sets."""
    shade = readable(primary, Colour(255, 255, 255), LEAST_CONTRAST)
    assert contrast(shade, Colour(255, 255, 255)) >= LEAST_CONTRAST


def test_short_hex_is_css() -> None:
    """#f00 is red, not near-black."""
    assert parse_colour("#f00") == Colour(255, 0, 0)
    assert parse_colour("#12") is None


@given(COLOURS, COLOURS)
def test_mixing_keeps_its_ends(one: Colour, other: Colour) -> None:
    """Nothing and all of the way."""
    for share, end in ((0.0, one), (1.0, other)):
        mixed = mix(one, other, share)
        assert all(
            abs(a - b) <= 1
            for a, b in zip((mixed.red, mixed.green, mixed.blue), (end.red, end.green, end.blue), strict=True)
        )


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    """With their places, and with the nearest right word."""
    text = """\
colour: {primary: "#5A2A82"}
color: {primary: "#5A2A8", foreground: ink}
typography: {base: {family: Sorce Sans 3}}
defaults: {brochure: {motif: stalk, page: {size: A5}, scale: big}}
"""
    theme, problems = _brand(tmp_path, text)
    assert theme is None
    assert [(str(problem.place), problem.code, problem.label) for problem in problems] == [
        ("_brand.yml:1:1", "brand/unknown-key", "did you mean 'color'?"),
        ("_brand.yml:2:18", "brand/not-a-colour", ""),
        ("_brand.yml:2:40", "brand/not-a-colour", ""),
        ("_brand.yml:3:29", "brand/unknown-font", "did you mean 'Source Sans 3'?"),
        ("_brand.yml:4:30", "brand/unknown-value", "did you mean 'stalks'?"),
        ("_brand.yml:4:50", "brand/unknown-value", "did you mean 'A4'?"),
        ("_brand.yml:4:62", "brand/not-a-number", ""),
    ]


def test_pale_text_is_refused_with_a_colour_that_would_do(tmp_path: Path) -> None:
    """Accessibility is not left to a later repair."""
    theme, problems = _brand(tmp_path, 'defaults: {brochure: {roles: {mute: "#BBBBBB"}}}\n')
    assert theme is None
    codes = {problem.code for problem in problems}
    assert codes == {"brand/contrast"}
    assert all(problem.label.endswith("would do") for problem in problems)


def test_a_font_of_the_brands_own_comes_first(tmp_path: Path) -> None:
    """With the shipped families behind it for what it lacks."""
    source = SOURCE_SANS.cuts[0].file
    (tmp_path / "own.ttf").write_bytes(source.read_bytes())
    text = """\
typography:
  fonts: [{source: file, family: Own, files: [own.ttf]}]
  base: {family: Own, size: 10.56pt}
"""
    theme, problems = _brand(tmp_path, text)
    assert list(problems) == []
    assert theme is not None
    assert [family.name for family in theme.fonts[Family.TEXT]] == ["Own"]
    assert theme.styles[StyleName.BODY].size == pytest.approx(9.6 * 1.1)


@pytest.mark.parametrize("content", [b"", b"<html>", b"\x00\x01\x00\x00" + b"\x00" * 40])
def test_what_is_no_font_is_said_plainly(tmp_path: Path, content: bytes) -> None:
    """A web page saved as a font is common."""
    (tmp_path / "own.ttf").write_bytes(content)
    theme, problems = _brand(tmp_path, "typography: {fonts: [{source: file, family: Own, files: [own.ttf]}]}\n")
    assert theme is None
    assert [problem.code for problem in problems] == ["brand/unusable-font"]


def test_a_font_cut_short_is_refused(tmp_path: Path) -> None:
    """Half a font would print half the letters."""
    (tmp_path / "own.ttf").write_bytes(SOURCE_SANS.cuts[0].file.read_bytes()[:300_000])
    _, problems = _brand(tmp_path, "typography: {fonts: [{source: file, family: Own, files: [own.ttf]}]}\n")
    assert [problem.code for problem in problems] == ["brand/unusable-font"]


def test_a_font_service_must_name_a_shipped_font(tmp_path: Path) -> None:
    """Nothing is fetched, ever."""
    _, problems = _brand(tmp_path, "typography: {fonts: [{source: google, family: Roboto}]}\n")
    assert [problem.code for problem in problems] == ["brand/unknown-font"]
    theme, problems = _brand(tmp_path, "typography: {fonts: [{source: google, family: Noto Sans SC}]}\n")
    assert list(problems) == []
    assert theme is not None
