"""Our own running heads: the band on the first page, the line on the others, the foot with version and pages."""

from __future__ import annotations

from brochure.document.block import Cover
from brochure.document.inline import plain
from brochure.word.inline import Story
from brochure.word.manuscript import Manuscript
from brochure.word.markup import Markup, field, join, paragraph, part, words
from brochure.word.package import WORD, fill, relate
from brochure.word.section import section_end, section_properties
from brochure.word.stylesheet import ACROSS

_DOT = "  ·  "
_TAB = words("\t")


class RunningHeads:
    """The heads and feet of a document; each part is made once and every section of its orientation leads to it."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._cover = next((block for block in manuscript.document.blocks if isinstance(block, Cover)), None)
        self._made: dict[tuple[str, str, bool], Markup] = {}

    def section(self, *, landscape: bool, opening: bool) -> Markup:
        """The `w:sectPr` of a section; the `opening` one has the first page of the document."""
        titled = opening and self._cover is not None and self._manuscript.outfit.band
        references = [self._reference(kind, "default", landscape) for kind in ("header", "footer")]
        if titled:
            references += [self._reference(kind, "first", landscape) for kind in ("header", "footer")]
        return section_properties(self._manuscript.sheet, join(references), landscape=landscape, titled=titled)

    def ending(self, *, landscape: bool, opening: bool) -> Markup:
        """The all but invisible paragraph that ends a section before the last one."""
        return section_end(self.section(landscape=landscape, opening=opening))

    def _reference(self, kind: str, which: str, landscape: bool) -> Markup:
        """What refers to a head or foot; no footnotes are allowed there (ECMA-376 17.11.2)."""
        key = (kind, which, landscape)
        if key not in self._made:
            package = self._manuscript.package
            made = package.part(f"/word/{kind}#.xml", f"{WORD}.{kind}+xml")
            story = Story(self._manuscript, made, footnotes=False)
            if kind == "header":
                root, style, content = "w:hdr", "HeaderBand" if which == "first" else "Header", self._head(story, which)
            else:
                root, style, content = "w:ftr", "Footer", self._foot(which)
            fill(made, part(root, paragraph(style + ACROSS * landscape, content), "w", "r"))
            relationship = relate(package.main, made, kind)
            self._made[key] = Markup(f'<w:{kind}Reference w:type="{which}" r:id="{relationship}"/>')
        return self._made[key]

    def _head(self, story: Story, which: str) -> Markup:
        document, cover = self._manuscript.document, self._cover
        if which == "first" and cover:
            return join((story.inlines(cover.kicker), _TAB, story.inlines(cover.status, "BandMark")))
        parts = [words(document.owner, "HeadName")]
        if document.title != document.owner:
            parts.append(words(_DOT + document.title.removeprefix(document.owner).lstrip(" :·,")))
        return join((*parts, _TAB, _pages(self._manuscript)))

    def _foot(self, which: str) -> Markup:
        manuscript, edition, cover = self._manuscript, self._manuscript.document.edition, self._cover
        version = join((words(f"{manuscript.word('version')} "), field("DOCPROPERTY Version", edition.version)))
        printed = words(_DOT + plain(cover.edition)) if cover and cover.edition else Markup("")
        status = words(_DOT + edition.status) if edition.status else Markup("")
        # The band of the first page leaves no room for the page number; the other pages have it in the head.
        end = _pages(manuscript) if which == "first" else words(edition.classification)
        return join((version, status, printed, _TAB, end))


def _pages(manuscript: Manuscript) -> Markup:
    """Such as "Page 1 of 4", with fields for the numbers, after the pattern of the document's language."""
    pattern = manuscript.document.words.get("page_of", "Page {n} of {m}")
    shown = {"n": ("PAGE", "1"), "m": ("NUMPAGES", str(manuscript.pages.count))}
    pieces: list[Markup] = []
    rest = pattern
    for key, (instruction, cached) in shown.items():
        before, found, rest = rest.partition(f"{{{key}}}")
        pieces.append(words(before))
        if found:
            pieces.append(field(instruction, cached))
    return join((*pieces, words(rest)))
