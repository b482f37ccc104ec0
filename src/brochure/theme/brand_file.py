"""Reads the parts of a `_brand.yml`: closed maps, colours and numbers, each refused with its place."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path

from brochure.diagnostics import Place, Problems
from brochure.diagnostics.suggest import did_you_mean, listed
from brochure.theme.colour import parse_colour
from brochure.theme.theme import Colour
from brochure.yaml.tree import Entry, MappingNode, Node, ScalarNode, SequenceNode, text_of


class BrandReader:
    """Takes values out of YAML nodes; whatever is wrong goes to `problems`, and None comes back.

    `folder` is where files are looked for.
    """

    def __init__(self, problems: Problems, folder: Path) -> None:
        self.problems = problems
        self._folder = folder
        self._palette: dict[str, Colour] = {}

    def mapping(self, node: Node | None, name: str, allowed: Collection[str] | None) -> Mapping[str, Entry]:
        """The entries of a map; keys outside `allowed` are refused (None: any key)."""
        if node is None or (isinstance(node, ScalarNode) and node.is_null):
            return {}
        if not isinstance(node, MappingNode):
            self.problems.error("brand/wrong-type", f"'{name}' holds keys and values", node.place)
            return {}
        if allowed is not None:
            for key, entry in node.entries.items():
                if key not in allowed:
                    self.problems.error(
                        "brand/unknown-key",
                        f"'{key}' is not a key of '{name}'",
                        entry.key,
                        label=did_you_mean(key, allowed),
                        hints=(listed(sorted(allowed), "keys"),),
                    )
        return node.entries

    def items(self, node: Node | None, name: str) -> tuple[Node, ...]:
        """The items of a list."""
        if node is None or (isinstance(node, ScalarNode) and node.is_null):
            return ()
        if isinstance(node, SequenceNode):
            return node.items
        self.problems.error("brand/wrong-type", f"'{name}' is a list; begin each item with '- '", node.place)
        return ()

    def text(self, entry: Entry | None, name: str) -> str | None:
        """A text."""
        if entry is None:
            return None
        text = text_of(entry.value)
        if text is None and not (isinstance(entry.value, ScalarNode) and entry.value.is_null):
            self.problems.error("brand/wrong-type", f"'{name}' is a text", entry.value.place)
        return text

    def number(self, entry: Entry | None, name: str, unit: str = "", *, least: float | None = None) -> float | None:
        """A number above zero, or from `least` on, with or without its unit ("9.6pt")."""
        text = self.text(entry, name)
        if entry is None or text is None:
            return None
        try:
            value = Decimal(text.removesuffix(unit).strip())
        except InvalidOperation:
            value = Decimal("NaN")
        if not value.is_finite() or (value <= 0 if least is None else value < Decimal(str(least))):
            shown = f" such as 12{unit}" if unit else ""
            bound = "above zero" if least is None else f"of {least:g} or more"
            self.problems.error("brand/not-a-number", f"'{name}' is a number {bound}{shown}", entry.value.place)
            return None
        return float(value)

    def flag(self, entry: Entry | None, name: str) -> bool | None:
        """Yes or no, written `true` or `false`."""
        word = self.choice(entry, name, ("true", "false"))
        return None if word is None else word == "true"

    def file(self, entry: Entry | None, name: str) -> Path | None:
        """A file beside the brand or below; nothing else on the machine is read, not even through a link."""
        path = self.text(entry, name)
        if entry is None or path is None:
            return None
        file = self._folder / path
        if file.resolve().is_relative_to(self._folder.resolve()):
            return file
        message = f"'{path}' lies outside the folder of the brand file"
        self.problems.error("brand/outside", message, entry.value.place)
        return None

    def choice(self, entry: Entry | None, name: str, allowed: Collection[str]) -> str | None:
        """One of a few words."""
        text = self.text(entry, name)
        if entry is None or text is None or text in allowed:
            return text
        self.problems.error(
            "brand/unknown-value",
            f"'{text}' is not a known value of '{name}'",
            entry.value.place,
            label=did_you_mean(text, allowed),
            hints=(listed(sorted(allowed), "known"),),
        )
        return None

    def learn_palette(self, colours: Mapping[str, Colour]) -> None:
        """Let later colours be given by these names."""
        self._palette |= colours

    def colour(self, node: Node, name: str) -> Colour | None:
        """`#rgb`, `#rrggbb` or a name of the palette."""
        text = text_of(node)
        if text is None:
            message = f"'{name}' is a colour such as '#5A2A82'"
            self.problems.error("brand/not-a-colour", message, node.place, hints=_QUOTES)
            return None
        return self.named_colour(text, node.place)

    def named_colour(self, text: str, place: Place) -> Colour | None:
        """The colour that a text names."""
        colour = parse_colour(text) or self._palette.get(text)
        if colour is None:
            self.problems.error(
                "brand/not-a-colour",
                f"'{text}' is not a colour: write '#5A2A82' in quotes, or a name of the palette",
                place,
                label=did_you_mean(text, self._palette),
                hints=(listed(self._palette, "palette"),),
            )
        return colour


_QUOTES = ("YAML takes what follows a '#' for a remark; put quotes round the colour.",)


def place_of(entry: Entry | None) -> Place | None:
    """Where a value stands."""
    return entry.value.place if entry else None
