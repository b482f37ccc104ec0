"""Tools that only `.ci/run` installs; a test that needs one skips visibly elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_TOOLS = ROOT / ".cache" / "integrations" / "bin"


def tool(name: str) -> Path:
    """The program of that name."""
    found = _TOOLS / name
    if not found.exists():
        pytest.skip(f"{name} is not installed (see .ci/run)")
    return found
