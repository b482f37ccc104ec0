"""Prints of paragraphs: short hashes of what stands between the facts, to tell later which words somebody changed.

The text of plain-text controls and of fields (page numbers, references, contents) is left out: it changes by itself.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from brochure.word.markup import NAMESPACES

_W = f"{{{NAMESPACES['w']}}}"
_DIGITS = 6
_FACT = "\ufffc"
_FACTS = re.compile(rf"{_FACT}(?: ?{_FACT})+")
"""Facts in a row count as one: LibreOffice cuts a control in Chinese text into several."""
_BLANKS = re.compile(r"\s+")
_UNSEEN = {f"{_W}del", f"{_W}moveFrom"}
_LISTED = re.compile("(?i)toc|contents|tableoffigures")


def paragraph_prints(body: bytes) -> Iterator[tuple[str, str]]:
    """The print and the text of each paragraph that has any text of its own, in order."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    for paragraph in etree.fromstring(body, parser).iter(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        if style is not None and _LISTED.match(style.get(f"{_W}val", "")):
            continue
        text = _FACTS.sub(_FACT, _BLANKS.sub(" ", "".join(_own_text(paragraph)))).strip()
        if text.replace(_FACT, "").strip():
            yield hashlib.sha256(text.encode()).hexdigest()[:_DIGITS], text.replace(_FACT, "…")


def _own_text(paragraph: Any) -> Iterator[str]:
    """Its text, with one character for every fact; fields say nothing."""
    fields: list[bool] = []
    for element in _walk(paragraph):
        if element.tag == f"{_W}fldChar":
            kind = element.get(f"{_W}fldCharType")
            if kind == "begin":
                fields.append(True)
            elif kind == "end" and fields:
                fields.pop()
        elif element.tag == f"{_W}sdt":
            yield _FACT
        elif element.tag == f"{_W}t" and not fields:
            yield element.text or ""
        elif element.tag in (f"{_W}tab", f"{_W}br"):
            yield " "


def _walk(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag in _UNSEEN or child.tag == f"{_W}p" or child.tag == f"{_W}pPr":
            continue
        if child.tag == f"{_W}sdt" and child.find(f"{_W}sdtPr/{_W}text") is not None:
            yield child
            continue
        if child.tag == f"{_W}fldSimple":
            continue
        yield child
        if child.tag != f"{_W}sdt":
            yield from _walk(child)
        else:
            content = child.find(f"{_W}sdtContent")
            yield from _walk(content) if content is not None else ()
