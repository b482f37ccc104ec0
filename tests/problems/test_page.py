"""The reference page of problems says what the program says, about every code."""

from pathlib import Path

from brochure.diagnostics.catalogue import CODES
from problems.case import all_cases
from problems.page import problems_page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "problems.md"


def test_every_code_has_a_case() -> None:
    """No message goes out that nobody has read beside the mistake it is about."""
    shown = {code for case in all_cases() for code in case.codes}
    assert shown
    assert sorted(CODES.keys() - shown) == []


def test_the_page_is_fresh(update_golden: bool) -> None:
    """The page in the repository is the one that would be made now."""
    page = problems_page(all_cases())
    if update_golden:
        PAGE.write_text(page, encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == page
