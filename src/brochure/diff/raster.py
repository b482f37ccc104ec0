"""Pages of a PDF as text and as pictures, by PDFium."""

from __future__ import annotations

import io
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

from brochure.diagnostics import UsageError

_POINTS = 72


def available() -> bool:
    """Whether PDFium is installed: the extra `studio` brings it."""
    return find_spec("pypdfium2") is not None


def page_texts(content: bytes) -> Iterator[str]:
    """The text of each page, in the order in which it is drawn."""
    with _pdfium().PdfDocument(content) as document:
        for page in document:
            yield page.get_textpage().get_text_range()


def page_pictures(content: bytes, dpi: int) -> Iterator[bytes]:
    """The pixels of each page.

    Raises:
        UsageError: PDFium is not installed.
    """
    pdfium = _pdfium()
    with pdfium.PdfDocument(content) as document:
        for page in document:
            yield page.render(scale=dpi / _POINTS).to_pil().tobytes()


def page_picture(content: bytes, place: int, dpi: int) -> bytes | None:
    """One page as PNG; None where the file ends before it."""
    with _pdfium().PdfDocument(content) as document:
        if place >= len(document):
            return None
        written = io.BytesIO()
        document[place].render(scale=dpi / _POINTS).to_pil().quantize().save(written, "PNG")
        return written.getvalue()


def _pdfium() -> Any:
    if not available():
        raise UsageError("pictures of pages take a library that is not installed: pip install 'brochure[studio]'")
    import pypdfium2

    return pypdfium2
