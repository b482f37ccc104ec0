"""Tables as WordprocessingML (ECMA-376 17.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from brochure.word.markup import NOTHING, Markup, escape, join, paragraph
from brochure.word.stylesheet import KEPT

AFTER = paragraph("AfterTable", Markup(""))
"""What has to follow a table that has no note below it."""

_SHORT = 6  # rows; a longer table that may not split would leave too much of a page empty
_ENDING = 3  # rows of a long table that come to the last page at least


class Cell(NamedTuple):
    """Text in one cell; `more` are further paragraphs below the first."""

    style: str
    content: Markup
    more: Markup = NOTHING


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: widths in twips, a head row that repeats on every page, body rows.

    `title` and `description` are what a screen reader says of it. `kept` keeps a short table on one page, and the
    first and last rows of a long one together; one that is `noted` keeps its last row with the note below.
    """

    style: str
    widths: Sequence[int]
    rows: Sequence[Sequence[Cell]]
    title: str
    description: str = ""
    head: Sequence[Cell] = ()
    head_column: bool = False
    kept: bool = True
    noted: bool = False

    def markup(self) -> Markup:
        """The `w:tbl` element."""
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths)
        first_row, first_column = int(bool(self.head)), int(self.head_column)
        look = f'w:val="{0x20 * first_row + 0x80 * first_column + 0x600:04X}" w:firstRow="{first_row}"'
        openings = [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>' for width in self.widths]
        body = (self._row(row, openings, kept=self._keeps(place)) for place, row in enumerate(self.rows))
        head = self._row(self.head, openings, head=True) if self.head else NOTHING
        return Markup(
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self.style}"/><w:tblW w:w="{sum(self.widths)}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/><w:tblLook {look} w:firstColumn="{first_column}" w:lastColumn="0" '
            f'w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{escape(self.title)}"/>'
            f'<w:tblDescription w:val="{escape(self.description or self.title)}"/></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>{head}{join(body)}</w:tbl>"
        )

    def _keeps(self, place: int) -> bool:
        """Whether a row stays on the page of the next one."""
        left = len(self.rows) - 1 - place
        if left == 0:
            return self.noted
        return self.kept and (len(self.rows) <= _SHORT or place == 0 or left < _ENDING)

    def _row(self, row: Sequence[Cell], openings: Sequence[str], *, head: bool = False, kept: bool = False) -> Markup:
        ending = KEPT * kept
        # Written out, not asked of `paragraph`: a long table has so many cells that the calls would show.
        cells = "".join(
            [
                f'{opening}</w:tcPr><w:p><w:pPr><w:pStyle w:val="{style}{ending}"/></w:pPr>{content}</w:p>{more}</w:tc>'
                for (style, content, more), opening in zip(row, openings, strict=True)
            ]
        )
        repeated = "<w:tblHeader/>" * head
        return Markup(f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>")
