"""Which way text runs: embedding levels, and the order of a line from left to right (Unicode Standard Annex 9)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import Any

_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_LEFTWARD_LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"})
_BRACKETS = {")": "(", "]": "[", "}": "{"}
# Joiners have no direction, and the algorithm would drop them; an accent goes along with its letter.
_UNDIRECTED = str.maketrans(dict.fromkeys("\u200c\u200d\xad", "\u0300"))


def runs_leftward(language: str) -> bool:
    """Whether text of a language (BCP 47) is written from right to left."""
    return language.split("-")[0].lower() in _LEFTWARD_LANGUAGES


@dataclass(frozen=True, slots=True)
class Directions:
    """The level of every character of a paragraph, and where each of its pieces begins."""

    levels: tuple[int, ...]
    starts: tuple[int, ...]

    def runs(self, number: int, text: str) -> Iterator[tuple[str, int]]:
        """A piece of the paragraph by its number, cut where the level changes."""
        start = self.starts[number]
        place = 0
        for level, group in groupby(self.levels[start : start + len(text)]):
            length = len(list(group))
            yield text[place : place + length], level
            place += length


def directions(texts: Sequence[str], *, leftward: bool) -> Directions | None:
    """The levels of a paragraph in pieces; None where all runs from left to right."""
    if not leftward and not any(_LEFTWARD.search(text) for text in texts if not text.isascii()):
        return None
    starts = tuple(accumulate((len(text) for text in texts), initial=0))
    return Directions(_levels("".join(texts), int(leftward)), starts)


def visual_order(levels: Sequence[int]) -> list[int]:
    """The places of a line's items from left to right (rule L2)."""
    order = list(range(len(levels)))
    if not levels:
        return order
    for level in range(max(levels), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = max(end, start + 1)
    return order


def _levels(text: str, base: int) -> tuple[int, ...]:
    from bidi import algorithm

    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(text.translate(_UNDIRECTED), storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], "LR"[base])
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    return tuple(int(character["level"]) for character in storage["chars"])


def _resolve_brackets(characters: list[dict[str, Any]], base: str) -> None:
    """Rule N0, which the library leaves out: both brackets of a pair take one direction."""
    for opening, closing in sorted(_pairs(characters)):
        inside = {_strong(one) for one in characters[opening + 1 : closing]} - {""}
        if not inside:
            continue
        direction = base
        if base not in inside:
            before = (_strong(one) for one in reversed(characters[:opening]))
            direction = next((one for one in before if one), base)
        characters[opening]["type"] = characters[closing]["type"] = direction


def _pairs(characters: list[dict[str, Any]]) -> Iterator[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    for place, character in enumerate(characters):
        sign = character["ch"]
        if sign in _BRACKETS.values():
            waiting.append((sign, place))
        elif sign in _BRACKETS:
            depth = next((d for d in range(len(waiting) - 1, -1, -1) if waiting[d][0] == _BRACKETS[sign]), None)
            if depth is not None:
                yield waiting[depth][1], place
                del waiting[depth:]


def _strong(character: dict[str, Any]) -> str:
    """The direction a character has of itself; numbers count as right to left."""
    return {"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(character["type"], "")
