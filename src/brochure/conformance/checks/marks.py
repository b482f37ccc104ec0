"""Whether tree and pages fit together: every piece of text in one element, in the order in which it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pikepdf

from brochure.conformance.content import Passage
from brochure.conformance.file import InspectedFile
from brochure.conformance.finding import Finding, quoted
from brochure.conformance.tree import Mark, listed

_NOTHING = pikepdf.Dictionary()
# Running heads and feet stand in the outer parts of the page's height.
_FOOT, _HEAD = 0.12, 0.88


def marks(file: InspectedFile) -> Iterator[Finding]:
    """Marked content: well formed, held by exactly one element, and read in the order it is painted."""
    for number, page in enumerate(file.pages, 1):
        yield from (Finding(rule, message, number) for rule, message in page.faults)
        yield from _repeated_on_page(page.passages, number)
    if file.tree is None:
        return
    held = Counter((mark.page, mark.mcid) for mark in file.tree.marks)
    for (page_index, mcid), count in held.items():
        where = None if page_index is None else page_index + 1
        if count > 1:
            yield Finding("marks/held-twice", f"marked content {mcid} belongs to {count} elements", where)
        if page_index is None or (page_index, mcid) not in file.passages:
            yield Finding("marks/not-there", f"an element holds marked content {mcid}, which no page has", where)
    for place, passage in file.passages.items():
        if place not in held:
            said = f"the text {quoted(passage.text)} (marked content {place[1]}) belongs to no element"
            yield Finding("marks/unheld", said, place[0] + 1)
    yield from _order(file)


def hidden(file: InspectedFile) -> Iterator[Finding]:
    """Text that is an artifact though it is no running head or foot, repeated table heading or scale of a drawing."""
    for number, page in enumerate(file.pages, 1):
        for passage in page.passages:
            if passage.is_artifact and passage.text.strip() and not _may_be_skipped(passage):
                said = f"the text {quoted(passage.text)} is an artifact: no screen reader says it"
                yield Finding("marks/hidden-text", said, number)


def parents(file: InspectedFile) -> Iterator[Finding]:
    """The way back from pages and annotations to their elements (ISO 32000-1, 14.7.4.4)."""
    if file.tree is None:
        return
    tree = dict(_numbers(file.pdf.Root.StructTreeRoot.get("/ParentTree", _NOTHING)))
    elements = {node.raw.objgen for node in file.elements}
    for number, page in enumerate(file.pages, 1):
        held = [passage.mcid for passage in page.passages if passage.mcid is not None]
        key = file.pdf.pages[number - 1].obj.get("/StructParents")
        entries = listed(tree.get(int(key), [])) if key is not None else []
        for mcid in held:
            entry = entries[mcid] if mcid < len(entries) else None
            if not isinstance(entry, pikepdf.Dictionary) or entry.objgen not in elements:
                said = f"the ParentTree leads from marked content {mcid} to no element"
                yield Finding("marks/no-parent", said, number)
                break
        for note in file.pdf.pages[number - 1].obj.get("/Annots", []):
            entry = tree.get(int(note.get("/StructParent", -1)))
            if not isinstance(entry, pikepdf.Dictionary) or entry.objgen not in elements:
                said = f"an annotation {quoted(str(note.get('/Contents', '')))} belongs to no element (StructParent)"
                yield Finding("marks/no-parent", said, number)


def _repeated_on_page(passages: list[Passage], number: int) -> Iterator[Finding]:
    counted = Counter(passage.mcid for passage in passages if passage.mcid is not None)
    for mcid, count in counted.items():
        if count > 1:
            yield Finding("marks/painted-twice", f"{count} pieces of marked content have the number {mcid}", number)


def _order(file: InspectedFile) -> Iterator[Finding]:
    """One finding a page: what is read before something that stands in front of it."""
    assert file.tree is not None
    read: dict[int, list[Mark]] = {}
    for mark in file.tree.marks:
        if mark.page is not None:
            read.setdefault(mark.page, []).append(mark)
    painted = {
        (passage.page, passage.mcid): place
        for page in file.pages
        for place, passage in enumerate(page.passages)
        if passage.mcid is not None
    }
    for page_index, found in read.items():
        known = [mark for mark in found if (page_index, mark.mcid) in painted]
        for first, second in pairwise(known):
            if painted[page_index, first.mcid] > painted[page_index, second.mcid]:
                early, late = (file.passages[page_index, mark.mcid].text for mark in (first, second))
                said = f"{quoted(early)} is read before {quoted(late)}, which stands in front of it"
                yield Finding("marks/order", said, page_index + 1)
                break


def _may_be_skipped(passage: Passage) -> bool:
    if passage.kind in ("Header", "Footer"):
        return passage.height is not None and not _FOOT < passage.height < _HEAD
    return passage.kind == "Pagination" or passage.is_scale


def _numbers(tree: pikepdf.Object, depth: int = 0) -> Iterator[tuple[int, pikepdf.Object]]:
    entries = list(tree.get("/Nums", []))
    yield from ((int(entries[place]), entries[place + 1]) for place in range(0, len(entries) - 1, 2))
    if depth < 50:
        for kid in tree.get("/Kids", []):
            yield from _numbers(kid, depth + 1)
