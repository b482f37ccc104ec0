"""What is named has to be there: styles, lists, notes, bookmarks, data behind controls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from brochure.conformance.finding import Finding, quoted
from brochure.openxml.file import W, WordFile, text_of

_STYLES = ("pStyle", "rStyle", "tblStyle")
_TARGETED = re.compile(r'^\s*(REF|PAGEREF|NOTEREF)\s+"?([^\s"\\]+)')
_LINKED = re.compile(r'^\s*HYPERLINK\s+\\l\s+"([^"]+)"')
_STEP = re.compile(r"/(?:[^:/\[\]]+:)?([^/\[\]]+)(?:\[(\d+)\])?")


def references(file: WordFile) -> Iterator[Finding]:
    """Every name that a part uses leads somewhere."""
    yield from _styles(file)
    yield from _lists(file)
    yield from _notes(file)
    yield from _anchors(file)
    yield from _bindings(file)


def _styles(file: WordFile) -> Iterator[Finding]:
    tree = file.tree("word/styles.xml")
    known = {one.get(f"{W}styleId") for one in tree.iter(f"{W}style")} if tree is not None else set()
    for story in file.stories.values():
        for name in _STYLES:
            for one in story.iter(f"{W}{name}"):
                if one.get(f"{W}val") not in known:
                    yield Finding("word/style", f"the style '{one.get(f'{W}val')}' is used and not defined")
    for one in tree.iter(f"{W}basedOn", f"{W}next", f"{W}link") if tree is not None else ():
        if one.get(f"{W}val") not in known:
            yield Finding("word/style", f"a style refers to the style '{one.get(f'{W}val')}', which is not defined")


def _lists(file: WordFile) -> Iterator[Finding]:
    tree = file.tree("word/numbering.xml")
    abstract = {one.get(f"{W}abstractNumId") for one in tree.iter(f"{W}abstractNum")} if tree is not None else set()
    known = {"0"}
    for one in tree.iter(f"{W}num") if tree is not None else ():
        known.add(one.get(f"{W}numId", ""))
        base = one.find(f"{W}abstractNumId")
        if base is None or base.get(f"{W}val") not in abstract:
            yield Finding("word/numbering", f"the list {one.get(f'{W}numId')} has no definition")
    styles = file.tree("word/styles.xml")
    for story in (*file.stories.values(), *([styles] if styles is not None else ())):
        for one in story.iter(f"{W}numId"):
            if one.get(f"{W}val", "") not in known:
                yield Finding("word/numbering", f"the list {one.get(f'{W}val')} is used and not defined")


def _notes(file: WordFile) -> Iterator[Finding]:
    for kind in ("footnote", "endnote"):
        tree = file.tree(f"word/{kind}s.xml")
        known = {one.get(f"{W}id") for one in tree.iter(f"{W}{kind}")} if tree is not None else set()
        for story in file.stories.values():
            for one in story.iter(f"{W}{kind}Reference"):
                if one.get(f"{W}id") not in known:
                    yield Finding("word/note", f"the {kind} {one.get(f'{W}id')} is referred to and not there")
    comments = file.tree("word/comments.xml")
    said = {one.get(f"{W}id") for one in comments.iter(f"{W}comment")} if comments is not None else set()
    for story in file.stories.values():
        for one in story.iter(f"{W}commentReference"):
            if one.get(f"{W}id") not in said:
                yield Finding("word/note", f"the comment {one.get(f'{W}id')} is referred to and not there")


def _anchors(file: WordFile) -> Iterator[Finding]:
    known = {one.get(f"{W}name") for story in file.stories.values() for one in story.iter(f"{W}bookmarkStart")}
    known.add("_top")
    for story in file.stories.values():
        for link in story.iter(f"{W}hyperlink"):
            anchor = link.get(f"{W}anchor")
            if anchor is not None and anchor not in known:
                yield Finding("word/anchor", f"the link {quoted(text_of(link))} leads to no bookmark '{anchor}'")
        for code in _codes(story):
            found = _TARGETED.match(code) or _LINKED.match(code)
            if found and found[found.lastindex or 1] not in known:
                yield Finding("word/anchor", f"the field {quoted(code)} refers to no bookmark")


def _codes(story: Any) -> Iterator[str]:
    """The instructions of all fields, simple and complex."""
    for one in story.iter(f"{W}fldSimple"):
        yield one.get(f"{W}instr", "")
    for paragraph in story.iter(f"{W}p"):
        code = ""
        for one in paragraph.iter(f"{W}instrText", f"{W}fldChar"):
            if one.tag == f"{W}instrText":
                code += one.text or ""
            elif code:
                yield code
                code = ""


def _bindings(file: WordFile) -> Iterator[Finding]:
    """A control that is bound to data shows what is there."""
    stores = _stores(file)
    for story in file.stories.values():
        for one in story.iter(f"{W}dataBinding"):
            store, path = one.get(f"{W}storeItemID", "").upper(), one.get(f"{W}xpath", "")
            if store not in stores:
                yield Finding(
                    "word/binding", f"a control is bound to the data {store or 'of no item'}, which is not there"
                )
            elif not _leads_somewhere(stores[store], path):
                yield Finding("word/binding", f"a control is bound to {path}, which is not in its data")


def _stores(file: WordFile) -> dict[str, Any]:
    stores = {}
    for name in file.parts:
        if not name.startswith("customXml/item") or name.startswith("customXml/itemProps"):
            continue
        # LibreOffice writes the properties of an item and no relationship to them.
        beside = name.replace("customXml/item", "customXml/itemProps")
        kinds = file.relationships(name).values()
        properties = file.tree(next((one.target for one in kinds if one.kind == "customXmlProps"), beside))
        if properties is not None:
            identity = next((value for key, value in properties.attrib.items() if key.endswith("itemID")), "")
            stores[str(identity).upper()] = file.tree(name)
    return stores


def _leads_somewhere(item: Any | None, path: str) -> bool:
    """Whether a path of steps with positions is in an item; LibreOffice writes out what was written out already."""
    if item is None:
        return False
    steps = _STEP.findall(path)
    if not steps or etree.QName(item).localname != steps[0][0]:
        return False
    element = item
    for name, position in steps[1:]:
        names = {name, name.replace("_x005F_", "_")}
        children = [one for one in element if isinstance(one.tag, str) and etree.QName(one).localname in names]
        if len(children) < int(position or 1):
            return False
        element = children[int(position or 1) - 1]
    return True
