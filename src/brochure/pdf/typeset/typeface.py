"""One cut of a font as a document uses it: words shaped once, and the codes that their glyphs get in the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from brochure.pdf.typeset.shaping import Glyph, Letters, Shaper

_NOTICED = 0.05  # of a thousandth of an em: less is lost in rounding


@dataclass(frozen=True, slots=True)
class Stroke:
    """Glyphs at one height: `rise` in thousandths of an em, and the elements of a TJ array (ISO 32000-1, 9.4.3).

    `said` is the text of glyphs that only together stand for it, such as a letter and its dots; a stroke that
    `goes_on` belongs to the one before it.
    """

    rise: float
    shown: str
    said: str = ""
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Shaped:
    """A word set: its width in thousandths of an em, and its glyphs as finished PDF syntax.

    The width is without letter spacing, which widens so many `advances`. `exact` says that copying the glyphs one by
    one gives the text as written; `plain` is the syntax of a word that is one stroke on the line, as most are.
    """

    width: float
    advances: int
    strokes: tuple[Stroke, ...]
    exact: bool
    plain: str | None = None


class Typeface:
    """A compiled font under a name of our own; `scale` shrinks it beside the other faces of a line.

    A code of the file is a pair of a glyph and the text it stands for, so that a ligature is copied as its letters and
    two characters drawn alike stay two.
    """

    def __init__(self, name: str, resource: str, data: bytes, scale: float = 1.0, language: str = "en") -> None:
        self.name = name
        self.resource = resource
        self.scale = scale
        self.data = data
        self.codes: dict[tuple[int, str], int] = {}
        self.drawn = False
        self._shaper = Shaper(data, language)
        self._shaped: dict[tuple[str, float, bool], Shaped] = {}
        self._widths: dict[int, float] = {}

    @cached_property
    def blank(self) -> Shaped:
        """A blank."""
        return self.shape(" ")

    def shape(self, text: str, tracking: float = 0.0, *, leftward: bool = False) -> Shaped:
        """The text set in this face alone; `tracking` is the letter spacing in thousandths of an em."""
        key = (text, tracking, leftward)
        known = self._shaped.get(key)
        if known is None:
            glyphs = self._shaper.shape(text, leftward=leftward, spaced=bool(tracking))
            if isinstance(glyphs, Letters):
                known = self._set_letters(text, glyphs, leftward=leftward)
            else:
                known = self._set(glyphs, tracking, leftward=leftward)
            self._shaped[key] = known
        return known

    def advance(self, glyph: int) -> float:
        """The width that the font gives a glyph, in thousandths of an em."""
        known = self._widths.get(glyph)
        if known is None:
            known = self._widths[glyph] = self._shaper.advance(glyph)
        return known

    def _set_letters(self, text: str, letters: Letters, *, leftward: bool) -> Shaped:
        """One stroke; where kerning moves the next letter, the array says by how much."""
        shown: list[str] = []
        codes, advance = self.codes, self.advance
        for character, number, room in zip(text, letters.numbers, letters.advances, strict=True):
            shown.append(f"{codes.setdefault((number, character), len(codes) + 1):04x}")
            more = advance(number) - room
            if abs(more) > _NOTICED:
                shown.append(f">{more:.5g}<")
        stroke = Stroke(0.0, _array(shown))
        exact = not (leftward and len(text) > 1)
        return Shaped(sum(letters.advances), len(text), (stroke,), exact, stroke.shown)

    def _set(self, glyphs: list[Glyph], tracking: float, *, leftward: bool) -> Shaped:
        strokes: list[Stroke] = []
        shown: list[str] = []
        said, goes_on, rise, width, pen, advances = "", False, 0.0, 0.0, 0.0, 0
        parts = Counter([glyph.cluster for glyph in glyphs])
        codes = self.codes
        for place, glyph in enumerate(glyphs):
            if place and glyph.advance:  # a mark stays with its letter, however far letters are apart
                width += tracking
                advances += 1
            together = glyph.text if parts[glyph.cluster] > 1 else ""
            if glyph.up != rise or together != said or (together and glyph.first):
                strokes.append(Stroke(rise, _array(shown), said, goes_on))
                shown, rise, said, goes_on = [], glyph.up, together, not glyph.first
            back = pen - (width + glyph.right)
            if abs(back) > _NOTICED:
                shown.append(f">{back:.5g}<")
            # The glyphs of a line lie in the file from left to right, and so do the letters of one glyph.
            written = glyph.text[::-1] if leftward else glyph.text
            shown.append(f"{codes.setdefault((glyph.number, written), len(codes) + 1):04x}")
            pen = width + glyph.right + self.advance(glyph.number) + tracking
            width += glyph.advance
        if abs(pen - width - tracking) > _NOTICED:
            shown.append(f">{pen - width - tracking:.5g}<")
        strokes.append(Stroke(rise, _array(shown), said, goes_on))
        exact = not (leftward and len(glyphs) > 1)
        drawn = tuple(filter(_is_drawn, strokes))
        plain = drawn[0].shown if len(drawn) == 1 and not drawn[0].rise and not drawn[0].said else None
        return Shaped(width - tracking * advances, advances + 1, drawn, exact, plain)


def _array(shown: Iterable[str]) -> str:
    return f"<{''.join(shown)}>".replace("<>", "")


def _is_drawn(stroke: Stroke) -> bool:
    return bool(stroke.shown)
