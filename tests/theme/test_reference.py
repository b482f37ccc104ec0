"""The guide to brand files names every key that they take."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from brochure.theme.brand import CHARACTER_KEYS, COLOUR_KEYS, OWN_KEYS, PAGE_KEYS, TOP_KEYS
from brochure.theme.brand_type import FONT_KEYS, STYLE_KEYS, TYPE_KEYS
from brochure.theme.motifs import MOTIFS
from brochure.theme.palette import ROLES
from brochure.theme.paper import PAPERS
from brochure.theme.shipped import THEMES
from brochure.theme.theme import StyleName, Tile, WordForm

GUIDE = (Path(__file__).parents[2] / "docs" / "reference" / "brand.md").read_text(encoding="utf-8")
_LEFT_TO_THE_CONVENTION = {"style", "display"}
_WORDS = {
    "keys": (*TOP_KEYS, *COLOUR_KEYS, *OWN_KEYS, *CHARACTER_KEYS, *PAGE_KEYS, *TYPE_KEYS, *STYLE_KEYS),
    "values": (*MOTIFS, *ROLES, *PAPERS, *THEMES, *StyleName, *Tile, *WordForm),
    "fonts": tuple(key for key in FONT_KEYS if key not in _LEFT_TO_THE_CONVENTION),
}


@pytest.mark.parametrize("kind", _WORDS)
def test_the_guide_names_all_of_them(kind: str) -> None:
    """A setting that nobody is told of does not exist."""
    headings = {line.removeprefix("## ") for line in GUIDE.splitlines() if line.startswith("## ")}
    missing = [word for word in _WORDS[kind] if word not in headings and not _is_named(word)]
    assert missing == []
    assert len(_WORDS[kind]) >= 4


def _is_named(word: str) -> bool:
    """Whether a word stands between backticks, alone, in a list or before a dot."""
    return any(word in re.split(r"[^\w-]+", part) for part in re.findall(r"`([^`\n]+)`", GUIDE))
