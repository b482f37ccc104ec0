"""The reference page of problems has an example for every code."""

from brochure.diagnostics.catalogue import CODES
from problems.case import all_cases


def test_every_code_has_a_case() -> None:
    """No message goes out that nobody has read beside the mistake it is about."""
    shown = {code for case in all_cases() for code in case.codes}
    assert shown
    assert sorted(CODES.keys() - shown) == []
