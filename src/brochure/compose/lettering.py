"""Filters that change letters or put texts together; each part of the result keeps its fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from jinja2 import TemplateRuntimeError

from brochure.compose.limits import MAX_TEXT, LimitError
from brochure.compose.slots import Fact, FactText, Phrase, Rendered


def upper(value: Any) -> Any:
    """All letters as capitals."""
    return _reworded(value, "upper", str.upper)


def lower(value: Any) -> Any:
    """All letters small."""
    return _reworded(value, "lower", str.lower)


def trim(value: Any) -> Any:
    """Without blanks at the ends."""
    return _reworded(value, "trim", str.strip)


def capitalize(value: Any) -> Any:
    """The first letter as a capital, the rest as it is."""
    return _at_the_start(value, "capitalize", _capitalized)


def without_stop(value: Any) -> Any:
    """A sentence without its full stop, to stand inside another one."""
    return _reworded(value, "without_stop", lambda text: text.rstrip(".。"))


def mid_sentence(value: Any) -> Any:
    """A name as it stands inside a sentence: its first letter small, unless it begins with capitals."""
    return _at_the_start(value, "mid_sentence", _small)


def join(values: Iterable[Any], separator: str = ", ") -> str:
    """The values with a separator between them."""
    if isinstance(values, str):
        raise TemplateRuntimeError("'join' works on a list, not on a text")
    parts: list[Any] = []
    for value in values:
        if value is not None:
            parts += [separator, value] if parts else [value]
    return together(parts)


def together(values: Iterable[Any]) -> str:
    """What `~` makes: one text, or a phrase where facts are in it."""
    parts = list(values)
    for part in parts:
        if isinstance(part, Rendered):
            raise TemplateRuntimeError("'~' joins values, not what a macro or block has printed; print them in turn")
        if not isinstance(part, str | int | Fact):
            _must_be_text(part, "~")
    if sum(len(part) for part in parts if isinstance(part, str)) > MAX_TEXT:
        raise LimitError(f"a text of more than {MAX_TEXT:,} characters is put together")
    plain = all(part is None or isinstance(part, int) or type(part) is str for part in parts)
    return "".join(str(part) for part in parts if part is not None) if plain else Phrase(parts)


def _reworded(value: Any, name: str, change: Callable[[str], str]) -> Any:
    _must_be_text(value, name)
    if isinstance(value, Phrase):
        return Phrase(_reworded(part, name, change) if isinstance(part, str) else part for part in value.parts)
    if isinstance(value, FactText):
        return value.like(change(str(value)))
    return value if value is None else change(value)


def _at_the_start(value: Any, name: str, change: Callable[[str], str]) -> Any:
    _must_be_text(value, name)
    if isinstance(value, Phrase) and value.parts and isinstance(value.parts[0], str):
        return Phrase((_reworded(value.parts[0], name, change), *value.parts[1:]))
    return value if isinstance(value, Phrase) else _reworded(value, name, change)


def _must_be_text(value: Any, name: str) -> None:
    if isinstance(value, Rendered):
        raise TemplateRuntimeError(f"'{name}' works on a value, not on what a macro or block has printed")
    if value is not None and not isinstance(value, str):
        called = getattr(value, "called", f"'{value}'" if isinstance(value, int) else "this")
        raise TemplateRuntimeError(f"'{name}' works on a text, and {called} is none")


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    return text if text[1:2].isupper() or not text[:1].isupper() else text[:1].lower() + text[1:]
