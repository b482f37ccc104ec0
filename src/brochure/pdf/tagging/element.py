"""Elements of the structure tree (ISO 32000-1, 14.8) and content that is none (14.8.2.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """A sequence of marked content: page index and MCID on that page."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class AnnotationKid:
    """An annotation that belongs to an element: page index and its number in the document."""

    page: int
    number: int


class Element:
    """One element, such as a paragraph; the parts of a block split over pages share it.

    It joins its parent when its first mark is drawn, so the tree has the order of reading, and what is
    measured but never drawn leaves no trace. `alt`, `actual`, `lang` and `title` are its text entries
    (`actual` is read in place of what is drawn), `attributes` maps an owner ("Table", "Layout") to
    entries already in PDF syntax.
    """

    __slots__ = ("actual", "alt", "attributes", "joined", "kids", "kind", "lang", "parent", "title")

    def __init__(
        self,
        kind: str,
        parent: Element | None = None,
        *,
        alt: str | None = None,
        actual: str | None = None,
        lang: str | None = None,
        title: str | None = None,
        attributes: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        self.kind = kind
        self.parent = parent
        self.alt = alt
        self.actual = actual
        self.lang = lang
        self.title = title
        self.attributes: dict[str, Mapping[str, str]] = dict(attributes or {})
        self.kids: list[Element | MarkedContent | AnnotationKid] = []
        self.joined = False

    def join(self) -> None:
        """Become a kid of the parent, and the parent of its own, once."""
        if self.joined:
            return
        self.joined = True
        if self.parent is not None:
            self.parent.join()
            self.parent.kids.append(self)


@dataclass(frozen=True, slots=True)
class Artifact:
    """Content that a screen reader skips: backgrounds, motifs, running feet, repeated table headings."""

    type: str = ""
    subtype: str = ""

    @property
    def operator(self) -> str:
        """The operator that opens it in a content stream."""
        if not self.type:
            return "/Artifact BMC"
        subtype = f" /Subtype /{self.subtype}" if self.subtype else ""
        return f"/Artifact <</Type /{self.type}{subtype}>> BDC"


Target: TypeAlias = Element | Artifact

LAYOUT = Artifact("Layout")
REPEATED = Artifact("Pagination")
HEADER = Artifact("Pagination", "Header")
FOOTER = Artifact("Pagination", "Footer")
BACKGROUND = Artifact("Page")
