"""The structure tree written into the file: StructTreeRoot, elements, ParentTree (ISO 32000-1, 14.7)."""

from __future__ import annotations

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFObjectReference, PDFString

from brochure.pdf.tagging.canvas import TaggedCanvas
from brochure.pdf.tagging.element import Element, MarkedContent

_ROOT = "StructTreeRoot"


def write_structure(canvas: TaggedCanvas) -> None:
    """Add the tree below `canvas.root` to the document; call once, after the last page."""
    document = canvas.document
    root = PDFDictionary({"Type": "/StructTreeRoot"})
    document.Reference(root, _ROOT)
    names: dict[int, str] = {}
    order: list[tuple[Element, PDFDictionary]] = []
    pending = [canvas.root]
    while pending:
        element = pending.pop()
        names[id(element)] = f"Element{len(order)}"
        dictionary = PDFDictionary({"Type": "/StructElem", "S": f"/{element.kind}"})
        document.Reference(dictionary, names[id(element)])
        order.append((element, dictionary))
        pending.extend(kid for kid in reversed(element.kids) if isinstance(kid, Element))
    annotations = {number: annotation for number, (annotation, _) in enumerate(canvas.annotations)}
    references = {id(value): name for name, value in document.idToObject.items()}
    first = len(canvas.contents_of_pages)
    for number, annotation in annotations.items():
        annotation["StructParent"] = first + number
    for element, dictionary in order:
        _fill(element, dictionary, names, {n: references[id(a)] for n, a in _own(element, annotations)})
    numbers: list[object] = []
    for page, contents in enumerate(canvas.contents_of_pages):
        listed = PDFArray([PDFObjectReference(names[id(element)]) for element in contents])
        document.Reference(listed, f"ParentsOfPage{page}")
        numbers += [page, PDFObjectReference(f"ParentsOfPage{page}")]
    for number, (_, element) in enumerate(canvas.annotations):
        numbers += [first + number, PDFObjectReference(names[id(element)])]
    root["K"] = PDFArray([PDFObjectReference(names[id(canvas.root)])])
    root["ParentTree"] = PDFDictionary({"Nums": PDFArray(numbers)})
    root["ParentTreeNextKey"] = first + len(annotations)
    document.Catalog.StructTreeRoot = root
    document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})


def _own(element: Element, annotations: dict[int, PDFDictionary]) -> list[tuple[int, PDFDictionary]]:
    numbers = [kid.number for kid in element.kids if not isinstance(kid, Element | MarkedContent)]
    return [(number, annotations[number]) for number in numbers]


def _fill(element: Element, dictionary: PDFDictionary, names: dict[int, str], annotations: dict[int, str]) -> None:
    parent = names[id(element.parent)] if element.parent is not None else _ROOT
    dictionary["P"] = PDFObjectReference(parent)
    first_page = next((kid.page for kid in element.kids if not isinstance(kid, Element)), None)
    kids: list[object] = []
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(PDFObjectReference(names[id(kid)]))
        elif not isinstance(kid, MarkedContent):
            reference = PDFObjectReference(annotations[kid.number])
            kids.append(PDFDictionary({"Type": "/OBJR", "Pg": _page(kid.page), "Obj": reference}))
        elif kid.page == first_page:
            kids.append(kid.mcid)
        else:
            kids.append(PDFDictionary({"Type": "/MCR", "Pg": _page(kid.page), "MCID": kid.mcid}))
    if kids:
        dictionary["K"] = PDFArray(kids)
    if first_page is not None:
        dictionary["Pg"] = _page(first_page)
    for key, text in (("Alt", element.alt), ("Lang", element.lang), ("T", element.title)):
        if text is not None:
            dictionary[key] = PDFString(text)
    if element.attributes:
        owned = [PDFDictionary({"O": f"/{owner}", **entries}) for owner, entries in element.attributes.items()]
        dictionary["A"] = PDFArray(owned)


def _page(index: int) -> PDFObjectReference:
    return PDFObjectReference(f"Page{index + 1}")
