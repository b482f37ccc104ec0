"""What a finished file says about itself: its pages and the standards it claims."""

from __future__ import annotations

from io import BytesIO


def pdf_particulars(content: bytes) -> tuple[int, tuple[str, ...]]:
    """The pages of a PDF, and the claims that its XMP packet makes."""
    from pikepdf import Pdf

    from brochure.conformance.standards import claims

    with Pdf.open(BytesIO(content)) as pdf:
        return len(pdf.pages), claims(pdf)
