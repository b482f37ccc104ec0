"""A PDF file opened for inspection: its tree, its pages' contents, its fonts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import pikepdf

from brochure.conformance.content import PageContent, Passage, read_page
from brochure.conformance.font import Font
from brochure.conformance.tree import Mark, Node, read_tree

_NOTHING = pikepdf.Dictionary()


class InspectedFile:
    """One file and what several checks ask about it, each worked out once."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf

    @cached_property
    def tree(self) -> Node | None:
        """The structure tree; None in a file without one."""
        return read_tree(self.pdf)

    @cached_property
    def elements(self) -> list[Node]:
        """All elements in the order of reading."""
        return list(self.tree.walk()) if self.tree else []

    @cached_property
    def pages(self) -> list[PageContent]:
        """What each page paints."""
        return [read_page(page, number) for number, page in enumerate(self.pdf.pages)]

    @cached_property
    def passages(self) -> Mapping[tuple[int, int], Passage]:
        """The marked content that elements may hold, by page index and MCID."""
        return {
            (passage.page, passage.mcid): passage
            for page in self.pages
            for passage in page.passages
            if passage.mcid is not None
        }

    @cached_property
    def fonts(self) -> Mapping[tuple[int, int], Font]:
        """Every font that pages and forms name."""
        found = {}
        pending = [page.obj.get("/Resources", _NOTHING) for page in self.pdf.pages]
        seen: set[tuple[int, int]] = set()
        while pending:
            resources = pending.pop()
            found.update({font.objgen: Font(font) for font in dict(resources.get("/Font", _NOTHING)).values()})
            for external in dict(resources.get("/XObject", _NOTHING)).values():
                if external.objgen not in seen and "/Resources" in external:
                    seen.add(external.objgen)
                    pending.append(external.Resources)
        return found

    def text_of(self, node: Node) -> str:
        """What an element says: its ActualText, or the text of its marked content in the order of the tree."""
        if "/ActualText" in node.raw:
            return node.text_entry("/ActualText")
        said = ""
        for kid in node.kids:
            if isinstance(kid, Node):
                said += self.text_of(kid)
            elif isinstance(kid, Mark) and kid.page is not None:
                passage = self.passages.get((kid.page, kid.mcid))
                said += passage.text if passage else ""
        return said
