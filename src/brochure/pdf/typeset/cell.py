"""Cells: the pieces of text that a line is filled with and that are never broken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from brochure.pdf.typeset.kinsoku import gap_in_em, hangs_at_end, hangs_at_start, is_han, may_break
from brochure.pdf.typeset.look import Look
from brochure.pdf.typeset.typeface import Typeface

_SPACE = " "
_FULL_WIDTH = 800
_TOKEN = re.compile(r"[ \t\n\r]+|[^ \t\n\r]+")


@dataclass(slots=True)
class Glyphs:
    """Characters of one face and look, drawn in one go. `before` is room in front, in points.

    `said` is the text as written, where it differs from what is drawn (capitals). `elastic` says that
    justification may put more room in front.
    """

    text: str
    said: str
    face: Typeface
    size: float
    width: float
    look: Look
    before: float = 0.0
    elastic: bool = False


@dataclass(slots=True)
class Cell:
    """An unbreakable piece. `gap` is the room in front inside a line, `space` the room behind it.

    `hang` and `lead` are what a full-width mark gives back at a line end and at a line start; `ends_line`
    asks for a new line behind it.
    """

    glyphs: list[Glyphs] = field(default_factory=list)
    width: float = 0.0
    gap: float = 0.0
    space: str = ""
    space_width: float = 0.0
    hang: float = 0.0
    lead: float = 0.0
    elastic: bool = False
    ends_line: bool = False

    def add(self, glyphs: Glyphs) -> None:
        """Append a stretch; the room in front of the first belongs to the cell."""
        if self.glyphs:
            self.width += glyphs.before
        else:
            self.gap, self.elastic = glyphs.before, glyphs.elastic
        self.glyphs.append(glyphs)
        self.width += glyphs.width


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look with the rule that finds its faces; `whole` keeps it in one cell (pills, source numbers)."""

    text: str
    look: Look
    faces: Callable[[str], Iterable[tuple[Typeface, str]]]
    whole: bool = False


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line end the author asked for."""


def fill_cells(pieces: Iterable[Piece | NewLine]) -> list[Cell]:
    """Cells in reading order; spaces hang on the cell in front of them."""
    cells: list[Cell] = []
    last = ""
    for piece in pieces:
        if isinstance(piece, NewLine):
            if not cells:
                cells.append(Cell())
            cells[-1].ends_line = True
            last = ""
            continue
        for glyphs, spaced in _stretches(piece):
            if spaced:
                if cells:
                    cells[-1].space += glyphs.said
                    cells[-1].space_width += glyphs.width
                    last = _SPACE
                continue
            first = glyphs.text[0]
            breaks = not last or last == _SPACE or (may_break(last, first) and not _clings(piece))
            if last and last != _SPACE:
                glyphs.before += gap_in_em(last, first) * glyphs.size if not piece.whole else 0.0
                glyphs.elastic = is_han(last) or is_han(first)
            if breaks or not cells:
                cells.append(Cell())
            cells[-1].add(glyphs)
            last = glyphs.text[-1]
            if piece.look.pill is not None:
                cells[-1].width += 2 * piece.look.pill.room
    for cell in cells:
        _measure_edges(cell)
    return cells


def break_up(cell: Cell, width: float) -> Iterator[Cell]:
    """A cell that is wider than a whole line, cut between characters."""
    part = Cell(gap=cell.gap, elastic=cell.elastic)
    for glyphs in cell.glyphs:
        for position, character in enumerate(glyphs.text):
            advance = glyphs.face.measure(character).width * glyphs.size / 1000 + glyphs.look.tracking
            said = glyphs.said[position] if len(glyphs.said) == len(glyphs.text) else character
            piece = Glyphs(character, said, glyphs.face, glyphs.size, advance, glyphs.look)
            if part.glyphs and part.width + advance > width:
                yield part
                part = Cell()
            before = part.glyphs[-1] if part.glyphs else None
            if before is not None and before.look is piece.look and before.face is piece.face:
                before.text += character
                before.said += said
                before.width += advance
                part.width += advance
            else:
                part.add(piece)
    part.space, part.space_width, part.ends_line = cell.space, cell.space_width, cell.ends_line
    yield part


def _clings(piece: Piece) -> bool:
    # A source number never starts a line.
    return piece.whole and piece.look.pill is None


def _stretches(piece: Piece) -> Iterator[tuple[Glyphs, bool]]:
    look = piece.look
    said = piece.text
    shown = said.upper() if look.capitals else said
    aligned = len(said) == len(shown)
    position = 0
    for face, run in piece.faces(shown):
        size = look.size * face.scale
        for token in [run] if piece.whole else _tokens(run):
            words = said[position : position + len(token)] if aligned else token
            position += len(token)
            spaced = not piece.whole and token.isspace() and "\xa0" not in token
            drawn = _SPACE * len(token) if spaced else token
            width = face.measure(drawn).width * size / 1000 + look.tracking * len(drawn)
            stretch = Glyphs(drawn, words, face, size, width, look)
            yield stretch, spaced


def _tokens(run: str) -> Iterator[str]:
    for match in _TOKEN.finditer(run):
        text = match.group()
        if text.isspace() or (text.isascii() and text.isalnum()):
            yield text
            continue
        start = 0
        for place in range(1, len(text)):
            before, behind = text[place - 1], text[place]
            if is_han(before) or is_han(behind) or may_break(before, behind):
                yield text[start:place]
                start = place
        yield text[start:]


def _measure_edges(cell: Cell) -> None:
    if not cell.glyphs:
        return
    last, first = cell.glyphs[-1], cell.glyphs[0]
    if hangs_at_end(last.text[-1]) and last.face.measure(last.text[-1]).width > _FULL_WIDTH:
        cell.hang = last.size / 2
    if hangs_at_start(first.text[0]) and first.face.measure(first.text[0]).width > _FULL_WIDTH:
        cell.lead = first.size / 2
