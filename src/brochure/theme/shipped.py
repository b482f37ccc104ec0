"""The themes that come with brochure: brand files like any other, which a brand may extend or a document ask for."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent.parent / "themes"

THEMES = ("bamboo", "gongwen", "harbour", "terra")
"""Their names, which are those of their folders."""

DEFAULT_THEME = "harbour"
"""The look of a park that has no brand file."""


def theme_file(name: str) -> Path:
    """The brand file of a shipped theme."""
    return _FOLDER / name / "_brand.yml"
