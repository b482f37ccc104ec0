"""The reference page of problems has an example for every code."""

from brochure.diagnostics.catalogue import CODES
from problems.case import all_cases

# A text file can't show these: the system has to refuse a file, or a motif has to be drawn for Word only.
WITHOUT_CASE = {"brand/unreadable", "spec/unreadable-file"}


def test_every_code_has_a_case() -> None:
    """No message goes out that nobody has read beside the mistake it is about."""
    shown = {code for case in all_cases() for code in case.codes}
    assert shown
    assert sorted(CODES.keys() - shown) == sorted(WITHOUT_CASE)
