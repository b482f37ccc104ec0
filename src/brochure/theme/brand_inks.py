"""Reads the inks of a brand: `inks: {purple: {cmyk: [60, 91, 0, 15], spot: PANTONE 268 C}}`."""

from __future__ import annotations

from collections.abc import Mapping

from brochure.theme.brand_file import BrandReader
from brochure.theme.inks import Ink
from brochure.theme.theme import Colour
from brochure.yaml.tree import Entry

INK_KEYS = ("cmyk", "spot")
_MOST_INK = 3.0


def read_inks(read: BrandReader, entry: Entry | None) -> Mapping[Colour, Ink]:
    """What the brand prints a colour with, by the colour; a key is a name of its palette or a colour itself."""
    inks = {}
    for key, value in read.mapping(entry.value if entry else None, "inks", None).items():
        colour = read.named_colour(key, value.key)
        settings = read.mapping(value.value, f"inks.{key}", INK_KEYS)
        shares = _shares(read, settings.get("cmyk"), value, key)
        if colour is None or shares is None:
            continue
        ink = Ink(*shares, spot=read.text(settings.get("spot"), f"inks.{key}.spot") or "", at=value.value.place)
        if ink.total > _MOST_INK:
            read.problems.error(
                "brand/too-much-ink",
                f"the inks of '{key}' add up to {round(100 * ink.total)} %, and paper dries from 300 % at most",
                value.value.place,
            )
        inks[colour] = ink
    return inks


def _shares(
    read: BrandReader, entry: Entry | None, around: Entry, key: str
) -> tuple[float, float, float, float] | None:
    nodes = read.items(entry.value, f"inks.{key}.cmyk") if entry else ()
    values = [read.number(Entry(around.key, node), f"inks.{key}.cmyk", "%", least=0.0) for node in nodes]
    found = [value for value in values if value is not None and value <= 100]
    if len(nodes) != 4 or len(found) != 4:
        read.problems.error(
            "brand/not-four-inks",
            f"'{key}' needs its four inks in percent, such as 'cmyk: [60, 91, 0, 15]'",
            entry.value.place if entry else around.value.place,
            hints=("a spot colour needs them too: they stand in for it where its ink is not at hand",),
        )
        return None
    cyan, magenta, yellow, black = (value / 100 for value in found)
    return cyan, magenta, yellow, black
