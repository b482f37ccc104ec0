"""`brochure batch`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brochure.cli import options
from brochure.cli.options import shown
from brochure.cli.report import say, tell
from brochure.delivery.request import Request
from brochure.diagnostics import ContentError, Problems, UsageError
from brochure.diagnostics.suggest import did_you_mean, listed

if TYPE_CHECKING:
    from brochure.batch.run import Tally


@click.command("batch")
@click.argument("spec", metavar="[SPEC]", required=False, type=click.Path(path_type=Path))
@click.option(
    "--data", required=True, metavar="FILE", type=click.Path(path_type=Path), help="The list: .csv, .xlsx or .yaml."
)
@click.option("--document", required=True, metavar="ID", help="An entry of documents.yaml with 'prospects: all'.")
@click.option("-o", "--output", metavar="DIR", type=click.Path(path_type=Path), help="[default: build/ID]")
@options.languages
@options.workers
@click.option("--executor", metavar="MODULE:FACTORY", help="Where to run, in place of processes of this machine.")
@click.option("--keep-going", is_flag=True, help="Make the others when a row fails.")
@options.debug
def command(
    spec: Path | None,
    data: Path,
    document: str,
    output: Path | None,
    languages: tuple[str, ...],
    workers: int | None,
    executor: str | None,
    keep_going: bool,
) -> int:
    """Write one document for each row of a list.

    Headings are the fields of prospects.yaml, such as company, interest, next_step or meeting.when. Run again, it goes
    on where it stopped, and makes again what has changed.
    """
    request = options.request((spec,) if spec else (), output or options.output_folder() / document, (), languages)
    try:
        _refuse_unfit(request, document)
    except ContentError as error:
        tell(request, error.problems, None)
        return error.exit_code
    from brochure.batch.executors import executor_of
    from brochure.batch.rows import read_rows
    from brochure.batch.run import run
    from brochure.batch.work import Order

    problems = Problems()
    rows = read_rows(data, problems)
    if problems.errors:
        tell(request, problems, None)
        return ContentError.exit_code
    pool, count = executor_of(executor, workers)
    with pool, _progress() as watch:
        tally = run(Order(request, document), rows, pool, count, keep_going=keep_going, watch=watch)
    return _tell(request, tally, keep_going=keep_going)


def _refuse_unfit(request: Request, document: str) -> None:
    from brochure.delivery.workshop import Workshop

    if len(request.project.parks) != 1:
        raise UsageError("a batch is made from one park: name it")
    problems = Problems()
    profile = Workshop(request).profile(request.project.parks[0], problems)
    problems.stop_if_errors()
    assert profile is not None
    each = [id_ for id_, one in profile.documents.documents.items() if one.prospects]
    series = sorted({id_.removesuffix(f"-{profile.documents.documents[id_].prospect}") for id_ in each})
    if document not in series:
        meant = did_you_mean(document, series) or (listed(series, "these are") if series else "there is none")
        raise UsageError(f"no document with 'prospects: all' is called '{document}': {meant}")


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    try:
        yield lambda done, of: click.echo(f"\r{done}/{of}\x1b[K", err=True, nl=False)
    finally:
        click.echo("\r\x1b[K", err=True, nl=False)


def _tell(request: Request, tally: Tally, *, keep_going: bool) -> int:
    tell(request, tally.warnings, None)
    for row, problem in tally.failed:
        where = problem.place or row.place
        say(f"{where.file}:{where.line}: '{row.id}': {problem.message} [{problem.code}]")
    before = f"; {_rows(tally.before)} done before" if tally.before else ""
    files = f"{tally.written} file{'s' if tally.written != 1 else ''}"
    say(f"wrote {files} for {_rows(tally.rows)} in {shown(request.output)}{before}")
    if tally.failed:
        say(f"{_rows(len(tally.failed))} failed" + ("" if keep_going else "; --keep-going makes the others"))
    return ContentError.exit_code if tally.failed else 0


def _rows(number: int) -> str:
    return f"{number} row{'s' if number != 1 else ''}"
