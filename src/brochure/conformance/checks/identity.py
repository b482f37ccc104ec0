"""What the file says about itself: claims, title, language, colours and boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pikepdf

from brochure.conformance.file import InspectedFile
from brochure.conformance.finding import Finding

_NOTHING = pikepdf.Dictionary()
# BCP 47: a language, then script, region and further parts.
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_TITLE = re.compile(rb"<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]*)</rdf:li>")
_INKS = 4
_RGB_OPERATORS = frozenset({"rg", "RG"})
_SPACE_OPERATORS = frozenset({"cs", "CS"})
_HUNDREDTH = 0.011


def identity(file: InspectedFile) -> Iterator[Finding]:
    """Title and language, as the window and a screen reader need them."""
    root = file.pdf.Root
    packet = root.Metadata.read_bytes() if "/Metadata" in root else b""
    titled = _TITLE.search(packet)
    if titled is None or not titled[1].strip():
        yield Finding("identity/no-title", "the file has no title (dc:title in its XMP)")
    if str(root.get("/ViewerPreferences", _NOTHING).get("/DisplayDocTitle", False)).lower() != "true":
        yield Finding("identity/title-not-shown", "the window shows the file's name, not its title (DisplayDocTitle)")
    if not _LANGUAGE.fullmatch(str(root.get("/Lang", ""))):
        yield Finding("identity/no-language", "the file does not say its language (Lang)")
    for node in file.elements:
        if "/Lang" in node.raw and not _LANGUAGE.fullmatch(node.text_entry("/Lang")):
            said = f"'{node.text_entry('/Lang')}' is no language"
            yield Finding("identity/no-language", said, node.first_page)


def boxes(file: InspectedFile) -> Iterator[Finding]:
    """Each page box inside the next wider one (ISO 32000-1, 14.11.2)."""
    for number, page in enumerate(file.pdf.pages, 1):
        named = [("MediaBox", page.mediabox), ("BleedBox", page.bleedbox), ("TrimBox", page.trimbox)]
        for (wide, outer), (narrow, inner) in pairwise(named):
            left, bottom, right, top = map(float, outer)
            within = (float(inner[0]) - left, float(inner[1]) - bottom, right - float(inner[2]), top - float(inner[3]))
            if min(within) < -_HUNDREDTH:
                yield Finding("print/boxes", f"the {narrow} reaches out of the {wide}", number)


def colours(file: InspectedFile) -> Iterator[Finding]:
    """An output intent, and no RGB in a file for four inks."""
    intents = list(file.pdf.Root.get("/OutputIntents", []))
    profiles = [intent.DestOutputProfile for intent in intents if "/DestOutputProfile" in intent]
    if not profiles:
        yield Finding("print/no-intent", "the file does not say what its colours mean (OutputIntents)")
        return
    if int(profiles[0].get("/N", 0)) != _INKS:
        return
    for number, page in enumerate(file.pdf.pages, 1):
        if any(_paints_rgb(content) for content in _contents(page)):
            yield Finding("print/rgb", "RGB in a file for four inks", number)


def _contents(page: pikepdf.Page) -> Iterator[pikepdf.Page | pikepdf.Object]:
    """The page and every form and image that it shows."""
    yield page
    pending = [page.obj.get("/Resources", _NOTHING)]
    seen = set()
    while pending:
        for external in dict(pending.pop().get("/XObject", _NOTHING)).values():
            if external.objgen not in seen:
                seen.add(external.objgen)
                yield external
                pending.append(external.get("/Resources", _NOTHING))


def _paints_rgb(content: pikepdf.Page | pikepdf.Object) -> bool:
    if isinstance(content, pikepdf.Object) and str(content.get("/Subtype")) == "/Image":
        return str(content.get("/ColorSpace", "")) == "/DeviceRGB"
    for instruction in pikepdf.parse_content_stream(content):
        name = str(instruction.operator)
        if name in _RGB_OPERATORS or (name in _SPACE_OPERATORS and str(instruction.operands[0]) == "/DeviceRGB"):
            return True
    return False
