"""`brochure check`."""

from __future__ import annotations

from pathlib import Path

import click

from brochure.cli import options
from brochure.cli.report import progress, say, tell
from brochure.diagnostics import ContentError


@click.command("check")
@options.specs
@options.documents
@options.languages
@options.profile
@options.workers
@click.option("--strict", is_flag=True, help="Take warnings for errors.")
@options.machine_format
@options.debug
def command(
    specs: tuple[Path, ...],
    documents: tuple[str, ...],
    languages: tuple[str, ...],
    profile: str | None,
    workers: int | None,
    strict: bool,
    format_: str | None,
) -> int:
    """Tell everything that is wrong with the documents; write nothing.

    Specs, templates, brand, pictures and fonts are checked as a build would meet them.
    """
    request = options.request(specs, None, documents, languages, workers, profile)
    from brochure.delivery.build import check

    with progress(format_) as watch:
        problems, sound = check(request, watch)
    tell(request, problems, format_, {"outputs": [{"path": name, "state": "can be built"} for name in sound]})
    if problems.errors or (strict and len(problems)):
        return ContentError.exit_code
    if not len(problems) and format_ is None:
        say("nothing is wrong")
    return 0
