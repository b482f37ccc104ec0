"""One brand over another: what `extends` means.

Maps are joined key by key and lists replaced, with two exceptions. Fonts add up. And a brand that brings its own
primary colour takes no colour but the paper from below: all others are mixed from its own, since the hues of two
houses seldom go together.
"""

from __future__ import annotations

from brochure.yaml.tree import Entry, MappingNode, Node, SequenceNode, mapping_at

_OWN = ("defaults", "brochure")
_KEPT_COLOURS = ("background", "palette")
_COLOURS_OF_OURS = ("roles", "series")


def layered(below: MappingNode, above: MappingNode) -> MappingNode:
    """The brand `above` over the brand `below`; every value keeps the place where it was written."""
    colours = mapping_at(above, "color")
    if colours is not None and "primary" in colours.entries:
        below = _without_colours(below)
    return _joined(below, above)


def _joined(below: MappingNode, above: MappingNode) -> MappingNode:
    entries = dict(below.entries)
    for key, entry in above.entries.items():
        known = entries.get(key)
        entries[key] = entry if known is None else Entry(entry.key, _either(key, known.value, entry.value))
    return MappingNode(entries, above.place)


def _either(key: str, below: Node, above: Node) -> Node:
    if isinstance(below, MappingNode) and isinstance(above, MappingNode):
        return _joined(below, above)
    if key == "fonts" and isinstance(below, SequenceNode) and isinstance(above, SequenceNode):
        return SequenceNode((*below.items, *above.items), above.place)
    return above


def _without_colours(brand: MappingNode) -> MappingNode:
    colours = mapping_at(brand, "color")
    own = mapping_at(brand, *_OWN)
    if colours is not None:
        kept = {key: entry for key, entry in colours.entries.items() if key in _KEPT_COLOURS}
        brand = _with(brand, ("color",), MappingNode(kept, colours.place))
    if own is not None:
        rest = {key: entry for key, entry in own.entries.items() if key not in _COLOURS_OF_OURS}
        brand = _with(brand, _OWN, MappingNode(rest, own.place))
    return brand


def _with(node: MappingNode, keys: tuple[str, ...], value: MappingNode) -> MappingNode:
    """The map with another value at the end of a path of keys."""
    first, *rest = keys
    entry = node.entries[first]
    inner = mapping_at(entry.value)
    changed = value if not rest or inner is None else _with(inner, tuple(rest), value)
    return MappingNode({**node.entries, first: Entry(entry.key, changed)}, node.place)
