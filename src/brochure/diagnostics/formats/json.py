"""Problems as programs read them: JSON with a schema name that changes only when a field changes its meaning."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TypeAlias

from brochure.diagnostics.place import Place
from brochure.diagnostics.problem import Problem, Severity

SCHEMA = "brochure/problems/1"

Json: TypeAlias = "int | str | list[Json] | dict[str, Json] | None"


def as_json(problems: Iterable[Problem]) -> dict[str, Json]:
    """One object a problem, in reading order, between the schema's name and the counts.

    Lines and columns count from 1, columns in characters; `end` is just behind the last character.
    """
    found = list(problems)
    return {
        "schema": SCHEMA,
        "problems": [_problem(problem) for problem in found],
        "errors": sum(problem.severity is Severity.ERROR for problem in found),
        "warnings": sum(problem.severity is Severity.WARNING for problem in found),
    }


def to_json(problems: Iterable[Problem], **more: Json) -> str:
    """The same as text, together with `more` that a command has to tell."""
    return json.dumps(as_json(problems) | more, ensure_ascii=False, indent=2) + "\n"


def _problem(problem: Problem) -> Json:
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        "label": problem.label,
        "place": _place(problem.place),
        "hints": [{"text": hint.text, "place": _place(hint.place)} for hint in problem.hints],
    }


def _place(place: Place | None) -> Json:
    if place is None:
        return None
    end: Json = {"line": place.end[0], "column": place.end[1]} if place.end else None
    return {"file": place.file, "line": place.line, "column": place.column, "end": end}
