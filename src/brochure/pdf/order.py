"""What a PDF is asked to be, beyond the document and the brand."""

from __future__ import annotations

from dataclasses import dataclass

from brochure.diagnostics import Place
from brochure.document.rendition import Rendition


@dataclass(frozen=True, slots=True)
class OutputProfile:
    """The printing condition: an ICC profile of the output class, four inks, and its name in messages."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class PressSheet:
    """What the print shop asks for: `bleed` in points, crop marks, its profile, pages in multiples of a number."""

    bleed: float = 3 * 72 / 25.4
    marks: bool = True
    profile: OutputProfile | None = None
    page_multiple: int = 1


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside the PDF, such as the spec; `media` is its MIME type, `description` for people."""

    name: str
    data: bytes
    media: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class PdfOrder:
    """One PDF to be made. `press` matters for print only; `pages` is the exact number of pages asked for, or None.

    `at` is where the document is asked for.
    """

    rendition: Rendition = Rendition.SCREEN
    press: PressSheet = PressSheet()
    pages: int | None = None
    attachments: tuple[Attachment, ...] = ()
    at: Place | None = None
