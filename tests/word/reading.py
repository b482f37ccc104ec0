"""Reads a Word file as Word would: parts, relationships, texts."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from functools import cached_property

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
NS = {
    "w": W[1:-1],
    "r": R[1:-1],
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "p": "http://schemas.openxmlformats.org/package/2006/relationships",
}


class Docx:
    """A Word file in memory."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.files = {entry.filename: archive.read(entry) for entry in archive.infolist()}
            self.dates = {entry.date_time for entry in archive.infolist()}

    def xml(self, name: str) -> etree._Element:
        """A part, parsed."""
        return etree.fromstring(self.files[name])

    @cached_property
    def body(self) -> etree._Element:
        """The part of the document itself."""
        return self.xml("word/document.xml")

    @cached_property
    def stories(self) -> dict[str, etree._Element]:
        """Every part that has paragraphs."""
        names = [name for name in self.files if name.startswith("word/") and name.endswith(".xml")]
        parts = {name: self.xml(name) for name in names}
        return {name: part for name, part in parts.items() if part.find(f".//{W}p") is not None}

    def targets(self, name: str) -> dict[str, tuple[str, bool]]:
        """What the relationships of a part lead to, by id; true for an address outside."""
        folder, file = posixpath.split(name)
        rels = f"{folder}/_rels/{file}.rels"
        if rels not in self.files:
            return {}
        found = {}
        for one in self.xml(rels).iterfind("p:Relationship", NS):
            outside = one.get("TargetMode") == "External"
            target = one.get("Target")
            found[one.get("Id")] = (target if outside else posixpath.normpath(posixpath.join(folder, target)), outside)
        return found


def find(root: etree._Element, path: str) -> list[etree._Element]:
    """Elements by an XPath with the usual prefixes."""
    found = root.xpath(path, namespaces=NS)
    assert isinstance(found, list)
    return found


def text_of(element: etree._Element) -> str:
    """The text of an element as a reader sees it, line ends and tabs included."""
    return "".join(_pieces(element))


def _pieces(element: etree._Element) -> Iterator[str]:
    for one in element.iter(f"{W}t", f"{W}br", f"{W}tab"):
        if one.tag == f"{W}t":
            yield one.text or ""
        elif one.getparent().tag == f"{W}r":
            yield "\n" if one.tag == f"{W}br" else "\t"
