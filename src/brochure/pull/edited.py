"""Reads a Word file that somebody has worked in: what its controls show now, and what they showed when it was made.

Word and LibreOffice write the same things in different ways and drop some of them (tags, attributes of data items), so
only the binding of a control (ECMA-376 17.5.2.6) counts as its identity, and everything else is taken as it comes.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import etree

from brochure.diagnostics import UsageError
from brochure.word.facts import BASE, FACTS, PROSE, is_bindable, step_named
from brochure.word.markup import NAMESPACES
from brochure.word.paragraph_prints import paragraph_prints

_W = f"{{{NAMESPACES['w']}}}"
_STORY = re.compile(r"word/(?:document|footnotes|endnotes|header\d*|footer\d*)\d*\.xml")
_ITEM = re.compile(r"customXml/item\d+\.xml")
_STEP = re.compile(r"(?:[^:/\[\]]+:)?([^:/\[\]]+)\[(\d+)\]")
_MOST_BYTES = 200_000_000
_NEAR = 60
"""So many characters of a paragraph show where a remark stands."""


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """A printed fact: its path in the spec, and which of the wordings printed for it, counted from 1."""

    path: str
    wording: int


@dataclass(frozen=True, slots=True)
class Control:
    """What one control shows now. `empty` says that only its hint is left; `tracked` names who changed it on record."""

    key: Key
    text: str
    empty: bool = False
    tracked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark in the margin, the facts in the text it is about, and the beginning of that text."""

    author: str
    text: str
    paths: tuple[str, ...]
    near: str


@dataclass(frozen=True, slots=True)
class EditedFile:
    """A Word file made by brochure, as it is now.

    `base` holds the first texts of the facts and `store` the ones in the data item, which Word keeps up with the
    controls; `foreign` are paragraphs whose words are not those that were made, `said` is all text of the document.
    """

    park: str
    document: str
    language: str
    controls: tuple[Control, ...]
    base: Mapping[Key, str]
    store: Mapping[Key, str]
    foreign: tuple[str, ...]
    comments: tuple[Comment, ...]
    said: str


def read_edited(file: Path) -> EditedFile:
    """Read a file.

    Raises:
        UsageError: it is no Word file, was not made by brochure, or has lost the data that edits are told by.
    """
    parts = _parts(file)
    items = _items(parts)
    if BASE not in items or FACTS not in items:
        raise UsageError(
            f"'{file.as_posix()}' holds no facts to compare with: only a Word file made by 'brochure build' does, and "
            "it loses them when it is saved as .doc, .odt or .rtf"
        )
    stories = {name: _tree(data) for name, data in parts.items() if _STORY.fullmatch(name)}
    base = {key: text for key, text in _values(items[BASE]).items() if text}
    properties = _properties(parts)
    body = parts["word/document.xml"]
    return EditedFile(
        properties.get("Park", ""),
        properties.get("Document", ""),
        properties.get("Language", ""),
        tuple(control for tree in stories.values() for control in _controls(tree, base)),
        base,
        _values(items[FACTS]),
        _foreign(body, items.get(PROSE)),
        tuple(_comments(parts, stories.get("word/document.xml"))),
        " ".join(_said(tree) for tree in stories.values()),
    )


def _parts(file: Path) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) > _MOST_BYTES:
                raise UsageError(f"'{file.as_posix()}' unpacks to more than 200 MB, and is not read")
            parts = {entry.filename: archive.read(entry) for entry in entries if entry.filename.endswith(".xml")}
    except FileNotFoundError as fault:
        raise UsageError(f"there is no file '{file.as_posix()}'") from fault
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as fault:
        raise UsageError(f"'{file.as_posix()}' is no Word file (.docx)") from fault
    if "word/document.xml" not in parts:
        raise UsageError(f"'{file.as_posix()}' is no Word file (.docx)")
    return parts


def _tree(data: bytes) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise UsageError("a part of the file is not well-formed XML: it is damaged") from fault


def _items(parts: Mapping[str, bytes]) -> dict[str, Any]:
    """The data items by their namespace."""
    trees = [_tree(data) for name, data in sorted(parts.items()) if _ITEM.fullmatch(name)]
    return {etree.QName(tree).namespace or "": tree for tree in trees}


def _values(item: Any) -> dict[Key, str]:
    return dict(_leaves(item, ()))


def _leaves(element: Any, steps: tuple[str, ...]) -> Iterator[tuple[Key, str]]:
    counts: Counter[str] = Counter()
    for child in element:
        if not isinstance(child.tag, str):
            continue
        name = etree.QName(child).localname
        counts[name] += 1
        below = (*steps, step_named(name))
        if len(child):
            yield from _leaves(child, below)
        else:
            yield Key("/".join(below), counts[name]), child.text or ""


