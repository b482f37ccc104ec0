"""What a model needs to know about the whole spec while one field is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reading:
    """The languages of the spec (the first is that of plain texts) and the ids it defines.

    `ids` maps a part of the spec ("industries") to its ids. A part that could not be read is left out, and
    references into it are not checked, so that one mistake does not become a hundred.
    """

    languages: tuple[str, ...] = ("und",)
    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
