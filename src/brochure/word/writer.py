"""Writes a Word briefing: the document tree in, the bytes of a .docx file out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from brochure.diagnostics import Problems
from brochure.document.block import PageBreak
from brochure.document.document import Document
from brochure.document.inline import Citation, Run, plain
from brochure.document.walk import all_texts, blocks, texts
from brochure.theme.fonts import FontBook
from brochure.theme.theme import Theme
from brochure.word.blocks import render
from brochure.word.fonts_embedded import add_fonts
from brochure.word.frame import Frame
from brochure.word.heads import section_properties
from brochure.word.inline import Story
from brochure.word.manuscript import Manuscript
from brochure.word.markup import Markup, part
from brochure.word.numbering import numbering_part
from brochure.word.package import OFFICE, WORD, Package, fill
from brochure.word.pagination import lines_over
from brochure.word.properties import add_properties
from brochure.word.settings import settings_part
from brochure.word.stores import add_stores
from brochure.word.styles_part import styles_part
from brochure.word.theme_part import theme_part


def render_word(document: Document, theme: Theme, book: FontBook, problems: Problems) -> bytes | None:
    """The document as Office Open XML (ECMA-376, transitional); None after adding at least one error.

    Equal arguments give equal bytes: dates come from the edition, identifiers from counters and hashes.
    """
    before = len(problems.errors)
    package = Package()
    manuscript = Manuscript(document, theme, package, problems)
    _refuse_overflow(document, manuscript, problems)
    frame = Frame(Story(manuscript, package.main), manuscript.sheet.measure)
    body = render(document.blocks, frame)
    ending = section_properties(manuscript)
    if len(problems.errors) > before:
        return None
    content = Markup(f"<w:body>{body}{ending}</w:body>")
    main = part("w:document", content, "w", "r", "wp", "a", "pic", "c")
    fill(package.main, main)
    _add_word_parts(package, manuscript)
    add_fonts(package, theme, book, _said(document))
    add_stores(package, manuscript.facts, main)
    add_properties(package, document)
    return package.bytes()


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


def _add_word_parts(package: Package, manuscript: Manuscript) -> None:
    theme, languages = manuscript.theme, manuscript.languages
    parts = (
        ("styles", styles_part(theme, manuscript.sheet, languages)),
        ("settings", settings_part(languages, fonts=True)),
        ("numbering", numbering_part(theme, manuscript.step_lists)),
        ("footnotes", manuscript.notes.part()),
    )
    for name, content in parts:
        package.add(f"/word/{name}.xml", f"{WORD}.{name}+xml", name, content)
    package.add("/word/theme/theme1.xml", f"{OFFICE}.theme+xml", "theme", theme_part(theme))


def _said(document: Document) -> Iterator[str]:
    """Everything a reader can see, for the choice of characters to embed."""
    yield from (document.owner, document.title, document.edition.status, document.edition.classification)
    yield from document.words.values()
    for inlines in all_texts(document):
        yield plain(inlines)
        for inline in inlines:
            if isinstance(inline, Citation):
                yield f"{inline.locator or ''}{inline.quote or ''}"
