"""Which facts differ between two versions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from brochure.diff.version import Printing, Statement, Version


class Kind(StrEnum):
    """What happened to a fact."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """A fact before and after, by `park/path`; who prints it now, or of a removed one, who did."""

    kind: Kind
    fact: str
    old: Statement | None
    new: Statement | None
    printings: tuple[Printing, ...]


def changes(old: Version, new: Version) -> Iterator[Change]:
    """All of them in the order of their paths.

    A fact whose source changed is changed; of an entry with several fields the first says so, unless another one of
    them has changed and says it.
    """
    both = sorted(old.facts.keys() & new.facts.keys())
    reworded = {fact for fact in both if old.facts[fact].value != new.facts[fact].value}
    telling = {_owner(fact) for fact in reworded}
    resourced = set()
    for fact in both:
        if old.facts[fact].sources != new.facts[fact].sources and not {_owner(fact), _owner(_owner(fact))} & telling:
            telling.add(_owner(fact))
            resourced.add(fact)
    for fact in sorted(old.facts.keys() | new.facts.keys()):
        before, after = old.facts.get(fact), new.facts.get(fact)
        if before is None:
            yield Change(Kind.ADDED, fact, None, after, new.printed(fact))
        elif after is None:
            yield Change(Kind.REMOVED, fact, before, None, old.printed(fact))
        elif fact in reworded or fact in resourced:
            yield Change(Kind.CHANGED, fact, before, after, new.printed(fact))


def _owner(fact: str) -> str:
    return fact.rpartition("/")[0]
