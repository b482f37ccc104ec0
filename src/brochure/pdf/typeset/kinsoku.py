"""Where a line may end: Latin by words, Chinese after W3C "Requirements for Chinese Text Layout" (clreq)."""

from __future__ import annotations

import re

_NO_START = frozenset("、。，．：；？！）］｝〉》」』】〕〗’”…—～·％‰℃!),.:;?]}%ー々–")
_NO_END = frozenset("（［｛〈《「『【〔〖‘“([{$¥￥£€#@")
_CLOSING = frozenset("、。，．：；？！）］｝〉》」』】〕〗”’")
_OPENING = frozenset("（［｛〈《「『【〔〖“‘")
BREAK_BEHIND = re.compile("[-/–—\u200b\u2010]")
FIRST_HAN = "\u2e80"
"""No character before it is set on a full-width body."""
_PAIRED_DASHES = frozenset("—…")
_COUNTED = frozenset("年月日时分秒天周家人位个名项次批届度期元万亿千百平公米吨")
"""What a number before them counts, and stays with."""
AMBIGUOUS = frozenset("“”‘’—…·")
"""Punctuation that Latin and Han fonts both have; among Han characters the Han form is meant."""


def is_han(character: str) -> bool:
    """Whether a character is set on a full-width body: ideographs, kana, and their punctuation."""
    if character < FIRST_HAN:
        return False
    code = ord(character)
    return (
        0x2E80 <= code <= 0x9FFF
        or 0xF900 <= code <= 0xFAFF
        or 0xFE30 <= code <= 0xFE4F
        or 0xFF00 <= code <= 0xFF60
        or 0xFFE0 <= code <= 0xFFE6
        or 0x20000 <= code <= 0x3FFFF
    )


def is_ideograph(character: str) -> bool:
    """Whether a character is an ideograph, not punctuation."""
    code = ord(character)
    return (
        0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x3FFFF or code in (0x3005, 0x3007)
    )


def may_break(before: str, behind: str) -> bool:
    """Whether a line may end between two neighbouring characters, neither of which is a space."""
    if behind in _NO_START or before in _NO_END:
        return False
    if before.isdigit() and behind in _COUNTED:
        return False
    if is_han(before) or is_han(behind):
        return not (before == behind and before in _PAIRED_DASHES)
    return behind.isalnum() and BREAK_BEHIND.match(before) is not None


def gap_in_em(before: str, behind: str) -> float:
    """Room between neighbours that nobody typed: a fifth of an em between Han and Latin, less between punctuation."""
    if is_ideograph(before) and _is_latin(behind):
        return 0.2
    if _is_latin(before) and is_ideograph(behind):
        return 0.2
    if before in _CLOSING and (behind in _CLOSING or behind in _OPENING) and (is_han(before) or is_han(behind)):
        return -0.5
    if before in _OPENING and is_han(before) and behind in _OPENING:
        return -0.5
    return 0.0


def hangs_at_end(character: str) -> bool:
    """Whether a full-width mark may give back its empty right half at a line end."""
    return character in _CLOSING


def hangs_at_start(character: str) -> bool:
    """Whether a full-width mark may give back its empty left half at a line start."""
    return character in _OPENING


def _is_latin(character: str) -> bool:
    return character.isalnum() and not is_han(character)
