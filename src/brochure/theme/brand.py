"""Reads a brand: `_brand.yml` after the brand.yml convention, with our own settings under `defaults.brochure`.

Fields of the convention: meta, logo, color, typography, defaults. Nothing is fetched: a font whose source is `google`,
`bunny` or `system` must be one of the shipped families.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from brochure.diagnostics import Place, Problems
from brochure.diagnostics.suggest import did_you_mean, listed
from brochure.theme.brand_file import BrandReader, place_of
from brochure.theme.families import SHIPPED_FAMILIES
from brochure.theme.palette import BRAND_NAMES, ROLES, Given, check_contrast, resolve
from brochure.theme.paper import MILLIMETRE, PAPERS
from brochure.theme.styles import STYLES, scaled
from brochure.theme.theme import Colour, Cut, Family, FontFamily, Page, Theme
from brochure.yaml.tree import Entry, MappingNode, Node
from brochure.yaml.yaml_tree import load_yaml

MOTIFS = ("stalks", "quay", "contours", "plain")
DEFAULT_BRAND = Path(__file__).parent / "default_brand.yml"

_TOP = ("meta", "logo", "color", "typography", "defaults")
_COLOUR_KEYS = (*BRAND_NAMES, "palette", "success", "info", "warning", "danger", "link")
_TYPE_KEYS = ("fonts", "base", "headings", "monospace", "monospace-inline", "monospace-block", "link")
_FONT_KEYS = ("source", "family", "weight", "style", "display", "files")
_OWN_KEYS = ("motif", "roles", "series", "page", "scale")
_PAGE_KEYS = ("size", "top", "right", "bottom", "left")
_BASE_SIZE = 9.6


def read_brand(file: Path | None, problems: Problems, *, shown: str | None = None) -> Theme | None:
    """The brand of a file, or the default one; None after adding at least one error.

    `shown` is the file's name in messages. Fonts and the logo are looked for beside the file.
    """
    source = file or DEFAULT_BRAND
    name = shown or source.as_posix()
    try:
        data = source.read_bytes()
    except OSError as fault:
        problems.error("brand/unreadable", f"the brand file cannot be read: {fault.strerror}", Place(name, 1, 1))
        return None
    found = Problems()
    tree = load_yaml(data, name, found)
    theme = _Brand(tree, source.parent, found).theme() if tree is not None else None
    problems.extend(found)
    return None if found.errors else theme


class _Brand:
    def __init__(self, tree: Node, folder: Path, problems: Problems) -> None:
        self._read = BrandReader(problems)
        self._problems = problems
        self._folder = folder
        self._top = self._read.mapping(tree, "_brand.yml", _TOP)
        defaults = self._read.mapping(self._value("defaults"), "defaults", None)
        own = defaults.get("brochure")
        self._own = self._read.mapping(own.value if own else None, "defaults.brochure", _OWN_KEYS)

    def theme(self) -> Theme:
        """The resolved theme; only meaningful when no error was added."""
        given, series = self._colours()
        palette = resolve(given, series)
        check_contrast(palette, given, self._problems)
        fonts, scale, heading_weight = self._typography()
        motif = self._own.get("motif")
        return Theme(
            name=self._name(),
            palette=palette,
            styles=scaled(STYLES, scale, heading_weight),
            page=self._page(),
            motif=self._read.choice(motif, "motif", MOTIFS) or "contours",
            logo=self._logo(),
            fonts=fonts,
        )

    def _value(self, key: str) -> Node | None:
        entry = self._top.get(key)
        return entry.value if entry else None

    def _name(self) -> str:
        meta = self._read.mapping(self._value("meta"), "meta", None)
        name = meta.get("name")
        if name is not None and isinstance(name.value, MappingNode):
            name = self._read.mapping(name.value, "meta.name", ("full", "short")).get("full")
        return self._read.text(name, "meta.name") or ""

    def _colours(self) -> tuple[dict[str, Given], tuple[Colour, ...]]:
        colours = self._read.mapping(self._value("color"), "color", _COLOUR_KEYS)
        palette = colours.get("palette")
        named = self._each_colour(self._read.mapping(palette.value if palette else None, "color.palette", None))
        self._read.learn_palette({name: one.colour for name, one in named.items()})
        given = self._each_colour({key: entry for key, entry in colours.items() if key != "palette"})
        roles = {BRAND_NAMES[key]: one for key, one in given.items() if key in BRAND_NAMES}
        own = self._own.get("roles")
        roles |= self._each_colour(self._read.mapping(own.value if own else None, "roles", ROLES))
        return roles, self._series()

    def _each_colour(self, entries: Mapping[str, Entry]) -> dict[str, Given]:
        colours = {key: (self._read.colour(entry.value, key), entry.value.place) for key, entry in entries.items()}
        return {key: Given(colour, place) for key, (colour, place) in colours.items() if colour}

    def _series(self) -> tuple[Colour, ...]:
        entry = self._own.get("series")
        nodes = self._read.items(entry.value if entry else None, "series")
        if entry and nodes and len(nodes) != 6:
            self._problems.error("brand/wrong-type", "'series' lists six colours, dark to light", entry.value.place)
        return tuple(colour for node in nodes if (colour := self._read.colour(node, "series")))

    def _typography(self) -> tuple[dict[Family, tuple[FontFamily, ...]], float, int | None]:
        entries = self._read.mapping(self._value("typography"), "typography", _TYPE_KEYS)
        listing = entries.get("fonts")
        families = self._families(self._read.items(listing.value if listing else None, "typography.fonts"))
        base = self._part(entries, "base", ("family", "size", "weight", "line-height"))
        headings = self._part(entries, "headings", ("family", "weight", "style", "color", "line-height"))
        fonts: dict[Family, tuple[FontFamily, ...]] = {
            family: (found,)
            for family, part in ((Family.TEXT, base), (Family.DISPLAY, headings))
            if (found := self._family(part.get("family"), families))
        }
        size = self._read.number(base.get("size"), "typography.base.size", "pt") or _BASE_SIZE
        factor = self._read.number(self._own.get("scale"), "scale") or 1.0
        weight = self._read.number(headings.get("weight"), "typography.headings.weight")
        return fonts, factor * size / _BASE_SIZE, int(weight) if weight else None

    def _part(self, entries: Mapping[str, Entry], key: str, allowed: tuple[str, ...]) -> Mapping[str, Entry]:
        entry = entries.get(key)
        return self._read.mapping(entry.value if entry else None, f"typography.{key}", allowed)

    def _family(self, entry: Entry | None, own: Mapping[str, FontFamily | None]) -> FontFamily | None:
        name = self._read.text(entry, "family")
        if entry is None or name is None:
            return None
        known = {**SHIPPED_FAMILIES, **own}
        if name not in known:
            self._problems.error(
                "brand/unknown-font",
                f"no font is called '{name}': list its files under 'typography.fonts', or take a shipped one",
                entry.value.place,
                label=did_you_mean(name, known),
                hints=(listed(known, "fonts"),),
            )
        return known.get(name)

    def _families(self, nodes: Iterable[Node]) -> dict[str, FontFamily | None]:
        """The brand's own families by name; None for one whose files are all unusable, which has been told."""
        families: dict[str, FontFamily | None] = {}
        for node in nodes:
            entries = self._read.mapping(node, "typography.fonts", _FONT_KEYS)
            source = self._read.choice(entries.get("source"), "source", ("file", "google", "bunny", "system"))
            if source == "file":
                name = self._read.text(entries.get("family"), "family") or ""
                files = entries.get("files")
                cuts = self._cuts(self._read.items(files.value if files else None, "files"))
                families[name] = FontFamily(name, cuts) if cuts else None
            elif source:
                # Nothing is fetched, so a font named by its service must be a shipped one.
                self._family(entries.get("family"), {})
        return families

    def _cuts(self, nodes: Iterable[Node]) -> tuple[Cut, ...]:
        from brochure.theme.font_file import UnusableFontError, inspect_font

        cuts = []
        for node in nodes:
            entries = {"path": Entry(node.place, node)}
            if isinstance(node, MappingNode):
                entries = dict(self._read.mapping(node, "files", ("path", "weight", "style")))
            path = self._read.text(entries.get("path"), "path")
            weight = self._read.number(entries.get("weight"), "weight")
            style = self._read.choice(entries.get("style"), "style", ("normal", "italic"))
            if path is None:
                continue
            file = self._inside(path, entries["path"].value.place)
            if file is None:
                continue
            try:
                chosen = int(weight) if weight else None
                cut = inspect_font(file, weight=chosen, italic=style == "italic")
            except UnusableFontError as fault:
                self._problems.error("brand/unusable-font", str(fault), place_of(entries["path"]))
            else:
                cuts.append(cut)
        return tuple(cuts)

    def _page(self) -> Page:
        entry = self._own.get("page")
        settings = self._read.mapping(entry.value if entry else None, "page", _PAGE_KEYS)
        size = self._read.choice(settings.get("size"), "page.size", PAPERS) or "A4"
        width, height = PAPERS[size]

        def margin(side: str, default: float) -> float:
            millimetres = self._read.number(settings.get(side), f"page.{side}", "mm")
            return millimetres * MILLIMETRE if millimetres else default

        return Page(
            width,
            height,
            top=margin("top", 19 * MILLIMETRE),
            bottom=margin("bottom", 20 * MILLIMETRE),
            left=margin("left", 16 * MILLIMETRE),
            right=margin("right", 16 * MILLIMETRE),
            gutter=5 * MILLIMETRE,
        )

    def _logo(self) -> Path | None:
        logo = self._top.get("logo")
        if logo is None or not isinstance(logo.value, MappingNode):
            name = self._read.text(logo, "logo")
        else:
            entries = self._read.mapping(logo.value, "logo", ("images", "small", "medium", "large"))
            logo = entries.get("medium") or entries.get("large") or entries.get("small")
            if logo is not None and isinstance(logo.value, MappingNode):
                logo = self._read.mapping(logo.value, "logo", ("light", "dark")).get("dark")
            name = self._read.text(logo, "logo")
        if logo is None or name is None:
            return None
        file = self._inside(name, logo.value.place)
        if file is not None and not file.is_file():
            self._problems.error("brand/missing-file", f"there is no file '{name}' beside the brand", logo.value.place)
        return file

    def _inside(self, name: str, place: Place) -> Path | None:
        """A file beside the brand or below; nothing else on the machine is read, not even through a link."""
        file = self._folder / name
        if file.resolve().is_relative_to(self._folder.resolve()):
            return file
        self._problems.error("brand/outside", f"'{name}' lies outside the folder of the brand file", place)
        return None
