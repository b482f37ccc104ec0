"""Changes for people, for release notes and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from brochure.diff.changes import Change, Kind
from brochure.diff.version import Printing, Statement

_SCHEMA = "brochure/diff/1"
_NAMED = 4
_HEADINGS = {Kind.ADDED: "Added", Kind.CHANGED: "Changed", Kind.REMOVED: "Removed"}


def as_text(changes: Sequence[Change]) -> str:
    """Two lines a change: what it was and is, and who prints it."""
    lines: list[str] = []
    for change in changes:
        lines.append(f"{change.kind:7}  {change.fact}: {_values(change, str)}{_sources(change)}")
        lines.append(f"         {_printed(change.printings)}")
    lines.append(_count(changes))
    return "\n".join(lines) + "\n"


def as_markdown(changes: Sequence[Change], old: str, new: str) -> str:
    """Release notes: a list for each kind."""
    parts = [f"## Facts from {_escaped(old)} to {_escaped(new)}\n"]
    for kind, heading in _HEADINGS.items():
        listed = [change for change in changes if change.kind is kind]
        if listed:
            entries = [
                f"- `{change.fact}`: {_values(change, _escaped)}  {_escaped(_sources(change).strip())}  \n"
                f"  {_escaped(_printed(change.printings))}"
                for change in listed
            ]
            parts += [f"### {heading}\n", "\n".join(entries) + "\n"]
    if not changes:
        parts.append("No fact changed.\n")
    return "\n".join(parts)


def as_json(changes: Sequence[Change], old: str, new: str, pages: Iterable[tuple[str, int]]) -> str:
    """Everything, with places; `pages` are those that look different, by file and number."""
    document = {
        "schema": _SCHEMA,
        "old": old,
        "new": new,
        "facts": [
            {
                "kind": change.kind.value,
                "fact": change.fact,
                "old": _statement(change.old),
                "new": _statement(change.new),
                "printed": [{"file": one.file, "pages": list(one.pages)} for one in change.printings],
            }
            for change in changes
        ],
        "pages": [{"file": file, "page": page} for file, page in pages],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _statement(statement: Statement | None) -> dict[str, Any] | None:
    if statement is None:
        return None
    place = statement.place
    return {
        "value": statement.value,
        "sources": list(statement.sources),
        "place": {"file": place.file, "line": place.line, "column": place.column} if place else None,
    }


def _values(change: Change, shown: Any) -> str:
    old, new = change.old, change.new
    if old is None or new is None:
        one = old or new
        return str(shown(one.value)) if one else ""
    return f"{shown(old.value)} → {shown(new.value)}" if old.value != new.value else f"{shown(new.value)} (as before)"


def _sources(change: Change) -> str:
    old, new = change.old, change.new
    before, after = (", ".join(one.sources) if one else "" for one in (old, new))
    if old and new and before != after:
        return f"  [{before or 'no source'} → {after or 'no source'}]"
    return f"  [{after or before}]" if after or before else "  [no source]"


def _printed(printings: Sequence[Printing]) -> str:
    """Files with pages by name; of the others, which have none to open, as many as fit."""
    paged = [f"{one.file} p. {', '.join(map(str, one.pages))}" for one in printings if one.pages]
    others = [one.file for one in printings if not one.pages]
    left = len(others) - _NAMED
    shown = [*paged, *others[:_NAMED], *([f"{left} more"] if left > 0 else [])]
    return f"in {', '.join(shown)}" if shown else "printed nowhere"


def _count(changes: Sequence[Change]) -> str:
    if not changes:
        return "no fact changed"
    counts = ((sum(change.kind is kind for change in changes), kind) for kind in Kind)
    return "facts: " + ", ".join(f"{number} {kind}" for number, kind in counts if number)


def _escaped(text: str) -> str:
    return "".join(f"\\{one}" if one in "\\`*_{}[]()#+!|<>~@" else one for one in " ".join(text.split()))
