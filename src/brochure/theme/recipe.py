"""What a compiled font is made from: its name in the cache. Apart from the compiler, which takes long to import."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import fontTools

from brochure.theme.theme import Face

VERSION = 4
"""Of the compiler; one more whenever it would write other bytes."""


def recipe(face: Face, source_sha256: str, characters: Iterable[str], name: str) -> str:
    """The name of a compiled font in a cache: a hash of everything its bytes depend on."""
    parts = (
        VERSION,
        fontTools.version,
        source_sha256,
        face.index,
        face.axes,
        face.tabular,
        name,
        "".join(sorted(set(characters))),
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()
