"""XML as a tree of elements with places, read so that nothing in it can be fetched or grow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from brochure.picture.svg.refusal import RefusedSvgError

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
MAX_ELEMENTS = 20_000
MAX_DEPTH = 60
_BETWEEN = " "


@dataclass(slots=True)
class SvgElement:
    """An element of the SVG namespace. Attributes keep their local names; those of XLink are told apart as `xlink:`."""

    name: str
    attributes: Mapping[str, str]
    line: int
    column: int
    children: list[SvgElement] = field(default_factory=list)
    text: str = ""

    def everything(self) -> Iterator[SvgElement]:
        """The element and all below it, in the order of the file."""
        yield self
        for child in self.children:
            yield from child.everything()

    def refuse(self, words: str) -> RefusedSvgError:
        """The refusal of something that stands here."""
        return RefusedSvgError(words, self.line, self.column)


def read_tree(data: bytes) -> SvgElement:
    """The root element. RefusedSvgError for XML that is broken, too large, or has a document type or entities.

    Elements of other namespaces (the notes of drawing programs) are never shown by any viewer, and are left out.
    """
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as fault:
        words = f"is not well-formed XML: {expat.ErrorString(fault.code)}"
        raise RefusedSvgError(words, fault.lineno, fault.offset + 1) from None
    except (ValueError, LookupError) as fault:
        raise RefusedSvgError(f"is not readable XML: {fault}", 1, 1) from None
    if reader.root is None:
        raise RefusedSvgError("has no <svg> element of the SVG namespace", 1, 1)
    return reader.root


class _Reader:
    def __init__(self) -> None:
        self.root: SvgElement | None = None
        self._open: list[SvgElement | None] = []
        self._count = 0
        self.parser = expat.ParserCreate(namespace_separator=_BETWEEN)
        self.parser.buffer_text = True
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _refuse(self, words: str) -> RefusedSvgError:
        return RefusedSvgError(words, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def _doctype(self, *_: object) -> None:
        raise self._refuse("has a document type (<!DOCTYPE …>), which can hide entities; take that line out")

    def _instruction(self, target: str, _: str) -> None:
        if target == "xml-stylesheet":
            raise self._refuse("asks for a style sheet outside the file; write the styles into it")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MAX_ELEMENTS:
            raise self._refuse(f"has more than {MAX_ELEMENTS:,} elements; simplify it, or export it as PNG")
        if len(self._open) >= MAX_DEPTH:
            raise self._refuse(f"nests elements more than {MAX_DEPTH} deep; ungroup them")
        space, _, local = name.rpartition(_BETWEEN)
        parent = self._open[-1] if self._open else None
        if space != SVG or (self._open and parent is None):
            self._open.append(None)
            return
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        element = SvgElement(local, dict(_local(attributes)), line, column)
        if parent is not None:
            parent.children.append(element)
        elif local == "svg":
            self.root = element
        self._open.append(element)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        if self._open and self._open[-1] is not None:
            self._open[-1].text += text


def _local(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, value in attributes.items():
        space, _, local = name.rpartition(_BETWEEN)
        if not space:
            yield local, value
        elif space == XLINK:
            yield f"xlink:{local}", value
