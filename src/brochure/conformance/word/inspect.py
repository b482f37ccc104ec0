"""Everything that is wrong with a Word file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from brochure.conformance.finding import Finding
from brochure.conformance.word.access import access
from brochure.conformance.word.identities import identities
from brochure.conformance.word.package import package
from brochure.conformance.word.references import references
from brochure.conformance.word.shapes import shapes
from brochure.openxml.file import UnreadableError, WordFile

_CHECKS: tuple[Callable[[WordFile], Iterator[Finding]], ...] = (package, references, identities, shapes, access)


def inspect(content: bytes) -> tuple[Finding, ...]:
    """Test a .docx by checks of our own; each finding once."""
    try:
        file = WordFile(content)
    except UnreadableError as fault:
        return (Finding("file/unreadable", f"it can't be read as a Word file: {fault}"),)
    return tuple(dict.fromkeys(finding for check in _CHECKS for finding in check(file)))
