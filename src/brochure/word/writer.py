"""Writes a Word briefing: the document tree in, the bytes of a .docx file out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from brochure.diagnostics import Problems
from brochure.document.block import PageBreak
from brochure.document.document import Document
from brochure.document.inline import Citation, Run, Tag
from brochure.document.walk import blocks, texts
from brochure.theme.fonts import FontBook
from brochure.theme.theme import Theme, WordForm
from brochure.word.blocks import render
from brochure.word.frame import Frame
from brochure.word.gongwen.outfit import GongwenOutfit
from brochure.word.house.house import House
from brochure.word.house.outfit import HouseOutfit
from brochure.word.inline import Story
from brochure.word.language import Languages
from brochure.word.manuscript import Manuscript
from brochure.word.markup import Markup, join, part
from brochure.word.order import PLAIN, WordOrder
from brochure.word.orientation import stretches
from brochure.word.outfit import Outfit
from brochure.word.own_outfit import OwnOutfit
from brochure.word.package import Package, fill
from brochure.word.pagination import lines_over
from brochure.word.properties import add_properties
from brochure.word.stores import add_stores


def render_word(
    document: Document, theme: Theme, book: FontBook, problems: Problems, order: WordOrder = PLAIN
) -> bytes | None:
    """The document as Office Open XML (ECMA-376, transitional); None after adding at least one error.

    In a house, the brand only serves for what the house's template says nothing about.

    Equal arguments give equal bytes: dates come from the edition, identifiers from counters and hashes.
    """
    before = len(problems.errors)
    package = Package()
    outfit = _outfit(document, theme, book, order.house)
    manuscript = Manuscript(document, outfit, package, problems, order.pages)
    _refuse_overflow(document, manuscript, problems)
    body = _body(manuscript)
    if len(problems.errors) > before:
        return None
    content = Markup(f"<w:body>{body}</w:body>")
    main = part("w:document", content, "w", "r", "wp", "a", "pic", "c")
    fill(package.main, main)
    outfit.add_parts(manuscript, _said(manuscript))
    add_stores(package, manuscript.facts, main)
    add_properties(package, document, outfit.name)
    return package.bytes()


def _outfit(document: Document, theme: Theme, book: FontBook, house: House | None) -> Outfit:
    if house is None and theme.word_form is WordForm.GB_T_9704 and Languages(document.language).han:
        return GongwenOutfit(theme)
    if house is None:
        return OwnOutfit(theme, book)
    across = any(stretch.landscape for stretch in stretches(document.blocks))
    return HouseOutfit(house, theme, Languages(document.language), across=across)


def _body(manuscript: Manuscript) -> Markup:
    heads, story, sheet = (
        manuscript.outfit.heads(manuscript),
        Story(manuscript, manuscript.package.main),
        manuscript.sheet,
    )
    *others, last = manuscript.stretches
    parts: list[Markup] = []
    for place, stretch in enumerate((*others, last)):
        lies, opening = stretch.landscape, place == 0
        parts.append(render(stretch.blocks, Frame(story, sheet.turned.measure if lies else sheet.measure)))
        section = heads.section if stretch is last else heads.ending
        parts.append(section(landscape=lies, opening=opening))
    return join(parts)


def _refuse_overflow(document: Document, manuscript: Manuscript, problems: Problems) -> None:
    """Complain where a document that has to fit its first pages does not, at the longest of its texts."""
    over = lines_over(document, manuscript.sheet) if document.front else 0
    if not over:
        return
    front = takewhile(lambda block: not isinstance(block, PageBreak), document.blocks)
    runs = [run for block in blocks(front) for inlines in texts(block) for run in inlines if isinstance(run, Run)]
    longest = max((run for run in runs if run.origin and run.origin.place), key=lambda run: len(run.text), default=None)
    counted = f"{over} line" if over == 1 else f"{over} lines"
    pages = "one page" if document.front == 1 else f"{document.front} pages"
    problems.error(
        "word/too-long",
        f"'{document.id}' is about {counted} too long for {pages} in {document.language}",
        longest.origin.place if longest and longest.origin else None,
        label="the longest text of it",
        hints=("shorten it, or leave a list out",),
    )


def _said(manuscript: Manuscript) -> Iterator[str]:
    """Everything a reader can see, for the choice of characters to embed."""
    document = manuscript.document
    yield from (document.owner, document.title, document.edition.status, document.edition.classification)
    yield from document.words.values()
    for inlines in manuscript.texts:
        for inline in inlines:
            if isinstance(inline, Run | Tag):
                yield inline.text
            elif isinstance(inline, Citation):
                yield f"{inline.locator or ''}{inline.quote or ''}"
