"""What all blocks of one document share while it is written: counters, anchors, facts, notes."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from docx.opc.part import Part

from brochure.diagnostics import Place, Problems
from brochure.document.block import Picture, SourceList
from brochure.document.document import Document
from brochure.document.outline import outline
from brochure.document.walk import all_texts, blocks
from brochure.theme.theme import Theme
from brochure.word.facts import FactStore
from brochure.word.geometry import Sheet
from brochure.word.language import Languages
from brochure.word.markup import Markup
from brochure.word.notes import Notes
from brochure.word.orientation import stretches
from brochure.word.outfit import Outfit
from brochure.word.package import Package, relate, relate_address
from brochure.word.pagination import PageMap, estimate_pages

_DIGITS = 16


class Manuscript:
    """One document on its way into one package."""

    def __init__(
        self, document: Document, outfit: Outfit, package: Package, problems: Problems, pages: PageMap | None = None
    ) -> None:
        self.document = document
        self.outfit = outfit
        self.package = package
        self.problems = problems
        self.languages = Languages(document.language)
        self.texts = tuple(all_texts(document))
        self.facts = FactStore(self.texts, f"{document.park} {document.kind} {document.language}")
        self.notes = Notes()
        self.headings = tuple(outline(document.blocks))
        self.stretches = stretches(document.blocks)
        self.pages = pages or estimate_pages(document, self.sheet)
        self.step_lists = 0
        self._anchors = {heading.id for heading in self.headings}
        self._sources_printed = any(isinstance(block, SourceList) for block in blocks(document.blocks))
        self._listed = {source.id for source in document.sources}
        self._bookmarks: set[str] = set()
        self._counts: Counter[str] = Counter()
        self._addresses: dict[tuple[str, str], str] = {}
        self._pictures: dict[str, Part] = {}

    @property
    def theme(self) -> Theme:
        """The colours and sizes of our own styles."""
        return self.outfit.theme

    @property
    def sheet(self) -> Sheet:
        """The paper and its margins."""
        return self.outfit.sheet

    @property
    def has_turned_pages(self) -> bool:
        """Whether some pages lie across."""
        return any(one.landscape for one in self.stretches)

    def word(self, key: str) -> str:
        """A word that the backend prints itself; the document brings it in its language."""
        return self.document.words.get(key, key.replace("_", " ").capitalize())

    def count(self, what: str) -> int:
        """The next number of a sequence, from 1."""
        self._counts[what] += 1
        return self._counts[what]

    def bookmark(self, name: str, content: Markup) -> Markup:
        """Content that links can lead to; a name that is taken stays with its first place."""
        if name in self._bookmarks:
            return content
        self._bookmarks.add(name)
        number = self.count("mark")
        return Markup(f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>')

    def section_anchor(self, anchor: str, at: Place | None) -> str | None:
        """The bookmark of a section, or None after adding a problem: no section has that id."""
        if anchor in self._anchors:
            return section_bookmark(anchor)
        self.problems.error("word/unknown-anchor", f"the link '#{anchor}' leads to no section of this document", at)
        return None

    def source_anchor(self, source: str) -> str | None:
        """The bookmark of a source, if the document prints its list of sources."""
        return source_bookmark(source) if self._sources_printed and source in self._listed else None

    def address(self, part: Part, address: str) -> str:
        """The id of the relationship from a part to an address."""
        key = (part.partname, address)
        if key not in self._addresses:
            self._addresses[key] = relate_address(part, address)
        return self._addresses[key]

    def picture(self, owner: Part, picture: Picture, extension: str) -> str:
        """The id of a relationship to a picture; the same picture is stored once."""
        stored = self._pictures.get(picture.sha256)
        if stored is None:
            stored = self.package.part(f"/word/media/image#.{extension}", picture.media, picture.data)
            self._pictures[picture.sha256] = stored
        return relate(owner, stored, "image")


def section_bookmark(anchor: str) -> str:
    """The bookmark of the section with that id; Word hides names that begin with an underscore."""
    return f"_Toc{_hashed(('section', anchor))}"


def source_bookmark(source: str) -> str:
    """The bookmark of a source in the list of sources."""
    return f"_Source{_hashed(('source', source))}"


def _hashed(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_DIGITS]
