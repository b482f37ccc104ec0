"""Finds every character that no font can draw, before anything is drawn."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from brochure.diagnostics import Place, Problems
from brochure.document.block import Block, Chart, Figure
from brochure.document.document import Document
from brochure.document.inline import Citation, Inlines, LineBreak, Run, Tag
from brochure.document.walk import all_texts, blocks
from brochure.theme.fonts import FontBook
from brochure.theme.theme import Family

_UNSEEN = ("Cc", "Cf", "Co", "Cn", "Cs")
# Joiners are unseen themselves; they say how the letters beside them join.
_KEPT = frozenset("\n\t\u200c\u200d")


def check_coverage(document: Document, book: FontBook, problems: Problems) -> None:
    """Add an error for each place with characters that no font has, or that cannot be seen at all.

    The place is the fact's in the spec where the text comes from one, else the template line.
    """
    chain = book.chain(Family.TEXT, 400, italic=False, tabular=False)
    known: dict[str, bool] = {}

    def drawable(character: str) -> bool:
        if character not in known:
            seen = character in _KEPT or unicodedata.category(character) not in _UNSEEN
            known[character] = seen and book.split(character, chain)[0][0] is not None
        return known[character]

    told: set[str] = set()
    for text, place, path in _printed(document):
        missing = sorted({character for character in text if not drawable(character)})
        # Titles and labels come last and have no place; their facts have mostly been told.
        if missing and (place or not told.issuperset(missing)):
            told.update(missing)
            problems.error(
                "font/no-glyph",
                f"no font can print {_described(missing)}",
                place,
                hints=(f"in {path}",) if path else (),
            )


def _described(characters: list[str]) -> str:
    named = [f"{_shown(character)} U+{ord(character):04X}" for character in characters[:8]]
    more = len(characters) - len(named)
    return ", ".join(named) + (f" and {more} more" if more else "")


def _shown(character: str) -> str:
    if unicodedata.category(character) in _UNSEEN:
        return unicodedata.name(character, "an unassigned character").lower()
    return f"'{character}'"


def _printed(document: Document) -> Iterator[tuple[str, Place | None, str]]:
    """Each text that reaches a page, with its place and the path of its fact."""
    for inlines in all_texts(document):
        yield from _runs(inlines)
    for block in blocks(document.blocks):
        yield from _unmarked(block)
    for text in (document.title, document.owner, document.edition.version, document.edition.status):
        yield text, None, ""
    for text in document.words.values():
        yield text, None, ""


def _runs(inlines: Inlines) -> Iterator[tuple[str, Place | None, str]]:
    for inline in inlines:
        match inline:
            case Run(text=text, origin=origin, at=at):
                yield text, (origin.place if origin else None) or at, origin.path if origin else ""
            case Tag(text=text, at=at):
                yield text, at, ""
            case Citation(locator=locator, quote=quote, at=at):
                yield (locator or "") + (quote or ""), at, ""
            case LineBreak():
                pass


def _unmarked(block: Block) -> Iterator[tuple[str, Place | None, str]]:
    match block:
        case Chart():
            for category in block.categories:
                yield category, block.at, ""
            for series in block.series:
                yield series.name, block.at, ""
                for point in series.points:
                    origin = point.origin
                    yield point.text, (origin.place if origin else None) or block.at, origin.path if origin else ""
        case Figure():
            yield block.alternative, block.at, ""
        case _:
            pass
