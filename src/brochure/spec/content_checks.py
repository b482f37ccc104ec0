"""What a park file must keep beyond the shape of its fields: a preferred name, pictures that exist, offers that hold.

All of it works on the tree, so it runs even where shapes are wrong elsewhere.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date

from brochure.diagnostics import Hint, Place, Problems
from brochure.diagnostics.suggest import did_you_mean
from brochure.spec.project_files import ProjectFiles
from brochure.spec.scalars.date import latest_day, parse_date
from brochure.spec.scalars.unreadable import UnreadableError
from brochure.yaml.tree import MappingNode, Node, ScalarNode, items_of, mapping_at, text_of


def check_names(tree: MappingNode, language: str, problems: Problems) -> None:
    """In each language at most one of the park's names is preferred, and in `language`, the spec's first, one is."""
    park = mapping_at(tree, "park")
    names = park.get("names") if park else None
    if names is None or not items_of(names):
        return
    first: dict[str, Place] = {}
    for item in items_of(names):
        name = mapping_at(item)
        if name is None or text_of(name.get("use")) != "preferred":
            continue
        for spoken in _languages(name.get("text"), language):
            if spoken in first:
                problems.error(
                    "spec/preferred-name",
                    f"two names are preferred in '{spoken}'; keep one, and make the other a variant, short or former",
                    name.place,
                    hints=(Hint("the first one stands here", first[spoken]),),
                )
            first.setdefault(spoken, name.place)
    if language not in first:
        message = f"one of the park's names needs 'use: preferred' and a text in '{language}'"
        problems.error("spec/preferred-name", message, park.entries["names"].key if park else names.place)


def check_assets(tree: MappingNode, files: ProjectFiles) -> None:
    """Every picture of the spec is a file of the project."""
    assets = mapping_at(tree, "assets")
    for entry in assets.entries.values() if assets else ():
        for key in ("file", "fallback"):
            file = entry.value.get(key) if isinstance(entry.value, MappingNode) else None
            if isinstance(file, ScalarNode) and not file.is_null:
                files.read_named(file.text, file.place, "asset/missing")


def check_incentives(tree: MappingNode, edition: date | None, problems: Problems) -> None:
    """No incentive has ended before the edition's date."""
    for item in items_of(tree.get("incentives")):
        until = item.get("valid_until") if isinstance(item, MappingNode) else None
        last = _last_day(until)
        if until is not None and last is not None and edition is not None and last < edition:
            message = f"this incentive ended on {last.isoformat()}, before the edition of {edition.isoformat()}"
            problems.error("spec/expired", message, until.place, hints=("Take it out, or give its new end.",))


def check_conflicts(tree: MappingNode, known: AbstractSet[str], problems: Problems) -> None:
    """Every conflict is about a fact of the spec; `known` are their paths."""
    for item in items_of(tree.get("conflicts")):
        path = item.get("path") if isinstance(item, MappingNode) else None
        written = text_of(path)
        if path is not None and written is not None and written not in known:
            problems.error(
                "spec/unknown-path",
                f"there is no fact '{written}' in this spec",
                path.place,
                label=did_you_mean(written, known),
                hints=("A path is written like kpis/employees or companies/wicresoft/name.",),
            )


def _languages(text: Node | None, plain: str) -> tuple[str, ...]:
    match text:
        case ScalarNode() if not text.is_null:
            return (plain,)
        case MappingNode():
            return tuple(text.entries)
        case _:
            return ()


def _last_day(until: Node | None) -> date | None:
    written = text_of(until)
    if written is None:
        return None
    try:
        value = parse_date(written)
    except UnreadableError:
        return None
    return latest_day(value.end or value.start)
