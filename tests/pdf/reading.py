"""Reads a PDF back: glyphs with their places, text by element, the structure tree. Only what our own files need."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import pikepdf

_HOLLOW = tuple("）、。，：；”")
_BLOCK = re.compile(r"beginbfchar(.*?)endbfchar", re.DOTALL)
_PAIR = re.compile(r"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")


@dataclass(frozen=True)
class Stretch:
    """Characters shown by one operator, in points from the lower left corner of the page."""

    page: int
    text: str
    x: float
    y: float
    width: float
    size: float
    artifact: bool
    font: str

    @property
    def end(self) -> float:
        """Where its last visible character ends; a full-width mark leaves its right half empty."""
        seen = self.text.rstrip()
        hollow = self.size / 2 if seen[-1:] in _HOLLOW else 0.0
        return self.x + self.width * len(seen) / max(1, len(self.text)) - hollow


@dataclass
class Node:
    """An element of the structure tree."""

    kind: str
    text: str = ""
    kids: list[Node] = field(default_factory=list)
    raw: pikepdf.Object | None = None

    def all(self, kind: str) -> list[Node]:
        """Every element of a kind below this one, in reading order."""
        found = [self] if self.kind == kind else []
        for kid in self.kids:
            found += kid.all(kind)
        return found

    @property
    def said(self) -> str:
        """Its own text and that of all elements in it, in reading order."""
        return self.text if self.kind == "#" else "".join(kid.said for kid in self.kids)


class File:
    """A finished PDF."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))
        self._marked: dict[tuple[int, int], str] = {}
        self.stretches = [stretch for page in range(len(self.pdf.pages)) for stretch in self._read(page)]

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.pdf.pages)

    def text(self, page: int | None = None, *, artifacts: bool = True) -> str:
        """Everything shown, in drawing order."""
        return "".join(s.text for s in self.stretches if page in (None, s.page) and (artifacts or not s.artifact))

    @cached_property
    def tree(self) -> Node:
        """The structure tree."""
        (root,) = _listed(self.pdf.Root.StructTreeRoot.K)
        self._page_numbers = {page.objgen: number for number, page in enumerate(self.pdf.pages)}
        return self._node(root, 0)

    @cached_property
    def fonts(self) -> dict[str, pikepdf.Object]:
        """Every font of every page by its PostScript name."""
        return {
            str(font.BaseFont): font
            for page in self.pdf.pages
            for font in dict(page.Resources.get("/Font", {})).values()
        }

    def _node(self, raw: pikepdf.Object, page: int) -> Node:
        node = Node(str(raw.S)[1:], raw=raw)
        page = self._page_numbers[raw.Pg.objgen] if "/Pg" in raw else page
        if "/ActualText" in raw:
            node.kids.append(Node("#", str(raw.ActualText)))
            return node
        for kid in _listed(raw.get("/K", [])):
            if isinstance(kid, int):
                node.kids.append(Node("#", self._marked.get((page, kid), "")))
            elif kid.get("/Type") == "/MCR":
                node.kids.append(Node("#", self._marked.get((self._page_numbers[kid.Pg.objgen], int(kid.MCID)), "")))
            elif kid.get("/Type") != "/OBJR":
                node.kids.append(self._node(kid, page))
        return node

    def _read(self, number: int) -> Iterator[Stretch]:
        page = self.pdf.pages[number]
        fonts = {f"/{name[1:]}": _Font(font) for name, font in dict(page.Resources.get("/Font", {})).items()}
        marks: list[tuple[str, int | None, bool]] = []
        font, size, x, y = None, 0.0, 0.0, 0.0
        for operands, operator in pikepdf.parse_content_stream(page):
            match str(operator):
                case "BDC" | "BMC":
                    properties = operands[1] if len(operands) > 1 else pikepdf.Dictionary()
                    actual = "/ActualText" in properties
                    if actual:
                        self._say(number, marks, _decoded(properties.ActualText))
                    marks.append((str(operands[0]), properties.get("/MCID"), actual))
                case "EMC":
                    marks.pop()
                case "Tf":
                    font, size = fonts[str(operands[0])], float(operands[1])
                case "Tm":
                    x, y = float(operands[4]), float(operands[5])
                case "TJ":
                    assert font is not None
                    text, width = font.shown(operands[0], size)
                    artifact = any(kind == "/Artifact" for kind, _, _ in marks)
                    if not any(actual for _, _, actual in marks):
                        self._say(number, marks, text)
                    yield Stretch(number, text, x, y, width, size, artifact, font.name)
                    x += width

    def _say(self, page: int, marks: list[tuple[str, int | None, bool]], text: str) -> None:
        for _, mcid, _ in reversed(marks):
            if mcid is not None:
                self._marked[page, int(mcid)] = self._marked.get((page, int(mcid)), "") + text
                return


class _Font:
    def __init__(self, font: pikepdf.Object) -> None:
        self.name = str(font.BaseFont)
        (descendant,) = font.DescendantFonts
        first, widths = descendant.W
        self._widths = dict(enumerate(map(float, widths), int(first)))
        blocks = _BLOCK.findall(font.ToUnicode.read_bytes().decode("ascii"))
        pairs = [pair for block in blocks for pair in _PAIR.findall(block)]
        self._characters = {int(code, 16): bytes.fromhex(said).decode("utf-16-be") for code, said in pairs}

    def shown(self, array: pikepdf.Object, size: float) -> tuple[str, float]:
        text, width = "", 0.0
        for item in array:
            if isinstance(item, pikepdf.String):
                for high, low in _pairs_of(bytes(item)):
                    code = high << 8 | low
                    text += self._characters[code]
                    width += self._widths[code]
            else:
                width -= float(item)
        return text, width * size / 1000


def _pairs_of(data: bytes) -> Iterator[tuple[int, int]]:
    return zip(data[::2], data[1::2], strict=True)


def _listed(kids: object) -> list[pikepdf.Object]:
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]  # type: ignore[list-item]


def _decoded(text: pikepdf.Object) -> str:
    return str(text)


def letters(text: str) -> str:
    """The text without white space, for comparing what wraps differently."""
    return "".join(text.split())
