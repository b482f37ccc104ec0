"""What a finished file says about itself: its pages and the standards it claims."""

from __future__ import annotations

import re
from io import BytesIO

_PDF_A = re.compile(rb"<pdfaid:part>(\d)</pdfaid:part>\s*<pdfaid:conformance>([A-Z])</pdfaid:conformance>")
_PDF_UA = re.compile(rb"<pdfuaid:part>(\d)</pdfuaid:part>")


def pdf_particulars(content: bytes) -> tuple[int, tuple[str, ...]]:
    """The pages of a PDF, and the claims that its XMP packet makes (ISO 19005-2, 6.6.4; ISO 14289-1, 5)."""
    from pikepdf import Pdf

    with Pdf.open(BytesIO(content)) as pdf:
        packet = pdf.Root.Metadata.read_bytes() if "/Metadata" in pdf.Root else b""
        claims = []
        if archival := _PDF_A.search(packet):
            part, level = (group.decode() for group in archival.groups())
            claims.append(f"PDF/A-{part}{level.lower()}")
        if accessible := _PDF_UA.search(packet):
            claims.append(f"PDF/UA-{accessible[1].decode()}")
        return len(pdf.pages), tuple(claims)
