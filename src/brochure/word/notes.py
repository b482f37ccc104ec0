"""Footnotes (ECMA-376 17.11): where a statement stands in its source, in the source's own words."""

from __future__ import annotations

from brochure.document.inline import Citation
from brochure.word.markup import Markup, join, paragraph, part, run, words

_TEXT = "FootnoteText"
_MARK = "FootnoteReference"


class Notes:
    """The footnotes of a document; a passage that was quoted once is not quoted again."""

    def __init__(self) -> None:
        self._notes: dict[tuple[str, str | None, str], Markup] = {}

    def mark(self, citation: Citation, pointer: Markup) -> Markup | None:
        """The mark of a new note that quotes the passage; None where there is no quote or it was given before."""
        if citation.quote is None:
            return None
        key = (citation.source, citation.locator, citation.quote)
        if key in self._notes:
            return None
        own_mark = run(Markup("<w:footnoteRef/>"), _MARK)
        tab = run(Markup("<w:tab/>"))
        quoted = words(f"“{citation.quote}”", "Quotation")
        self._notes[key] = paragraph(_TEXT, join((own_mark, tab, pointer, words("  "), quoted)))
        return run(Markup(f'<w:footnoteReference w:id="{len(self._notes)}"/>'), _MARK)

    def part(self) -> bytes:
        """`word/footnotes.xml`."""
        rules = (
            Markup(
                f'<w:footnote w:type="{kind}" w:id="{number}">'
                f"{paragraph(_TEXT, run(Markup(f'<w:{kind}/>')))}</w:footnote>"
            )
            for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
        )
        notes = (
            Markup(f'<w:footnote w:id="{number}">{content}</w:footnote>')
            for number, content in enumerate(self._notes.values(), 1)
        )
        return part("w:footnotes", join((*rules, *notes)), "w", "r")
