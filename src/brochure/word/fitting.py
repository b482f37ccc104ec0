"""About how wide text is, and columns that fit theirs. Only Word knows its lines; this is right to a letter or so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from math import ceil

from brochure.document.inline import Citation, Inlines, LineBreak, Run, Tag, plain
from brochure.word.language import FIRST_HAN

# Widths in shares of the type size, as in the shipped text face.
_BREADTHS = {
    **dict.fromkeys(" ", 0.2),
    **dict.fromkeys("ijlI.,:;'!|", 0.27),
    **dict.fromkeys("frt()[]-/", 0.33),
    **dict.fromkeys("0123456789", 0.62),
    **dict.fromkeys("mwMW@%&", 0.78),
}
_CAPITAL, _OTHER, _HAN, _MEETING = 0.59, 0.5, 1.0, 0.25
_SOURCE_SIZE = 9.0  # points, as in the style of source numbers
_SHORT = 0.4  # of the width of a table: what needs more than that may as well take two lines
_LEAST = 0.3
_DATE = re.compile(r"\d{4}年\d{1,2}月(?:\d{1,2}日)?")
_SAFELY = 1.1  # widths are right to a letter or so


def line_width(text: str, size: float) -> float:
    """Points that a line of text takes at that size, with the room that Word leaves between Han and Latin letters."""
    breadth = sum(map(_breadth, text))
    if not text.isascii():
        meetings = sum(_is_han(one) != _is_han(other) for one, other in pairwise(text) if " " not in (one, other))
        breadth += meetings * _MEETING
    return size * breadth


def width_of(inlines: Inlines, size: float) -> float:
    """Points that the longest line of some inlines takes, source numbers included."""
    widths = [0.0]
    for inline in inlines:
        match inline:
            case Run() | Tag():
                widths[-1] += line_width(inline.text, size)
            case Citation():
                widths[-1] += line_width(f" [{inline.number}] {inline.locator or ''}00", _SOURCE_SIZE)
            case LineBreak():
                widths.append(0.0)
    return max(widths)


def widest_word(inlines: Inlines, size: float) -> float:
    """Points that the widest word takes; Chinese may be broken between any two characters, but for a date."""
    text = plain(inlines)
    words = [word for word in text.split() if not any(map(_is_han, word))] + _DATE.findall(text)
    return max((_SAFELY * line_width(word, size) for word in words), default=2 * size)


def at_least(widths: Sequence[int], least: Sequence[float]) -> list[int]:
    """Widths of columns of which none is less than its least one, where the others can give what it lacks."""
    lacks = [max(0.0, need - width) for width, need in zip(widths, least, strict=True)]
    spares = [max(0.0, width - need) for width, need in zip(widths, least, strict=True)]
    if not 0 < sum(lacks) <= sum(spares):
        return list(widths)
    part = sum(lacks) / sum(spares)
    wanted = [width + lack - part * spare for width, lack, spare in zip(widths, lacks, spares, strict=True)]
    return shares(sum(widths), wanted)


def shares(width: int, weights: Iterable[float]) -> list[int]:
    """A width divided by weights into whole twips that add up to it; evenly if no weight says more."""
    given = [max(weight, 0.0) for weight in weights]
    given = given if any(given) else [1.0] * len(given)
    total = sum(given)
    edges = [0]
    reached = 0.0
    for weight in given:
        reached += weight
        edges.append(round(width * reached / total))
    return [end - start for start, end in pairwise(edges)]


def fitted(width: int, weights: Iterable[float], rows: Sequence[Sequence[float]]) -> list[int]:
    """Shares of a width for cells that are so wide if they do not break, in twips like the width.

    A column whose short cells would break gets what it needs from those with room to spare, if that saves lines.
    """
    given = shares(width, weights)
    needs = [max(column) for column in zip(*rows, strict=True)]
    fits = [need <= _SHORT * width for need in needs]
    lacks = [max(0.0, need - has) if short else 0.0 for need, has, short in zip(needs, given, fits, strict=True)]
    floors = [need if short else _LEAST * width for need, short in zip(needs, fits, strict=True)]
    spares = [max(0.0, has - floor) for has, floor in zip(given, floors, strict=True)]
    if not 0 < sum(lacks) <= sum(spares):
        return given
    part = sum(lacks) / sum(spares)
    moved = shares(width, (has + lack - part * spare for has, lack, spare in zip(given, lacks, spares, strict=True)))
    return min(given, moved, key=lambda widths: _lines(rows, widths))


def _lines(rows: Sequence[Sequence[float]], widths: Sequence[int]) -> int:
    return sum(max(ceil(cell / max(width, 1)) for cell, width in zip(row, widths, strict=True)) for row in rows)


@cache
def _breadth(letter: str) -> float:
    if _is_han(letter):
        return _HAN
    return _BREADTHS.get(letter) or (_CAPITAL if letter.isupper() else _OTHER)


def _is_han(letter: str) -> bool:
    return letter >= FIRST_HAN