def _key_of(xpath: str) -> Key | None:
    """`/f:facts[1]/f:park[1]/f:name[2]` is the second wording of park/name."""
    steps = _STEP.findall(xpath)
    if len(steps) < len(("facts", "park")):
        return None
    return Key("/".join(step_named(name) for name, _ in steps[1:]), int(steps[-1][1]))


def _controls(tree: Any, base: Mapping[Key, str]) -> Iterator[Control]:
    for control in tree.iter(f"{_W}sdt"):
        content = control.find(f"{_W}sdtContent")
        key = _key(control.find(f"{_W}sdtPr"), base)
        if key is None or content is None:
            continue
        text = "".join(_shown(_without_echoes(content)))
        hint = control.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None
        changes = [change for kind in ("ins", "del") for change in content.iter(f"{_W}{kind}")]
        by = dict.fromkeys(change.get(f"{_W}author", "somebody") for change in changes)
        yield Control(key, text, hint or not text.strip(), tuple(by))


def _key(properties: Any | None, base: Mapping[Key, str]) -> Key | None:
    """Which wording a control shows; one that could not be bound is known by its tag, as long as that is kept."""
    if properties is None:
        return None
    binding = properties.find(f"{_W}dataBinding")
    if binding is not None:
        key = _key_of(binding.get(f"{_W}xpath", ""))
        # LibreOffice writes out once more what was written out already: _x005F_x0030_ for _x0030_.
        return key if key is None or key in base else Key(step_named(key.path), key.wording)
    tag = properties.find(f"{_W}tag")
    path = tag.get(f"{_W}val", "") if tag is not None else ""
    found = [key for key, text in base.items() if key.path == path and not is_bindable(text)]
    return found[0] if len(found) == 1 else None


def _without_echoes(content: Any) -> Any:
    """In Chinese text, LibreOffice writes a part of what a field shows into a run, and all of it behind that."""
    for run in content.iter(f"{_W}r"):
        *echoes, last = run.findall(f"{_W}t") or [None]
        if echoes and all((echo.text or "") in (last.text or "") for echo in echoes):
            for echo in echoes:
                run.remove(echo)
    return content


def _shown(element: Any) -> Iterator[str]:
    """The text a reader sees once all changes are accepted."""
    for child in element:
        if child.tag in (f"{_W}del", f"{_W}moveFrom"):
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag == f"{_W}tab":
            yield "\t"
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"
        else:
            yield from _shown(child)


def _said(tree: Any) -> str:
    return "".join(text.text or "" for text in tree.iter(f"{_W}t"))


def _foreign(body: bytes, prose: Any | None) -> tuple[str, ...]:
    if prose is None:
        return ()
    known = {one.text or "" for one in prose}
    return tuple(dict.fromkeys(text for print_, text in paragraph_prints(body) if print_ not in known))


def _properties(parts: Mapping[str, bytes]) -> dict[str, str]:
    data = parts.get("docProps/custom.xml")
    if data is None:
        return {}
    return {one.get("name", ""): "".join(one.itertext()) for one in _tree(data)}


@dataclass(slots=True)
class _Marked:
    """What stands between the two ends of a comment's mark."""

    paths: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


def _comments(parts: Mapping[str, bytes], body: Any | None) -> Iterator[Comment]:
    data = parts.get("word/comments.xml")
    if data is None or body is None:
        return
    marked = _marked(body)
    for one in _tree(data).iter(f"{_W}comment"):
        text = " ".join("".join(_shown(paragraph)) for paragraph in one.iter(f"{_W}p"))
        about = marked.get(one.get(f"{_W}id", ""), _Marked())
        near = "".join(about.texts).strip()
        shown = near if len(near) <= _NEAR else f"{near[:_NEAR].rstrip()}…"
        author = one.get(f"{_W}author", "") or "somebody"
        yield Comment(author, text.strip(), tuple(dict.fromkeys(about.paths)), shown)


def _marked(body: Any) -> dict[str, _Marked]:
    marked: dict[str, _Marked] = {}
    open_: dict[str, _Marked] = {}
    for element in body.iter():
        if element.tag == f"{_W}commentRangeStart":
            open_[element.get(f"{_W}id", "")] = marked.setdefault(element.get(f"{_W}id", ""), _Marked())
        elif element.tag == f"{_W}commentRangeEnd":
            open_.pop(element.get(f"{_W}id", ""), None)
        elif element.tag == f"{_W}dataBinding":
            key = _key_of(element.get(f"{_W}xpath", ""))
            for one in open_.values():
                one.paths += [key.path] if key else []
        elif element.tag == f"{_W}t":
            for one in open_.values():
                one.texts.append(element.text or "")
    return marked
