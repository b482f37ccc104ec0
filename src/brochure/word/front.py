"""The opening of a document: title and contents; and the headings the contents lead to."""

from __future__ import annotations

from brochure.document.block import Contents, Cover, Section
from brochure.word.frame import Frame
from brochure.word.grid import AFTER
from brochure.word.manuscript import section_bookmark
from brochure.word.markup import Markup, field, join, paragraph, run, words

_DEEPEST = 2


def cover(block: Cover, frame: Frame) -> Markup:
    """Title and subtitle; kicker, status and edition are in the first page's running heads."""
    return join((frame.line("Title", block.title), frame.line("Subtitle", block.line)))


def heading(block: Section, frame: Frame) -> Markup:
    """Eyebrow, heading and lead of a section."""
    level = min(block.level, 4)
    style = "Heading1Close" if level == 1 and block.eyebrow else f"Heading{level}"
    named = frame.manuscript.bookmark(section_bookmark(block.id), frame.inlines(block.heading))
    return join((frame.line("Eyebrow", block.eyebrow), paragraph(style, named), frame.line("Lead", block.lead)))


def contents(block: Contents, frame: Frame) -> Markup:
    """The table of contents as Word makes it, filled in; its page numbers are estimates until Word updates them."""
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
    number = 0
    for place, entry in enumerate(entries):
        number += entry.level == 1
        counted = f"{number}\t" if entry.level == 1 else ""
        anchor = section_bookmark(entry.id)
        page = field(f"PAGEREF {anchor} \\h", str(manuscript.pages.get(entry.id, 1)))
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
