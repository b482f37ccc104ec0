"""What is wrong with a template, told for its author: Jinja2's errors in plain words, at the very characters.

A chain of small questions about the message, the first answer wins; a new mistake is a new function in `_QUESTIONS`.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import jinja2

from brochure.diagnostics import Hint, Place, Problem, Severity
from brochure.diagnostics.suggest import did_you_mean

_STATEMENTS = (
    "block", "call", "elif", "else", "extends", "filter", "for", "from", "if", "import", "include", "macro", "set",
    "with",
)  # fmt: skip
_ADVICE = re.compile(r"(?:; (?P<label>did you mean .*)| \((?P<hint>it has: .*)\))$")
_NOT_KNOWN = re.compile(r"'(\w+)' is not known here")
_QUOTED = re.compile(r"'([^']+)'")
_OPENING = re.compile(r"\{%-?\s*(?P<end>end)?(?P<name>\w+)")


@dataclass(frozen=True, slots=True)
class _Fault:
    """Jinja2's words, the lines of the template, the line they are about (from 0), and what there is to name."""

    words: str
    lines: Sequence[str]
    line: int
    filters: Iterable[str]
    tests: Iterable[str]
    names: Iterable[str]

    @property
    def text(self) -> str:
        return self.lines[self.line] if self.line < len(self.lines) else ""


@dataclass(frozen=True, slots=True)
class _Finding:
    """A message about a stretch of a line (from 0); without a stretch about the whole line."""

    message: str
    line: int
    start: int = 0
    end: int = 0
    label: str = ""
    hint: str = ""
    code: str = "template/syntax"


def explain(
    error: Exception, environment: jinja2.Environment, names: Iterable[str], entry: str, folders: Iterable[Path]
) -> Problem:
    """One located problem for what Jinja2, or a filter, raised while it read or ran the template `entry`.

    `names` are those that every template knows.
    """
    file, line = _where(error, entry, folders)
    fault = _Fault(_words(error), _lines(file), max(line - 1, 0), environment.filters, environment.tests, names)
    if isinstance(error, jinja2.TemplateSyntaxError):
        found = next(finding for question in _QUESTIONS if (finding := question(fault)))
    else:
        found = _while_running(fault, _code(error))
    hints = (Hint(found.hint),) if found.hint else ()
    return Problem(found.code, Severity.ERROR, found.message, _place(file, fault.lines, found), found.label, hints)


def _words(error: Exception) -> str:
    match error:
        case RecursionError():
            return "a macro or include calls itself without end"
        case SyntaxError():
            return "loops and conditions are nested too deep"
        case TypeError() if "not supported between instances" in str(error):
            return "these values have no order; sort and compare texts, numbers or dates of one kind"
        case jinja2.TemplateError(message=str(message)):
            return message.strip().rstrip(".")
        case _:
            return str(error).strip().rstrip(".")


def _where(error: Exception, entry: str, folders: Iterable[Path]) -> tuple[str, int]:
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.filename or error.name or entry, error.lineno
    # Jinja2 puts the template that was running into the traceback.
    known = tuple(f"{folder.as_posix()}/" for folder in folders)
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.startswith(known) and frame.lineno:
            return frame.filename, frame.lineno
    return entry, 1


def _lines(file: str) -> list[str]:
    try:
        return Path(file).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return []


def _code(error: Exception) -> str:
    match error:
        case jinja2.UndefinedError():
            return "template/unknown-name"
        case jinja2.TemplateNotFound():
            return "template/missing"
        case _:
            return "template/failed"


def _place(file: str, lines: Sequence[str], found: _Finding) -> Place:
    line, text = found.line + 1, lines[found.line] if found.line < len(lines) else ""
    start, end = found.start, found.end
    if end <= start:
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return Place(file, line, start + 1, (line, end + 1) if end > start else None)


