"""The running heads of a house, copied with their logos; what would clash or mislead in another document is mended."""

from __future__ import annotations

import copy
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from docx.opc.part import Part
from lxml import etree

from brochure.document.document import Document
from brochure.openxml.file import WP, W, WordFile, written
from brochure.word.house.page_setup import PageSetup
from brochure.word.house.styles import rename
from brochure.word.manuscript import Manuscript
from brochure.word.markup import NAMESPACES, Markup, field, join, paragraph
from brochure.word.package import fill, relate
from brochure.word.section import section_end, section_properties

_CORE = ("http://schemas.openxmlformats.org/package/2006/metadata/core-properties",)
_NOISE = tuple(
    f"{W}{name}"
    for name in ("bookmarkStart", "bookmarkEnd", "proofErr", "lang", "commentRangeStart", "commentRangeEnd")
)
_SAVED_BY = re.compile(r"rsid\w*|paraId|textId")
_QUOTED = re.compile(r'"([^"]*)"|(\S+)')


class HouseHeads:
    """The heads and feet of a document in a house; same duties as our own running heads."""

    def __init__(self, manuscript: Manuscript, file: WordFile, setup: PageSetup, renamed: Mapping[str, str]) -> None:
        self._manuscript = manuscript
        self._file = file
        self._setup = setup
        self._renamed = renamed
        self._properties = _shown(manuscript.document)
        self._copied: dict[str, Part] = {}
        self._references: dict[tuple[str, str], Markup] = {}

    def section(self, *, landscape: bool, opening: bool) -> Markup:
        """The `w:sectPr` of a section."""
        setup = self._setup
        titled = opening and setup.titled
        wanted = [key for key in sorted(setup.heads) if titled or key[1] != "first"]
        references = join(self._reference(*key) for key in sorted(wanted, key=lambda key: key[0] != "header"))
        return section_properties(
            setup.sheet,
            references,
            landscape=landscape,
            titled=titled,
            before_columns=setup.before_columns,
            after_columns=setup.after_columns,
        )

    def ending(self, *, landscape: bool, opening: bool) -> Markup:
        """The all but invisible paragraph that ends a section before the last one."""
        return section_end(self.section(landscape=landscape, opening=opening))

    def _reference(self, kind: str, occasion: str) -> Markup:
        key = (kind, occasion)
        if key not in self._references:
            part = self._copy(self._setup.heads[key], f"/word/{kind}#.xml")
            relationship = relate(self._manuscript.package.main, part, kind)
            self._references[key] = Markup(f'<w:{kind}Reference w:type="{occasion}" r:id="{relationship}"/>')
        return self._references[key]

    def _copy(self, name: str, called: str) -> Part:
        if name not in self._copied:
            part = self._manuscript.package.part(called, self._file.content_type(name) or "")
            self._copied[name] = part
            tree = self._file.tree(name)
            fill(part, self._file.parts[name] if tree is None else self._mended(tree))
            copy_relationships(self._file, name, part, lambda target: self._copy(target, media_name(target)))
        return self._copied[name]

    def _mended(self, tree: Any) -> bytes:
        tree = copy.deepcopy(tree)
        rename(tree, self._renamed)
        for one in list(tree.iter(*_NOISE)):
            one.getparent().remove(one)
        for one in tree.iter(etree.Element):
            for attribute in [key for key in one.attrib if _SAVED_BY.fullmatch(etree.QName(key).localname)]:
                del one.attrib[attribute]
        for one in tree.iter(f"{WP}docPr"):
            one.set("id", str(self._manuscript.count("drawing")))
            if not one.get("descr"):
                one.set("descr", self._manuscript.document.owner)
        for one in list(tree.iter(f"{W}sdtPr")):
            _unbind(one, str(self._manuscript.count("control")))
        _fill_fields(tree, self._properties)
        if etree.QName(tree).localname == "hdr" and self._properties.get("CLASSIFICATION"):
            self._classify(tree)
        return written(tree)

    def _classify(self, head: Any) -> None:
        """Add the classification to a head that has no field for it: it has to be on every page."""
        named = any("CLASSIFICATION" in (one.text or "").upper() for one in head.iter(f"{W}instrText"))
        if named or any("CLASSIFICATION" in one.get(f"{W}instr", "").upper() for one in head.iter(f"{W}fldSimple")):
            return
        line = paragraph("Footer", field("DOCPROPERTY Classification", self._properties["CLASSIFICATION"]))
        head.append(etree.fromstring(f'<w:all xmlns:w="{NAMESPACES["w"]}">{line}</w:all>')[0])


def copy_relationships(file: WordFile, name: str, owner: Part, target: Callable[[str], Part]) -> None:
    """Let a copied part lead to what it led to, under the same identifiers; `target` copies a part by its name."""
    for key, one in sorted(file.relationships(name).items()):
        if one.outside:
            owner.rels.add_relationship(one.type, one.target, key, is_external=True)
        elif one.target in file.parts:
            owner.rels.add_relationship(one.type, target(one.target), key)


def media_name(name: str) -> str:
    """What a copied picture or font is called: numbered, with its ending."""
    folder = "fonts" if name.endswith(".odttf") else "media"
    return f"/word/{folder}/house#{posixpath.splitext(name)[1].lower()}"


def _shown(document: Document) -> Mapping[str, str]:
    """What fields of a running head may ask for, by their names in capitals."""
    edition = document.edition
    return {
        "VERSION": edition.version,
        "REVISION": edition.revision,
        "CLASSIFICATION": edition.classification,
        "TITLE": document.title,
        "SUBJECT": document.subject,
        "AUTHOR": document.owner,
    }


def _unbind(properties: Any, number: str) -> None:
    """A control keeps its words; bound to an item of the house's file, it would lead nowhere."""
    for one in list(properties):
        kind = etree.QName(one).localname
        if kind == "id":
            one.set(f"{W}val", number)
        elif kind == "dataBinding" and not any(uri in one.get(f"{W}prefixMappings", "") for uri in _CORE):
            properties.remove(one)


def _fill_fields(tree: Any, values: Mapping[str, str]) -> None:
    """Show this document's title and version at once; Word would only do so when it prints."""
    for one in tree.iter(f"{W}fldSimple"):
        value = _asked(one.get(f"{W}instr", ""), values)
        if value is not None:
            _say(list(one.iter(f"{W}t")), value)
    for line in tree.iter(f"{W}p"):
        for instruction, shown in _complex_fields(line):
            value = _asked(instruction, values)
            if value is not None:
                _say(shown, value)


def _complex_fields(line: Any) -> Iterator[tuple[str, list[Any]]]:
    """The instruction of every field of a paragraph, and the texts that it shows."""
    instruction, shown, showing, depth = "", list[Any](), False, 0
    for one in line.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
        kind = one.get(f"{W}fldCharType")
        if kind == "begin":
            depth += 1
            if depth == 1:
                instruction, shown, showing = "", [], False
        elif kind == "separate":
            showing = True
        elif kind == "end":
            depth -= 1
            if depth == 0:
                yield instruction, shown
        elif depth and one.tag == f"{W}instrText":
            instruction += one.text or ""
        elif depth and showing:
            shown.append(one)


def _asked(instruction: str, values: Mapping[str, str]) -> str | None:
    """The value that a field asks for, if it is one of those."""
    words = [quoted or plain for quoted, plain in _QUOTED.findall(instruction)]
    if words and words[0].upper() in ("DOCPROPERTY", "INFO"):
        words = words[1:]
    return values.get(words[0].upper()) if words else None


def _say(texts: list[Any], value: str) -> None:
    for place, one in enumerate(texts):
        one.text = value if place == 0 else ""
