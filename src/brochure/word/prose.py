"""Running text: paragraphs, lists, quotes, boxes, contacts."""

from __future__ import annotations

from collections.abc import Callable

from brochure.document.block import Block, Bullets, Callout, Contacts, Paragraph, Quote, Role, Tone
from brochure.document.inline import Inlines, Run, plain
from brochure.word.frame import Frame
from brochure.word.grid import AFTER
from brochure.word.inline import sources_of, without_sources
from brochure.word.markup import NOTHING, Markup, escape, join, paragraph, words
from brochure.word.stylesheet import KEPT

PAGE_BREAK = paragraph("PageBreak", Markup(""))
"""An all but invisible line that starts a page; unlike a break character it can't leave a page empty."""

_BOX_PADDING = 440
_TOGETHER = 4
"""A list of so many items or fewer is never torn over two pages."""
_STYLES = {Role.BODY: "BodyText", Role.LEAD: "Lead", Role.NOTE: "Note"}
_BOXED = {Role.BODY: "BoxText", Role.LEAD: "BoxLead", Role.NOTE: "FigureNote"}

RenderBlocks = Callable[[tuple[Block, ...], Frame], Markup]


def text_paragraph(block: Paragraph, frame: Frame, *, keep: bool = False) -> Markup:
    """A paragraph in the style of its role; `keep` keeps it on the page of what follows."""
    style = (_BOXED if frame.boxed else _STYLES)[block.role] + KEPT * keep
    return paragraph(style, frame.inlines(block.inlines)) if block.inlines else NOTHING


def bullets(block: Bullets, frame: Frame) -> Markup:
    """A list; every numbered one starts at 1."""
    kept = len(block.items) - 1 if len(block.items) <= _TOGETHER else 0
    items = [(item, KEPT * (place < kept)) for place, item in enumerate(block.items)]
    if not block.numbered:
        return join(frame.line(f"ListBullet{ending}", item) for item, ending in items)
    frame.manuscript.step_lists += 1
    number = frame.manuscript.outfit.lists.restarted(frame.manuscript.step_lists)
    return join(_step(f"ListNumber{ending}", item, number, frame) for item, ending in items)


def _step(style: str, item: Inlines, number: int, frame: Frame) -> Markup:
    numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return Markup(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{numbering}</w:pPr>{frame.inlines(item)}</w:p>')


def quote(block: Quote, frame: Frame) -> Markup:
    """Words of somebody beside a bar, whose they are below."""
    said = frame.inlines(without_sources(block.text))
    sources = frame.inlines((Run(" "), *sources_of(block.text))) if sources_of(block.text) else NOTHING
    marked = paragraph("Quote", join((words("“"), said, words("”"), sources)))
    return join((marked, frame.line("QuoteSource", block.attribution)))


def callout(block: Callout, frame: Frame, render: RenderBlocks) -> Markup:
    """A box: one cell, so that whatever stands in it keeps its own form. The first words of a summary are its lead."""
    inside = frame.box(_BOX_PADDING)
    heading = inside.line("BoxHeading", block.heading)
    lead, rest = Markup(""), block.blocks
    if block.tone is Tone.SUMMARY and rest and isinstance(rest[0], Paragraph):
        lead, rest = inside.line("BoxLead", rest[0].inlines), rest[1:]
    content = join((heading, lead, render(rest, inside))) or paragraph("BoxText", Markup(""))
    name = escape(plain(block.heading))
    return Markup(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Box{block.tone.value.capitalize()}"/>'
        f'<w:tblW w:w="{frame.width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        'w:noVBand="1"/>'
        f'<w:tblCaption w:val="{name}"/><w:tblDescription w:val="{name}"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{frame.width}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>'
        f'<w:tcW w:w="{frame.width}" w:type="dxa"/></w:tcPr>{content}</w:tc></w:tr></w:tbl>{AFTER}'
    )


def contacts(block: Contacts, frame: Frame) -> Markup:
    """Whom to write to: name, role, then one line for each way to reach them."""
    parts: list[Markup] = []
    for contact in block.contacts:
        parts.append(frame.line("ContactName", contact.name))
        of = [frame.inlines(inlines) for inlines in (contact.role, contact.organisation) if inlines]
        if of:
            parts.append(paragraph("ContactRole", Markup(words("  ·  ").join(of))))
        for channel in contact.channels:
            label = frame.inlines(channel.label, "LineLabel")
            parts.append(paragraph("ContactLine", join((label, words("\t"), frame.inlines(channel.text)))))
        linked = {run.link for channel in contact.channels for run in channel.text if isinstance(run, Run)}
        if contact.code and contact.code not in linked:
            # On paper a code saves typing; in a file that is read on a screen the address itself leads there.
            address = (Run(contact.code.removeprefix("https://").removesuffix("/"), link=contact.code),)
            label = words(frame.word("web"), "LineLabel")
            parts.append(paragraph("ContactLine", join((label, words("\t"), frame.inlines(address)))))
    return join(parts)
