"""Lists as part of a sentence, after CLDR's list patterns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from brochure.compose.format.locale import is_chinese, locale_of

Item = TypeVar("Item")


def sentence_parts(items: Sequence[Item], language: str, *, open_list: bool, others: str) -> list[Item | str]:
    """The items with the words between them: "A, B and C"; an open list ends in "and others" or 等."""
    patterns = locale_of(language).list_patterns["standard"]
    between = _separator(patterns["middle"])
    last = _separator(patterns["2"] if len(items) == 2 else patterns["end"])
    parts: list[Item | str] = []
    for number, item in enumerate(items):
        if number:
            parts.append(between if open_list or number < len(items) - 1 else last)
        parts.append(item)
    if open_list and items:
        parts.append(others if is_chinese(language) else f" {others}")
    return parts


def _separator(pattern: str) -> str:
    return pattern.removeprefix("{0}").removesuffix("{1}")
