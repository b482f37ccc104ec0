"""`docs/reference/vocabulary.md`, made from the declarations of the elements."""

from __future__ import annotations

from collections.abc import Iterator

from brochure.compose.vocabulary.element import Attribute, Content, Element
from brochure.compose.vocabulary.table import ELEMENTS

_INTRODUCTION = """\
# Vocabulary

What a template may print. This page is made from the declarations in `src/brochure/compose/vocabulary/`; every example
on it is composed and drawn by the tests. `brochure show blocks` prints the same in the terminal.

Attributes in **bold** are required. "Text with facts" may hold `{{ … }}` slots, which keep the fact they print.
"""
_CONTENT = {
    Content.NOTHING: "nothing",
    Content.INLINE: "text and inline elements",
    Content.BLOCKS: "blocks",
}


def vocabulary_page() -> str:
    """The whole page."""
    groups = (
        ("Blocks", [one for one in ELEMENTS.values() if one.block or one.name in ("document", "cover")]),
        ("Inside text", [one for one in ELEMENTS.values() if one.name in ("b", "i", "a", "br", "cite", "tag")]),
    )
    shown = {one.name for _, elements in groups for one in elements}
    parts = [one for one in ELEMENTS.values() if one.name not in shown]
    lines = [_INTRODUCTION]
    for heading, elements in (*groups, ("Parts of blocks", parts)):
        lines.append(f"## {heading}\n")
        lines.extend(text for element in elements for text in _element(element))
    return "\n".join(lines)


def _element(element: Element) -> Iterator[str]:
    inside = _CONTENT.get(element.content) or ", ".join(f"`<{part}>`" for part in element.parts)
    if element.content is Content.BLOCKS and element.parts:
        inside += ", and first " + ", ".join(f"`<{part}>`" for part in element.parts)
    yield f"### `<{element.name}>`\n\n{element.meaning} Holds {inside}.\n"
    if element.attributes:
        yield "| attribute | holds | meaning |\n|---|---|---|"
        yield "\n".join(_row(attribute) for attribute in element.attributes) + "\n"
    if element.example:
        yield f"```xml\n{_broken(element.example)}\n```\n"


def _row(attribute: Attribute) -> str:
    name = f"**`{attribute.name}`**" if attribute.required else f"`{attribute.name}`"
    holds = ", ".join(f"`{choice}`" for choice in attribute.choices) or attribute.kind.value
    return f"| {name} | {holds.replace('|', chr(92) + '|')} | {attribute.meaning} |"


def _broken(markup: str) -> str:
    """The example with a line for each of its parts, as a person would write it."""
    return markup.replace("><", ">\n<")
