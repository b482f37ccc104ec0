"""Which files cannot be a house template, in words of somebody who uses Word."""

from __future__ import annotations

from lxml import etree

from brochure.openxml.file import UnreadableError, W, WordFile
from brochure.word.house.page_setup import lacks_room, page_setup
from brochure.word.package import WORD

_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
"""How Word files before 2007 begin, and files of today that a password encrypts (MS-CFB 2.2)."""
_FIT = frozenset(f"{WORD}.{kind}.main+xml" for kind in ("document", "template"))
_STRICT = "http://purl.oclc.org/ooxml"
_MOST_BYTES = 20_000_000
_SAVE = "open it in Word and save it as a Word document (.docx)"
_LEADS = frozenset({"image", "hyperlink", "theme"})
"""What running heads may lead to."""


class UnusableHouseError(Exception):
    """A file that cannot serve as a house template: `message` says why, `advice` what would help."""

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


def refuse_unusable(data: bytes) -> WordFile:
    """The opened file.

    Raises:
        UnusableHouseError: it is no .docx or .dotx, or holds what must not get into documents, or has no room for them.
    """
    if data.startswith(_COMPOUND):
        raise UnusableHouseError("is locked with a password or was saved by Word 2003", f"unlock it, and {_SAVE}")
    if len(data) > _MOST_BYTES:
        raise UnusableHouseError("has more than 20 MB, which every document would carry", "make its pictures smaller")
    try:
        file = WordFile(data)
    except UnreadableError as fault:
        raise UnusableHouseError(f"is no Word file: {fault}", _SAVE) from fault
    _refuse_form(file)
    _refuse_contents(file)
    if lacks_room(page_setup(file).sheet):
        raise UnusableHouseError(
            "leaves less than 10 cm by 12 cm between its margins", "make the margins smaller or the paper larger"
        )
    return file


def _refuse_form(file: WordFile) -> None:
    if any(b"<!DOCTYPE" in data[:4096] for name, data in file.parts.items() if name.endswith((".xml", ".rels"))):
        raise UnusableHouseError("declares a document type, as no Word file does", _SAVE)
    if file.body is not None and (etree.QName(file.body).namespace or "").startswith(_STRICT):
        advice = "save it as 'Word document', not as 'Strict Open XML document'"
        raise UnusableHouseError("is saved in the strict form of Open XML", advice)
    if any(name.endswith("vbaProject.bin") for name in file.parts):
        raise UnusableHouseError("holds macros", "save it as a Word document (.docx), which leaves them out")
    if file.content_type("word/document.xml") not in _FIT or file.body is None:
        raise UnusableHouseError("is no Word document or template", _SAVE)
    damaged = sorted(name for name in file.broken if name.startswith("word/"))
    if damaged:
        raise UnusableHouseError(f"is damaged: {damaged[0]} is not well-formed", _SAVE)
    if file.tree("word/styles.xml") is None:
        raise UnusableHouseError("has no styles", _SAVE)


def _refuse_contents(file: WordFile) -> None:
    """Running heads end up in every document: nothing in them may be fetched, run or still be in dispute."""
    for name in set(page_setup(file).heads.values()):
        place = "its running heads"
        for one in file.relationships(name).values():
            if one.outside and one.kind == "image":
                raise UnusableHouseError(
                    f"links to a picture in {place}, '{one.target}', instead of holding it", "embed the picture"
                )
            if one.kind not in _LEADS:
                raise UnusableHouseError(f"holds an object of another program in {place}", "put a picture in its place")
        tree = file.tree(name)
        if tree is not None and next(tree.iter(f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"), None) is not None:
            raise UnusableHouseError(f"has tracked changes in {place}", "accept or reject them")
