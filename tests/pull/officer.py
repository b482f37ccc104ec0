"""What people do to a Word file, as Word writes it down."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def changed(data: bytes, name: str, change: Callable[[Any], None]) -> bytes:
    """The file with one part changed."""
    return rewritten(data, {name: lambda part: _changed_part(part, change)})


def rewritten(
    data: bytes, changes: dict[str, Callable[[bytes], bytes]], added: dict[str, bytes] | None = None
) -> bytes:
    """The file with some parts changed and others added."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            part = old.read(entry)
            new.writestr(entry.filename, changes.get(entry.filename, bytes)(part))
        for name, part in (added or {}).items():
            new.writestr(name, part)
    return written.getvalue()


def typed(data: bytes, path: str, text: str, *, only: int | None = None, store: bool = False) -> bytes:
    """Somebody types into the controls of a fact: all of them or `only` one; Word changes the `store` as well."""

    def change(body: Any) -> None:
        found = controls(body, path)
        assert found, path
        for number, control in enumerate(found):
            if only is None or number == only:
                put(control, text)

    data = changed(data, "word/document.xml", change)
    return changed(data, "customXml/item1.xml", lambda item: _put_in_store(item, path, text)) if store else data


def controls(body: Any, path: str) -> list[Any]:
    """The controls of a fact."""
    return [one for one in body.iter(f"{W}sdt") if one.find(f"{W}sdtPr/{W}tag").get(f"{W}val") == path]


def put(control: Any, text: str) -> None:
    """Type over what a control shows."""
    first, *others = control.find(f"{W}sdtContent").iter(f"{W}t")
    first.text = text
    for one in others:
        one.text = ""


def tracked(data: bytes, path: str, text: str, author: str) -> bytes:
    """The same with changes on record."""

    def change(body: Any) -> None:
        for control in controls(body, path):
            content = control.find(f"{W}sdtContent")
            (run,) = content.iter(f"{W}r")
            old = etree.SubElement(content, f"{W}del", {f"{W}id": "9001", f"{W}author": author})
            new = etree.SubElement(content, f"{W}ins", {f"{W}id": "9002", f"{W}author": author})
            inserted = etree.fromstring(etree.tostring(run))
            next(inserted.iter(f"{W}t")).text = text
            new.append(inserted)
            for one in run.iter(f"{W}t"):
                one.tag = f"{W}delText"
            old.append(run)

    return changed(data, "word/document.xml", change)


def commented(data: bytes, path: str, text: str, author: str) -> bytes:
    """A remark in the margin at the first control of a fact."""

    def change(body: Any) -> None:
        control = controls(body, path)[0]
        parent, place = control.getparent(), control.getparent().index(control)
        parent.insert(place, etree.Element(f"{W}commentRangeStart", {f"{W}id": "0"}))
        parent.insert(place + 2, etree.Element(f"{W}commentRangeEnd", {f"{W}id": "0"}))

    comments = (
        f'<w:comments xmlns:w="{W[1:-1]}"><w:comment w:id="0" w:author="{author}"><w:p><w:r><w:t>{text}</w:t></w:r>'
        "</w:p></w:comment></w:comments>"
    )
    data = changed(data, "word/document.xml", change)
    return rewritten(data, {}, {"word/comments.xml": comments.encode()})


def _put_in_store(item: Any, path: str, text: str) -> None:
    namespace = etree.QName(item).namespace
    element = item
    for step in path.split("/"):
        name = f"_x{ord(step[0]):04X}_{step[1:]}" if step[0].isdigit() else step
        element = next(one for one in element if one.tag == f"{{{namespace}}}{name}" and (len(one) or True))
    element.text = text


def _changed_part(part: bytes, change: Callable[[Any], None]) -> bytes:
    tree = etree.fromstring(part)
    change(tree)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
