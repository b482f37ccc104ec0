"""What numbered headings are counted by, for the entries of a table of contents (ECMA-376 17.9.17, 17.18.59)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import ascii_lowercase

_DIGITS = "零一二三四五六七八九"
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_PLACES = re.compile("%([1-9])")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How the headings of one level are numbered: a number format of Word, a pattern such as "%1.%2", the first number.

    `suffix` is what follows the number.
    """

    form: str
    pattern: str
    start: int = 1
    suffix: str = "\t"


class HeadingNumbers:
    """The numbers of a document's headings, by level from 1; levels that are missing have none."""

    def __init__(self, levels: Mapping[int, Level]) -> None:
        self._levels = levels

    def of(self, levels: Iterable[int]) -> Iterator[str]:
        """The number of each heading and what follows it, "" for those without; `levels` are theirs, in order."""
        counts = dict.fromkeys(range(1, _LEVELS + 1), 0)
        for level in levels:
            counts |= {deeper: 0 for deeper in counts if deeper > level}
            rule = self._levels.get(level)
            first = rule.start if rule else 1
            counts[level] = counts[level] + 1 if counts[level] else first
            yield self._printed(rule, counts) + rule.suffix if rule else ""

    def _printed(self, rule: Level, counts: Mapping[int, int]) -> str:
        text = rule.pattern
        for level in map(int, _PLACES.findall(rule.pattern)):
            form = self._levels[level].form if level in self._levels else "decimal"
            text = text.replace(f"%{level}", _FORMS.get(form, str)(max(counts[level], 1)))
        return text


def _chinese(number: int) -> str:
    """Up to 99, which is more than a document has chapters: 一, 十, 十一, 二十, 九十九."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens % 10]) + "十" + (_DIGITS[ones] if ones else "")


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text, number = text + letters, number - value
    return text


def _letter(number: int) -> str:
    """As Word counts on after z: aa, bb."""
    times, place = divmod(number - 1, len(ascii_lowercase))
    return ascii_lowercase[place] * (times + 1)


_FORMS: Mapping[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _chinese,
    "japaneseCounting": _chinese,
}
OWN_HEADINGS = HeadingNumbers({1: Level("decimal", "%1")})
"""Chapters are numbered, what stands in them is not."""
