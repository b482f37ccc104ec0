"""The elements a template can print, as `brochure show blocks` lists them."""

from __future__ import annotations

from collections.abc import Iterator

from brochure.compose.vocabulary.element import Attribute, Content, Element
from brochure.compose.vocabulary.table import ELEMENTS


def vocabulary() -> str:
    """Every element with its attributes and what may stand inside it."""
    return "\n".join(line for element in ELEMENTS.values() for line in _lines(element))


def _lines(element: Element) -> Iterator[str]:
    inside = [] if element.content is Content.PARTS else [element.content.value]
    inside += [f"<{part}>" for part in element.parts]
    yield f"<{element.name}>" if element.content is not Content.NOTHING else f"<{element.name}/>"
    yield f"    {element.meaning}"
    yield f"    inside: {', '.join(inside)}"
    width = max((len(attribute.name) for attribute in element.attributes), default=0)
    for attribute in element.attributes:
        yield f"    {attribute.name:{width}}  {attribute.meaning} ({_kind(attribute)})"
    yield ""


def _kind(attribute: Attribute) -> str:
    kind = ", ".join(attribute.choices) or attribute.kind.value
    return f"{kind}; required" if attribute.required else kind
