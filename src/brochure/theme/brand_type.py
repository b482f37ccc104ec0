"""The typography of a brand: families and their files, and how each style of text is set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from brochure.diagnostics.suggest import did_you_mean, listed
from brochure.theme.brand_file import BrandReader, place_of
from brochure.theme.families import SHIPPED_FAMILIES
from brochure.theme.palette import ROLES
from brochure.theme.styles import STYLES, scaled
from brochure.theme.theme import Cut, Family, FontFamily, StyleName, TextStyle
from brochure.yaml.tree import Entry, MappingNode, Node

TYPE_KEYS = ("fonts", "base", "headings", "monospace", "monospace-inline", "monospace-block", "link")
FONT_KEYS = ("source", "family", "weight", "style", "display", "files")
STYLE_KEYS = ("family", "size", "leading", "weight", "italic", "tracking", "capitals", "colour")
_SOURCES = ("file", "google", "bunny", "system")
_BASE_SIZE = 9.6
_SMALLEST = 6.5


@dataclass(frozen=True, slots=True)
class Typography:
    """A brand's own families by role, and all styles."""

    fonts: Mapping[Family, tuple[FontFamily, ...]]
    styles: Mapping[StyleName, TextStyle]


def read_typography(read: BrandReader, typography: Node | None, own: Mapping[str, Entry]) -> Typography:
    """From `typography` of the convention and `styles`, `scale` and `fallbacks` of our own settings."""
    entries = read.mapping(typography, "typography", TYPE_KEYS)
    listing = entries.get("fonts")
    families = _families(read, read.items(listing.value if listing else None, "typography.fonts"))
    base = _part(read, entries, "base", ("family", "size", "weight", "line-height"))
    headings = _part(read, entries, "headings", ("family", "weight", "style", "color", "line-height"))
    fallbacks = _entries(read, own, "fallbacks", tuple(Family))
    fonts: dict[Family, tuple[FontFamily, ...]] = {}
    for role, part in ((Family.TEXT, base), (Family.DISPLAY, headings)):
        spare = fallbacks.get(role)
        nodes = read.items(spare.value if spare else None, f"fallbacks.{role}")
        named = (part.get("family"), *(Entry(node.place, node) for node in nodes))
        if chosen := tuple(found for entry in named if (found := _family(read, entry, families))):
            fonts[role] = chosen
    size = read.number(base.get("size"), "typography.base.size", "pt") or _BASE_SIZE
    factor = read.number(own.get("scale"), "scale") or 1.0
    weight = read.number(headings.get("weight"), "typography.headings.weight")
    styles = {**STYLES, **_styles(read, own)}
    return Typography(fonts, scaled(styles, factor * size / _BASE_SIZE, int(weight) if weight else None))


def _entries(
    read: BrandReader, entries: Mapping[str, Entry], key: str, allowed: Iterable[str] | None
) -> Mapping[str, Entry]:
    entry = entries.get(key)
    return read.mapping(entry.value if entry else None, key, tuple(allowed) if allowed is not None else None)


def _part(read: BrandReader, entries: Mapping[str, Entry], key: str, allowed: tuple[str, ...]) -> Mapping[str, Entry]:
    entry = entries.get(key)
    return read.mapping(entry.value if entry else None, f"typography.{key}", allowed)


def _styles(read: BrandReader, own: Mapping[str, Entry]) -> dict[StyleName, TextStyle]:
    styles: dict[StyleName, TextStyle] = {}
    for name, entry in _entries(read, own, "styles", tuple(StyleName)).items():
        if name not in tuple(StyleName):
            continue
        settings = read.mapping(entry.value, f"styles.{name}", STYLE_KEYS)
        changes: dict[str, Any] = {
            "size": read.number(settings.get("size"), f"{name}.size", "pt", least=_SMALLEST),
            "leading": read.number(settings.get("leading"), f"{name}.leading", "pt"),
            "weight": read.number(settings.get("weight"), f"{name}.weight"),
            "tracking": read.number(settings.get("tracking"), f"{name}.tracking", "pt", least=-5.0),
            "italic": read.flag(settings.get("italic"), f"{name}.italic"),
            "capitals": read.flag(settings.get("capitals"), f"{name}.capitals"),
            "colour": read.choice(settings.get("colour"), f"{name}.colour", ROLES),
        }
        family = read.choice(settings.get("family"), f"{name}.family", tuple(Family))
        changes["family"] = Family(family) if family in tuple(Family) else None
        changes["weight"] = int(changes["weight"]) if changes["weight"] else None
        given = {key: value for key, value in changes.items() if value is not None}
        styles[StyleName(name)] = replace(STYLES[StyleName(name)], **given)
    return styles


def _family(read: BrandReader, entry: Entry | None, own: Mapping[str, FontFamily | None]) -> FontFamily | None:
    name = read.text(entry, "family")
    if entry is None or name is None:
        return None
    known = {**SHIPPED_FAMILIES, **own}
    if name not in known:
        read.problems.error(
            "brand/unknown-font",
            f"no font is called '{name}': list its files under 'typography.fonts', or take a shipped one",
            entry.value.place,
            label=did_you_mean(name, known),
            hints=(listed(known, "fonts"),),
        )
    return known.get(name)


def _families(read: BrandReader, nodes: Iterable[Node]) -> dict[str, FontFamily | None]:
    """The brand's own families by name; None for one whose files are all unusable, which has been told."""
    families: dict[str, FontFamily | None] = {}
    for node in nodes:
        entries = read.mapping(node, "typography.fonts", FONT_KEYS)
        source = read.choice(entries.get("source"), "source", _SOURCES)
        if source == "file":
            name = read.text(entries.get("family"), "family") or ""
            files = entries.get("files")
            cuts = _cuts(read, read.items(files.value if files else None, "files"))
            families[name] = FontFamily(name, cuts) if cuts else None
        elif source:
            # Nothing is fetched, so a font named by its service must be a shipped one.
            _family(read, entries.get("family"), {})
    return families


def _cuts(read: BrandReader, nodes: Iterable[Node]) -> tuple[Cut, ...]:
    from brochure.theme.font_file import UnusableFontError, inspect_font

    cuts = []
    for node in nodes:
        entries: Mapping[str, Entry] = {"path": Entry(node.place, node)}
        if isinstance(node, MappingNode):
            entries = read.mapping(node, "files", ("path", "weight", "style"))
        weight = read.number(entries.get("weight"), "weight")
        style = read.choice(entries.get("style"), "style", ("normal", "italic"))
        file = read.file(entries.get("path"), "path")
        if file is None:
            continue
        try:
            cuts.append(inspect_font(file, weight=int(weight) if weight else None, italic=style == "italic"))
        except UnusableFontError as fault:
            read.problems.error("brand/unusable-font", str(fault), place_of(entries["path"]))
    return tuple(cuts)
