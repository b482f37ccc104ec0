"""On which pages of a PDF the facts of its document stand.

A page's text is taken from the file itself. A fact is looked for with the words around it, so that a bare number is not
found where another one like it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from brochure.document.document import Document
from brochure.document.inline import Citation, Inlines, Run, Tag
from brochure.document.walk import blocks, points, texts

_AROUND = 24
"""Letters on either side of a fact that tell it from others."""
_ENOUGH = 6
"""A fact of so many letters is told from others by itself."""
_HEAD = 40
_FEW = 3


def pages_of(document: Document, content: bytes) -> Mapping[str, tuple[int, ...]]:
    """Pages from 1 by the path of the fact.

    What is drawn and not written, such as a point of a chart, stands where the other words of its block do.
    """
    from brochure.diff.raster import page_texts

    pages = [_letters(text) for text in page_texts(content)]
    found: dict[str, set[int]] = {}
    for words, facts in _blocks(document):
        home = _home(words, pages)
        for path, patterns in facts:
            ways = (_on(pattern, pages) for pattern in patterns)
            found.setdefault(path, set()).update(next((on for on in ways if on), home))
    return {path: tuple(sorted(numbers)) for path, numbers in found.items() if numbers}


_Sought: TypeAlias = "list[tuple[str, Sequence[re.Pattern[str]]]]"


def _blocks(document: Document) -> Iterator[tuple[list[str], _Sought]]:
    """For each block what it says, and the facts in it with the ways to find them."""
    for block in blocks(document.blocks):
        said = list(texts(block))
        drawn: _Sought = [(point.origin.path, ()) for point in points(block) if point.origin]
        yield [_plain(inlines) for inlines in said], [*_facts(said), *drawn]
    for source in document.sources:
        said = [one for one in (source.title, source.details) if one]
        yield [_plain(inlines) for inlines in said], list(_facts(said))


def _facts(said: Sequence[Inlines]) -> Iterator[tuple[str, Sequence[re.Pattern[str]]]]:
    for place, inlines in enumerate(said):
        before = "".join(_plain(one) for one in said[:place])
        after = "".join(_plain(one) for one in said[place + 1 :])
        own = _plain(inlines)
        for start, run in _runs(inlines):
            fact = _letters(run.text)
            if run.origin and fact:
                yield run.origin.path, _patterns(before, own[:start], fact, own[start + len(fact) :], after)


def _home(words: Sequence[str], pages: Sequence[str]) -> set[int]:
    """The pages of a block: those of the longest of its texts that is found on few enough of them to tell."""
    for text in sorted(words, key=len, reverse=True):
        on = _on(re.compile(re.escape(text[:_HEAD])), pages) if len(text) >= _ENOUGH else set()
        if 0 < len(on) <= _FEW:
            return on
    return set()


def _on(pattern: re.Pattern[str], pages: Sequence[str]) -> set[int]:
    return {number for number, text in enumerate(pages, 1) if pattern.search(text)}


def _patterns(before: str, front: str, fact: str, rest: str, after: str) -> list[re.Pattern[str]]:
    """From the surest way to know a fact again to the least sure one that is sure enough."""
    ways = [
        _joined(front[-_AROUND:], fact, rest[:_AROUND]) if front or rest or len(fact) >= _ENOUGH else None,
        _joined((before + front)[-_AROUND:], fact, rest[:_AROUND]) if before else None,
        _joined(front[-_AROUND:], fact, (rest + after)[:_AROUND]) if after else None,
        _joined("", fact, "") if len(fact) >= _ENOUGH else None,
    ]
    return [way for way in ways if way is not None]


def _joined(*parts: str) -> re.Pattern[str]:
    # Between the parts the number of a source may stand.
    return re.compile(r"\d{0,3}".join(re.escape(part) for part in parts if part))


def _runs(inlines: Inlines) -> Iterator[tuple[int, Run]]:
    """The runs of a text with the number of letters before each."""
    start = 0
    for inline in inlines:
        if isinstance(inline, Run):
            yield start, inline
        start += len(_said(inline))


def _plain(inlines: Inlines) -> str:
    return "".join(_said(inline) for inline in inlines)


def _said(inline: object) -> str:
    match inline:
        case Run(text=text) | Tag(text=text):
            return _letters(text)
        case Citation():
            return ""
        case _:
            return ""


def _letters(text: str) -> str:
    """Letters and digits alone: spaces and marks come out of a PDF in other ways than they went in."""
    return "".join(character for character in text.casefold() if character.isalnum())
