"""How text of one style is set: cut into words and stretches of one face, each shaped once and remembered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from unicodedata import combining

from brochure.pdf.typeset.kinsoku import AMBIGUOUS, BREAK_BEHIND, FIRST_HAN, is_han, may_break
from brochure.pdf.typeset.typeface import Shaped, Typeface

Faces = Callable[[str], Iterable[tuple[Typeface, str]]]
"""Cuts a text into runs of one face each."""

_SPACE = " "
_TOKEN = re.compile(r"[ \t\n\r]+|[^ \t\n\r]+")
_WORD = re.compile(r"[^ \t\n\r]+ ?|[ \t\n\r]+")
"""A word with the blank behind it, as one of them is nearly always followed by the other; or more blanks."""


@dataclass(slots=True)
class Fragment:
    """Characters of one face, drawn in one go: size, letter spacing and width in points.

    `said` is the text as written, where it differs from what is drawn (capitals); `blanks` were typed behind it, and
    `blank` is how wide one of them is.
    """

    text: str
    said: str
    face: Typeface
    size: float
    tracking: float
    shaped: Shaped
    width: float
    blank: float
    blanks: str = ""

    def cut(self, width: float, room: float) -> Iterator[Fragment]:
        """Parts no wider than `width` points, the first of them no wider than `room` where that is possible."""
        if self.width <= room or len(self.text) == 1:
            yield self
            return
        leftward = not self.shaped.exact
        spelled = self.said if len(self.said) == len(self.text) else self.text
        part = said = ""
        for character, written in zip(self.text, spelled, strict=True):
            longer = fragment(part + character, said + written, self.face, self.size, self.tracking, leftward=leftward)
            if part and longer.width > room and not combining(character):
                yield fragment(part, said, self.face, self.size, self.tracking, leftward=leftward)
                part = said = ""
                room = width
            part += character
            said += written
        yield fragment(part, said, self.face, self.size, self.tracking, leftward=leftward)


def fragment(
    text: str,
    said: str,
    face: Typeface,
    size: float,
    tracking: float,
    *,
    leftward: bool = False,
) -> Fragment:
    """Shape a text of one face; joined letters are never spaced."""
    spacing = 0.0 if leftward else tracking
    shaped = face.shape(text, spacing * 1000 / size, leftward=leftward)
    width = shaped.width * size / 1000 + spacing * shaped.advances
    blank = face.blank.width * size / 1000 + spacing
    return Fragment(text, said, face, size, spacing, shaped, width, blank)


class Setting:
    """A style of text; it remembers every word that it has set. Size and letter spacing are in points.

    With `contextual`, the face of punctuation depends on its neighbours, as in Chinese.
    """

    def __init__(
        self, faces: Faces, size: float, tracking: float = 0.0, *, capitals: bool = False, contextual: bool = False
    ) -> None:
        self._faces = faces
        self._size = size
        self._tracking = tracking
        self._capitals = capitals
        self._contextual = contextual
        self._words: dict[tuple[str, bool], tuple[Fragment, ...]] = {}

    def fragments(self, text: str, *, whole: bool = False, leftward: bool = False) -> list[Fragment]:
        """The text in order, without the blanks behind each fragment, unless the text is kept `whole`.

        Blanks that nothing stands in front of are a fragment without a text.
        """
        if whole or (self._contextual and not AMBIGUOUS.isdisjoint(text)):
            return list(self._cut(text, whole=whole, leftward=leftward))
        words = self._words
        found: list[Fragment] = []
        for token in _WORD.findall(text):
            known = words.get((token, leftward))
            if known is None:
                known = words[token, leftward] = self._word(token, leftward=leftward)
            found += known
        return found

    def _word(self, token: str, *, leftward: bool) -> tuple[Fragment, ...]:
        """A word with the blank behind it shares what was found out about the word alone."""
        bare = token[:-1]
        if token[-1] != _SPACE or not bare:
            return tuple(self._cut(token, whole=False, leftward=leftward))
        key = bare, leftward
        known = self._words.get(key)
        if known is None:
            known = self._words[key] = tuple(self._cut(bare, whole=False, leftward=leftward))
        *front, last = known
        return *front, replace(last, blanks=_SPACE)

    def _cut(self, said: str, *, whole: bool, leftward: bool) -> Iterator[Fragment]:
        shown = said.upper() if self._capitals else said
        # Where a character of what is written begins in what is drawn: ß becomes SS.
        begins = _beginnings(said) if self._capitals else {}
        position = 0
        last: Fragment | None = None
        for face, run in self._faces(shown):
            for token in [run] if whole else _tokens(run):
                start, position = position, position + len(token)
                written = said[begins[start] : begins[position]] if start in begins and position in begins else token
                size = self._size * face.scale
                if whole or not token.isspace() or "\xa0" in token:
                    if last is not None:
                        yield last
                    last = fragment(token, written, face, size, self._tracking, leftward=leftward)
                    continue
                last = last or Fragment("", "", face, size, 0.0, face.blank, 0.0, 0.0)
                last.blanks += _SPACE * len(token)
        if last is not None:
            yield last


def _beginnings(said: str) -> dict[int, int]:
    starts = accumulate((len(one.upper()) for one in said), initial=0)
    return {start: place for place, start in enumerate(starts)}


def _tokens(run: str) -> Iterator[str]:
    for text in _TOKEN.findall(run):
        if text.isspace() or (text.isascii() and "-" not in text and "/" not in text):
            yield text
            continue
        start = 0
        # Without Han, only what stands behind a hyphen and its like can begin a line.
        places = range(1, len(text)) if max(text) >= FIRST_HAN else (one.end() for one in BREAK_BEHIND.finditer(text))
        for place in places:
            before, behind = text[place - 1], text[place : place + 1]
            if behind and (is_han(before) or is_han(behind) or may_break(before, behind)) and not combining(behind):
                yield text[start:place]
                start = place
        yield text[start:]
