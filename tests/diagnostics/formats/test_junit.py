"""Test reports of CI services: read back by a reader of theirs."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from junitparser import Failure, JUnitXml

from brochure.diagnostics.formats.junit import to_junit
from diagnostics.formats.samples import PARK, sample


def _read(text: str) -> JUnitXml:
    return JUnitXml.fromroot(ET.fromstring(text))


def test_errors_fail_warnings_pass_and_files_are_cases() -> None:
    """One suite a file of the spec, one for what was made; the counts are right."""
    report = _read(to_junit(sample(), lambda file: (), [("build/a.pdf", "written")]))
    assert (report.tests, report.failures, report.errors) == (4, 2, 0)
    suites = {suite.name: suite for suite in report}
    assert set(suites) == {PARK, "specs/a b,c:d/park.yaml", "brochure", "documents"}
    (case,) = suites[PARK]
    (failure,) = case.result
    assert isinstance(failure, Failure)
    assert failure.type == "spec/unknown-value"
    assert "did you mean 'software'?" in failure.text
    assert "\ufffd" in failure.message  # XML has no bell
    assert [case.is_passed for case in suites["brochure"]] == [True]
    assert [case.name for case in suites["documents"]] == ["build/a.pdf"]


def test_a_run_without_problems_has_a_case_that_passes() -> None:
    """A report without any case counts as a failure with some services."""
    report = _read(to_junit([], lambda file: ()))
    assert (report.tests, report.failures) == (1, 0)
