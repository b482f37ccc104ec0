"""The reference page of problems has an example for every code."""

from brochure.diagnostics.catalogue import CODES
from problems.case import all_cases

# A text file can't show these: the system has to refuse a file, or the preflight has to meet a file that the product
# itself would not make (tests/pdf/test_print.py shows it such files), or somebody has worked in a Word file
# (tests/pull), or a release is asked for (tests/delivery/test_release.py).
WITHOUT_CASE = {
    "brand/unreadable",
    "print/no-bleed",
    "print/rgb-left",
    "print/small-reversed-text",
    "print/too-much-ink",
    "pull/changed-meanwhile",
    "pull/emptied",
    "pull/not-a-fact",
    "pull/not-written",
    "pull/removed",
    "pull/several-values",
    "release/conformance",
    "release/embargoed",
    "release/expired",
    "release/not-approved",
    "release/not-committed",
    "release/translation",
    "release/unsourced-number",
    "release/void-approval",
    "spec/unreadable-file",
}


def test_every_code_has_a_case() -> None:
    """No message goes out that nobody has read beside the mistake it is about."""
    shown = {code for case in all_cases() for code in case.codes}
    assert shown
    assert sorted(CODES.keys() - shown) == sorted(WITHOUT_CASE)
