"""The Jinja2 environment: sandboxed, strict, and closed to everything that is not offered to templates."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, LoopContext, Macro, TemplateReference
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from brochure.compose.limits import COUNTED_FILTER, Bounded, Steps, joined, refuse_giant
from brochure.compose.loading import TemplateFolders
from brochure.compose.slots import Offered, Rendered
from brochure.compose.stamping import Stamping
from brochure.diagnostics.suggest import did_you_mean, listed

# Jinja2's own filters on lists; those that change texts lose the fact behind them, those that reckon invent figures.
_LIST_FILTERS = (
    "first", "groupby", "last", "list", "map", "max", "min", "reject", "rejectattr", "reverse", "select", "selectattr",
    "sort", "unique",
)  # fmt: skip
_OTHER_FILTERS = ("count", "default", "length")

_KEPT_TESTS = (
    "boolean", "defined", "divisibleby",
    "eq", "equalto", "even", "false", "ge", "gt", "in", "integer", "le", "lt", "ne",
    "none", "odd", "sameas", "true", "undefined", "==", "!=", ">", ">=", "<", "<=", "greaterthan", "lessthan",
)  # fmt: skip

_OF_JINJA = (BlockReference, LoopContext, Macro, Namespace, TemplateModule, TemplateReference)
_OF_MAPS = ("get", "items", "keys", "values")
_CALLED: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (str, "a text"),
    ((int, float, Decimal), "a number"),
    ((list, tuple), "a list"),
    (Mapping, "this"),
    (LoopContext, "'loop'"),
    (TemplateReference, "'self'"),
    (Macro, "a macro"),
)


class Missing(jinja2.StrictUndefined):
    """A name that does not exist; using it in any way is an error that says what exists instead."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        name, obj = str(self._undefined_name), self._undefined_obj
        if obj is jinja2.utils.missing:
            return self._undefined_hint or f"'{name}' is not known here"
        if obj is None:
            return f"'{name}' is asked of something that the spec leaves out; write {{% if … %}} around it"
        fields: Iterable[str] = getattr(obj, "field_names", obj.keys() if isinstance(obj, Mapping) else ())
        near = did_you_mean(name, fields)
        advice = f"; {near}" if near else f" ({listed(sorted(fields), 'it has')})" if fields else ""
        return f"{_called(obj)} has no '{name}'{advice}"


class _CompiledTemplates(jinja2.BytecodeCache):
    """Compiled templates of this process; compiling one takes far longer than filling it.

    They are kept in memory alone: code that lies in a file could be exchanged for other code.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in the code, where this very source was compiled before."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code."""
        self._codes[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _CompiledTemplates()


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """The environment of one rendering: printed values become slots, and what a template does is counted."""

    concat = staticmethod(joined)
    intercepted_binops = frozenset({"+", "*", "**", "//", "%", "/"})

    def __init__(
        self,
        folders: Sequence[Path],
        filters: Mapping[str, Callable[..., Any]],
        tests: Mapping[str, Callable[..., bool]],
        language: str = "en",
    ) -> None:
        super().__init__(
            loader=TemplateFolders(folders, language),
            undefined=Missing,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=[Stamping],
            bytecode_cache=_COMPILED,
        )
        self._steps = Steps()
        own = {name: _of_lists(name, self.filters[name]) for name in _LIST_FILTERS}
        own |= {name: _of_values(name, self.filters[name]) for name in _OTHER_FILTERS}
        self.filters = own | _late(filters) | _late({COUNTED_FILTER: self._steps.counted})
        self.tests = {name: test for name, test in self.tests.items() if name in _KEPT_TESTS} | _late(tests)
        self.globals = {"range": self.globals["range"], "namespace": self.globals["namespace"]}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Only what is offered: an attribute that merely exists is out of a template's reach."""
        if isinstance(obj, Offered):
            return attr in obj.reach
        if isinstance(obj, Mapping):
            return attr in _OF_MAPS
        return isinstance(obj, _OF_JINJA) and super().is_safe_attribute(obj, attr, value)

    def unsafe_undefined(self, obj: Any, attribute: str) -> jinja2.Undefined:
        """An attribute out of reach is one that does not exist."""
        return self.undefined(obj=obj, name=attribute, exc=SecurityError)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:  # noqa: ARG002 - the signature is Jinja2's
        """Nothing: `str.format` is out of reach like all methods of texts."""
        return None

    def call(self, context: Any, obj: Any, /, *arguments: Any, **options: Any) -> Any:
        """A call, which takes a step."""
        self._steps.take()
        return super().call(context, obj, *arguments, **options)

    def join_path(self, template: str, parent: str) -> str:
        """The name of an included template; including takes a step."""
        self._steps.take()
        return super().join_path(template, parent)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic on numbers only, so that no template can build a giant."""
        refuse_giant(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template: nodes.Template = Bounded().visit(super()._parse(source, name, filename))
        return template


def _called(obj: Any) -> str:
    """What a message calls a value."""
    named = getattr(obj, "called", None) if isinstance(obj, Offered) else None
    return named or next((words for kinds, words in _CALLED if isinstance(obj, kinds)), "a function")


def _late(functions: Mapping[str, Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    """The functions, which Jinja2 may not call while it compiles: what they say holds for one document alone."""

    def late(function: Callable[..., Any]) -> Callable[..., Any]:
        @jinja2.pass_context
        @functools.wraps(function)
        def called(_: Any, *arguments: Any, **options: Any) -> Any:
            return function(*arguments, **options)

        return called

    return {name: late(function) for name, function in functions.items()}


def _of_values(name: str, filter_: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, refusing what a macro or block has printed: that is markup, not a value."""

    @functools.wraps(filter_)
    def checked(*arguments: Any, **options: Any) -> Any:
        if any(isinstance(argument, Rendered) for argument in arguments):
            raise jinja2.TemplateRuntimeError(f"'{name}' works on a value, not on what a macro or block has printed")
        return filter_(*arguments, **options)

    return checked


def _of_lists(name: str, filter_: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, refusing texts, which would be taken apart into letters."""
    position = 1 if hasattr(filter_, "jinja_pass_arg") else 0

    @functools.wraps(filter_)
    def checked(*arguments: Any, **options: Any) -> Any:
        if isinstance(arguments[position], str):
            raise jinja2.TemplateRuntimeError(f"'{name}' works on a list, not on a text")
        return filter_(*arguments, **options)

    return checked
