"""Advice for a value that is not accepted: a chain of small questions, the first answer wins.

Each question knows one mistake that people make. A new one is a new function in `_QUESTIONS`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from brochure.diagnostics.suggest import did_you_mean
from brochure.yaml.tree import MappingNode, Node, ScalarNode, SequenceNode

_YES = frozenset({"yes", "on", "y", "true", "1", "是"})
_NO = frozenset({"no", "off", "n", "false", "0", "否"})
_FULL_WIDTH = {"：": ":", "，": ",", "、": ",", "（": "(", "）": ")", "［": "[", "］": "]", "｛": "{", "｝": "}"}
_LONGEST_REWRITE = 50


@dataclass(frozen=True, slots=True)
class Mistake:
    """A value that is not accepted: what stands there, what was `wanted`, and the words `allowed` if they are few."""

    node: Node
    wanted: str
    allowed: Sequence[str] = ()

    @property
    def text(self) -> str:
        """The text that stands there; "" for a list or map."""
        return self.node.text if isinstance(self.node, ScalarNode) else ""


def advise(mistake: Mistake) -> str:
    """The words to set behind the caret, or "" where nothing more helpful than the message is known."""
    return next((advice for question in _QUESTIONS if (advice := question(mistake))), "")


def _near_spelling(mistake: Mistake) -> str:
    return did_you_mean(mistake.text, mistake.allowed) if mistake.text else ""


def _truth_word(mistake: Mistake) -> str:
    if mistake.wanted != "true or false":
        return ""
    word = mistake.text.strip().casefold()
    return "write true" if word in _YES else "write false" if word in _NO else ""


def _full_width_digits(mistake: Mistake) -> str:
    usual = unicodedata.normalize("NFKC", mistake.text)
    if usual == mistake.text or not any(character.isdigit() and character > "z" for character in mistake.text):
        return ""
    return f"these are full-width digits; write {usual}" if len(usual) <= _LONGEST_REWRITE else ""


def _full_width_punctuation(mistake: Mistake) -> str:
    found = next((character for character in mistake.text if character in _FULL_WIDTH), None)
    if found is None or not mistake.wanted.startswith(("a list", "a map")):
        return ""
    return f"'{found}' is full-width punctuation; write '{_FULL_WIDTH[found]}' and a space"


def _braces_for_text(mistake: Mistake) -> str:
    # `title: {x}` and `title: [x]` are a map and a list; somebody who wanted a text left out the quotes.
    match mistake.node:
        case MappingNode(entries=entries) if len(entries) == 1:
            [(key, entry)] = entries.items()
            bare = isinstance(entry.value, ScalarNode) and entry.value.is_null
            return f'put quotes round a text in braces: "{{{key}}}"' if bare else ""
        case SequenceNode(items=(ScalarNode(text=text),)) if not mistake.wanted.startswith("a map"):
            return f'write one value, not a list: "{text}"' if len(text) <= _LONGEST_REWRITE else ""
        case _:
            return ""


def _one_for_a_list(mistake: Mistake) -> str:
    if not mistake.wanted.startswith("a list") or not mistake.text:
        return ""
    return f"write [{mistake.text}]" if len(mistake.text) <= _LONGEST_REWRITE else ""


_QUESTIONS: tuple[Callable[[Mistake], str], ...] = (
    _truth_word,
    _near_spelling,
    _full_width_digits,
    _full_width_punctuation,
    _braces_for_text,
    _one_for_a_list,
)
