"""Running text and what stands beside it: paragraphs, lists, quotes, callouts, columns, pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brochure.compose.vocabulary.element import Attribute, Content, Element, Kind
from brochure.document.block import Bullets, Callout, Columns, Figure, Paragraph, Quote, Role, Tone

if TYPE_CHECKING:
    from brochure.compose.node import Node
    from brochure.compose.read import Reader
    from brochure.document.block import Block
    from brochure.document.inline import Inlines

_MOST_COLUMNS = 4


def _paragraph(node: Node, reader: Reader) -> Paragraph | None:
    inlines = reader.inlines(node)
    return Paragraph(inlines, at=node.at) if inlines else None


def _note(node: Node, reader: Reader) -> Paragraph | None:
    inlines = reader.inlines(node)
    return Paragraph(inlines, Role.NOTE, node.at) if inlines else None


def _bullets(node: Node, reader: Reader) -> Bullets | None:
    items = tuple(item for item in reader.parts(node, "item") if item)
    return Bullets(items, reader.flag(node, "numbered"), node.at) if items else None


def _item(node: Node, reader: Reader) -> Inlines:
    return reader.inlines(node)


def _quote(node: Node, reader: Reader) -> Quote:
    return Quote(reader.inlines(node), reader.words(node, "attribution"), node.at)


def _callout(node: Node, reader: Reader) -> Callout:
    # A lead inside a box is its first, larger paragraph.
    lead = reader.part_inlines(node, "lead")
    opening = (Paragraph(lead, Role.LEAD, node.at),) if lead else ()
    tone = Tone(reader.text(node, "tone") or Tone.NOTE)
    return Callout(reader.words(node, "heading"), (*opening, *reader.blocks(node)), tone, node.at)


def _columns(node: Node, reader: Reader) -> Columns | None:
    stacks = reader.parts(node, "stack")
    words = reader.text(node, "widths").split()
    widths = tuple(float(word) for word in words if word.replace(".", "", 1).isdigit()) or (1.0,) * len(stacks)
    if not 2 <= len(stacks) <= _MOST_COLUMNS or len(widths) != len(stacks):
        reader.problems.error(
            "template/columns", f"<columns> takes 2 to {_MOST_COLUMNS} <stack>s, and a width for each", node.at
        )
        return None
    filled = [(stack, width) for stack, width in zip(stacks, widths, strict=True) if stack]
    return (
        Columns(tuple(stack for stack, _ in filled), tuple(width for _, width in filled), node.at) if filled else None
    )


def _stack(node: Node, reader: Reader) -> tuple[Block, ...]:
    return reader.blocks(node)


def _figure(node: Node, reader: Reader) -> Figure | None:
    asset = reader.value(node, "asset")
    found = reader.facts.pictured(asset, node.at) if asset is not None else None
    return replace(found, caption=reader.words(node, "caption"), bleed=reader.flag(node, "bleed")) if found else None


PROSE_ELEMENTS = (
    Element("p", "A paragraph.", Content.INLINE, _paragraph, block=True, example="<p>A sentence.</p>"),
    Element("note", "A remark in small print.", Content.INLINE, _note, block=True, example="<note>A remark.</note>"),
    Element(
        "list",
        "A list.",
        Content.PARTS,
        _bullets,
        (Attribute("numbered", Kind.FLAG, "yes to count the items"),),
        parts=("item",),
        block=True,
        example='<list numbered="yes"><item>First</item><item>Second</item></list>',
    ),
    Element("item", "One item of a list or a stage.", Content.INLINE, _item),
    Element(
        "quote",
        "Somebody's words, letter by letter.",
        Content.INLINE,
        _quote,
        (Attribute("attribution", Kind.INLINES, "whose words they are"),),
        block=True,
        example='<quote attribution="A founder">We came and stayed.</quote>',
    ),
    Element(
        "callout",
        "A box beside the text.",
        Content.BLOCKS,
        _callout,
        (
            Attribute("heading", Kind.INLINES, "its heading", required=True),
            Attribute("tone", Kind.CHOICE, "what it is for", tuple(Tone)),
        ),
        parts=("lead",),
        block=True,
        example='<callout tone="summary" heading="Bottom line"><p>In one sentence.</p></callout>',
    ),
    Element(
        "columns",
        "Blocks side by side; one below the other in Word.",
        Content.PARTS,
        _columns,
        (Attribute("widths", Kind.NUMBERS, "their shares of the width, such as 2 1"),),
        parts=("stack",),
        block=True,
        example='<columns widths="2 1"><stack><p>Wide.</p></stack><stack><p>Narrow.</p></stack></columns>',
    ),
    Element("stack", "One column of blocks.", Content.BLOCKS, _stack),
    Element(
        "figure",
        "A picture, with the alternative text of its asset.",
        Content.NOTHING,
        _figure,
        (
            Attribute("asset", Kind.FACT, "the asset", required=True),
            Attribute(
                "caption", Kind.INLINES, "the line below it; credit and licence of the asset follow by themselves"
            ),
            Attribute("bleed", Kind.FLAG, "yes to run it over both edges of the page (PDF)"),
        ),
        block=True,
        example='<figure asset="{{ picture }}" caption="A quay"/>',
    ),
)
