"""The logo of a brand: one picture, or one for light and one for dark grounds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from brochure.theme.brand_file import BrandReader
from brochure.theme.theme import Artwork, Logo
from brochure.yaml.tree import Entry, MappingNode, Node

_SIZES = ("large", "medium", "small")


def read_logo(read: BrandReader, node: Node | None) -> Logo | None:
    """The largest version that is given, opened; None where there is none, or after an error."""
    if node is None:
        return None
    chosen, images = Entry(node.place, node), dict[str, Entry]()
    if isinstance(node, MappingNode):
        entries = read.mapping(node, "logo", ("images", *_SIZES))
        images = dict(read.mapping(entries["images"].value, "logo.images", None)) if "images" in entries else {}
        found = next((entries[size] for size in _SIZES if size in entries), None) or next(iter(images.values()), None)
        if found is None:
            return None
        chosen = found
    light: Entry | None = chosen
    dark: Entry | None = chosen
    if isinstance(chosen.value, MappingNode) and "path" not in chosen.value.entries:
        versions = read.mapping(chosen.value, "logo", ("light", "dark"))
        light, dark = versions.get("light") or versions.get("dark"), versions.get("dark") or versions.get("light")
    on_paper = _artwork(read, light, images)
    on_deep = on_paper if dark == light else _artwork(read, dark, images)
    return Logo(on_paper, on_deep) if on_paper and on_deep else None


def _artwork(read: BrandReader, entry: Entry | None, images: Mapping[str, Entry]) -> Artwork | None:
    from brochure.picture.opening import open_picture

    if entry is not None and not isinstance(entry.value, MappingNode):
        entry = images.get(read.text(entry, "logo") or "", entry)
    if entry is not None and isinstance(entry.value, MappingNode):
        entry = read.mapping(entry.value, "logo.images", ("path", "alt")).get("path")
    file: Path | None = read.file(entry, "logo")
    if entry is None or file is None:
        return None
    if not file.is_file():
        message = f"there is no file '{file.name}' beside the brand"
        read.problems.error("brand/missing-file", message, entry.value.place)
        return None
    picture = open_picture(file, entry.value.place, read.problems)
    return Artwork(file, picture) if picture is not None else None
