"""`brochure verify`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from brochure.cli import options
from brochure.cli.options import shown
from brochure.cli.report import FOR_PROGRAMS, say, tell, tell_seen
from brochure.delivery.manifest import read_manifest
from brochure.delivery.project import PARK_FILE, find_root
from brochure.delivery.request import Request
from brochure.delivery.verification import Verdict, verify
from brochure.diagnostics import ContentError, DiffersError, Place, Problem, Severity, UsageError

_SCHEMA = "brochure/verify/1"


@click.command("verify")
@click.argument("places", metavar="[FILE|DIR]...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--rebuild", "rebuilds", is_flag=True, help="Make the files of DIR again from their sources, and compare."
)
@click.option(
    "--provenance",
    "statement",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write an in-toto statement (SLSA provenance) of the files of DIR.",
)
@options.machine_format
@options.debug
def command(places: tuple[Path, ...], rebuilds: bool, statement: Path | None, format_: str | None) -> int:
    """Prove that PDFs keep the standards they claim, Word files hold together, and files are the ones published.

    FILE is a PDF or .docx, DIR a folder with a manifest.json; without any, the output folder. Exits with 4 if a file
    differs from the manifest, with 1 if something is wrong in one.
    """
    places = places or (options.output_folder(),)
    verdicts = list(verify(places))
    if rebuilds:
        request = _rebuild_request(_only_folder(places))
        from brochure.delivery.rebuild import rebuild

        try:
            verdicts += rebuild(request)
        except ContentError as error:
            tell(request, error.problems, format_)
            return error.exit_code
    if statement is not None and not any(verdict.difference for verdict in verdicts):
        _state(_only_folder(places), statement)
    if format_ == "json":
        click.echo(json.dumps(_result(verdicts), ensure_ascii=False, indent=2))
    elif format_ in FOR_PROGRAMS:
        tell_seen(list(_problems(verdicts)), format_, {"outputs": _states(verdicts)})
    else:
        _tell(verdicts, to_people=format_ is None)
    if any(verdict.difference for verdict in verdicts):
        return DiffersError.exit_code
    return ContentError.exit_code if any(verdict.findings for verdict in verdicts) else 0


def _rebuild_request(folder: Path) -> Request:
    """All parks of the project that the folder lies in, else of the one around the working folder."""
    root = find_root(folder) or find_root(Path.cwd()) or Path.cwd()
    specs = tuple(sorted(root.glob(f"specs/*/{PARK_FILE}"))) or (root / PARK_FILE,)
    return options.request(specs, folder)


def _state(folder: Path, file: Path) -> None:
    from brochure.delivery.provenance import provenance

    manifest = read_manifest(folder)
    assert manifest is not None
    file.write_text(provenance(manifest), encoding="utf-8")


def _only_folder(places: Sequence[Path]) -> Path:
    if len(places) != 1 or not places[0].is_dir():
        raise UsageError("name one folder with a manifest.json, or none for the output folder")
    return places[0]


def _tell(verdicts: Sequence[Verdict], *, to_people: bool) -> None:
    for verdict in verdicts:
        file = shown(verdict.file)
        if verdict.difference:
            click.echo(f"{file}: {verdict.difference}", err=to_people)
        for finding in verdict.findings:
            page = f" page {finding.page}:" if finding.page else ""
            click.echo(f"{file}:{page} {finding.message} [{finding.rule}]", err=to_people)
    if to_people:
        say(_summary(verdicts))


def _problems(verdicts: Sequence[Verdict]) -> Iterator[Problem]:
    """What is wrong as problems of the files; a finished file has no lines, so they stand at its beginning."""
    for verdict in verdicts:
        place = Place(shown(verdict.file), 1, 1)
        if verdict.difference:
            yield Problem("verify/differs", Severity.ERROR, verdict.difference, place)
        for finding in verdict.findings:
            page = f"page {finding.page}: " if finding.page else ""
            yield Problem(f"verify/{finding.rule}", Severity.ERROR, page + finding.message, place)


def _states(verdicts: Sequence[Verdict]) -> list[dict[str, str]]:
    right = [verdict for verdict in verdicts if not (verdict.difference or verdict.findings)]
    return [{"path": shown(one.file), "state": ", ".join(("nothing is wrong", *one.claims))} for one in right]


def _summary(verdicts: Sequence[Verdict]) -> str:
    bad = [verdict for verdict in verdicts if verdict.difference or verdict.findings]
    if bad:
        return f"{len(bad)} of {len(verdicts)} files are not as they should be"
    claimed = sorted({claim for verdict in verdicts for claim in verdict.claims})
    kept = f"; the PDFs keep {', '.join(claimed)}" if claimed else ""
    return f"{len(verdicts)} file{'s' if len(verdicts) != 1 else ''}: nothing is wrong{kept}"


def _result(verdicts: Sequence[Verdict]) -> dict[str, Any]:
    files = [
        {
            "path": shown(verdict.file),
            "difference": verdict.difference,
            "claims": list(verdict.claims),
            "findings": [
                {"rule": finding.rule, "message": finding.message, "page": finding.page} for finding in verdict.findings
            ],
        }
        for verdict in verdicts
    ]
    return {"schema": _SCHEMA, "files": files}
