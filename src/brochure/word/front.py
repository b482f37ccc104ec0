"""The opening of a document: title and contents; and the headings the contents lead to."""

from __future__ import annotations

from collections.abc import Iterable

from brochure.document.block import Contents, Cover, Section
from brochure.word.frame import Frame
from brochure.word.grid import AFTER
from brochure.word.manuscript import section_bookmark
from brochure.word.markup import NOTHING, Markup, field, join, paragraph, run, words

_DEEPEST = 2


def cover(block: Cover, frame: Frame) -> Markup:
    """Title and subtitle. Kicker, status and edition are in the band of the first page, or stand here without one."""
    titles = join((frame.line("Title", block.title), frame.line("Subtitle", block.line)))
    if frame.manuscript.outfit.band:
        return titles
    edition = frame.manuscript.document.edition
    version = join((words(f"{frame.word('version')} "), field("DOCPROPERTY Version", edition.version)))
    above = _line("Eyebrow", (frame.inlines(block.kicker), frame.inlines(block.status)))
    below = _line("Note", (version if edition.version else NOTHING, frame.inlines(block.edition)))
    return join((above, titles, below))


def _line(style: str, parts: Iterable[Markup]) -> Markup:
    said = [part for part in parts if part]
    return paragraph(style, Markup(words("  ·  ").join(said))) if said else NOTHING


def heading(block: Section, frame: Frame) -> Markup:
    """Eyebrow, heading and lead of a section."""
    level = min(block.level, 4)
    style = "Heading1Close" if level == 1 and block.eyebrow else f"Heading{level}"
    named = frame.manuscript.bookmark(section_bookmark(block.id), frame.inlines(block.heading))
    return join((frame.line("Eyebrow", block.eyebrow), paragraph(style, named), frame.line("Lead", block.lead)))


def contents(block: Contents, frame: Frame) -> Markup:
    """The table of contents as Word makes it, filled in; Word updates its page numbers on request."""
    manuscript = frame.manuscript
    entries = [one for one in manuscript.headings if one.level <= _DEEPEST]
    begin = join(
        (
            run(Markup('<w:fldChar w:fldCharType="begin"/>')),
            run(Markup(f'<w:instrText xml:space="preserve"> TOC \\o "1-{_DEEPEST}" \\h \\z \\u </w:instrText>')),
            run(Markup('<w:fldChar w:fldCharType="separate"/>')),
        )
    )
    end = run(Markup('<w:fldChar w:fldCharType="end"/>'))
    lines: list[Markup] = []
    numbers = manuscript.outfit.heading_numbers.of(entry.level for entry in entries)
    for place, (entry, counted) in enumerate(zip(entries, numbers, strict=True)):
        anchor = section_bookmark(entry.id)
        page = field(f"PAGEREF {anchor} \\h", str(manuscript.pages.sections.get(entry.id, 1)))
        line = join((words(f"{counted}{entry.text}\t"), page))
        link = Markup(f'<w:hyperlink w:anchor="{anchor}" w:history="1">{line}</w:hyperlink>')
        first = begin if place == 0 else Markup("")
        last = end if place == len(entries) - 1 else Markup("")
        lines.append(paragraph(f"TOC{entry.level}", join((first, link, last))))
    return Markup(
        f'<w:sdt><w:sdtPr><w:id w:val="{manuscript.count("control")}"/><w:docPartObj>'
        '<w:docPartGallery w:val="Table of Contents"/>'
        f"<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{frame.line('TOCHeading', block.heading)}"
        f"{join(lines)}</w:sdtContent></w:sdt>{AFTER}"
    )
