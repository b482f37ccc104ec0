"""Elements inside text: each builds marks and a link for what it encloses, or inlines of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from brochure.compose.vocabulary.element import Attribute, Content, Element, Kind
from brochure.document.inline import Inline, LineBreak, Mark, Standing
from brochure.document.inline import Tag as StandingTag

if TYPE_CHECKING:
    from brochure.compose.node import Node
    from brochure.compose.read import Reader

Built: TypeAlias = tuple[frozenset[Mark], str | None, tuple[Inline, ...] | None]
_LINKS = ("https://", "http://", "mailto:", "tel:", "#")


def _strong(node: Node, reader: Reader) -> Built:
    return frozenset({Mark.STRONG}), None, None


def _emphasis(node: Node, reader: Reader) -> Built:
    return frozenset({Mark.EMPHASIS}), None, None


def _link(node: Node, reader: Reader) -> Built:
    return frozenset(), link_target(node, reader, "href"), None


def _break(node: Node, reader: Reader) -> Built:
    return frozenset(), None, (LineBreak(node.at),)


def _cite(node: Node, reader: Reader) -> Built:
    value = reader.value(node, "fact")
    return frozenset(), None, reader.facts.cited(value, node.at) if value is not None else ()


def _tag(node: Node, reader: Reader) -> Built:
    word = reader.text(node, "standing")
    standing = Standing(word or Standing.ACHIEVED)
    text = "".join(run.text for run in reader.inlines(node) if hasattr(run, "text"))
    return frozenset(), None, (StandingTag(text, standing, node.at),)


def link_target(node: Node, reader: Reader, name: str) -> str | None:
    """The address in an attribute; only the web, mail, telephone and anchors of the document itself."""
    address = reader.text(node, name)
    if address and not address.startswith(_LINKS):
        reader.problems.error(
            "template/link", f"'{address}' is not an address that a document may link to", node.at,
            hints=("Allowed are https://, http://, mailto:, tel: and #anchor.",),
        )  # fmt: skip
        return None
    return address.replace(" ", "") if address.startswith("tel:") else address or None


INLINE_ELEMENTS = (
    Element("b", "Text that stands out.", Content.INLINE, _strong, example="<p>An <b>important</b> word.</p>"),
    Element(
        "i", "Text with emphasis, or a title.", Content.INLINE, _emphasis, example="<p>A word with <i>emphasis</i>.</p>"
    ),
    Element(
        "a",
        "A link to the web, to an address or to another section.",
        Content.INLINE,
        _link,
        (Attribute("href", Kind.TEXT, "https://, mailto:, tel: or #section", required=True),),
        example='<p>See <a href="https://example.org/">the site</a>.</p>',
    ),
    Element("br", "A line end.", Content.NOTHING, _break, example="<p>One line<br/>and another.</p>"),
    Element(
        "cite",
        "The numbers of the sources of a fact, as the spec cites them.",
        Content.NOTHING,
        _cite,
        (Attribute("fact", Kind.FACT, "the fact, entity or list", required=True),),
        example='<p>Seven institutions.<cite fact="{{ fact }}"/></p>',
    ),
    Element(
        "tag",
        "A small label that says how far a statement has come.",
        Content.INLINE,
        _tag,
        (Attribute("standing", Kind.CHOICE, "how far", tuple(Standing), required=True),),
        example='<p><tag standing="goal">Goal</tag> A statement.</p>',
    ),
)
