"""The ids a spec defines, gathered before anything is validated.

Working on the tree, this does not need the rest of the file to be right; and because the fields of the model then
check their references themselves, wrong references and wrong shapes are reported in one go.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from brochure.diagnostics import Hint, Place, Problems
from brochure.spec.fact_path import facts
from brochure.spec.model.reading import Reading
from brochure.spec.scalars.language import parse_language
from brochure.spec.scalars.unreadable import UnreadableError
from brochure.yaml.tree import MappingNode, Node, ScalarNode, SequenceNode, items_of, text_of, walk

_KEYED_PARTS = ("sources", "organisations", "programmes", "industries", "assets")
_LISTED_PARTS = {
    "designations": ("designations",),
    "clusters": ("clusters",),
    "kpis": ("kpis",),
    "quotes": ("quotes",),
    "companies": ("companies", "items"),
    "institutions": ("institutions", "named"),
}
_PARENTS = ("organisations", "industries")


def gather(tree: MappingNode) -> Reading:
    """The languages and ids of a park file. Parts that cannot be read are left out of the ids."""
    ids: dict[str, frozenset[str]] = {}
    for part in _KEYED_PARTS:
        node = tree.get(part)
        if isinstance(node, MappingNode):
            ids[part] = frozenset(node.entries)
        elif _is_absent(node):
            ids[part] = frozenset()
    for part, keys in _LISTED_PARTS.items():
        node = _below(tree, keys)
        if isinstance(node, SequenceNode):
            ids[part] = frozenset(item_id for _, item_id in _ids(node))
        elif _is_absent(node) and not _from_table(tree, part):
            ids[part] = frozenset()
    ids["facts"] = frozenset(path for path, _ in facts(tree))
    return Reading(_languages(tree), ids)


def with_prospects(reading: Reading, tree: MappingNode | None) -> Reading:
    """The reading with the ids of a prospects file too; there are none where there is no such file."""
    node = tree.get("prospects") if tree else None
    if not (isinstance(node, MappingNode) or _is_absent(node)):
        return reading
    known = frozenset(node.entries) if isinstance(node, MappingNode) else frozenset()
    return replace(reading, ids={**reading.ids, "prospects": known})


def refuse_duplicates(tree: Node, problems: Problems) -> None:
    """Report every id that two entries of one list share."""
    for node in walk(tree):
        if not isinstance(node, SequenceNode):
            continue
        first: dict[str, Place] = {}
        for place, item_id in _ids(node):
            if item_id in first:
                problems.error(
                    "spec/duplicate-id",
                    f"'{item_id}' is the id of two entries; give each its own",
                    place,
                    hints=(Hint("the first one stands here", first[item_id]),),
                )
            first.setdefault(item_id, place)


def refuse_circles(tree: MappingNode, problems: Problems) -> None:
    """Report industries and organisations that are, step by step, their own parent."""
    for part in _PARENTS:
        node = tree.get(part)
        if not isinstance(node, MappingNode):
            continue
        parents = {name: _parent(entry.value) for name, entry in node.entries.items()}
        told: set[str] = set()
        for name in parents:
            steps = [name]
            while (above := parents.get(steps[-1])) and above.text not in steps:
                steps.append(above.text)
            if above and above.text == name and name not in told:
                told.update(steps)
                chain = " > ".join([*steps, name])
                problems.error("spec/circular", f"'{name}' is its own parent: {chain}", above.place)


def _parent(node: Node) -> ScalarNode | None:
    found = node.get("parent") if isinstance(node, MappingNode) else None
    return found if isinstance(found, ScalarNode) and not found.is_null else None


def _ids(node: SequenceNode) -> Iterator[tuple[Place, str]]:
    for item in items_of(node):
        found = item.get("id") if isinstance(item, MappingNode) else None
        text = text_of(found)
        if found is not None and text is not None:
            yield found.place, text


def _below(node: Node | None, keys: tuple[str, ...]) -> Node | None:
    for key in keys:
        if _is_absent(node):
            return None
        if not isinstance(node, MappingNode):
            return node
        node = node.get(key)
    return node


def _is_absent(node: Node | None) -> bool:
    return node is None or (isinstance(node, ScalarNode) and node.is_null)


def _from_table(tree: MappingNode, part: str) -> bool:
    node = tree.get(part)
    return isinstance(node, MappingNode) and "file" in node.entries


def _languages(tree: MappingNode) -> tuple[str, ...]:
    languages = []
    for item in items_of(tree.get("languages")):
        try:
            languages.append(parse_language(text_of(item) or ""))
        except UnreadableError:
            continue
    return tuple(languages) or Reading().languages
