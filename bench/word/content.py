"""An invented report: 300 sections of about a page, and a table."""

from __future__ import annotations

import random
from typing import Any

_WORDS = (
    "port", "water", "hall", "quay", "ship", "test", "berth", "tide", "rope", "signal", "engine", "survey", "crane",
    "chart", "sonar", "wave", "hull", "deck", "drone",
)  # fmt: skip
_PARAGRAPHS, _LENGTH = 6, 70
HEAD = ("Name", "Field", "Building", "Since", "Staff")


def report(sections: int, rows: int) -> dict[str, Any]:
    """The same words for every program."""
    chance = random.Random(1)

    def prose(length: int) -> str:
        return " ".join(chance.choice(_WORDS) for _ in range(length)).capitalize()

    def row() -> list[str]:
        building, since, staff = f"B{chance.randint(1, 9)}", chance.randint(1990, 2025), chance.randint(1, 900)
        return [prose(2), chance.choice(_WORDS), building, str(since), str(staff)]

    return {
        "sections": [
            {"heading": prose(5), "paragraphs": [f"{prose(_LENGTH)}." for _ in range(_PARAGRAPHS)]}
            for _ in range(sections)
        ],
        "head": list(HEAD),
        "rows": [row() for _ in range(rows)],
    }
