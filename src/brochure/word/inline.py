"""Text inside paragraphs: runs, links, source numbers with their footnotes, labels of standing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from docx.opc.part import Part

from brochure.document.inline import Citation, Inlines, LineBreak, Mark, Run, Tag
from brochure.word.facts import bindable
from brochure.word.language import FIRST_HAN
from brochure.word.manuscript import Manuscript
from brochure.word.markup import NOTHING, Markup, join, run, text, words

_MARKS = {
    frozenset[Mark](): None,
    frozenset({Mark.STRONG}): "Strong",
    frozenset({Mark.EMPHASIS}): "Emphasis",
    frozenset({Mark.STRONG, Mark.EMPHASIS}): "StrongEmphasis",
}
_GAP = "\u00a0"


@dataclass(frozen=True, slots=True)
class Story:
    """A stream of text with a part of its own, such as the body or a header; only the body can have footnotes."""

    manuscript: Manuscript
    part: Part
    footnotes: bool = True

    def inlines(self, inlines: Inlines, style: str | None = None) -> Markup:
        """Some inlines; `style` is the character style of runs that have no marks of their own."""
        if len(inlines) == 1:
            (only,) = inlines
            if isinstance(only, Run):
                return self._run(only, style)
        parts: list[Markup] = []
        spaced = True
        for inline in inlines:
            match inline:
                case Run():
                    parts.append(self._run(inline, style))
                    spaced = not inline.text or inline.text[-1].isspace()
                case Tag():
                    parts.append(label(inline))
                    spaced = False
                case LineBreak():
                    parts.append(run(Markup("<w:br/>")))
                    spaced = True
                case Citation():
                    parts.append(self._citation(inline, spaced))
                    spaced = False
                case _:
                    assert_never(inline)
        return join(parts)

    def _run(self, inline: Run, style: str | None) -> Markup:
        if not inline.text:
            return NOTHING
        if inline.origin is None and not (inline.link or inline.marks or inline.language):
            return words(inline.text, style)
        manuscript = self.manuscript
        target = self._target(inline) if inline.link else None
        named = _MARKS[inline.marks] or style or ("Hyperlink" if target else None)
        shown = run(text(inline.text), named, manuscript.languages.of_run(inline.language))
        # LibreOffice does not close a control that stands in a link when it saves; the file is lost.
        if inline.origin and not target and bindable(inline):
            shown = manuscript.facts.control(inline.origin, inline.text, shown, manuscript.count("control"), named)
        return Markup(f'<w:hyperlink {target} w:history="1">{shown}</w:hyperlink>') if target else shown

    def _target(self, inline: Run) -> str | None:
        """Where a link leads, as attributes of `w:hyperlink`."""
        link = inline.link or ""
        if link.startswith("#"):
            anchor = self.manuscript.section_anchor(link[1:], inline.at)
            return f'w:anchor="{anchor}"' if anchor else None
        return f'r:id="{self.manuscript.address(self.part, link)}"'

    def _citation(self, citation: Citation, spaced: bool) -> Markup:
        pointer = self._pointer(citation)
        mark = self.manuscript.notes.mark(citation, pointer) if self.footnotes else None
        # Between Han and a source number the bracket makes room enough.
        gap = NOTHING if spaced or self.manuscript.languages.han else words(_GAP)
        return join((gap, pointer, mark or NOTHING))

    def _pointer(self, citation: Citation) -> Markup:
        number = words(f"[{citation.number}]", "SourceLink")
        anchor = self.manuscript.source_anchor(citation.source)
        if anchor:
            number = Markup(f'<w:hyperlink w:anchor="{anchor}" w:history="1">{number}</w:hyperlink>')
        locator = words(f"{_GAP}{citation.locator}", "SourcePlace") if citation.locator else NOTHING
        return join((number, locator))


def label(tag: Tag) -> Markup:
    """A label of standing; no-break spaces inside give its fill some room.

    Han has that room of its own, and a space in the Latin face beside it would notch the fill.
    """
    room = "" if any(letter >= FIRST_HAN for letter in tag.text) else _GAP
    return words(f"{room}{tag.text}{room}", f"Label{tag.standing.value.capitalize()}")


def sources_of(inlines: Inlines) -> Inlines:
    """Only the source numbers."""
    return tuple(inline for inline in inlines if isinstance(inline, Citation))


def without_sources(inlines: Inlines) -> Inlines:
    """All but the source numbers."""
    return tuple(inline for inline in inlines if not isinstance(inline, Citation))
