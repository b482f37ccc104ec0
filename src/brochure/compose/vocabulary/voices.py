"""Who speaks and what came of it: forewords and success stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brochure.compose.vocabulary.element import Attribute, Content, Element, Kind
from brochure.document.block import Foreword, Story

if TYPE_CHECKING:
    from brochure.compose.node import Node
    from brochure.compose.read import Reader
    from brochure.document.inline import Inlines

_MOST_FIGURES = 3


def _foreword(node: Node, reader: Reader) -> Foreword | None:
    paragraphs = tuple(inlines for child in node.elements("p") if (inlines := reader.inlines(child)))
    if not paragraphs:
        return None
    return Foreword(paragraphs, reader.words(node, "name"), reader.words(node, "role"), node.at)


def _story(node: Node, reader: Reader) -> Story:
    figures = reader.parts(node, "key-figure")
    if len(figures) > _MOST_FIGURES:
        reader.problems.error("template/too-many", f"a story shows at most {_MOST_FIGURES} figures", node.at)
    return Story(
        heading=reader.words(node, "heading"),
        company=reader.words(node, "company"),
        task=reader.parts(node, "task"),
        change=reader.parts(node, "change"),
        figures=figures,
        quote=next(iter(reader.parts(node, "quote")), None),
        at=node.at,
    )


def _inlines(node: Node, reader: Reader) -> Inlines:
    return reader.inlines(node)


VOICE_ELEMENTS = (
    Element(
        "foreword",
        "The opening words of somebody, signed.",
        Content.PARTS,
        _foreword,
        (
            Attribute("name", Kind.INLINES, "whose words they are", required=True),
            Attribute("role", Kind.INLINES, "the office"),
        ),
        parts=("p",),
        block=True,
        example='<foreword name="Ilse Varga" role="Director"><p>A port teaches patience.</p>'
        "<p>Every number here carries its date.</p></foreword>",
    ),
    Element(
        "story",
        "What one company did here.",
        Content.PARTS,
        _story,
        (
            Attribute("heading", Kind.INLINES, "the company, or a few words", required=True),
            Attribute("company", Kind.INLINES, "what it does, since when and where"),
        ),
        parts=("task", "change", "key-figure", "quote"),
        block=True,
        example='<story heading="Fathomline" company="Survey vessels without crew"><task>A slipway was missing.</task>'
        "<change>A berth lies beside the workshop.</change>"
        '<key-figure label="people" date="end of 2025">138</key-figure>'
        '<quote attribution="A founder">The door opens on the water.</quote></story>',
    ),
    Element("task", "What the company of a story lacked.", Content.INLINE, _inlines),
    Element("change", "What was done about it.", Content.INLINE, _inlines),
)
