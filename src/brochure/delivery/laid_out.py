"""The pages of a Word file as LibreOffice lays it out, for a table of contents that is right at once.

Word counts pages when it opens a file, and asks before it updates a table of contents. LibreOffice can say beforehand:
it exports the bookmarks of a file as destinations of a PDF. Pages are kept by what they were counted in, so that a file
is only laid out again when something that shows has changed.
"""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import tempfile
import zipfile
from pathlib import Path

import pikepdf

from brochure.cache import Cache
from brochure.diagnostics import Place, Problems
from brochure.document.document import Document
from brochure.document.outline import outline
from brochure.word.manuscript import section_bookmark
from brochure.word.pagination import PageMap

_SECONDS = 300
_FILTER = "pdf:writer_pdf_Export:" + json.dumps(
    {"ExportBookmarksToPDFDestination": {"type": "boolean", "value": "true"}}, separators=(",", ":")
)
_CACHE = "pages"
_UNSEEN = "docProps/"
"""The parts that no page depends on: they name the commit, which changes when nothing else does."""


class _LayoutError(Exception):
    """Nobody has counted the pages; `advice` says what would help."""

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.advice = advice


def laid_out(
    content: bytes, document: Document, office: Path | None, cache: Path, place: Place | None, problems: Problems
) -> PageMap | None:
    """On which page each section of a Word file begins; None after adding a problem at `place`.

    `office` is LibreOffice's program, `cache` the folder for what is only kept to save time.
    """

    def counted() -> bytes:
        pages = _pages(_printed(content, office), document)
        return json.dumps({"count": pages.count, "sections": dict(pages.sections)}, sort_keys=True).encode()

    try:
        kept = json.loads(Cache(cache / _CACHE).fetch(_digest(content), counted))
    except _LayoutError as fault:
        problems.error("word/no-layout", str(fault), place, hints=(fault.advice,) if fault.advice else ())
        return None
    return PageMap(kept["sections"], kept["count"])


def _printed(content: bytes, office: Path | None) -> bytes:
    """The PDF that LibreOffice makes, with a profile of its own, so that an open window is not in the way."""
    if office is None:
        raise _LayoutError(
            "exact page numbers need LibreOffice, which is not on this machine",
            "install it, or take 'page_numbers' out: the numbers are estimates then, which Word updates on request",
        )
    with tempfile.TemporaryDirectory(prefix="brochure-") as name:
        folder = Path(name)
        file = folder / "brief.docx"
        file.write_bytes(content)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command: list[str | Path] = [
            office,
            profile,
            "--headless",
            "--norestore",
            "--convert-to",
            _FILTER,
            "--outdir",
            folder,
            file,
        ]
        try:
            subprocess.run(command, capture_output=True, check=False, timeout=_SECONDS)  # noqa: S603 - no shell
            return (folder / "brief.pdf").read_bytes()
        except (OSError, subprocess.TimeoutExpired) as fault:
            raise _LayoutError("LibreOffice did not lay the document out") from fault


def _pages(printed: bytes, document: Document) -> PageMap:
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        places: dict[object, int] = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        named = {str(name): target for name, target in pdf.Root.get("/Dests", {}).items()}
        found: dict[str, int] = {}
        for heading in outline(document.blocks):
            # LibreOffice writes what is no letter or digit of a name as its hexadecimal code: _Toc is 5FToc.
            target = named.get("/" + section_bookmark(heading.id).replace("_", "5F"))
            if target is None:
                raise _LayoutError(f"LibreOffice lost the section '{heading.id}' when it laid the document out")
            found[heading.id] = places[target[0].objgen]
        return PageMap(found, len(pdf.pages))


def _digest(content: bytes) -> str:
    digest = hashlib.sha256()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in sorted(archive.namelist()):
            if not name.startswith(_UNSEEN):
                part = archive.read(name)
                digest.update(f"{name}\0{len(part)}\0".encode() + part)
    return digest.hexdigest()
