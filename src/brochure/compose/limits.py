"""Limits on what a template may do, so that none runs on for ever or fills the memory.

Loops, macro calls and includes take steps; numbers and texts have a greatest size. Steps are counted, not seconds, so
that a template fails or works alike on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from jinja2 import TemplateRuntimeError, nodes
from jinja2.visitor import NodeTransformer

from brochure.compose.slots import Rendered

MAX_OUTPUT = 20_000_000  # characters; a directory of 5,000 companies prints under 2 million
MAX_TEXT = 200_000  # characters of one value, as in a spec
MAX_STEPS = 1_000_000  # a directory of 5,000 companies takes 30,000
_MAX_NUMBER = 10**15

COUNTED_FILTER, TOGETHER_FILTER = "_counted", "_together"


class LimitError(TemplateRuntimeError):
    """The template does more than any document needs."""


class Steps:
    """What one rendering has done so far."""

    def __init__(self) -> None:
        self._taken = 0

    def take(self, many: int = 1) -> None:
        """Take steps, or raise `LimitError` when there are too many."""
        self._taken += many
        if self._taken > MAX_STEPS:
            raise LimitError(f"the template repeats itself more than {MAX_STEPS // 1_000_000} million times")

    def counted(self, values: Iterable[Any] | None) -> list[Any]:
        """What a loop goes through, each entry a step."""
        if values is None:
            raise TemplateRuntimeError("there is nothing to go through; write … or [] where the spec may be silent")
        if isinstance(values, str):
            raise TemplateRuntimeError("a loop goes through a list, not through a text")
        entries = list(values)
        self.take(len(entries) + 1)
        return entries


class Bounded(NodeTransformer):
    """Rewrites a template so that loops are counted and `~` keeps the facts of what it puts together."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - the name is Jinja2's
        """`for x in values` as `for x in values|_counted`."""
        self.generic_visit(node)
        node.iter = _filtered(cast("nodes.Expr", node.iter), COUNTED_FILTER, node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        """`a ~ b` as `[a, b]|_together`."""
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), TOGETHER_FILTER, node.lineno)


def joined(parts: Iterable[str]) -> Rendered:
    """What a template, macro or block prints, as one text."""
    pieces, size = [], 0
    for part in parts:
        size += len(part)
        if size > MAX_OUTPUT:
            raise LimitError(f"the template prints more than {MAX_OUTPUT // 1_000_000} million characters")
        pieces.append(part)
    return Rendered("".join(pieces))


def refuse_giant(operator: str, left: Any, right: Any) -> None:
    """Allow arithmetic on numbers of ordinary size only."""
    sides = (left, right)
    if operator == "**" or not all(isinstance(side, int | float) and abs(side) <= _MAX_NUMBER for side in sides):
        raise TemplateRuntimeError(f"'{operator}' works on small numbers only")


def _filtered(node: nodes.Expr, name: str, line: int) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=line)
