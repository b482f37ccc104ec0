"""What a park file must keep beyond the shape of its fields: a preferred name, pictures that exist, offers that hold.

All of it works on the tree, so it runs even where shapes are wrong elsewhere.
"""

from __future__ import annotations

from datetime import date

from brochure.diagnostics import Problems
from brochure.diagnostics.suggest import did_you_mean
from brochure.spec.fact_path import facts
from brochure.spec.project_files import ProjectFiles
from brochure.spec.scalars.date import latest_day, parse_date
from brochure.spec.scalars.unreadable import UnreadableError
from brochure.spec.tree import MappingNode, Node, ScalarNode, items_of, mapping_at, text_of


def check_preferred_name(tree: MappingNode, language: str, problems: Problems) -> None:
    """One of the park's names is preferred, and written in `language`, the first of the spec."""
    park = mapping_at(tree, "park")
    names = park.get("names") if park else None
    if names is None or not items_of(names):
        return
    entries = [name for item in items_of(names) if (name := mapping_at(item))]
    preferred = [name for name in entries if text_of(name.get("use")) == "preferred"]
    if not preferred:
        problems.error("spec/preferred-name", "one of the park's names needs 'use: preferred'", names.place)
    elif not any(_is_written_in(name.get("text"), language) for name in preferred):
        message = f"the preferred name is not given in '{language}', the first language of the spec"
        problems.error("spec/preferred-name", message, preferred[0].place)


def check_assets(tree: MappingNode, files: ProjectFiles) -> None:
    """Every picture of the spec is a file of the project."""
    assets = mapping_at(tree, "assets")
    for entry in assets.entries.values() if assets else ():
        file = entry.value.get("file") if isinstance(entry.value, MappingNode) else None
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


def check_conflicts(tree: MappingNode, problems: Problems) -> None:
    """Every conflict is about a fact of the spec."""
    known = {path for path, _ in facts(tree)}
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


def _is_written_in(text: Node | None, language: str) -> bool:
    match text:
        case ScalarNode():
            return not text.is_null
        case MappingNode():
            return text.get(language) is not None
        case _:
            return False


def _last_day(until: Node | None) -> date | None:
    written = text_of(until)
    if written is None:
        return None
    try:
        value = parse_date(written)
    except UnreadableError:
        return None
    return latest_day(value.end or value.start)
