"""Ways through the file: bookmarks, page labels, links and the table of contents."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from brochure.conformance.file import InspectedFile
from brochure.conformance.finding import Finding, quoted
from brochure.conformance.tree import Annotation, Node

_NOTHING = pikepdf.Dictionary()


def navigation(file: InspectedFile) -> Iterator[Finding]:
    """Bookmarks for all headings, labels for all pages, links that are read and lead somewhere."""
    names = frozenset(_names(file.pdf))
    yield from _bookmarks(file, names)
    if "/PageLabels" not in file.pdf.Root:
        yield Finding("navigation/no-labels", "the pages have no labels (PageLabels)")
    for number, page in enumerate(file.pdf.pages, 1):
        notes = list(page.obj.get("/Annots", []))
        if notes and str(page.obj.get("/Tabs", "")) != "/S":
            yield Finding("navigation/tabs", "links are not visited in the order of reading (Tabs is not S)", number)
        for note in notes:
            yield from _link(file, note, names, number)
    for node in file.elements:
        if node.kind == "Link" and not any(isinstance(kid, Annotation) for kid in node.kids):
            said = f"the link {quoted(file.text_of(node))} has no annotation: it can't be followed"
            yield Finding("link/no-annotation", said, node.first_page)
        elif node.kind == "TOCI" and not any(part.kind == "Link" for part in node.walk()):
            said = f"the line {quoted(file.text_of(node))} of the table of contents leads nowhere"
            yield Finding("contents/no-link", said, node.first_page)


def _bookmarks(file: InspectedFile, names: frozenset[str]) -> Iterator[Finding]:
    """Every section (Sect) has a bookmark with the words of its heading; the document's title needs none."""
    entries = list(_outline(file.pdf))
    title = next((node for node in file.elements if node.kind == "H1"), None)
    titles = {_letters(str(entry.get("/Title", ""))) for entry in entries}
    for node in file.elements:
        heading = next((kid for kid in node.elements if _is_heading(kid)), None) if node.kind == "Sect" else None
        if heading is not None and heading is not title and _letters(file.text_of(heading)) not in titles:
            said = f"the section {quoted(file.text_of(heading))} has no bookmark"
            yield Finding("navigation/no-bookmark", said, heading.first_page)
    for entry in entries:
        if not _leads_somewhere(file, entry, names):
            yield Finding(
                "navigation/dead-bookmark", f"the bookmark {quoted(str(entry.get('/Title', '')))} leads nowhere"
            )


def _link(file: InspectedFile, note: pikepdf.Object, names: frozenset[str], number: int) -> Iterator[Finding]:
    if str(note.get("/Subtype")) != "/Link":
        return
    words = str(note.get("/Contents", ""))
    if not words.strip():
        yield Finding("link/no-words", "a link does not say where it leads (Contents)", number)
    if not _leads_somewhere(file, note, names):
        yield Finding("link/dead", f"the link {quoted(words)} leads nowhere", number)


def _leads_somewhere(file: InspectedFile, source: pikepdf.Object, names: frozenset[str]) -> bool:
    action = source.get("/A", _NOTHING)
    if str(action.get("/S", "")) == "/URI":
        return bool(str(action.get("/URI", "")).strip())
    target = source.get("/Dest", action.get("/D"))
    if isinstance(target, pikepdf.Array):
        return bool(len(target)) and target[0].objgen in {page.objgen for page in file.pdf.pages}
    return target is not None and str(target).removeprefix("/") in names


def _names(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Named places, of the catalogue's dictionary and of its name tree (ISO 32000-1, 12.3.2.3)."""
    yield from (name[1:] for name in dict(pdf.Root.get("/Dests", _NOTHING)))
    pending = [pdf.Root.get("/Names", _NOTHING).get("/Dests", _NOTHING)]
    while pending:
        branch = pending.pop()
        yield from (str(name) for name in list(branch.get("/Names", []))[::2])
        pending.extend(branch.get("/Kids", []))


def _outline(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    pending = [pdf.Root.get("/Outlines", _NOTHING).get("/First")]
    seen = set()
    while pending:
        entry = pending.pop()
        if entry is None or entry.objgen in seen:
            continue
        seen.add(entry.objgen)
        yield entry
        pending += [entry.get("/Next"), entry.get("/First")]


def _is_heading(node: Node) -> bool:
    return node.kind in ("H1", "H2", "H3", "H4", "H5", "H6")


def _letters(text: str) -> str:
    return "".join(text.replace("\u00ad", "").split())
