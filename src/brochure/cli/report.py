"""Problems and results, for people on stderr and for programs on stdout."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from brochure.cli.options import shown
from brochure.delivery.project import find_top
from brochure.delivery.request import Request
from brochure.diagnostics import Hint, Place, Problem

FOR_PROGRAMS = frozenset({"json", "github", "sarif", "junit"})
"""Formats in which nothing but the result goes to stdout, and nothing at all to stderr."""


def tell(
    request: Request, problems: Iterable[Problem], format_: str | None, result: Mapping[str, Any] | None = None
) -> None:
    """Print problems with excerpts of their sources, or in a format for programs with the result of the command.

    On GitHub Actions they also appear beside the code and in the step's summary, without being asked for.
    """
    tell_seen([_from_here(problem, request) for problem in problems], format_, result)


def tell_seen(seen: Sequence[Problem], format_: str | None, result: Mapping[str, Any] | None = None) -> None:
    """The same for problems whose files are already called as one would type them here."""
    if format_ in FOR_PROGRAMS:
        click.echo(_for_program(seen, str(format_), result or {}), nl=False)
    elif seen:
        _show(seen, to_people=format_ is None)
    if _on_github() and (file := os.environ.get("GITHUB_STEP_SUMMARY")):
        from brochure.diagnostics.formats.github import summary

        with Path(file).open("a", encoding="utf-8") as opened:
            opened.write(summary(_from_top(seen), _states(result or {})))


def _show(seen: Sequence[Problem], *, to_people: bool) -> None:
    from brochure.diagnostics.excerpt import report, source_lines

    text = report(seen, source_lines(Path()), colour=to_people and _in_colour())
    click.echo(text, err=to_people, nl=False, color=True)
    if to_people and _on_github():
        from brochure.diagnostics.formats.github import workflow_commands

        click.echo(workflow_commands(_from_top(seen)), nl=False)


def _for_program(seen: Sequence[Problem], format_: str, result: Mapping[str, Any]) -> str:
    match format_:
        case "json":
            from brochure.diagnostics.formats.json import to_json

            return to_json(seen, **result)
        case "github":
            from brochure.diagnostics.formats.github import workflow_commands

            return workflow_commands(_from_top(seen))
        case "sarif":
            from brochure.diagnostics.formats.sarif import to_sarif

            return to_sarif(_from_top(seen))
        case _:
            from brochure.diagnostics.excerpt import source_lines
            from brochure.diagnostics.formats.junit import to_junit

            return to_junit(seen, source_lines(Path()), _states(result))


def _states(result: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(entry["path"], entry["state"]) for entry in result.get("outputs", ())]


def _on_github() -> bool:
    return os.environ.get("GITHUB_ACTIONS") == "true"


def _from_top(seen: Iterable[Problem]) -> list[Problem]:
    """The same problems with paths from the top of the checkout, as services that keep the code want them."""
    workspace = os.environ.get("GITHUB_WORKSPACE")
    top = Path(workspace).resolve() if workspace else find_top(Path.cwd())

    def moved(place: Place | None) -> Place | None:
        if place is None:
            return None
        file = Path(place.file).resolve()
        return replace(place, file=file.relative_to(top).as_posix()) if file.is_relative_to(top) else place

    return [
        replace(one, place=moved(one.place), hints=tuple(Hint(hint.text, moved(hint.place)) for hint in one.hints))
        for one in seen
    ]


def say(line: str) -> None:
    """One line for a person."""
    click.echo(line, err=True)


@contextmanager
def progress(format_: str | None) -> Iterator[Callable[[str, int, int], None]]:
    """A line that says how far a build has come and leaves no trace; only on a terminal.

    Yields what is to be told the name of each file, how many are done, and how many there are.
    """
    if format_ is not None or not sys.stderr.isatty():
        yield lambda *_: None
        return
    width = shutil.get_terminal_size().columns - 1

    def show(name: str, done: int, of: int) -> None:
        click.echo(f"\r{f'{done}/{of} {name}'[:width]}\x1b[K", err=True, nl=False)

    try:
        yield show
    finally:
        click.echo("\r\x1b[K", err=True, nl=False)


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
