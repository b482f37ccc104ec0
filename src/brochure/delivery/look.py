"""What documents look like: a park's brand, and the fonts it is set in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from brochure.theme.families import FALLBACKS
from brochure.theme.fonts import FontBook
from brochure.theme.theme import Family, Theme


@dataclass(frozen=True, slots=True)
class Look:
    """A park's brand and the fonts it is set in."""

    theme: Theme
    book: FontBook


def look_files(theme: Theme) -> Iterable[Path]:
    """The logo and every font file that could be consulted, the brand's own and the shipped ones."""
    families = [family for role in Family for family in (*theme.fonts.get(role, ()), *FALLBACKS[role])]
    return {cut.file for family in families for cut in family.cuts} | (theme.logo.files if theme.logo else frozenset())
