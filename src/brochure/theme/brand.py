"""Reads a brand: `_brand.yml` after the brand.yml convention, with our own settings under `defaults.brochure`.

Fields of the convention: meta, logo, color, typography, defaults. Nothing is fetched: a font whose source is `google`,
`bunny` or `system` must be one of the shipped families.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from brochure.diagnostics import Place, Problems
from brochure.diagnostics.suggest import did_you_mean, listed
from brochure.theme.brand_file import BrandReader
from brochure.theme.brand_inks import read_inks
from brochure.theme.brand_logo import read_logo
from brochure.theme.brand_type import read_typography
from brochure.theme.layers import layered
from brochure.theme.motifs import MOTIFS
from brochure.theme.palette import BRAND_NAMES, ROLES, Given, check_contrast, resolve
from brochure.theme.paper import MILLIMETRE, PAPERS
from brochure.theme.shipped import DEFAULT_THEME, THEMES, theme_file
from brochure.theme.theme import Character, Colour, Page, Theme, Tile, WordForm
from brochure.yaml.tree import Entry, MappingNode, Node, mapping_at
from brochure.yaml.yaml_tree import load_yaml

TOP_KEYS = ("meta", "logo", "color", "typography", "defaults")
COLOUR_KEYS = (*BRAND_NAMES, "palette", "success", "info", "warning", "danger", "link")
OWN_KEYS = (
    "extends",
    "motif",
    "roles",
    "series",
    "styles",
    "fallbacks",
    "character",
    "page",
    "scale",
    "inks",
    "word-form",
)
CHARACTER_KEYS = ("tile", "ticks", "rule", "radius", "small-logo")
PAGE_KEYS = ("size", "top", "right", "bottom", "left")
_OF_THE_HOUSE = ("meta", "logo")


def read_brand(
    file: Path | None,
    problems: Problems,
    *,
    shown: str | None = None,
    theme: str | None = None,
    theme_at: Place | None = None,
) -> Theme | None:
    """The brand of a file, or the default one; None after adding at least one error.

    `shown` is the file's name in messages. Fonts and the logo are looked for beside the file. With `theme` the look is
    that of a shipped theme, and only the name and the logo are the file's; `theme_at` is where it was asked for.
    """
    found = Problems()
    made = _read(file, found, shown, theme, theme_at)
    problems.extend(found)
    return None if found.errors else made


def _read(
    file: Path | None, problems: Problems, shown: str | None, theme: str | None, at: Place | None
) -> Theme | None:
    if theme is not None and not _is_theme(theme, at, problems):
        return None
    source = file or theme_file(DEFAULT_THEME)
    tree = _tree(source, shown or source.as_posix(), problems)
    if not isinstance(tree, MappingNode):
        return _Brand(tree, source.parent, problems).theme() if tree is not None else None
    base = theme
    if theme is not None:
        tree = MappingNode({key: tree.entries[key] for key in _OF_THE_HOUSE if key in tree.entries}, tree.place)
    else:
        own = mapping_at(tree, "defaults", "brochure")
        extends = own.entries.get("extends") if own else None
        base = BrandReader(problems, source.parent).text(extends, "extends")
        if base is not None and extends is not None and not _is_theme(base, extends.value.place, problems):
            base = None
    if base is not None:
        below = _tree(theme_file(base), f"{base}/_brand.yml", problems)
        assert isinstance(below, MappingNode)
        tree = layered(below, tree)
    return _Brand(tree, source.parent, problems).theme()


def _tree(file: Path, name: str, problems: Problems) -> Node | None:
    try:
        data = file.read_bytes()
    except OSError as fault:
        problems.error("brand/unreadable", f"the brand file cannot be read: {fault.strerror}", Place(name, 1, 1))
        return None
    return load_yaml(data, name, problems)


def _is_theme(name: str, place: Place | None, problems: Problems) -> bool:
    if name in THEMES:
        return True
    problems.error(
        "brand/unknown-theme",
        f"no theme is called '{name}'",
        place,
        label=did_you_mean(name, THEMES),
        hints=(listed(THEMES, "themes"),),
    )
    return False


class _Brand:
    def __init__(self, tree: Node, folder: Path, problems: Problems) -> None:
        self._read = BrandReader(problems, folder)
        self._problems = problems
        self._top = self._read.mapping(tree, "_brand.yml", TOP_KEYS)
        defaults = self._read.mapping(self._value("defaults"), "defaults", None)
        own = defaults.get("brochure")
        self._own = self._read.mapping(own.value if own else None, "defaults.brochure", OWN_KEYS)

    def theme(self) -> Theme:
        """The resolved theme; only meaningful when no error was added."""
        given, series = self._colours()
        palette = resolve(given, series, self._problems)
        check_contrast(palette, given, self._problems)
        typography = read_typography(self._read, self._value("typography"), self._own)
        motif, form = self._own.get("motif"), self._own.get("word-form")
        return Theme(
            name=self._name(),
            palette=palette,
            styles=typography.styles,
            page=self._page(),
            motif=self._read.choice(motif, "motif", MOTIFS) or "contours",
            logo=read_logo(self._read, self._value("logo")),
            character=self._character(),
            fonts=typography.fonts,
            inks=read_inks(self._read, self._own.get("inks")),
            word_form=WordForm(self._read.choice(form, "word-form", tuple(WordForm)) or WordForm.BRAND),
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
        colours = self._read.mapping(self._value("color"), "color", COLOUR_KEYS)
        palette = colours.get("palette")
        named = self._each_colour(self._read.mapping(palette.value if palette else None, "color.palette", None))
        self._read.learn_palette({name: one.colour for name, one in named.items()})
        given = self._each_colour({key: entry for key, entry in colours.items() if key != "palette"})
        roles = {BRAND_NAMES[key]: one for key, one in given.items() if key in BRAND_NAMES}
        own = self._own.get("roles")
        exact = self._each_colour(self._read.mapping(own.value if own else None, "roles", ROLES))
        roles |= {role: replace(one, exact=True) for role, one in exact.items()}
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

    def _character(self) -> Character:
        entry = self._own.get("character")
        settings = self._read.mapping(entry.value if entry else None, "character", CHARACTER_KEYS)
        tile = self._read.choice(settings.get("tile"), "character.tile", tuple(Tile)) or Tile.FILLED
        lengths = {
            "rule": self._read.number(settings.get("rule"), "character.rule", "pt", least=0.25),
            "radius": self._read.number(settings.get("radius"), "character.radius", "pt", least=0.0),
        }
        return Character(
            tile=Tile(tile),
            ticks=self._read.flag(settings.get("ticks"), "character.ticks") or False,
            small_logo=self._read.flag(settings.get("small-logo"), "character.small-logo") or False,
            **{name: length for name, length in lengths.items() if length is not None},
        )

    def _page(self) -> Page:
        entry = self._own.get("page")
        settings = self._read.mapping(entry.value if entry else None, "page", PAGE_KEYS)
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
