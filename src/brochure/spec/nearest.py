"""What somebody probably meant: the nearest of the words that would have been right."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_MOST_LISTED = 12
_ALIKE = 0.7


def nearest(typed: str, allowed: Iterable[str]) -> str | None:
    """The allowed word most like what was typed, or None where nothing is alike."""
    # Sets have no order of their own, and a message must not change from run to run.
    words = sorted(allowed)
    folded = {_fold(word): word for word in reversed(words)}
    if exact := folded.get(_fold(typed)):
        return exact
    close = difflib.get_close_matches(_fold(typed), folded, n=1, cutoff=_ALIKE)
    return folded[close[0]] if close else None


def did_you_mean(typed: str, allowed: Iterable[str]) -> str:
    """The words set behind the caret: "did you mean 'software'?", or "" where nothing is near."""
    word = nearest(typed, allowed)
    return f"did you mean '{word}'?" if word else ""


def listed(allowed: Iterable[str], what: str) -> str:
    """The words that would be right, as a hint: "industries: cloud, games, … (14 in all)"."""
    words = list(allowed)
    if not words:
        return f"{what}: none yet"
    shown = ", ".join(words[:_MOST_LISTED])
    return f"{what}: {shown}" + (f", … ({len(words)} in all)" if len(words) > _MOST_LISTED else "")


def _fold(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
