"""What documents.yaml asks of a PDF: exact pages, and for the print shop bleed, marks and the printing condition."""

from __future__ import annotations

import re
from pathlib import Path

from brochure.delivery.attached_spec import attached_spec
from brochure.delivery.named_files import print_settings
from brochure.delivery.plan import Job
from brochure.diagnostics import Place, Problems
from brochure.document.rendition import Rendition
from brochure.pdf.order import OutputProfile, PdfOrder, PressSheet
from brochure.pdf.printing.separation import is_usable
from brochure.spec.model.terms import Colour
from brochure.spec.profile import Profile

_MILLIMETRE = 72 / 25.4
_LENGTH = re.compile(r"(\d+(?:\.\d+)?) ?mm")
_WIDEST_BLEED = 10.0
# A profile with tables for every press is a few megabytes at most.
_LARGEST = 16_000_000
_ASK = "ask the print shop for the ICC profile of its press, put it beside the spec and name it: 'profile: press.icc'"


def order_of(job: Job, profile: Profile, root: Path, problems: Problems) -> PdfOrder | None:
    """The order for a job of the project in `root`; None after adding at least one error."""
    document = profile.documents.documents[job.document]
    pages = document.pages if job.rendition is not Rendition.PLAIN else None
    at = profile.place(f"documents/{job.document}")
    before = len(problems.errors)
    press = _PrintSettings(job, profile, problems).sheet() if job.rendition is Rendition.PRINT else PressSheet()
    attachments = attached_spec(job, profile, root, problems)
    return PdfOrder(job.rendition, press, pages, attachments, at) if len(problems.errors) == before else None


class _PrintSettings:
    """The print settings of one document, with their places."""

    def __init__(self, job: Job, profile: Profile, problems: Problems) -> None:
        self._document = f"documents/{job.document}"
        own, shared = profile.documents.documents[job.document].print, profile.documents.defaults.print
        self._path = "defaults/print" if own is None and shared is not None else f"{self._document}/print"
        self._profile = profile
        self._settings = print_settings(job, profile)
        self._problems = problems

    def sheet(self) -> PressSheet:
        """The sheet; only meaningful when no error was added."""
        settings = self._settings
        condition = None if settings.colour is Colour.RGB else self._condition()
        return PressSheet(
            bleed=self._bleed(),
            marks=settings.marks is not False,
            profile=condition,
            page_multiple=settings.page_multiple or 1,
        )

    def _bleed(self) -> float:
        written = self._settings.bleed
        if written is None:
            return PressSheet().bleed
        length = _LENGTH.fullmatch(written)
        if length is None or float(length[1]) > _WIDEST_BLEED:
            self._problems.error(
                "print/not-a-bleed",
                f"'{written}' is not a bleed: write how far colour runs over the edge, such as '3mm'",
                self._place("bleed"),
            )
            return 0.0
        return float(length[1]) * _MILLIMETRE

    def _condition(self) -> OutputProfile | None:
        named = self._settings.profile
        if named is None:
            self._problems.error(
                "print/no-profile",
                "the print edition needs the printing condition that its four inks are mixed for",
                self._place(""),
                hints=(_ASK, "a shop that takes RGB files needs none: write 'colour: rgb'"),
            )
            return None
        file = self._profile.folder / named
        if not file.resolve().is_relative_to(self._profile.folder.resolve()) or not file.is_file():
            self._problems.error(
                "print/missing-profile", f"there is no '{named}' beside the spec", self._place("profile")
            )
            return None
        data = file.read_bytes() if file.stat().st_size <= _LARGEST else b""
        condition = OutputProfile(Path(named).stem, data)
        # ICC.1, 7.2: the class of the device, its colours, and the signature of every profile.
        if (data[12:16], data[16:20], data[36:40]) != (b"prtr", b"CMYK", b"acsp") or not is_usable(condition):
            self._problems.error(
                "print/wrong-profile",
                f"'{named}' is no ICC profile of a press with four inks",
                self._place("profile"),
                hints=(_ASK,),
            )
            return None
        return condition

    def _place(self, field: str) -> Place | None:
        path = f"{self._path}/{field}" if field else self._path
        return self._profile.place(path) or self._profile.place(self._document)
