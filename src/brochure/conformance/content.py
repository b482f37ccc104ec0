"""What the pages paint: marked content with its text, and whether it is well formed (ISO 32000-1, 14.6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

from brochure.conformance.font import Font

_NO_PROPERTIES = pikepdf.Dictionary()


@dataclass(slots=True)
class Passage:
    """One outermost sequence of marked content.

    `page` counts from 0, `mcid` is None for artifacts; `kind` is the artifact's subtype or type ("Footer", "Layout").
    `shown` are the strings it is made of, `height` is where the first of them stands, in parts of the page's height.
    """

    page: int
    mcid: int | None
    is_artifact: bool
    kind: str = ""
    text: str = ""
    height: float | None = None
    shown: list[str] = field(default_factory=list)

    @property
    def is_scale(self) -> bool:
        """Whether it is the scale of a drawing: mostly bare numbers."""
        numbers = sum(string.strip().isdigit() for string in self.shown)
        return len(self.shown) > 1 and 2 * numbers > len(self.shown)


@dataclass(slots=True)
class PageContent:
    """The passages of one page in the order they are painted, and what is malformed about them."""

    passages: list[Passage] = field(default_factory=list)
    faults: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A sequence that has begun: `depth` of saved graphics states there, and whether ActualText speaks for it."""

    passage: Passage
    depth: int
    is_spoken_for: bool


def read_page(page: pikepdf.Page, number: int) -> PageContent:
    """Follow the operators of a page; `number` counts from 0."""
    return _Reader(page, number).read()


class _Reader:
    def __init__(self, page: pikepdf.Page, number: int) -> None:
        self._page = page
        self._number = number
        self._found = PageContent()
        self._resources = page.obj.get("/Resources", _NO_PROPERTIES)
        fonts = self._resources.get("/Font", _NO_PROPERTIES)
        self._fonts = {name: Font(font) for name, font in fonts.items()}
        self._open: list[_Open] = []
        self._states: list[pikepdf.Matrix] = []
        self._matrix = pikepdf.Matrix()
        self._font: Font | None = None
        self._bottom = float(page.mediabox[1])
        self._height = float(page.mediabox[3]) - self._bottom
        self._y = 0.0

    def read(self) -> PageContent:
        for instruction in pikepdf.parse_content_stream(self._page):
            self._follow(str(instruction.operator), list(instruction.operands))
        if self._open:
            self._fault("content/unclosed", "marked content begins (BDC) and never ends (EMC)")
        return self._found

    def _follow(self, operator: str, operands: list[pikepdf.Object]) -> None:
        match operator:
            case "q":
                self._states.append(self._matrix)
            case "Q":
                self._matrix = self._states.pop() if self._states else self._matrix
                if self._open and len(self._states) < self._open[-1].depth:
                    self._fault("content/crossing", "marked content crosses the end of a graphics state (Q)")
            case "cm":
                self._matrix = pikepdf.Matrix(*map(float, operands)) @ self._matrix
            case "BDC" | "BMC":
                self._begin(operands)
            case "EMC":
                self._end()
            case "Tf":
                self._font = self._fonts.get(str(operands[0]))
            case "Tm":
                self._y = float((pikepdf.Matrix(*map(float, operands)) @ self._matrix).f)
            case "Tj" | "'" | '"':
                self._show([operands[-1]])
            case "TJ":
                self._show(operands[0])
            case _:
                pass

    def _begin(self, operands: list[pikepdf.Object]) -> None:
        properties = operands[1] if len(operands) > 1 else _NO_PROPERTIES
        if isinstance(properties, pikepdf.Name):
            named = self._resources.get("/Properties", _NO_PROPERTIES)
            properties = named.get(str(properties), _NO_PROPERTIES)
        outer = self._open[-1] if self._open else None
        if outer is None or "/MCID" in properties:
            passage = self._passage(str(operands[0]), properties)
        else:
            passage = outer.passage
        is_spoken_for = outer is not None and outer.is_spoken_for
        if "/ActualText" in properties and not is_spoken_for:
            passage.text += str(properties.ActualText)
            is_spoken_for = True
        self._open.append(_Open(passage, len(self._states), is_spoken_for))

    def _passage(self, tag: str, properties: pikepdf.Object) -> Passage:
        mcid = int(properties.MCID) if "/MCID" in properties else None
        kind = str(properties.get("/Subtype", properties.get("/Type", "/")))[1:]
        passage = Passage(self._number, mcid, tag == "/Artifact", kind)
        self._found.passages.append(passage)
        return passage

    def _end(self) -> None:
        if not self._open:
            self._fault("content/unopened", "marked content ends (EMC) that never began (BDC)")
        elif self._open.pop().depth != len(self._states):
            self._fault("content/crossing", "marked content crosses the end of a graphics state (Q)")

    def _show(self, shown: object) -> None:
        said = "".join(self._said(shown))
        if not said:
            return
        if not self._open:
            self._fault("content/untagged", f"the text '{said.strip()}' is neither tagged nor an artifact")
            return
        passage = self._open[-1].passage
        if passage.height is None:
            passage.height = (self._y - self._bottom) / self._height
        passage.shown.append(said)
        if not self._open[-1].is_spoken_for:
            passage.text += said

    def _said(self, shown: object) -> Iterator[str]:
        strings = (
            [item for item in shown if isinstance(item, pikepdf.String)]
            if isinstance(shown, list | pikepdf.Array)
            else []
        )
        for item in strings:
            if self._font is None:
                self._fault("font/unknown", "text is shown in a font that the page does not name")
                return
            text = self._font.text(bytes(item))
            if "\ufffd" in text:
                self._fault("font/no-character", f"{self._font.name} shows a glyph that stands for no character")
            yield text

    def _fault(self, rule: str, message: str) -> None:
        if (rule, message) not in self._found.faults:
            self._found.faults.append((rule, message))
