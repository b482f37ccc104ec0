"""GitHub Actions: annotations as workflow commands, and the step summary in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from brochure.diagnostics.excerpt import count
from brochure.diagnostics.problem import Problem, Severity

PER_KIND = 10
"""GitHub shows so many annotations of each kind for a step, and drops the rest without a word."""
_ROWS = 500
_IN_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = _IN_DATA | {":": "%3A", ",": "%2C"}


def workflow_commands(problems: Iterable[Problem]) -> str:
    """A line a problem, `::error file=…,line=…,col=…,title=…::…`, ten a kind at most; the rest is counted."""
    found = sorted(problems, key=lambda problem: list(Severity).index(problem.severity))
    lines: list[str] = []
    for _, group in groupby(found, key=lambda problem: problem.severity):
        of_kind = list(group)
        lines += map(_annotation, of_kind[:PER_KIND])
        if len(of_kind) > PER_KIND:
            lines.append(f"and {count(of_kind[PER_KIND:])} more, in the log above and in the step's summary")
    return "".join(f"{line}\n" for line in lines)


def summary(problems: Iterable[Problem], files: Sequence[tuple[str, str]] = ()) -> str:
    """Markdown for `GITHUB_STEP_SUMMARY`: a table of the problems, one of the `files` and what became of them."""
    found = list(problems)
    parts = [f"### brochure: {count(found) or 'nothing is wrong'}\n"]
    if found:
        rows = [(str(one.severity), _code(str(one.place or "")), _cell(_told(one)), _code(one.code)) for one in found]
        parts.append(_table(("", "where", "what", "code"), rows))
    if files:
        parts.append(_table(("file", "state"), [(_code(name), _cell(state)) for name, state in files]))
    return "\n".join(parts) + "\n"


def _annotation(problem: Problem) -> str:
    properties = {"title": problem.code}
    if place := problem.place:
        properties |= {"file": place.file, "line": str(place.line), "col": str(place.column)}
        # Columns are only taken on one line.
        if place.end and place.end[0] == place.line:
            properties["endColumn"] = str(place.end[1])
        elif place.end:
            properties["endLine"] = str(place.end[0])
    listed = ",".join(f"{name}={_escaped(value, _IN_PROPERTY)}" for name, value in properties.items())
    advice = [problem.label, *(_hint(hint.text, str(hint.place or "")) for hint in problem.hints)]
    return f"::{problem.severity} {listed}::" + _escaped("\n".join(filter(None, [problem.message, *advice])), _IN_DATA)


def _hint(text: str, place: str) -> str:
    return f"{text} ({place})" if place else text


def _escaped(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(character, character) for character in text)


def _told(problem: Problem) -> str:
    return f"{problem.message}: {problem.label}" if problem.label else problem.message


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows[:_ROWS])]
    left = len(rows) - _ROWS
    return "\n".join(lines) + (f"\n\n{left} more are in the log.\n" if left > 0 else "\n")


def _cell(text: str) -> str:
    # What a spec says is shown, never taken for Markdown or HTML.
    escaped = "".join(f"\\{character}" if character in "\\`*_{}[]()#+!|<>~@" else character for character in text)
    return " ".join(escaped.split())


def _code(text: str) -> str:
    shown = " ".join(text.split()).replace("|", "\\|").replace("`", "'")
    return f"`{shown}`" if shown else ""
