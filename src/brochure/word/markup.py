"""XML as text: what is markup and what is a reader's words are told apart by type, and only here they meet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NewType

Markup = NewType("Markup", str)
"""Well-formed XML content; anything else is a plain `str` and has to be escaped first."""

NOTHING = Markup("")
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_OFFICE = "http://schemas.openxmlformats.org"
NAMESPACES = {
    "w": f"{_OFFICE}/wordprocessingml/2006/main",
    "r": f"{_OFFICE}/officeDocument/2006/relationships",
    "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
    "a": f"{_OFFICE}/drawingml/2006/main",
    "pic": f"{_OFFICE}/drawingml/2006/picture",
    "c": f"{_OFFICE}/drawingml/2006/chart",
}

# XML 1.0, production 2: what no document may contain, not even as a character reference.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)
_BREAKS = re.compile("([\t\n])")


def escape(text: str) -> Markup:
    """Text for content or a quoted attribute; forbidden characters become U+FFFD, so that none is lost unseen."""
    if _stands_for_itself(text):
        return Markup(text)
    return Markup(_FORBIDDEN.sub("\ufffd", text).translate(_SPECIAL))


def _stands_for_itself(text: str) -> bool:
    """Whether nothing in a text means anything in XML, as in nearly all texts; then nothing has to be replaced."""
    return text.isprintable() and "&" not in text and "<" not in text and ">" not in text and '"' not in text


def text(words: str) -> Markup:
    """The content of a run: line ends become `w:br`, tabs `w:tab`, all spaces stay."""
    if _stands_for_itself(words):
        return Markup(f'<w:t xml:space="preserve">{words}</w:t>') if words else NOTHING
    pieces = _BREAKS.split(words)
    return join(_piece(piece) for piece in pieces if piece)


def _piece(piece: str) -> Markup:
    if piece == "\n":
        return Markup("<w:br/>")
    if piece == "\t":
        return Markup("<w:tab/>")
    return Markup(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')


def join(parts: Iterable[Markup]) -> Markup:
    """Several pieces of markup in a row."""
    return Markup("".join(parts))


def part(root: str, content: Markup, *prefixes: str, **attributes: str) -> bytes:
    """A whole part with the given root element, declaring the namespaces named by their usual prefixes."""
    declared = "".join(f' xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in prefixes)
    given = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f"{DECLARATION}<{root}{declared}{given}>{content}</{root}>".encode()


def run(content: Markup, style: str | None = None, language: Markup = NOTHING) -> Markup:
    """A run (17.3.2.25) in a character style; `language` is a `w:lang` element."""
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    properties = f"<w:rPr>{named}{language}</w:rPr>" if named or language else ""
    return Markup(f"<w:r>{properties}{content}</w:r>")


def words(content: str, style: str | None = None) -> Markup:
    """A run with some text."""
    if style is None and content and _stands_for_itself(content):
        # Nearly every run of a long table is one of these.
        return Markup(f'<w:r><w:t xml:space="preserve">{content}</w:t></w:r>')
    return run(text(content), style) if content else NOTHING


def paragraph(style: str, content: Markup) -> Markup:
    """A paragraph (17.3.1.22) in a paragraph style."""
    return Markup(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>')


def field(instruction: str, shown: str, style: str | None = None) -> Markup:
    """A complex field (17.16.18) with the result that is shown until somebody updates it."""
    pieces = (
        Markup('<w:fldChar w:fldCharType="begin"/>'),
        Markup(f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>'),
        Markup('<w:fldChar w:fldCharType="separate"/>'),
        text(shown),
        Markup('<w:fldChar w:fldCharType="end"/>'),
    )
    return join(run(piece, style) for piece in pieces)
