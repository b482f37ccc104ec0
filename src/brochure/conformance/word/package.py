"""Parts and what they lead to (ECMA-376 part 2): nothing missing, nothing of an unknown type."""

from __future__ import annotations

from collections.abc import Iterator

from brochure.conformance.finding import Finding
from brochure.openxml.file import R, WordFile

_USED = tuple(f"{R}{name}" for name in ("id", "embed", "link", "pict"))
_ANY_XML = "application/xml"
_UNTYPED = "[Content_Types].xml"


def package(file: WordFile) -> Iterator[Finding]:
    """Well-formed parts, each with a content type; relationships that lead to parts, identifiers that are there."""
    for name, fault in file.broken.items():
        yield Finding("word/not-xml", f"{name} is not well-formed XML: {fault}")
    for name in file.parts:
        kind = file.content_type(name) if name != _UNTYPED else ""
        if kind is None or (kind == _ANY_XML and name.startswith("word/")):
            yield Finding("word/content-type", f"[Content_Types].xml does not say what {name} is")
        yield from _relationships(file, name)


def _relationships(file: WordFile, name: str) -> Iterator[Finding]:
    known = file.relationships(name)
    for one in known.values():
        if not one.outside and one.target not in file.parts:
            yield Finding("word/missing-part", f"{name} leads to {one.target}, which is not in the file")
    tree = file.tree(name)
    if tree is None or name.endswith(".rels"):
        return
    for element in tree.iter():
        for attribute in _USED:
            used = element.get(attribute)
            if used and used not in known:
                yield Finding("word/relationship", f"{name} uses the relationship '{used}', which it does not have")
