"""A canvas that knows which element everything it paints belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFArray, PDFObject, PDFPage
from reportlab.pdfgen.canvas import Canvas

from brochure.pdf.tagging.element import AnnotationKid, Artifact, Element, MarkedContent, Target
from brochure.pdf.tagging.syntax import text_string

_WRITING = ("ET", "ET EMC", " Do", " Do Q")
_PAINTING = (" f", " f*", " S", " sh", *_WRITING)


class _Mark(str):
    """A zero-width boundary between the operators of a page; resolved when the page ends."""

    __slots__ = ("target",)
    target: Target | None


def _mark(target: Target | None) -> _Mark:
    mark = _Mark()
    mark.target = target
    return mark


class Bookmark(NamedTuple):
    """A line of the outline; `level` 0 is the outermost."""

    title: str
    destination: str
    level: int


class LinkAnnotation(PDFObject):
    """A link on a page (ISO 32000-1, 12.5.6.5); `struct_parent` is known when the structure tree is written.

    There may be thousands, so they are formatted by hand.
    """

    # ReportLab's mark of an object that is referred to by number.
    __RefOnly__ = 1

    def __init__(
        self, page: int, rect: tuple[float, float, float, float], description: str, target: Callable[[], str]
    ) -> None:
        self.struct_parent = 0
        self._page = page
        self._rect = rect
        self._description = description
        self._target = target

    def format(self, document: Any) -> bytes:
        """The dictionary, once every destination has its page."""
        page = document.idToObjectNumberAndVersion[f"Page{self._page}"][0]
        rect = " ".join(f"{value:.7g}" for value in self._rect)
        return (
            f"<</Type/Annot/Subtype/Link/Rect[{rect}]/Border[0 0 0]/F 4/Contents{text_string(self._description)}"
            f"/P {page} 0 R/StructParent {self.struct_parent}{self._target()}>>"
        ).encode("ascii")


class TaggedCanvas(Canvas):
    """ReportLab's canvas with marked content, links and destinations; nothing on it uses a standard font.

    Text and pictures outside any element or artifact raise, so that nothing can silently be lost to a
    screen reader.
    """

    # What ReportLab's published types leave out.
    _code: list[str]
    _colorsUsed: dict[str, str]  # noqa: N815 (ReportLab's name)
    _formsinuse: list[str]
    _doc: Any
    _pageNumber: int  # noqa: N815 (ReportLab's name)
    _preamble: str

    def __init__(self, size: tuple[float, float], language: str) -> None:
        self.root = Element("Document")
        self.root.joined = True
        self.contents_of_pages: list[list[Element]] = []
        self.annotations: list[tuple[LinkAnnotation, Element]] = []
        self.bookmarks: list[Bookmark] = []
        self._places: dict[str, tuple[int, float, float]] = {}
        self.page_boxes: dict[str, tuple[float, float, float, float]] = {}
        self._joined = 0
        self._targets: list[Target] = []
        super().__init__(BytesIO(), pagesize=size, pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=language)
        # Written when all pages are known, where there are bookmarks.
        self._doc.Catalog.Outlines = None

    def _make_preamble(self) -> None:
        # The stock preamble selects Helvetica, which nothing embeds.
        self._preamble = "1 0 0 1 0 0 cm"

    def write(self, operators: str) -> None:
        """Append operators to the page; a painting operator comes last in its string."""
        self._code.append(operators)

    @property
    def document(self) -> Any:
        """ReportLab's document: catalogue, objects, fonts."""
        return self._doc

    @contextmanager
    def within(self, target: Target) -> Iterator[None]:
        """What is painted inside belongs to `target`; inside an artifact everything stays one."""
        if self._in_artifact():
            target = self._targets[-1]
        self._targets.append(target)
        self._code.append(_mark(target))
        try:
            yield
        finally:
            self._targets.pop()
            self._code.append(_mark(self._targets[-1] if self._targets else None))

    @property
    def is_marked(self) -> bool:
        """Whether what is painted now belongs to an element or an artifact."""
        return bool(self._targets)

    def uses_colorant(self, name: str, spot: str) -> None:
        """Put a spot colour's space among the resources of this page and those that follow."""
        self._colorsUsed[name] = spot

    def link(
        self,
        element: Element,
        rect: tuple[float, float, float, float],
        description: str,
        *,
        address: str | None = None,
        destination: str | None = None,
    ) -> None:
        """Make `rect` (left, bottom, right, top in points) lead to an address or to a destination in the file."""
        if self._in_artifact():
            return
        if destination is not None:
            target = partial(self._jump, destination)
        else:
            target = partial("/A<</Type/Action/S/URI/URI{}>>".format, text_string(address or ""))
        annotation = LinkAnnotation(self._pageNumber, rect, description, target)
        self.annotations.append((annotation, element))
        self._addAnnotation(annotation)  # type: ignore[attr-defined]

    def place_image(self, name: str, matrix: str) -> None:
        """Draw the unit square of an image that the document holds under a name of ReportLab's, moved by `matrix`."""
        self._formsinuse.append(name)
        self._code += [f"q {matrix} cm", f"/{self._doc.getXObjectName(name)} Do Q"]

    def _in_artifact(self) -> bool:
        return bool(self._targets) and isinstance(self._targets[-1], Artifact)

    def destination(self, name: str, left: float, top: float) -> None:
        """Name a place on the page that links and bookmarks lead to."""
        self._places[name] = self._pageNumber, left, top

    def destination_syntax(self, name: str) -> str:
        """The array that leads to a named place at the reader's own zoom; KeyError where no page has it."""
        page, left, top = self._places[name]
        number = self._doc.idToObjectNumberAndVersion[f"Page{page}"][0]
        return f"[{number} 0 R/XYZ {left:.7g} {top:.7g} 0]"

    def _jump(self, name: str) -> str:
        return f"/Dest{self.destination_syntax(name)}"

    def showPage(self) -> None:  # noqa: N802 (ReportLab's name)
        """Close the page: turn every stretch of one target into one sequence of marked content."""
        page = len(self.contents_of_pages)
        contents: list[Element] = []
        self.contents_of_pages.append(contents)
        resolved: list[str] = []
        stretch: list[str] = []
        current: Target | None = None

        def close_stretch() -> None:
            if not any(code.endswith(_PAINTING) for code in stretch):
                resolved.extend(stretch)
            elif isinstance(current, Element):
                resolved.append(f"/{current.kind} <</MCID {len(contents)}>> BDC")
                resolved.extend([*stretch, "EMC"])
                current.join()
                current.kids.append(MarkedContent(page, len(contents)))
                contents.append(current)
            elif current is None:
                lost = [code for code in stretch if code.endswith(_WRITING)]
                if lost:
                    raise ValueError(f"page {page + 1}: painted outside any element or artifact: {lost[0][:80]}")
                resolved.extend(["/Artifact BMC", *stretch, "EMC"])
            else:
                resolved.extend([current.operator, *stretch, "EMC"])
            stretch.clear()

        coming: Target | None = None
        for code in self._code:
            if isinstance(code, _Mark):
                coming = code.target
                continue
            if coming is not current:
                close_stretch()
                current = coming
            stretch.append(code)
        close_stretch()
        self._code[:] = resolved
        # Only now: an element that joined its parent before its text would come before what stands in front of it.
        for number in range(self._joined, len(self.annotations)):
            element = self.annotations[number][1]
            element.join()
            element.kids.append(AnnotationKid(page, number))
        self._joined = len(self.annotations)
        super().showPage()
        shown = self._doc.Pages.pages[-1]
        shown.__NoDefault__ = [*PDFPage.__NoDefault__, "Tabs", "StructParents"]
        shown.Tabs = "/S"
        for box, corners in self.page_boxes.items():
            setattr(shown, box, PDFArray([round(value, 4) for value in corners]))
        shown.StructParents = page
