"""Why a file is not YAML, in words for somebody who has never heard of YAML.

A parser says where it gave up, which is often a line too late. So the lines around that place are
asked first, by a chain of small questions; the parser's own category comes last.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from brochure.diagnostics import Place, Problem, Severity

_KEY = r"\s*(?:- +)*(?P<key>[^\s#\"'\[{:][^:#]*?)"
_VALUE_WITH_COLON = re.compile(_KEY + r":\s+(?P<value>[^\"'\[{|>\s#].*?:(?:\s.*)?)$")
_FULL_WIDTH_COLON = re.compile(r"\s*(?:- *)*[^\s:：\"'\[{#][^:：]*(?P<colon>：)")
_KEY_WITHOUT_SPACE = re.compile(_KEY + r"(?P<colon>:)\S")
_TEXT_BEHIND_QUOTE = re.compile(_KEY + r":\s+(?P<value>(?:\"[^\"]*\"|'[^']*')\s*[^\s#,}\]].*)$")
_SPECIAL_START = "@`%&*!|>"


@dataclass(frozen=True, slots=True)
class _Fault:
    """Where the parser gave up, and the line on which the piece it was reading began (both from 0)."""

    lines: list[str]
    line: int
    column: int
    begin_line: int
    begin_column: int
    words: str
    context: str

    def text(self, line: int) -> str:
        return self.lines[line] if 0 <= line < len(self.lines) else ""


@dataclass(frozen=True, slots=True)
class _Finding:
    """What is wrong, from `column` to `end` of a line (from 0)."""

    message: str
    line: int
    column: int
    end: int | None = None
    label: str = ""


def explain(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """One located problem for a file that cannot be parsed. `text` is what was parsed."""
    fault = _fault(error, text)
    found = next(finding for question in _QUESTIONS if (finding := question(fault)))
    line, column = found.line + 1, found.column + 1
    end = (line, found.end + 1) if found.end is not None and found.end > found.column else None
    return Problem("spec/syntax", Severity.ERROR, found.message, Place(file, line, column, end), found.label)


def _fault(error: yaml.MarkedYAMLError, text: str) -> _Fault:
    lines = text.split("\n")
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    begin = error.context_mark
    return _Fault(
        lines=lines,
        line=min(line, len(lines) - 1),
        column=column,
        begin_line=begin.line if begin else line,
        begin_column=begin.column if begin else column,
        words=error.problem or "",
        context=error.context or "",
    )


def _tab(fault: _Fault) -> _Finding | None:
    for number in (fault.line, fault.line - 1, fault.begin_line):
        line = fault.text(number)
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            column = indent.index("\t")
            return _Finding("this line is indented with a tab; use spaces", number, column, len(indent))
    return None


def _full_width_colon(fault: _Fault) -> _Finding | None:
    for number in dict.fromkeys((fault.begin_line, fault.line, fault.line - 1)):
        match = _FULL_WIDTH_COLON.match(fault.text(number))
        if match and ": " not in fault.text(number)[: match.end()]:
            column = match.start("colon")
            message = "this is a full-width colon '：'; a key ends with ':' and a space"
            return _Finding(message, number, column, column + 1)
    return None


def _value_with_colon(fault: _Fault) -> _Finding | None:
    if "mapping values are not allowed" not in fault.words:
        return None
    line = fault.text(fault.line)
    match = _VALUE_WITH_COLON.match(line)
    if not match:
        above = _KEY_WITHOUT_SPACE.match(fault.text(fault.line - 1))
        if above:
            column = above.start("colon")
            return _Finding("a space is missing behind this colon", fault.line - 1, column, column + 1)
        message = "this line reads as part of the value above; check its indentation and the line before it"
        column = len(line) - len(line.lstrip())
        return _Finding(message, fault.line, column, fault.column + 1)
    value = match.group("value").rstrip()
    quoted = "'" + value.replace("'", "''") + "'" if '"' in value else f'"{value}"'
    start = match.start("value")
    return _Finding(
        "put quotes round a value with a colon",
        fault.line,
        start,
        start + len(value),
        f"write {match.group('key')}: {quoted}" if len(quoted) <= 60 else "",
    )


def _unclosed_quote(fault: _Fault) -> _Finding | None:
    if "quoted scalar" not in fault.context or "end of stream" not in fault.words:
        return None
    return _Finding("a quoted text begins here and is never closed", fault.begin_line, fault.begin_column)


def _escape(fault: _Fault) -> _Finding | None:
    if "escape" not in fault.words:
        return None
    message = "in double quotes a backslash has a special meaning; write '\\\\' for one, or use single quotes"
    return _Finding(message, fault.line, max(fault.column - 1, 0), fault.column + 1)


def _text_behind_quote(fault: _Fault) -> _Finding | None:
    match = _TEXT_BEHIND_QUOTE.match(fault.text(fault.line))
    if not match:
        return None
    message = "there is text after the closing quote; put one pair of quotes round the whole value"
    return _Finding(message, fault.line, match.start("value"), match.end("value"))


def _missing_space(fault: _Fault) -> _Finding | None:
    if "could not find expected ':'" not in fault.words:
        return None
    match = _KEY_WITHOUT_SPACE.match(fault.text(fault.begin_line))
    if not match:
        message = "this line has no colon; write 'key: value', or '- ' before an item of a list"
        line = fault.text(fault.begin_line)
        return _Finding(message, fault.begin_line, fault.begin_column, len(line.rstrip()))
    column = match.start("colon")
    return _Finding("a space is missing behind this colon", fault.begin_line, column, column + 1)


def _special_start(fault: _Fault) -> _Finding | None:
    for line, column in ((fault.begin_line, fault.begin_column), (fault.line, fault.column)):
        character = fault.text(line)[column : column + 1]
        if character and character in _SPECIAL_START:
            message = f"put quotes round a value that begins with '{character}'"
            return _Finding(message, line, column, column + 1)
    return None


def _unclosed_bracket(fault: _Fault) -> _Finding | None:
    for kind, opening, closing in (("sequence", "[", "]"), ("mapping", "{", "}")):
        if f"flow {kind}" in fault.context:
            message = f"'{opening}' begins here; a comma or the closing '{closing}' is missing behind it"
            return _Finding(message, fault.begin_line, fault.begin_column, fault.begin_column + 1)
    return None


def _stray_bracket(fault: _Fault) -> _Finding | None:
    character = fault.text(fault.line)[fault.column : fault.column + 1]
    if not character or character not in "[]{},":
        return None
    message = f"'{character}' is not expected here; put quotes round a value that holds it"
    return _Finding(message, fault.line, fault.column, fault.column + 1)


def _alignment(fault: _Fault) -> _Finding | None:
    block_ends = "<block end>" in fault.words or "not allowed here" in fault.words
    if not block_ends:
        return None
    line = fault.text(fault.line)
    if line.lstrip().startswith(":"):
        return _Finding("a key is missing before this colon", fault.line, fault.column)
    message = "this line does not line up with the lines it belongs to; check its indentation"
    return _Finding(message, fault.line, fault.column, max(len(line.rstrip()), fault.column + 1))


def _otherwise(fault: _Fault) -> _Finding:
    message = "this cannot be read; check the quotes, colons and indentation of this line and the one before"
    return _Finding(message, fault.line, fault.column)


_QUESTIONS: tuple[Callable[[_Fault], _Finding | None], ...] = (
    _tab,
    _unclosed_quote,
    _escape,
    _full_width_colon,
    _value_with_colon,
    _text_behind_quote,
    _special_start,
    _unclosed_bracket,
    _stray_bracket,
    _missing_space,
    _alignment,
    _otherwise,
)