def _while_running(fault: _Fault, code: str) -> _Finding:
    advice = _ADVICE.search(fault.words)
    message = fault.words[: advice.start()] if advice else fault.words
    label, hint = (advice["label"] or "", advice["hint"] or "") if advice else ("", "")
    if unknown := _NOT_KNOWN.fullmatch(message):
        label = did_you_mean(unknown[1], fault.names)
    # The last word in quotes is the one that is wrong: "'park' has no 'nmae'".
    spans = (_span(fault.text, word) for word in reversed(_QUOTED.findall(message)))
    start, end = next(filter(None, spans), (0, 0))
    return _Finding(message, fault.line, start, end, label, hint, code)


def _unknown_filter(fault: _Fault) -> _Finding | None:
    match = re.match(r"No (filter|test) named '(.+?)'", fault.words)
    if not match:
        return None
    kind, name = match.groups()
    known = fault.filters if kind == "filter" else fault.tests
    label = did_you_mean(name, (word for word in known if not word.startswith("_")))
    return _Finding(f"there is no {kind} '{name}'", fault.line, *_spot(fault.text, name), label)


def _unknown_statement(fault: _Fault) -> _Finding | None:
    match = re.match(r"Encountered unknown tag '(\w+)'", fault.words)
    if not match:
        return None
    name = match[1]
    needed = re.search(r"needs to be closed is '(\w+)'", fault.words)
    if needed:
        message = f"'{{% {name} %}}' stands here before '{{% end{needed[1]} %}}'"
        return _Finding(message, fault.line, *_spot(fault.text, name))
    if name.startswith("end") or name in ("else", "elif"):
        return _Finding(f"'{{% {name} %}}' belongs to nothing that was begun", fault.line, *_spot(fault.text, name))
    label = did_you_mean(name, _STATEMENTS)
    return _Finding(f"there is no statement '{name}'", fault.line, *_spot(fault.text, name), label)


def _never_ended(fault: _Fault) -> _Finding | None:
    match = re.search(r"Unexpected end of template.*needs to be closed is '(\w+)'", fault.words)
    if not match:
        return None
    name = match[1]
    open_: list[tuple[int, int, int]] = []
    for number, text in enumerate(fault.lines):
        for found in _OPENING.finditer(text):
            if found["name"] == name and found["end"]:
                del open_[-1:]
            elif found["name"] == name:
                open_.append((number, *found.span()))
    line, start, end = open_[-1] if open_ else (fault.line, 0, 0)
    return _Finding(f"'{{% {name} … %}}' begins here, and its '{{% end{name} %}}' is missing", line, start, end)


def _braces(fault: _Fault) -> _Finding | None:
    for ending, opening, closing in (("print statement", "{{", "}}"), ("statement block", "{%", "%}")):
        about = f"end of {ending}" in fault.words or fault.words in ("unexpected '}'", "unexpected '%'")
        start = fault.text.rfind(opening)
        if not about or start < 0:
            continue
        if "Expected an expression" in fault.words and f"'end of {ending}'" in fault.words:
            return _Finding(f"something is missing before '{closing}'", fault.line, start, len(fault.text.rstrip()))
        message = f"this cannot be read from '{opening}' on; is its '{closing}', a quote, a comma or '|' missing?"
        return _Finding(message, fault.line, start, len(fault.text.rstrip()))
    return None


def _otherwise(fault: _Fault) -> _Finding:
    return _Finding(fault.words[:1].lower() + fault.words[1:], fault.line)


def _spot(text: str, word: str) -> tuple[int, int]:
    return _span(text, word) or (0, 0)


def _span(text: str, word: str) -> tuple[int, int] | None:
    """Where a word stands by itself in a line."""
    match = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)
    return match.span() if match else None


_QUESTIONS: tuple[Callable[[_Fault], _Finding | None], ...] = (
    _unknown_filter,
    _unknown_statement,
    _never_ended,
    _braces,
    _otherwise,
)
