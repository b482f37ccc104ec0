"""What stands on every page of an official document: the classification above, the page number below, outside."""

from __future__ import annotations

from brochure.word.gongwen.styles import SHEET
from brochure.word.manuscript import Manuscript
from brochure.word.markup import Markup, field, join, paragraph, part, words
from brochure.word.package import WORD, Package, relate
from brochure.word.section import section_end, section_properties


class GongwenHeads:
    """The heads and feet of a document, which are the same in all its sections; see `Heads`."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._package: Package = manuscript.package
        self._classification = manuscript.document.edition.classification
        self._references: Markup | None = None

    def section(self, *, landscape: bool, opening: bool) -> Markup:  # noqa: ARG002 - its first page is like the others
        """The `w:sectPr` of a section."""
        if self._references is None:
            self._references = join(self._made())
        return section_properties(SHEET, self._references, landscape=landscape, titled=False)

    def ending(self, *, landscape: bool, opening: bool) -> Markup:
        """The all but invisible paragraph that ends a section before the last one."""
        return section_end(self.section(landscape=landscape, opening=opening))

    def _made(self) -> list[Markup]:
        made = []
        if self._classification:
            above = paragraph("Header", field("DOCPROPERTY Classification", self._classification))
            made += [self._reference("header", "hdr", occasion, above) for occasion in ("default", "even")]
        number = join((words("— "), field("PAGE", "1"), words(" —")))
        for occasion, style in (("default", "Footer"), ("even", "FooterEven")):
            made.append(self._reference("footer", "ftr", occasion, paragraph(style, number)))
        return made

    def _reference(self, kind: str, root: str, occasion: str, content: Markup) -> Markup:
        made = self._package.part(f"/word/{kind}#.xml", f"{WORD}.{kind}+xml", part(f"w:{root}", content, "w", "r"))
        return Markup(f'<w:{kind}Reference w:type="{occasion}" r:id="{relate(self._package.main, made, kind)}"/>')
