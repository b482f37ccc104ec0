"""Cells: the pieces of text that a line is filled with and that are never broken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat

from brochure.pdf.typeset.direction import Directions, directions
from brochure.pdf.typeset.kinsoku import gap_in_em, hangs_at_end, hangs_at_start, is_han, may_break
from brochure.pdf.typeset.look import Look
from brochure.pdf.typeset.setting import Fragment, Setting

_SPACE = " "
_FULL_WIDTH = 800


@dataclass(slots=True)
class Glyphs:
    """A fragment at its place in a text.

    `before` is room in front, in points; `elastic` says that justification may put more there; `level` is the embedding
    level (Unicode Standard Annex 9), odd from right to left.
    """

    fragment: Fragment
    look: Look
    before: float = 0.0
    elastic: bool = False
    level: int = 0

    @property
    def said(self) -> str:
        """The text as written."""
        return self.fragment.said


@dataclass(slots=True)
class Cell:
    """An unbreakable piece. `gap` is the room in front inside a line, `space` the blanks behind it.

    `hang` and `lead` are what a full-width mark gives back at a line end and at a line start; `ends_line`
    asks for a new line behind it.
    """

    glyphs: list[Glyphs]
    width: float = 0.0
    gap: float = 0.0
    space: str = ""
    space_width: float = 0.0
    hang: float = 0.0
    lead: float = 0.0
    elastic: bool = False
    ends_line: bool = False
    space_level: int = 0

    def add(self, glyphs: Glyphs) -> None:
        """Append a stretch; the room in front of the first belongs to the cell."""
        if self.glyphs:
            self.width += glyphs.before
        else:
            self.gap, self.elastic = glyphs.before, glyphs.elastic
        self.glyphs.append(glyphs)
        self.width += glyphs.fragment.width
        if glyphs.look.pill is not None:
            self.width += 2 * glyphs.look.pill.room


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look and the way it is set; `whole` keeps it in one cell (pills, source numbers)."""

    text: str
    look: Look
    setting: Setting
    whole: bool = False


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line end the author asked for."""


def fill_cells(pieces: Iterable[Piece | NewLine], *, leftward: bool = False) -> list[Cell]:
    """Cells in reading order; spaces hang on the cell in front of them.

    `leftward` says that the paragraph as a whole runs from right to left.
    """
    cells: list[Cell] = []
    for paragraph in _paragraphs(pieces):
        if cells:
            cells[-1].ends_line = True
        filled = _fill(paragraph, directions([piece.text for piece in paragraph], leftward=leftward))
        cells += filled or ([] if cells and not paragraph else [Cell([])])
    if len(cells) == 1 and not cells[0].glyphs and not cells[0].ends_line:
        return []
    return cells


def _paragraphs(pieces: Iterable[Piece | NewLine]) -> Iterator[list[Piece]]:
    paragraph: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, NewLine):
            yield paragraph
            paragraph = []
        else:
            paragraph.append(piece)
    yield paragraph


def _fill(pieces: Sequence[Piece], course: Directions | None) -> list[Cell]:
    cells: list[Cell] = []
    last = ""  # the character in front, if no blank is
    for number, piece in enumerate(pieces):
        look, clings = piece.look, piece.whole and piece.look.pill is None
        room = 2 * look.pill.room if look.pill is not None else 0.0
        for fragment, level in _fragments(piece, number, course):
            text, blanks = fragment.text, fragment.blanks
            if text:
                glyphs = Glyphs(fragment, look, 0.0, False, level)
                if not last:
                    cells.append(Cell([glyphs], fragment.width + room))
                else:
                    first = text[0]
                    glyphs.before = 0.0 if piece.whole else gap_in_em(last, first) * fragment.size
                    glyphs.elastic = is_han(last) or is_han(first)
                    # A source number never starts a line.
                    if not clings and may_break(last, first):
                        cells.append(Cell([]))
                    cells[-1].add(glyphs)
                last = text[-1]
            if blanks:
                if cells:
                    cell = cells[-1]
                    cell.space += blanks
                    cell.space_level = level
                    # As wide as blanks of the text in front.
                    cell.space_width += cell.glyphs[-1].fragment.blank * len(blanks) if cell.glyphs else 0.0
                last = ""
    if not all(piece.text.isascii() for piece in pieces):
        for cell in cells:
            _measure_edges(cell)
    return cells


def _fragments(piece: Piece, number: int, course: Directions | None) -> Iterable[tuple[Fragment, int]]:
    if course is None:
        return zip(piece.setting.fragments(piece.text, whole=piece.whole), repeat(0), strict=False)
    return (
        (fragment, level)
        for text, level in course.runs(number, piece.text)
        for fragment in piece.setting.fragments(text, whole=piece.whole, leftward=bool(level % 2))
    )


def break_up(cell: Cell, width: float) -> Iterator[Cell]:
    """A cell that is wider than a whole line, cut between characters."""
    part = Cell([], gap=cell.gap, elastic=cell.elastic)
    for glyphs in cell.glyphs:
        for fragment in glyphs.fragment.cut(width, width - part.width):
            if part.glyphs and part.width + fragment.width > width:
                yield part
                part = Cell([])
            part.add(Glyphs(fragment, glyphs.look, level=glyphs.level))
    part.space, part.space_width, part.space_level = cell.space, cell.space_width, cell.space_level
    part.ends_line = cell.ends_line
    yield part


def _measure_edges(cell: Cell) -> None:
    if not cell.glyphs:
        return
    last, first = cell.glyphs[-1].fragment, cell.glyphs[0].fragment
    if last.text.isascii() and first.text.isascii():
        return
    if hangs_at_end(last.text[-1]) and last.face.shape(last.text[-1]).width > _FULL_WIDTH:
        cell.hang = last.size / 2
    if hangs_at_start(first.text[0]) and first.face.shape(first.text[0]).width > _FULL_WIDTH:
        cell.lead = first.size / 2
