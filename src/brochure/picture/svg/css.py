"""Style sheets inside SVG files: the rules that drawing programs write, `.cls-1, #id, path { fill: #123456 }`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

MAX_RULES = 2_000
_REMARK = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"\s*([^{}@]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"(?:\*|([A-Za-z][\w-]*))?((?:[.#][A-Za-z_][\w-]*)*)")
_PART = re.compile(r"([.#])([\w-]+)")


@dataclass(frozen=True, slots=True)
class _Rule:
    tag: str
    id: str
    classes: frozenset[str]
    weight: tuple[int, int, int]
    declarations: Mapping[str, str]

    def fits(self, tag: str, attributes: Mapping[str, str]) -> bool:
        return (
            self.tag in ("", tag)
            and self.id in ("", attributes.get("id"))
            and self.classes <= set(attributes.get("class", "").split())
        )


class StyleSheet:
    """All rules of a file in the order in which they win."""

    def __init__(self, texts: list[str]) -> None:
        rules = [rule for text in texts for rule in _rules(text)]
        if len(rules) > MAX_RULES:
            raise ValueError(f"the style sheet has more than {MAX_RULES:,} rules")
        # Among rules of one weight the later wins, and sorting keeps their order.
        self._rules = sorted(rules, key=lambda rule: rule.weight)

    def declarations(self, tag: str, attributes: Mapping[str, str]) -> dict[str, str]:
        """What the rules say of an element."""
        found: dict[str, str] = {}
        for rule in self._rules:
            if rule.fits(tag, attributes):
                found |= rule.declarations
        return found


def read_declarations(text: str) -> dict[str, str]:
    """The properties of a `style` attribute or a rule; ValueError with words for what is none."""
    found = {}
    for declaration in _REMARK.sub("", text).split(";"):
        if not declaration.strip():
            continue
        name, colon, value = declaration.partition(":")
        if not colon or "!" in value:
            raise ValueError(f"'{declaration.strip()[:40]}' is not a declaration that is read")
        found[name.strip().lower()] = value.strip()
    return found


def _rules(text: str) -> Iterator[_Rule]:
    bare, at = _REMARK.sub(" ", text), 0
    while found := _RULE.match(bare, at):
        at = found.end()
        declarations = read_declarations(found[2])
        for selector in found[1].split(","):
            yield _rule(selector.strip(), declarations)
    if bare[at:].strip():
        raise ValueError(f"the style sheet is not read from '{bare[at:].strip()[:30]}' on (no @-rules)")


def _rule(selector: str, declarations: Mapping[str, str]) -> _Rule:
    found = _SELECTOR.fullmatch(selector)
    if not found or not selector:
        raise ValueError(f"the selector '{selector[:40]}' is not read; write the style at the shapes")
    parts = _PART.findall(found[2])
    ids = [name for kind, name in parts if kind == "#"]
    classes = frozenset(name for kind, name in parts if kind == ".")
    if len(ids) > 1:
        raise ValueError(f"the selector '{selector[:40]}' is not read; it names two ids")
    tag = found[1] or ""
    return _Rule(tag, ids[0] if ids else "", classes, (len(ids), len(classes), len(tag) and 1), declarations)
