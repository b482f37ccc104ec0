"""A document as readable text: for `brochure show`, and for tests that compare whole trees.

One line a node, indented by depth: the block's name, its settings, then its texts in quotation marks. Marks, links,
source numbers and the path of the fact behind a run follow the text in brackets. Equal trees give equal dumps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from brochure.document.block import Picture
from brochure.document.document import Document
from brochure.document.drawing import Drawing
from brochure.document.inline import Citation, LineBreak, Run, Tag

_STEP = "  "
_UNSEEN = ("at", "origin", "place")


def dump(document: Document, *, origins: bool = False) -> str:
    """The whole document; with `origins` each run also shows the path of its fact."""
    edition = document.edition
    head = [
        f"document {document.kind} of {document.park} in {document.language}",
        f"{_STEP}title {document.title!r}",
        f"{_STEP}subject {document.subject!r}",
        f"{_STEP}edition {edition.date:%Y-%m-%d} version {edition.version!r} status {edition.status!r}",
    ]
    lines = [*head, *(line for block in document.blocks for line in _node(block, 1, origins))]
    lines += [line for source in document.sources for line in _node(source, 1, origins)]
    return "\n".join(lines) + "\n"


def _node(node: object, depth: int, origins: bool) -> Iterator[str]:
    """The lines of one dataclass: plain settings on its own line, texts and children below."""
    assert is_dataclass(node)
    settings, below = [], []
    for field in fields(node):
        value = getattr(node, field.name)
        if field.name in _UNSEEN or value in (None, (), "", False):
            continue
        if isinstance(value, Enum):
            settings.append(f"{field.name}={value.value}")
        elif isinstance(value, Picture):
            settings.append(f"{field.name}={value.media} {value.width}x{value.height} {value.sha256[:12]}")
        elif isinstance(value, Drawing):
            settings.append(f"{field.name}=drawing {value.width:g}x{value.height:g} {value.sha256[:12]}")
        elif isinstance(value, str | int | float | bool | Decimal):
            settings.append(f"{field.name}={value!r}" if isinstance(value, str) else f"{field.name}={value}")
        elif is_dataclass(value):
            below.append((field.name, (value,)))
        elif isinstance(value, date):
            settings.append(f"{field.name}={value:%Y-%m-%d}")
        elif isinstance(value, tuple):
            below.append((field.name, value))
    yield _STEP * depth + " ".join([type(node).__name__.lower(), *settings])
    for name, value in below:
        yield from _members(name, value, depth + 1, origins)


def _members(name: str, members: tuple[object, ...], depth: int, origins: bool) -> Iterator[str]:
    if all(isinstance(member, Run | Citation | Tag | LineBreak) for member in members):
        yield f"{_STEP * depth}{name} {' '.join(_inline(member, origins) for member in members)}"
    elif all(isinstance(member, str | float | int) for member in members):
        yield f"{_STEP * depth}{name} {' '.join(repr(member) for member in members)}"
    else:
        for member in members:
            if isinstance(member, tuple):
                yield from _members(name.removesuffix("s"), member, depth, origins)
            else:
                yield from _node(member, depth, origins)


def _inline(inline: object, origins: bool) -> str:
    match inline:
        case Run(text, marks, origin, _, link, language):
            notes = [*sorted(mark.value for mark in marks)]
            notes += [f"-> {link}"] if link else []
            notes += [language] if language else []
            notes += [f"<- {origin.path}"] if origin and origins else []
            return repr(text) + (f"[{', '.join(notes)}]" if notes else "")
        case Citation(_, number, locator):
            return f"[{number}{' ' + locator if locator else ''}]"
        case Tag(text, standing):
            return f"<{standing.value}: {text}>"
        case _:
            return "/"
