"""Files that are made from the code are the ones that would be made now; `make reference` makes them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from brochure.spec.json_schema import json_schema
from compose.vocabulary_page import vocabulary_page
from problems.case import all_cases
from problems.page import problems_page

ROOT = Path(__file__).parent.parent
MADE: dict[str, Callable[[], str]] = {
    "docs/reference/problems.md": lambda: problems_page(all_cases()),
    "docs/reference/vocabulary.md": vocabulary_page,
    "specs/schema/documents.json": lambda: json_schema("documents"),
    "specs/schema/park.json": lambda: json_schema("park"),
    "specs/schema/prospects.json": lambda: json_schema("prospects"),
}


@pytest.mark.parametrize("name", MADE)
def test_is_fresh(name: str, update_golden: bool) -> None:
    """A page that lags behind the program misleads."""
    file, text = ROOT / name, MADE[name]()
    if update_golden:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    assert file.read_text(encoding="utf-8") == text
