"""The Jinja2 environment: sandboxed, strict, and closed to everything outside the template folders."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from brochure.compose.slots import Rendered
from brochure.compose.stamping import Stamping
from brochure.diagnostics.suggest import did_you_mean, listed

MAX_OUTPUT = 20_000_000  # characters; a directory of 5,000 companies prints under 2 million

# Jinja2's own filters that keep a value's origin or are about lists; those that cut and glue texts are left out.
_KEPT_FILTERS = (
    "batch", "capitalize", "default", "d", "dictsort", "first", "groupby", "items", "last", "length", "count", "list",
    "lower", "map", "max", "min", "reject", "rejectattr", "reverse", "round", "select", "selectattr", "slice", "sort",
    "sum", "trim", "unique", "upper", "abs", "int",
)  # fmt: skip

_KEPT_TESTS = (
    "boolean", "defined", "divisibleby",
    "eq", "equalto", "even", "false", "ge", "gt", "in", "integer", "le", "lt", "ne",
    "none", "odd", "sameas", "true", "undefined", "==", "!=", ">", ">=", "<", "<=", "greaterthan", "lessthan",
)  # fmt: skip


class OutputTooLongError(jinja2.TemplateRuntimeError):
    """The template prints more than any document can hold."""


class TemplateFolders(jinja2.BaseLoader):
    """Loads templates by their path below one of several folders, the first folder first.

    A file that a link leads out of its folder is refused: nothing outside the project is read.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders

    def get_source(
        self,
        environment: jinja2.Environment,  # noqa: ARG002 - the signature is Jinja2's
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """The source and the name shown in messages."""
        for folder in self._folders:
            file = folder / template
            if not file.is_file():
                continue
            if not file.resolve().is_relative_to(folder.resolve()) or ".." in Path(template).parts:
                raise jinja2.TemplateNotFound(template, f"'{template}' lies outside the template folder")
            try:
                source = file.read_text(encoding="utf-8-sig")
            except UnicodeDecodeError as fault:
                line = file.read_bytes()[: fault.start].count(b"\n") + 1
                shown = file.as_posix()
                raise jinja2.TemplateSyntaxError("the template is not saved as UTF-8", line, template, shown) from None
            return source, file.as_posix(), lambda: True
        raise jinja2.TemplateNotFound(template, f"there is no template '{template}'")

    def list_templates(self) -> list[str]:
        """The paths of all templates."""
        found = {file.relative_to(folder).as_posix() for folder in self._folders for file in folder.rglob("*.j2")}
        return sorted(found)


class Missing(jinja2.StrictUndefined):
    """A name that does not exist; using it in any way is an error that says what exists instead."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        name = str(self._undefined_name)
        obj = self._undefined_obj
        if obj is jinja2.utils.missing:
            return self._undefined_hint or f"'{name}' is not known here"
        fields: Iterable[str] = getattr(obj, "field_names", ())
        what = getattr(obj, "called", type(obj).__name__)
        near = did_you_mean(name, fields)
        advice = f"; {near}" if near else f" ({listed(sorted(fields), 'it has')})" if fields else ""
        return f"{what} has no '{name}'{advice}"


def _joined(parts: Iterable[str]) -> Rendered:
    pieces, size = [], 0
    for part in parts:
        size += len(part)
        if size > MAX_OUTPUT:
            raise OutputTooLongError("the template prints more than 20 million characters")
        pieces.append(part)
    return Rendered("".join(pieces))


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """An environment whose printed values are slots and whose loops and products have limits."""

    concat = staticmethod(_joined)
    intercepted_binops = frozenset({"*", "**", "//", "%", "/"})

    def __init__(
        self,
        folders: Sequence[Path],
        filters: Mapping[str, Callable[..., Any]],
        tests: Mapping[str, Callable[..., bool]],
    ) -> None:
        super().__init__(
            loader=TemplateFolders(folders),
            undefined=Missing,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=[Stamping],
            cache_size=100,
        )
        own = {name: filter_ for name, filter_ in self.filters.items() if name in _KEPT_FILTERS}
        self.filters = {name: _no_markup(name, filter_) for name, filter_ in own.items()} | dict(filters)
        self.tests = {name: test for name, test in self.tests.items() if name in _KEPT_TESTS} | dict(tests)
        self.globals = {"range": self.globals["range"], "namespace": self.globals["namespace"]}

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic on numbers only, so that no template can build a giant."""
        if operator == "**" or not all(isinstance(side, int | float) for side in (left, right)):
            raise SecurityError(f"'{operator}' works on small numbers only")
        return super().call_binop(context, operator, left, right)


def _no_markup(name: str, filter_: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, refusing what a macro or block has printed: changing letters there would change tags."""
    if name in ("default", "d", "length", "count", "list", "first", "last", "select", "reject", "map"):
        return filter_
    import functools

    @functools.wraps(filter_)
    def checked(*arguments: Any, **options: Any) -> Any:
        if any(isinstance(argument, Rendered) for argument in arguments):
            raise jinja2.TemplateRuntimeError(f"'{name}' works on a value, not on what a macro or block has printed")
        return filter_(*arguments, **options)

    return checked
