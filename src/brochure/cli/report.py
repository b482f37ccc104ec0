"""Problems and results, for people on stderr and for programs on stdout."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from brochure.cli.options import shown
from brochure.delivery.request import Request
from brochure.diagnostics import Hint, Place, Problem
from brochure.diagnostics.excerpt import report, source_lines
from brochure.diagnostics.machine import to_json


def tell(
    request: Request, problems: Iterable[Problem], format_: str | None, result: Mapping[str, Any] | None = None
) -> None:
    """Print problems with excerpts of their sources; for `json` together with the result of the command."""
    seen = [_from_here(problem, request) for problem in problems]
    if format_ == "json":
        click.echo(to_json(seen, **(result or {})), nl=False)
        return
    to_people = format_ is None
    text = report(seen, source_lines(Path()), colour=to_people and _in_colour())
    click.echo(text, err=to_people, nl=False, color=True)


def say(line: str) -> None:
    """One line for a person."""
    click.echo(line, err=True)


def size(bytes_: int) -> str:
    """A number of bytes as people say it: 812 bytes, 212 kB, 1.4 MB."""
    if bytes_ < 1000:
        return f"{bytes_} bytes"
    return f"{bytes_ / 1000:.0f} kB" if bytes_ < 999_500 else f"{bytes_ / 1_000_000:.1f} MB"


def _in_colour() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stderr.isatty()


def _from_here(problem: Problem, request: Request) -> Problem:
    """The same problem with paths as one types them in the working folder; absolute for shipped files."""
    hints = tuple(Hint(hint.text, _moved(hint.place, request)) for hint in problem.hints)
    return replace(problem, place=_moved(problem.place, request), hints=hints)


def _moved(place: Place | None, request: Request) -> Place | None:
    if place is None:
        return None
    file = request.project.file(place.file)
    near = file.is_relative_to(request.project.root)
    return replace(place, file=shown(file) if near else file.as_posix())
