"""JUnit XML, as test reports of CI services show it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from xml.etree import ElementTree as ET

from brochure.diagnostics.excerpt import SourceLines, report
from brochure.diagnostics.problem import Problem, Severity

_NOWHERE = "brochure"
# What XML 1.0 has no way to write.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_junit(problems: Iterable[Problem], lines: SourceLines, files: Sequence[tuple[str, str]] = ()) -> str:
    """A suite for each file with problems, every problem a case, and one suite for the `files` that came of it.

    Errors are failures; a warning is a case that passes and says so in its output. `files` are names and states.
    """
    root = ET.Element("testsuites", name="brochure")
    for file, group in groupby(problems, key=lambda problem: problem.place.file if problem.place else _NOWHERE):
        suite = ET.SubElement(root, "testsuite", name=_clean(file))
        for problem in group:
            _case(suite, problem, report([problem], lines))
    if files or not len(root):
        suite = ET.SubElement(root, "testsuite", name="documents")
        for name, state in files or [("check", "nothing is wrong")]:
            case = ET.SubElement(suite, "testcase", name=_clean(name), classname="documents")
            ET.SubElement(case, "system-out").text = _clean(state)
    for suite in root:
        _count(suite, len(suite.findall("testcase")), len(suite.findall("testcase/failure")))
    _count(root, len(root.findall("*/testcase")), len(root.findall("*/testcase/failure")))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _case(suite: ET.Element, problem: Problem, told: str) -> None:
    place = problem.place
    name = f"{problem.code} {place.line}:{place.column}" if place else problem.code
    case = ET.SubElement(suite, "testcase", name=name, classname=suite.get("name", ""))
    if place:
        case.attrib |= {"file": _clean(place.file), "line": str(place.line)}
    if problem.severity is Severity.ERROR:
        failure = ET.SubElement(case, "failure", message=_clean(problem.message), type=problem.code)
        failure.text = _clean(told)
    else:
        ET.SubElement(case, "system-out").text = _clean(told)


def _count(element: ET.Element, tests: int, failures: int) -> None:
    element.attrib |= {"tests": str(tests), "failures": str(failures), "errors": "0"}


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
