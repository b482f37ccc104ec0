"""The lists of a house with ours among them, and how its headings are counted (ECMA-376 17.9)."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from brochure.openxml.file import W, WordFile, written
from brochure.theme.theme import Theme
from brochure.word.heading_numbers import OWN_HEADINGS, HeadingNumbers, Level
from brochure.word.house.styles import HouseStyles, rename
from brochure.word.markup import NAMESPACES, Markup, join
from brochure.word.numbering import Lists, definitions, instance, restarted

NUMBERING = "word/numbering.xml"
_HEADING_LEVELS = 4
_SUFFIXES = {"tab": "\t", "space": " ", "nothing": ""}
_EMPTY = f'<w:numbering xmlns:w="{NAMESPACES["w"]}"/>'


class HouseLists:
    """The numbering part of a house. Ids of ours come after those that it has."""

    def __init__(self, file: WordFile) -> None:
        found = file.tree(NUMBERING)
        self._tree = copy.deepcopy(found) if found is not None else etree.fromstring(_EMPTY)
        self.ids = Lists.after(max((*self._ids("num", "numId"), *self._ids("abstractNum", "abstractNumId")), default=0))

    def _ids(self, name: str, attribute: str) -> Iterator[int]:
        for one in self._tree.iter(f"{W}{name}"):
            yield int(one.get(f"{W}{attribute}", "0"))

    def part(self, theme: Theme, styles: HouseStyles, step_lists: int) -> bytes:
        """`word/numbering.xml`; lists whose style is the house's stay the house's."""
        tree = copy.deepcopy(self._tree)
        rename(tree, styles.renamed)
        ours = {style: one for style, one in definitions(theme, self.ids).items() if style not in styles.adopted}
        numbers = {"Heading1": self.ids.headings, "ListBullet": self.ids.items, "ListNumber": self.ids.steps}
        steps = self._definition(styles, "ListNumber")
        instances = [instance(numbers[style], numbers[style]) for style in ours]
        if steps is None and "ListNumber" not in ours:
            # The house's numbered list has no numbers, and ours start again each time.
            ours["ListNumber"] = definitions(theme, self.ids)["ListNumber"]
        instances += restarted(self.ids, self.ids.steps if steps is None else steps, step_lists)
        _insert(tree, ours.values(), "abstractNum")
        _insert(tree, instances, "num")
        return written(tree)

    def heading_numbers(self, styles: HouseStyles) -> HeadingNumbers:
        """How the headings are numbered: as the house does, or as we do where it has no heading of its own."""
        if "Heading1" not in styles.adopted:
            return OWN_HEADINGS
        levels = {level: self._level(styles, f"Heading{level}") for level in range(1, _HEADING_LEVELS + 1)}
        return HeadingNumbers({level: found for level, found in levels.items() if found is not None})

    def _level(self, styles: HouseStyles, id_: str) -> Level | None:
        properties, definition = _numbering(styles, id_), self._definition(styles, id_)
        if properties is None or definition is None:
            return None
        abstract = next(one for one in self._tree.iter(f"{W}abstractNum") if _value(one, "abstractNumId") == definition)
        depth = properties.find(f"{W}ilvl")
        of_style = [one for one in abstract.iter(f"{W}lvl") if _names(one.find(f"{W}pStyle"), styles, id_)]
        asked = int(depth.get(f"{W}val", "0")) if depth is not None else 0
        by_depth = [one for one in abstract.iter(f"{W}lvl") if _value(one, "ilvl") == asked]
        if not (of_style or by_depth):
            return None
        found = (of_style or by_depth)[0]
        form, pattern, start, after = (found.find(f"{W}{name}") for name in ("numFmt", "lvlText", "start", "suff"))
        return Level(
            form.get(f"{W}val", "decimal") if form is not None else "decimal",
            pattern.get(f"{W}val", "") if pattern is not None else "",
            int(start.get(f"{W}val", "1")) if start is not None else 1,
            _SUFFIXES.get(after.get(f"{W}val", "tab"), "\t") if after is not None else "\t",
        )

    def _definition(self, styles: HouseStyles, id_: str) -> int | None:
        """The id of the abstract list that a style of the house is numbered by."""
        properties = _numbering(styles, id_)
        number = properties.find(f"{W}numId") if properties is not None else None
        wanted = int(number.get(f"{W}val", "0")) if number is not None else 0
        for one in self._tree.iter(f"{W}num"):
            if wanted and _value(one, "numId") == wanted:
                return _value(one.find(f"{W}abstractNumId"), "val")
        return None


def _numbering(styles: HouseStyles, id_: str) -> Any | None:
    """The `w:numPr` of a style of the house, its own or that of a style below it."""
    seen: set[str] = set()
    while id_ and id_ not in seen:
        seen.add(id_)
        style = styles.style(id_)
        if style is None:
            return None
        found = style.find(f"{W}pPr/{W}numPr")
        if found is not None:
            return found
        below = style.find(f"{W}basedOn")
        id_ = below.get(f"{W}val", "") if below is not None else ""
    return None


def _names(style: Any | None, styles: HouseStyles, id_: str) -> bool:
    if style is None:
        return False
    named: str = style.get(f"{W}val", "")
    return styles.renamed.get(named, named) == id_


def _value(element: Any | None, attribute: str) -> int:
    return int(element.get(f"{W}{attribute}", "0")) if element is not None else 0


def _insert(tree: Any, added: Iterable[Markup], name: str) -> None:
    """After the last element of that name; definitions come before lists, and both after picture bullets."""
    parsed = etree.fromstring(f'<w:all xmlns:w="{NAMESPACES["w"]}">{join(added)}</w:all>')
    before = {"abstractNum": ("numPicBullet", "abstractNum"), "num": ("numPicBullet", "abstractNum", "num")}[name]
    place = sum(one.tag in {f"{W}{kind}" for kind in before} for one in tree)
    for offset, one in enumerate(list(parsed)):
        tree.insert(place + offset, one)
