"""What an element looks like: its properties, inherited ones included, or the reason why it cannot look so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from brochure.document.drawing import Cap, Join, Rgb
from brochure.picture.svg.colour import read_colour
from brochure.picture.svg.css import StyleSheet, read_declarations
from brochure.picture.svg.numbers import length, number
from brochure.picture.svg.tree import SvgElement

_CAPS = {"butt": Cap.BUTT, "round": Cap.ROUND, "square": Cap.SQUARE}
_JOINS = {"miter": Join.MITER, "round": Join.ROUND, "bevel": Join.BEVEL}
_RULES = {"nonzero": False, "evenodd": True}
_SEEN = {"visible": True, "hidden": False, "collapse": False}

_DRAWN = """
fill stroke fill-opacity stroke-opacity opacity fill-rule clip-rule stroke-width stroke-linecap stroke-linejoin
stroke-miterlimit stroke-dasharray stroke-dashoffset color display visibility clip-path stop-color stop-opacity overflow
"""
DRAWN = frozenset(_DRAWN.split())
_NEUTRAL = {
    "filter": ("none",),
    "mask": ("none",),
    "marker": ("none",),
    "marker-start": ("none",),
    "marker-mid": ("none",),
    "marker-end": ("none",),
    "mix-blend-mode": ("normal",),
    "vector-effect": ("none",),
    "paint-order": ("normal", "fill", "fill stroke markers", "fill stroke"),
    "color-interpolation": ("srgb", "auto"),
    "transform-origin": ("0", "0 0", "0px 0px"),
    "mask-type": ("luminance",),
}
# They speak about text, hints for renderers, editors or animations on paper: nothing that a still shape shows.
_SILENT = ("font", "text-", "-inkscape", "-sodipodi", "letter-", "word-", "line-", "white-space", "writing-", "solid-")
_SILENT_WORDS = """
direction unicode-bidi block-progression baseline-shift dominant-baseline alignment-baseline shape-padding shape-margin
inline-size shape-rendering image-rendering color-rendering color-interpolation-filters enable-background isolation
cursor pointer-events flood-color flood-opacity lighting-color kerning glyph-orientation-vertical
glyph-orientation-horizontal
"""
_SILENT_NAMES = frozenset(_SILENT_WORDS.split())


@dataclass(frozen=True, slots=True)
class Style:
    """Resolved properties. `fill` and `stroke` are a colour, None, or the id of a gradient as text."""

    colour: Rgb = (0, 0, 0)
    fill: Rgb | str | None = (0, 0, 0)
    stroke: Rgb | str | None = None
    fill_opacity: float = 1.0
    stroke_opacity: float = 1.0
    opacity: float = 1.0
    even_odd: bool = False
    clip_even_odd: bool = False
    width: float = 1.0
    cap: Cap = Cap.BUTT
    join: Join = Join.MITER
    miter: float = 4.0
    dash: tuple[float, ...] = ()
    phase: float = 0.0
    seen: bool = True
    shown: bool = True
    clip: str | None = None


def properties(element: SvgElement, sheet: StyleSheet) -> dict[str, str]:
    """What attributes, style sheet and `style` say, the later before the earlier; ValueError for what is not drawn."""
    attributes = element.attributes
    written = {name: value for name, value in attributes.items() if name in DRAWN or name in _NEUTRAL}
    styled = sheet.declarations(element.name, attributes) | read_declarations(attributes.get("style", ""))
    for name, value in (written | styled).items():
        if name in _NEUTRAL and value.strip().lower() not in _NEUTRAL[name]:
            raise ValueError(f"'{name}: {value[:40]}' cannot be drawn")
    for name in styled:
        known = name in DRAWN or name in _NEUTRAL or name in _SILENT_NAMES or name.startswith(_SILENT)
        if not known:
            raise ValueError(f"the style '{name}' is not drawn; write it as an attribute, or take it out")
    return written | styled


def styled(parent: Style, said: Mapping[str, str], size: tuple[float, float]) -> Style:
    """The style of an element inside one of style `parent`, in a viewport of `size`; ValueError for a wrong value."""
    style = replace(parent, opacity=1.0, clip=None)
    diagonal = ((size[0] ** 2 + size[1] ** 2) / 2) ** 0.5
    if "color" in said and said["color"] not in ("inherit", "currentColor"):
        style = replace(style, colour=read_colour(said["color"]))
    changes: dict[str, object] = {}
    for name, value in said.items():
        if value.strip() == "inherit":
            if name in ("opacity", "clip-path"):
                raise ValueError(f"'{name}: inherit' is not read")
            continue
        match name:
            case "fill" | "stroke":
                changes[name] = _paint(value, style.colour)
            case "fill-opacity" | "stroke-opacity" | "opacity":
                changes[name.replace("-", "_")] = _share(value)
            case "fill-rule":
                changes["even_odd"] = _one_of(_RULES, name, value)
            case "clip-rule":
                changes["clip_even_odd"] = _one_of(_RULES, name, value)
            case "stroke-width":
                changes["width"] = _positive(length(value, diagonal), name)
            case "stroke-linecap":
                changes["cap"] = _one_of(_CAPS, name, value)
            case "stroke-linejoin":
                changes["join"] = _one_of(_JOINS, name, value)
            case "stroke-miterlimit":
                changes["miter"] = max(1.0, number(value))
            case "stroke-dasharray":
                changes["dash"] = _dashes(value, diagonal)
            case "stroke-dashoffset":
                changes["phase"] = length(value, diagonal)
            case "visibility":
                changes["seen"] = _one_of(_SEEN, name, value)
            case "display":
                changes["shown"] = value.strip() != "none"
            case "clip-path":
                changes["clip"] = None if value.strip() == "none" else reference(value)
    return replace(style, **changes)  # type: ignore[arg-type]


def reference(value: str) -> str:
    """The id in `url(#id)`; ValueError for anything outside the file."""
    text = value.strip()
    inner = text[4:-1].strip().strip("'\"") if text.startswith("url(") and text.endswith(")") else ""
    if not inner.startswith("#") or len(inner) < 2:
        raise ValueError(f"'{text[:40]}' leads outside the file, and nothing is fetched")
    return inner[1:]


def _paint(value: str, current: Rgb) -> Rgb | str | None:
    text = value.strip()
    if text in ("none", "transparent"):
        return None
    if text.lower() == "currentcolor":
        return current
    return reference(text) if text.startswith("url(") else read_colour(text)


def _share(value: str) -> float:
    text = value.strip()
    share = number(text[:-1]) / 100 if text.endswith("%") else number(text)
    return min(1.0, max(0.0, share))


def _positive(value: float, name: str) -> float:
    if value < 0:
        raise ValueError(f"'{name}' is below zero")
    return value


def _dashes(value: str, full: float) -> tuple[float, ...]:
    if value.strip() == "none":
        return ()
    lengths = tuple(_positive(length(part, full), "stroke-dasharray") for part in value.replace(",", " ").split())
    if not any(lengths):
        return ()
    return lengths if len(lengths) % 2 == 0 else lengths * 2


def _one_of(known: Mapping[str, object], name: str, value: str) -> object:
    if value.strip() not in known:
        raise ValueError(f"'{value.strip()[:30]}' is not a value of '{name}'")
    return known[value.strip()]
