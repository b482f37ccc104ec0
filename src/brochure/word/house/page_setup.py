"""The page of a house: what the last section of its file says (ECMA-376 17.6), heads of earlier sections included."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from brochure.openxml.file import R, W, WordFile
from brochure.word.geometry import Sheet, twips
from brochure.word.markup import Markup

_KEPT_BEFORE, _KEPT_AFTER = ("pgBorders", "lnNumType", "pgNumType"), ("docGrid",)
_A4 = (11906, 16838)
_MARGIN = 1440
_HEAD = 720
_LEAST = (twips(100), twips(120))
"""The narrowest and lowest type area that tables of a brief are still readable in."""


@dataclass(frozen=True, slots=True)
class PageSetup:
    """Paper and margins, the parts that are its running heads by kind and occasion, and what else its section says."""

    sheet: Sheet
    heads: Mapping[tuple[str, str], str]
    titled: bool
    before_columns: Markup
    after_columns: Markup


def page_setup(file: WordFile) -> PageSetup:
    """What the house's pages are like; without a section of its own, A4 with margins of an inch."""
    sections = list(file.body.iter(f"{W}sectPr")) if file.body is not None else []
    led = file.relationships("word/document.xml")
    heads: dict[tuple[str, str], str] = {}
    for section in sections:
        for kind in ("header", "footer"):
            for one in section.iter(f"{W}{kind}Reference"):
                to = led.get(one.get(f"{R}id", ""))
                if to is not None and file.tree(to.target) is not None:
                    heads[kind, one.get(f"{W}type", "default")] = to.target
    last = sections[-1] if sections else etree.Element(f"{W}sectPr")
    titled = last.find(f"{W}titlePg")
    return PageSetup(
        _sheet(last),
        heads,
        titled is not None and titled.get(f"{W}val", "1") not in ("0", "false", "off"),
        _kept(last, _KEPT_BEFORE),
        _kept(last, _KEPT_AFTER),
    )


def lacks_room(sheet: Sheet) -> bool:
    """Whether the margins leave too little for tables."""
    return sheet.measure < _LEAST[0] or sheet.depth < _LEAST[1]


def _sheet(section: Any) -> Sheet:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    width, height = sorted((_twips(size, "w", _A4[0]), _twips(size, "h", _A4[1])))
    return Sheet(
        width,
        height,
        left=_twips(margins, "left", _MARGIN) + _twips(margins, "gutter", 0),
        right=_twips(margins, "right", _MARGIN),
        # A negative margin is one that running heads never push down.
        top=abs(_twips(margins, "top", _MARGIN)),
        bottom=abs(_twips(margins, "bottom", _MARGIN)),
        head=_twips(margins, "header", _HEAD),
        foot=_twips(margins, "footer", _HEAD),
        prose_indent=0,
    )


def _twips(element: Any | None, name: str, otherwise: int) -> int:
    value = element.get(f"{W}{name}", "") if element is not None else ""
    try:
        return round(float(value))
    except ValueError:
        return otherwise


def _kept(section: Any, names: tuple[str, ...]) -> Markup:
    found = [section.find(f"{W}{name}") for name in names]
    return Markup("".join(etree.tostring(one, encoding="unicode", with_tail=False) for one in found if one is not None))
