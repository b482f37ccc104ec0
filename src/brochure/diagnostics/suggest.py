"""What somebody probably meant: the nearest of the words that would have been right."""

from __future__ import annotations

from collections.abc import Iterable

_MOST_LISTED = 12
_SHORTEST_BEGINNING = 3


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like `word`, or None where nothing is alike.

    Upper and lower case, blanks, hyphens and underscores make no difference. Otherwise a third of the
    letters may differ (two swapped neighbours count once), or the word may be the beginning of the candidate.
    """
    typed = _folded(word)
    # Sets have no order of their own, and a message must not change from run to run.
    ordered = sorted(candidates)
    best: tuple[int, str] | None = None
    for candidate in ordered:
        right = _folded(candidate)
        limit = max(len(typed), len(right)) // 3 if min(len(typed), len(right)) > 2 else int(len(right) > 1)
        distance = _distance(typed, right, limit if best is None else min(limit, best[0] - 1))
        if distance is not None:
            best = (distance, candidate)
        if distance == 0:
            break
    if best:
        return best[1]
    if len(typed) < _SHORTEST_BEGINNING:
        return None
    return min((right for right in ordered if _folded(right).startswith(typed)), key=len, default=None)


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """The words set behind the caret: "did you mean 'software'?", or "" where nothing is alike."""
    found = nearest(word, candidates)
    return f"did you mean '{found}'?" if found else ""


def listed(candidates: Iterable[str], what: str) -> str:
    """The words that would be right, as a hint: "industries: cloud, games, … (14 in all)"."""
    words = list(candidates)
    if not words:
        return f"{what}: none yet"
    shown = ", ".join(words[:_MOST_LISTED])
    return f"{what}: {shown}" + (f", … ({len(words)} in all)" if len(words) > _MOST_LISTED else "")


def _folded(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")


def _distance(one: str, other: str, limit: int) -> int | None:
    """Optimal string alignment distance, or None when it is more than `limit`."""
    if abs(len(one) - len(other)) > limit or len(set(one) ^ set(other)) > 2 * limit:
        return None
    before: list[int] = []
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [index]
        for column, wanted in enumerate(other, start=1):
            cost = min(before[column] + 1, row[-1] + 1, before[column - 1] + (letter != wanted))
            swapped = index > 1 and column > 1 and letter == other[column - 2] and one[index - 2] == wanted
            row.append(min(cost, earlier[column - 2] + 1) if swapped else cost)
        if min(row) > limit:
            return None
    return row[-1] if row[-1] <= limit else None
