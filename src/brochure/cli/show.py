"""`brochure show`."""

from __future__ import annotations

from pathlib import Path

import click

from brochure.cli import options
from brochure.cli.report import tell
from brochure.delivery.request import Request
from brochure.diagnostics import ContentError, Problems, UsageError
from brochure.diagnostics.suggest import did_you_mean, listed

_BLOCKS = "blocks"


@click.command("show")
@click.argument("document")
@click.option("--lang", "language", metavar="L", help="The language to show it in.  [default: its first]")
@click.option("--spec", metavar="SPEC", type=click.Path(path_type=Path), help="The park it belongs to.")
@click.option("--facts", is_flag=True, help="Show behind each text the path of its fact.")
@options.debug
def command(document: str, language: str | None, spec: Path | None, facts: bool) -> int:
    """Print what stands in a document, block by block.

    DOCUMENT is its id in documents.yaml; 'blocks' lists what a template can print.
    """
    if document == _BLOCKS:
        from brochure.cli.vocabulary import vocabulary

        click.echo(vocabulary())
        return 0
    return _show(options.request((spec,) if spec else ()), document, language, facts)


def _show(request: Request, wanted: str, language: str | None, facts: bool) -> int:
    from brochure.delivery.plan import Job
    from brochure.delivery.prepare import prepare
    from brochure.document.dump import dump

    def name(job: Job) -> str:
        return f"{job.park}-{job.document}"

    problems = Problems()
    work = prepare(request, problems)
    jobs = [job for job in work.jobs if wanted in {job.document, name(job)}]
    tongues = list(dict.fromkeys(job.language for job in jobs))
    if not jobs and not work.unreadable:
        known = {job.document for job in work.jobs}
        raise UsageError(
            f"no document is called '{wanted}': {did_you_mean(wanted, known) or listed(known, 'documents')}"
        )
    if len({name(job) for job in jobs}) > 1:
        raise UsageError(f"several parks have a '{wanted}': say {' or '.join(sorted({name(job) for job in jobs}))}")
    if jobs and language is not None and language not in tongues:
        raise UsageError(f"'{wanted}' is not made in '{language}': {listed(tongues, 'languages')}")
    job = next((job for job in jobs if language in {None, job.language}), None)
    document = work.workshop.document(job, problems) if job else None
    tell(request, problems, None)
    if document is None:
        return ContentError.exit_code
    click.echo(dump(document, origins=facts), nl=False)
    return ContentError.exit_code if problems.errors else 0
