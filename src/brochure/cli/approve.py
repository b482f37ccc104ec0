"""`brochure approve`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from brochure.cli import options
from brochure.cli.report import say, tell
from brochure.diagnostics import ContentError, Problems, UsageError
from brochure.diagnostics.suggest import did_you_mean, listed

_BLANK = "…"


@click.command("approve")
@click.argument("document", metavar="DOCUMENT")
@options.specs
@click.option("--name", default=_BLANK, show_default=False, help="Who approves it.")
@click.option("--role", default=_BLANK, show_default=False, help="In which office.")
@click.option("--date", "day", metavar="YYYY-MM-DD", default=_BLANK, show_default=False, help="When.")
@options.debug
def command(document: str, specs: tuple[Path, ...], name: str, role: str, day: str) -> int:
    """Print the lines that approve a document as it is now, for documents.yaml.

    The approval names the SHA-256 of what the document says and shows in all its languages; any later change makes it
    void. The document's status, its files and the commit do not matter.
    """
    request = options.request(specs)
    from brochure.delivery.prepare import prepare

    problems = Problems()
    work = prepare(request, problems)
    known = sorted({job.document for job in work.jobs})
    jobs = [job for job in work.jobs if job.document == document]
    if known and not jobs:
        meant = did_you_mean(document, known) or listed(known, "documents")
        raise UsageError(f"no document is called '{document}': {meant}")
    for job in jobs:
        work.workshop.document(job, problems)
    if problems.errors:
        tell(request, problems, None)
        return ContentError.exit_code
    for spec, job in {job.spec: job for job in jobs}.items():
        sha256 = work.workshop.content(job)
        entry = {"role": role, "name": name, "date": day, "sha256": sha256}
        written = ", ".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in entry.items())
        say(f"in {options.shown(spec.parent / 'documents.yaml')}, below '{document}':")
        click.echo(f"    status: approved\n    approvals:\n      - {{{written}}}")
    return 0
