"""`brochure build`."""

from __future__ import annotations

from pathlib import Path

import click

from brochure.cli import options
from brochure.cli.report import progress, say, tell
from brochure.delivery.request import Request
from brochure.diagnostics import ContentError, DiffersError, Problems


@click.command("build")
@options.specs
@options.output
@options.documents
@options.languages
@options.profile
@options.workers
@click.option("--release", is_flag=True, help="Refuse whatever must not go out: drafts, figures without a source, …")
@click.option("--check", "only_compare", is_flag=True, help="Write nothing; exit with 4 if something is out of date.")
@options.machine_format
@options.debug
def command(
    specs: tuple[Path, ...],
    output: Path | None,
    documents: tuple[str, ...],
    languages: tuple[str, ...],
    profile: str | None,
    workers: int | None,
    release: bool,
    only_compare: bool,
    format_: str | None,
) -> int:
    """Build what is out of date, and publish the whole set or nothing.

    SPEC is a park's folder or its park.yaml; without any, every park under specs/ is built.
    """
    request = options.request(specs, output, documents, languages, workers, profile, release=release)
    return _compare(request, format_) if only_compare else _build(request, format_)


def _build(request: Request, format_: str | None) -> int:
    from brochure.cli.outcome import tell_fresh, tell_outcome
    from brochure.delivery.status import compare, unchanged

    comparison = compare(request)
    fresh = None if request.release else unchanged(request, comparison)
    if fresh:
        tell_fresh(request, fresh, format_)
        return 0
    # Only now the libraries that read, set and write documents are needed.
    from brochure.delivery.build import build

    try:
        with progress(format_) as watch:
            outcome = build(request, comparison, watch)
    except ContentError as error:
        tell(request, error.problems, format_)
        say("nothing was published")
        return error.exit_code
    tell_outcome(request, outcome, format_)
    return 0


def _compare(request: Request, format_: str | None) -> int:
    from brochure.cli.outcome import tell_standings
    from brochure.delivery.freshness import State
    from brochure.delivery.status import survey

    problems = Problems()
    standings = survey(request, problems)
    tell_standings(request, standings, problems, format_)
    if problems.errors:
        return ContentError.exit_code
    up_to_date = all(standing.freshness.state is State.FRESH for standing in standings)
    return 0 if up_to_date else DiffersError.exit_code
