"""A Word file, opened: its parts as trees, what each leads to, and the text streams among them."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree

_OFFICE = "http://schemas.openxmlformats.org"
W = f"{{{_OFFICE}/wordprocessingml/2006/main}}"
R = f"{{{_OFFICE}/officeDocument/2006/relationships}}"
WP = f"{{{_OFFICE}/drawingml/2006/wordprocessingDrawing}}"
A = f"{{{_OFFICE}/drawingml/2006/main}}"
C = f"{{{_OFFICE}/drawingml/2006/chart}}"
_RELATIONSHIP = f"{{{_OFFICE}/package/2006/relationships}}Relationship"
_TYPES = f"{{{_OFFICE}/package/2006/content-types}}"
_STORY = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\d*\.xml")
_HEAD = re.compile(r"word/(?:header|footer)\d*\.xml")
MAIN = "word/document.xml"
_MOST_BYTES = 500_000_000


class UnreadableError(Exception):
    """The file cannot be opened; the message says why."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """Where a part leads: the name of a part or, `outside`, an address; `kind` is the last word of the `type`."""

    type: str
    target: str
    outside: bool

    @property
    def kind(self) -> str:
        """Such as "image" or "hyperlink"."""
        return self.type.rpartition("/")[2]


class WordFile:
    """The parts of a package by name; those that are no XML, or damaged, have no tree."""

    def __init__(self, content: bytes) -> None:
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                if sum(entry.file_size for entry in archive.infolist()) > _MOST_BYTES:
                    raise UnreadableError("it unpacks to more than 500 MB")
                self.parts: Mapping[str, bytes] = {
                    entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()
                }
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError) as fault:
            raise UnreadableError("it is no package: the zip file is damaged") from fault
        if MAIN not in self.parts:
            raise UnreadableError(f"it has no {MAIN}")
        self.broken: dict[str, str] = {}
        self._trees: dict[str, Any] = {}
        for name, data in self.parts.items():
            if name.endswith((".xml", ".rels")):
                self._parse(name, data)

    def _parse(self, name: str, data: bytes) -> None:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        try:
            self._trees[name] = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as fault:
            self.broken[name] = str(fault)

    def tree(self, name: str) -> Any | None:
        """A part as XML; None where it is none or not there."""
        return self._trees.get(name)

    def xml(self, name: str) -> Any:
        """A part that is XML.

        Raises:
            KeyError: it is none, or not there.
        """
        return self._trees[name]

    @property
    def body(self) -> Any | None:
        """The document itself."""
        return self.tree(MAIN)

    @cached_property
    def stories(self) -> Mapping[str, Any]:
        """The parts that hold paragraphs, the document first."""
        names = sorted((name for name in self._trees if _STORY.fullmatch(name)), key=lambda name: (name != MAIN, name))
        return {name: self._trees[name] for name in names}

    def relationships(self, name: str) -> dict[str, Relationship]:
        """What a part leads to, by the identifiers that it uses."""
        folder, file = posixpath.split(name)
        tree = self.tree(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        found = {}
        for one in tree.iter(_RELATIONSHIP) if tree is not None else ():
            target, outside = one.get("Target", ""), one.get("TargetMode") == "External"
            inside = (
                target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            )
            found[one.get("Id", "")] = Relationship(one.get("Type", ""), target if outside else inside, outside)
        return found

    def content_type(self, name: str) -> str | None:
        """What the package says a part is; None where it says nothing."""
        types = self.tree("[Content_Types].xml")
        if types is None:
            return None
        for one in types.iter(f"{_TYPES}Override"):
            if one.get("PartName", "").lstrip("/").lower() == name.lower():
                return str(one.get("ContentType", ""))
        ending = name.rpartition(".")[2].lower()
        for one in types.iter(f"{_TYPES}Default"):
            if one.get("Extension", "").lower() == ending:
                return str(one.get("ContentType", ""))
        return None

    @cached_property
    def heads(self) -> frozenset[str]:
        """The running heads and feet among the stories."""
        return frozenset(filter(_HEAD.fullmatch, self.stories))

    @cached_property
    def properties(self) -> Mapping[str, str]:
        """The custom properties."""
        tree = self.tree("docProps/custom.xml")
        return {one.get("name", ""): "".join(one.itertext()) for one in tree} if tree is not None else {}

    @cached_property
    def program(self) -> str:
        """The program that saved the file last."""
        tree = self.tree("docProps/app.xml")
        names = (
            [one.text or "" for one in tree.iter() if etree.QName(one).localname == "Application"]
            if tree is not None
            else []
        )
        return names[0] if names else ""


def written(tree: Any) -> bytes:
    """A tree as the bytes of a part."""
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))


def text_of(element: Any) -> str:
    """The words of an element."""
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def paragraphs(tree: Any) -> Iterator[Any]:
    """Every paragraph, in order."""
    yield from tree.iter(f"{W}p")
