"""The little markup that some texts may use: `**bold**`, `*italic*` and `[text](https://…)`.

Only what is complete counts. An asterisk without a partner, a link that leads elsewhere than to http, https, mailto
or tel, and everything else print as typed. An asterisk marks text only where it touches it from outside a word, so
"5 * 3", "2*3*4" and "R&D*" stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from brochure.document.inline import Mark, Run

_TOKEN = re.compile(r"(?P<stars>\*+)|\[(?P<text>[^\[\]]+)\]\((?P<link>[^()\s]+)\)")
_LEADS_SOMEWHERE = re.compile(r"https?://[^\s/]|mailto:[^\s@]+@[^\s@]|tel:\+?[0-9]", re.IGNORECASE)
_MARKS = {1: (Mark.EMPHASIS,), 2: (Mark.STRONG,), 3: (Mark.STRONG, Mark.EMPHASIS)}
_WORD = re.compile(r"[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Plain text, a link, or asterisks that may begin or end the marks they stand for."""

    text: str
    link: str | None = None
    marks: tuple[Mark, ...] = ()
    opens: bool = False
    closes: bool = False
    refused_link: bool = False


def read_rich_text(text: str) -> tuple[Run, ...]:
    """The runs of a text, with their marks and links; joined, their texts are what is printed."""
    pieces = list(_pieces(text))
    turns = _turns(pieces)
    looks: list[tuple[frozenset[Mark], str | None]] = []
    texts: list[list[str]] = []
    marks: frozenset[Mark] = frozenset()
    for position, piece in enumerate(pieces):
        if position in turns:
            marks ^= frozenset(piece.marks)
        elif looks and looks[-1] == (marks, piece.link):
            texts[-1].append(piece.text)
        else:
            looks.append((marks, piece.link))
            texts.append([piece.text])
    return tuple(Run("".join(text), marks, link=link) for (marks, link), text in zip(looks, texts, strict=True))


def doubts_about(text: str) -> Iterator[str]:
    """In words, what looks like markup and will be printed as typed all the same."""
    pieces = list(_pieces(text))
    turns = _turns(pieces)
    for position, piece in enumerate(pieces):
        if Mark.STRONG in piece.marks and position not in turns:
            yield f"'{piece.text}' has no partner, so it is printed; bold text is written **so**"
        elif piece.refused_link:
            yield f"'{piece.text}' is printed as typed; a link leads to https, http, mailto or tel"


def _pieces(text: str) -> Iterator[_Piece]:
    end = 0
    for token in _TOKEN.finditer(text):
        if token.start() > end:
            yield _Piece(text[end : token.start()])
        end = token.end()
        if token["stars"]:
            yield _stars(text, token.start(), end)
        elif _LEADS_SOMEWHERE.match(token["link"]):
            yield _Piece(token["text"], token["link"])
        else:
            yield _Piece(token.group(), refused_link=True)
    if end < len(text):
        yield _Piece(text[end:])


def _stars(text: str, start: int, end: int) -> _Piece:
    before, after = text[start - 1 : start], text[end : end + 1]
    return _Piece(
        text[start:end],
        marks=_MARKS.get(end - start, ()),
        opens=bool(after.strip()) and not _WORD.match(before),
        closes=bool(before.strip()) and not _WORD.match(after),
    )


def _turns(pieces: list[_Piece]) -> set[int]:
    """The positions of the asterisks that have found a partner: the nearest of the same length before or behind."""
    turns: set[int] = set()
    waiting: dict[tuple[Mark, ...], int] = {}
    for position, piece in enumerate(pieces):
        if not piece.marks:
            continue
        opened = waiting.get(piece.marks)
        if piece.closes and opened is not None:
            turns |= {waiting.pop(piece.marks), position}
        elif piece.opens:
            waiting[piece.marks] = position
    return turns
