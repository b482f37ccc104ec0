"""`brochure build`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from brochure.cli import options
from brochure.cli.options import shown
from brochure.cli.report import say, size, tell
from brochure.delivery.request import Request
from brochure.diagnostics import ContentError, DiffersError, Problems


@click.command("build")
@options.specs
@click.option(
    "-o", "--output", metavar="DIR", type=click.Path(path_type=Path), help="Where the files go.  [default: build]"
)
@options.documents
@options.languages
@options.workers
@click.option("--check", "only_compare", is_flag=True, help="Write nothing; exit with 4 if something is out of date.")
@options.machine_format
@options.debug
def command(
    specs: tuple[Path, ...],
    output: Path | None,
    documents: tuple[str, ...],
    languages: tuple[str, ...],
    workers: int,
    only_compare: bool,
    format_: str | None,
) -> int:
    """Build what is out of date, and publish the whole set or nothing.

    SPEC is a park's folder or its park.yaml; without any, every park under specs/ is built.
    """
    request = options.request(specs, output, documents, languages, workers)
    return _compare(request, format_) if only_compare else _build(request, format_)


def _build(request: Request, format_: str | None) -> int:
    from brochure.delivery.status import compare, unchanged

    comparison = compare(request)
    if fresh := unchanged(request, comparison):
        if format_ == "json":
            tell(request, (), format_, {"outputs": [_entry(request, name, "fresh") for name in fresh]})
        else:
            say(f"{_files(len(fresh))} in {request.output.as_posix()}, all up to date")
        return 0
    # Only now the libraries that read, set and write documents are needed.
    from brochure.delivery.build import build

    try:
        outcome = build(request, comparison)
    except ContentError as error:
        tell(request, error.problems, format_, {"outputs": []})
        if format_ is None:
            say("nothing was published")
        return error.exit_code
    entries = [
        _entry(request, output.path, "written", bytes=output.bytes, pages=output.pages, sha256=output.sha256)
        for output in outcome.written
    ]
    entries += [_entry(request, name, "fresh") for name in outcome.fresh]
    entries += [_entry(request, name, "removed") for name in outcome.removed]
    tell(request, outcome.problems, format_, {"outputs": sorted(entries, key=lambda entry: str(entry["path"]))})
    if format_ == "json":
        return 0
    width = max((len(shown(request, output.path)) for output in outcome.written), default=0)
    for output in outcome.written:
        pages = "" if output.pages is None else f"{output.pages} page{'s' if output.pages != 1 else ''}"
        say(f"wrote {shown(request, output.path):{width}}  {size(output.bytes):>8}  {pages}".rstrip())
    for name in outcome.removed:
        say(f"removed {shown(request, name)}: no document asks for it any more")
    if outcome.fresh:
        say(f"{_files(len(outcome.fresh))} already up to date")
    return 0


def _compare(request: Request, format_: str | None) -> int:
    from brochure.delivery.freshness import State
    from brochure.delivery.status import survey

    problems = Problems()
    standings = survey(request, problems)
    late = [standing for standing in standings if standing.freshness.state is not State.FRESH]
    entries = [_entry(request, standing.name, standing.freshness.state.value) for standing in standings]
    tell(request, problems, format_, {"outputs": entries})
    if problems.errors:
        return ContentError.exit_code
    if format_ != "json":
        for standing in late:
            say(f"{shown(request, standing.name)} is out of date: {standing.freshness.reason}")
        say(
            "run 'brochure build'"
            if late
            else f"{_files(len(standings))} in {request.output.as_posix()}, all up to date"
        )
    return DiffersError.exit_code if late else 0


def _entry(request: Request, name: str, state: str, **particulars: Any) -> dict[str, Any]:
    return {"path": shown(request, name), "state": state, **particulars}


def _files(number: int) -> str:
    return f"{number} file{'s' if number != 1 else ''}"
