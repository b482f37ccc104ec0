"""Running heads: the band on the first page, the line on the others, the foot with version and pages."""

from __future__ import annotations

from brochure.document.block import Cover
from brochure.document.inline import plain
from brochure.word.inline import Story
from brochure.word.manuscript import Manuscript
from brochure.word.markup import Markup, escape, field, join, paragraph, part, words
from brochure.word.package import WORD, fill, relate

_DOT = "  ·  "
_TAB = words("\t")


def section_properties(manuscript: Manuscript) -> Markup:
    """The `w:sectPr` of the document; makes the parts of its heads and feet."""
    cover = next((block for block in manuscript.document.blocks if isinstance(block, Cover)), None)
    references = [_head(manuscript), _foot(manuscript, cover, first=False)]
    if cover:
        references += [_band(manuscript, cover), _foot(manuscript, cover, first=True)]
    sheet = manuscript.sheet
    return Markup(
        f'<w:sectPr>{join(references)}<w:pgSz w:w="{sheet.width}" w:h="{sheet.height}"/>'
        f'<w:pgMar w:top="{sheet.top}" w:right="{sheet.right}" w:bottom="{sheet.bottom}" w:left="{sheet.left}" '
        f'w:header="0" w:footer="{sheet.foot}" w:gutter="0"/><w:cols w:space="454"/>'
        f"{'<w:titlePg/>' if cover else ''}</w:sectPr>"
    )


def _head(manuscript: Manuscript) -> Markup:
    document = manuscript.document
    story = _story(manuscript, "header")
    parts = [words(document.owner, "HeadName")]
    if document.title != document.owner:
        parts.append(words(_DOT + document.title.removeprefix(document.owner).lstrip(" :·,")))
    content = join((*parts, _TAB, _pages(manuscript)))
    return _close(story, "header", "default", paragraph("Header", content))


def _band(manuscript: Manuscript, cover: Cover) -> Markup:
    story = _story(manuscript, "header")
    content = join((story.inlines(cover.kicker), _TAB, story.inlines(cover.status, "BandMark")))
    return _close(story, "header", "first", paragraph("HeaderBand", content))


def _foot(manuscript: Manuscript, cover: Cover | None, *, first: bool) -> Markup:
    edition = manuscript.document.edition
    story = _story(manuscript, "footer")
    version = join((words(f"{manuscript.word('version')} "), field("DOCPROPERTY Version", edition.version)))
    printed = words(_DOT + plain(cover.edition)) if cover and cover.edition else Markup("")
    status = words(_DOT + edition.status) if edition.status else Markup("")
    # The band of the first page leaves no room for the page number; the other pages have it in the head.
    end = _pages(manuscript) if first else words(edition.classification)
    content = join((version, status, printed, _TAB, end))
    return _close(story, "footer", "first" if first else "default", paragraph("Footer", content))


def _pages(manuscript: Manuscript) -> Markup:
    """Such as "Page 1 of 4", with fields for the numbers, after the pattern of the document's language."""
    pattern = manuscript.document.words.get("page_of", "Page {n} of {m}")
    shown = {"n": ("PAGE", "1"), "m": ("NUMPAGES", str(manuscript.page_count))}
    pieces: list[Markup] = []
    rest = pattern
    for key, (instruction, cached) in shown.items():
        before, found, rest = rest.partition(f"{{{key}}}")
        pieces.append(words(before))
        if found:
            pieces.append(field(instruction, cached))
    return join((*pieces, words(rest)))


def _story(manuscript: Manuscript, kind: str) -> Story:
    """An empty header or footer; no footnotes are allowed there (ECMA-376 17.11.2)."""
    made = manuscript.package.part(f"/word/{kind}#.xml", f"{WORD}.{kind}+xml")
    return Story(manuscript, made, footnotes=False)


def _close(story: Story, kind: str, which: str, content: Markup) -> Markup:
    """Fill the part and return what refers to it."""
    fill(story.part, part("w:hdr" if kind == "header" else "w:ftr", content, "w", "r"))
    relationship = relate(story.manuscript.package.main, story.part, kind)
    return Markup(f'<w:{kind}Reference w:type="{escape(which)}" r:id="{relationship}"/>')
