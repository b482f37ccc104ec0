"""One thing that a finished file does wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, in words; `rule` is a stable name, `page` counts from 1 and is None for the whole file."""

    rule: str
    message: str
    page: int | None = None


def quoted(text: str, length: int = 50) -> str:
    """The beginning of a text in quotation marks, to recognise a place by."""
    words = " ".join(text.split())
    return f"'{words}'" if len(words) <= length else f"'{words[: length - 1].rstrip()}…'"
