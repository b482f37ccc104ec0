"""The standards that a file claims, and whether `page-validation` agrees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pikepdf

from brochure.conformance.finding import Finding

if TYPE_CHECKING:
    from page import ValidationFailure

_PDF_A = re.compile(rb"<pdfaid:part>(\d)</pdfaid:part>\s*<pdfaid:conformance>([A-Z])</pdfaid:conformance>")
_PDF_UA = re.compile(rb"<pdfuaid:part>(\d)</pdfuaid:part>")
_STREAM_LENGTH = "STREAM-LENGTH"


def claims(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    """The claims of the XMP packet, such as "PDF/A-2a" and "PDF/UA-1" (ISO 19005-2, 6.6.4; ISO 14289-1, 5)."""
    packet = pdf.Root.Metadata.read_bytes() if "/Metadata" in pdf.Root else b""
    found = []
    if archival := _PDF_A.search(packet):
        part, level = (group.decode() for group in archival.groups())
        found.append(f"PDF/A-{part}{level.lower()}")
    if accessible := _PDF_UA.search(packet):
        found.append(f"PDF/UA-{accessible[1].decode()}")
    return tuple(found)


def standards(content: bytes, pdf: pikepdf.Pdf) -> Iterator[Finding]:
    """What the validator holds against each claim, and the claims that are missing."""
    claimed = claims(pdf)
    for family in ("PDF/A", "PDF/UA"):
        if not any(claim.startswith(f"{family}-") for claim in claimed):
            yield Finding("standard/no-claim", f"the file does not claim {family} (XMP)")
    for claim in claimed:
        yield from _judged(content, pdf, claim)


def _judged(content: bytes, pdf: pikepdf.Pdf, claim: str) -> Iterator[Finding]:
    # Costs more to import than most commands take.
    import page

    profile = getattr(page.ValidationProfile, re.sub(r"[/-]", "_", claim).upper(), None)
    if profile is None:
        yield Finding("standard/unknown", f"{claim} is a standard that can't be checked here")
        return
    told = set()
    for failure in page.validate_pdf_bytes(content, profile=profile).failures:
        if (failure.rule_id, failure.message) in told or _is_false_alarm(failure, pdf):
            continue
        told.add((failure.rule_id, failure.message))
        yield Finding("standard/broken", f"{claim}: {failure.message} ({failure.rule_id})")


def _is_false_alarm(failure: ValidationFailure, pdf: pikepdf.Pdf) -> bool:
    """Data that ends with a carriage return, which page-validation 0.11 takes for a part of the line end behind it."""
    if _STREAM_LENGTH not in failure.rule_id:
        return False
    if failure.object_id is None:
        # Several streams at once, unnamed; qpdf has warned where a length is really wrong.
        return not pdf.get_warnings() and any(map(_ends_with_return, pdf.objects))
    return _ends_with_return(pdf.get_object(failure.object_id.object_number, failure.object_id.generation))


def _ends_with_return(thing: pikepdf.Object) -> bool:
    return isinstance(thing, pikepdf.Stream) and thing.read_raw_bytes().endswith(b"\r")
