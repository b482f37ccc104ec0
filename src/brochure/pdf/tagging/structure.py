"""The structure tree written into the file: StructTreeRoot, elements, ParentTree (ISO 32000-1, 14.7).

A long document has tens of thousands of elements, so they are written as finished PDF syntax; ReportLab's dictionaries
would take longer than the drawing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from brochure.pdf.tagging.canvas import TaggedCanvas
from brochure.pdf.tagging.element import AnnotationKid, Element, MarkedContent
from brochure.pdf.tagging.syntax import ObjectTable, text_string

_ROOT = "StructTreeRoot"


def write_structure(canvas: TaggedCanvas) -> None:
    """Add the tree below `canvas.root` to the document; call once, after the last page."""
    _Tree(canvas).write()


class _Tree:
    """The elements in the order of reading, each with the number of its object in the file."""

    def __init__(self, canvas: TaggedCanvas) -> None:
        self._canvas = canvas
        self._objects = ObjectTable(canvas.document)
        self._root = self._objects.reserve(_ROOT)
        self._pages = [self._objects.number(f"Page{page + 1}") for page in range(len(canvas.contents_of_pages))]
        self._elements = list(_in_order(canvas.root))
        self._numbers = {
            id(element): self._objects.reserve(f"Element{place}") for place, element in enumerate(self._elements)
        }
        self._annotations = self._objects.numbers_of([annotation for annotation, _ in canvas.annotations])

    def write(self) -> None:
        """Fill the reserved objects, and point to the tree from the catalogue and from every annotation."""
        for place, element in enumerate(self._elements):
            self._objects.fill(f"Element{place}", self._element(element))
        parents = self._objects.add("ParentTree", self._parent_tree())
        first = len(self._pages)
        self._objects.fill(
            _ROOT,
            f"<</Type/StructTreeRoot/K[{self._reference(self._canvas.root)}]/ParentTree {parents} 0 R"
            f"/ParentTreeNextKey {first + len(self._annotations)}>>",
        )
        for number, (annotation, _) in enumerate(self._canvas.annotations):
            annotation.struct_parent = first + number
        catalogue = self._canvas.document.Catalog
        catalogue.StructTreeRoot = f"{self._root} 0 R"
        catalogue.MarkInfo = "<</Marked true>>"

    def _element(self, element: Element) -> str:
        numbers = self._numbers
        parent = numbers[id(element.parent)] if element.parent is not None else self._root
        page: int | None = None
        kids: list[str] = []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(f"{numbers[id(kid)]} 0 R")
                continue
            if page is None:
                page = kid.page
            kids.append(self._content(kid, page))
        syntax = f"<</Type/StructElem/S/{element.kind}/P {parent} 0 R"
        if page is not None:
            syntax += f"/Pg {self._pages[page]} 0 R"
        if kids:
            syntax += f"/K[{' '.join(kids)}]"
        if element.alt is not None:
            syntax += f"/Alt{text_string(element.alt)}"
        if element.actual is not None:
            syntax += f"/ActualText{text_string(element.actual)}"
        if element.lang is not None:
            syntax += f"/Lang{text_string(element.lang)}"
        if element.title is not None:
            syntax += f"/T{text_string(element.title)}"
        if element.attributes:
            listed = "".join(_attributes(owner, entries) for owner, entries in element.attributes.items())
            syntax += f"/A[{listed}]"
        return f"{syntax}>>"

    def _content(self, kid: MarkedContent | AnnotationKid, page: int) -> str:
        """A kid that is no element, of an element that begins on a page."""
        if isinstance(kid, AnnotationKid):
            return f"<</Type/OBJR/Pg {self._pages[kid.page]} 0 R/Obj {self._annotations[kid.number]} 0 R>>"
        if kid.page == page:
            return str(kid.mcid)
        return f"<</Type/MCR/Pg {self._pages[kid.page]} 0 R/MCID {kid.mcid}>>"

    def _parent_tree(self) -> str:
        """From a page's number to the elements of its marked contents, then from an annotation's to its element."""
        entries = []
        for page, contents in enumerate(self._canvas.contents_of_pages):
            listed = " ".join(self._reference(element) for element in contents)
            entries.append(f"{page} {self._objects.add(f'ParentsOfPage{page}', f'[{listed}]')} 0 R")
        for number, (_, element) in enumerate(self._canvas.annotations, len(entries)):
            entries.append(f"{number} {self._reference(element)}")
        return f"<</Nums[{' '.join(entries)}]>>"

    def _reference(self, element: Element) -> str:
        return f"{self._numbers[id(element)]} 0 R"


def _in_order(root: Element) -> Iterator[Element]:
    pending = [root]
    while pending:
        element = pending.pop()
        yield element
        pending.extend(kid for kid in reversed(element.kids) if isinstance(kid, Element))


def _attributes(owner: str, entries: Mapping[str, str]) -> str:
    written = "".join(f"/{key} {value}" for key, value in entries.items())
    return f"<</O/{owner}{written}>>"
