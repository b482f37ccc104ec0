"""The frame of a document: its root, the cover, sections, contents, the source list."""

from __future__ import annotations

import re
from itertools import chain, count
from typing import TYPE_CHECKING

from brochure.compose.vocabulary.element import Attribute, Content, Element, Kind
from brochure.diagnostics import Hint
from brochure.document.block import Block, Contents, Cover, Master, PageBreak, Section, SourceList
from brochure.document.inline import plain

if TYPE_CHECKING:
    from brochure.compose.node import Node
    from brochure.compose.read import Reader

DEEPEST = 4
_NOT_IN_ID = re.compile(r"[^\w]+")


def _document(node: Node, reader: Reader) -> tuple[Block, ...]:
    cover = reader.parts(node, "cover")
    return (*cover, *reader.blocks(node))


def _cover(node: Node, reader: Reader) -> Cover:
    return Cover(
        title=reader.part_inlines(node, "title"),
        kicker=reader.part_inlines(node, "kicker"),
        line=reader.part_inlines(node, "line"),
        edition=reader.part_inlines(node, "edition"),
        status=reader.part_inlines(node, "status"),
        at=node.at,
    )


def _section(node: Node, reader: Reader) -> Section:
    heading = reader.words(node, "heading")
    level = reader.depth + 1
    if level > DEEPEST:
        reader.problems.error("template/too-deep", f"sections are nested deeper than {DEEPEST} levels", node.at)
    anchor = reader.text(node, "id") or _slug(plain(heading), reader)
    first = reader.ids.setdefault(anchor, node.at)
    if first is not node.at:
        reader.problems.error(
            "template/duplicate-id",
            f"two sections have the id '{anchor}'",
            node.at,
            hints=(Hint("the first one stands here", first),),
        )
    # Sources are numbered in the order of reading, so what stands first is built first.
    lead = reader.part_inlines(node, "lead")
    reader.depth += 1
    blocks = reader.blocks(node)
    reader.depth -= 1
    return Section(
        id=anchor,
        heading=heading,
        level=min(level, DEEPEST),
        blocks=blocks,
        eyebrow=reader.words(node, "eyebrow"),
        lead=lead,
        master=Master(reader.text(node, "master") or Master.FLOW),
        landscape=reader.flag(node, "landscape"),
        at=node.at,
    )


def _slug(heading: str, reader: Reader) -> str:
    """An anchor from the words of a heading that no section before has."""
    words = _NOT_IN_ID.sub("-", heading.casefold()).strip("-") or "section"
    numbered = (f"{words}-{number}" for number in count(2))
    return next(anchor for anchor in chain((words,), numbered) if anchor not in reader.ids)


def _contents(node: Node, reader: Reader) -> Contents:
    return Contents(reader.words(node, "heading"), node.at)


def _sources(node: Node, reader: Reader) -> SourceList:
    return SourceList(node.at)


def _page_break(node: Node, reader: Reader) -> PageBreak:
    return PageBreak(node.at)


def _inlines(node: Node, reader: Reader) -> object:
    return reader.inlines(node)


_COVER_PARTS = {
    "kicker": "What kind of document it is.",
    "title": "The title.",
    "line": "One sentence below the title.",
    "edition": "Which edition it is, and of when.",
    "status": "A mark such as Draft.",
}

FRAME_ELEMENTS = (
    Element(
        "document",
        "The root of every template.",
        Content.BLOCKS,
        _document,
        (
            Attribute("title", Kind.TEXT, "the title in the file's metadata", required=True),
            Attribute("subject", Kind.TEXT, "what it is, in the metadata", required=True),
            Attribute("keywords", Kind.TEXT, "words to find it by, with commas between"),
            Attribute("front", Kind.NUMBER, "how many pages hold what stands before the first page break"),
        ),
        parts=("cover",),
    ),
    Element(
        "cover",
        "The first page, or the head of a brief.",
        Content.PARTS,
        _cover,
        parts=tuple(_COVER_PARTS),
        example="<cover><kicker>Brochure</kicker><title>A park</title><line>In one sentence</line>"
        "<edition>Spring</edition><status>Draft</status></cover>",
    ),
    *(Element(name, meaning, Content.INLINE, _inlines) for name, meaning in _COVER_PARTS.items()),
    Element(
        "section",
        "A heading with what stands below it; sections may stand inside sections.",
        Content.BLOCKS,
        _section,
        (
            Attribute("heading", Kind.INLINES, "the heading", required=True),
            Attribute("id", Kind.TEXT, "the anchor for links; made from the heading without it"),
            Attribute("eyebrow", Kind.INLINES, "a few words above the heading"),
            Attribute("master", Kind.CHOICE, "how it takes the page (PDF)", tuple(Master)),
            Attribute("landscape", Kind.FLAG, "it stands on pages that lie across, for wide tables (Word)"),
        ),
        parts=("lead",),
        block=True,
        example='<section heading="A heading" eyebrow="Above it"><lead>What it is about.</lead><p>Text.</p></section>',
    ),
    Element("lead", "The opening words of a section.", Content.INLINE, _inlines),
    Element(
        "contents",
        "The table of contents.",
        Content.NOTHING,
        _contents,
        (Attribute("heading", Kind.INLINES, "its heading", required=True),),
        block=True,
        example='<contents heading="Contents"/>',
    ),
    Element("sources", "The list of numbered sources.", Content.NOTHING, _sources, block=True, example="<sources/>"),
    Element("page-break", "A new page.", Content.NOTHING, _page_break, block=True, example="<page-break/>"),
)
