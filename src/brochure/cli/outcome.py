"""What came of a build, or what one would do: a line a file for people, one object for programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from brochure.cli.options import shown
from brochure.cli.report import FOR_PROGRAMS, say, size, tell
from brochure.delivery.freshness import State
from brochure.delivery.request import Request
from brochure.delivery.status import Standing
from brochure.diagnostics import Problems

if TYPE_CHECKING:
    from brochure.delivery.build import Outcome

_SCHEMA = "brochure/build/1"


def tell_outcome(request: Request, outcome: Outcome, format_: str | None) -> None:
    """Say which files were written, with their sizes, and which were removed or left alone."""
    entries = [
        _entry(request, output.path, "written", bytes=output.bytes, pages=output.pages, sha256=output.sha256)
        for output in outcome.written
    ]
    entries += [_entry(request, name, State.FRESH) for name in outcome.fresh]
    entries += [_entry(request, name, "removed") for name in outcome.removed]
    tell(request, outcome.problems, format_, _result(entries))
    if format_ in FOR_PROGRAMS:
        return
    width = max((len(shown(request.output / output.path)) for output in outcome.written), default=0)
    for output in outcome.written:
        pages = "" if output.pages is None else _counted(output.pages, "page")
        say(f"wrote {shown(request.output / output.path):{width}}  {size(output.bytes):>8}  {pages}".rstrip())
    for name in outcome.removed:
        say(f"removed {shown(request.output / name)}: no document asks for it any more")
    if outcome.fresh:
        say(f"{_counted(len(outcome.fresh), 'file')} already up to date")


def tell_fresh(request: Request, names: Sequence[str], format_: str | None) -> None:
    """Say that there was nothing to do."""
    tell(request, (), format_, _result(_entry(request, name, State.FRESH) for name in names))
    if format_ not in FOR_PROGRAMS:
        _say_fresh(request, len(names))


def tell_standings(request: Request, standings: Sequence[Standing], problems: Problems, format_: str | None) -> None:
    """Say what is out of date and why."""
    entries = [{"path": shown(standing.file), "state": standing.freshness.state.value} for standing in standings]
    tell(request, problems, format_, _result(entries))
    if format_ in FOR_PROGRAMS or problems.errors:
        return
    late = [standing for standing in standings if standing.freshness.state is not State.FRESH]
    for standing in late:
        say(f"{shown(standing.file)} is out of date: {standing.freshness.reason}")
    if late:
        say("run 'brochure build'")
    else:
        _say_fresh(request, len(standings))


def _say_fresh(request: Request, number: int) -> None:
    say(f"{_counted(number, 'file')} in {shown(request.output)}, all up to date")


def _result(entries: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    return {"schema": _SCHEMA, "outputs": sorted(entries, key=lambda entry: str(entry["path"]))}


def _entry(request: Request, name: str, state: str, **particulars: Any) -> dict[str, Any]:
    return {"path": shown(request.output / name), "state": str(state), **particulars}


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' if number != 1 else ''}"
