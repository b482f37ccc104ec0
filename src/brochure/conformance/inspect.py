"""Everything that is wrong with a PDF file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf

from brochure.conformance.checks.fonts import fonts
from brochure.conformance.checks.identity import boxes, colours, identity
from brochure.conformance.checks.marks import hidden, marks, parents
from brochure.conformance.checks.navigation import navigation
from brochure.conformance.checks.structure import structure, tables
from brochure.conformance.file import InspectedFile
from brochure.conformance.finding import Finding
from brochure.conformance.standards import claims, standards

_CHECKS: tuple[Callable[[InspectedFile], Iterator[Finding]], ...] = (
    identity,
    structure,
    tables,
    marks,
    hidden,
    parents,
    navigation,
    fonts,
    colours,
    boxes,
)


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a file claims ("PDF/A-2a") and what is wrong in it, the whole file first, then page by page."""

    claims: tuple[str, ...]
    findings: tuple[Finding, ...]


def inspect(content: bytes) -> Inspection:
    """Test a PDF's claims by `page-validation`, and what no validator sees by checks of our own."""
    try:
        pdf = pikepdf.open(BytesIO(content))
    except pikepdf.PdfError as error:
        return Inspection((), (Finding("file/unreadable", f"it can't be read as a PDF: {error}"),))
    with pdf:
        file = InspectedFile(pdf)
        found = dict.fromkeys(finding for check in _CHECKS for finding in check(file))
        found |= dict.fromkeys(standards(content, pdf))
        findings = tuple(sorted(found, key=lambda finding: finding.page or 0))
        return Inspection(claims(pdf), findings)
