"""Arguments and options that several commands share."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import click

from brochure.delivery.project import find_project, find_root
from brochure.delivery.request import Request, Selection
from brochure.delivery.revision import Inquiry
from brochure.delivery.source_date import from_epoch
from brochure.document.rendition import Rendition

specs = click.argument("specs", metavar="[SPEC]...", nargs=-1, type=click.Path(path_type=Path))
output = click.option(
    "-o", "--output", metavar="DIR", type=click.Path(path_type=Path), help="Where files go.  [default: build]"
)
documents = click.option("--document", "documents", metavar="ID", multiple=True, help="Only this document; repeatable.")
languages = click.option("--lang", "languages", metavar="L", multiple=True, help="Only this language; repeatable.")
profile = click.option(
    "--profile",
    type=click.Choice([rendition.value for rendition in Rendition]),
    help="PDFs for this purpose alone: for the screen, for the print shop, or plain and large.",
)
workers = click.option(
    "-j",
    "--jobs",
    "workers",
    metavar="N",
    type=click.IntRange(1, 64),
    help="Processes.  [default: one for each core, where they serve]",
)
machine_format = click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "github", "sarif", "junit"]),
    help="Write the result to stdout, for a program.",
)
debug = click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of an unexpected error.")


def request(
    specs: tuple[Path, ...],
    output: Path | None = None,
    documents: tuple[str, ...] = (),
    languages: tuple[str, ...] = (),
    workers: int | None = None,
    profile: str | None = None,
    *,
    release: bool = False,
) -> Request:
    """What a command line asks for, with all that the environment adds to it.

    Raises:
        UsageError: there is no such spec, or SOURCE_DATE_EPOCH is no number.
    """
    epoch = from_epoch(os.environ.get("SOURCE_DATE_EPOCH"))
    project = find_project(specs, Path.cwd())
    folder = output or output_folder()
    inquiries = {park: Inquiry(park.parent, folder) for park in project.parks}
    # Git takes its time to start, and what nearly every command needs takes its time to import.
    import brochure.delivery.status  # noqa: F401

    revisions = {park: inquiry.answer() for park, inquiry in inquiries.items()}
    selection = Selection(documents, languages, Rendition(profile) if profile else None)
    return Request(project, folder, _cache(), epoch, revisions, selection, workers, _office(), release)


def output_folder() -> Path:
    """Where files go unless -o says otherwise: `build` in the project around the working folder."""
    working = Path.cwd()
    return Path(os.path.relpath((find_root(working) or working) / "build", working))


def shown(file: Path) -> str:
    """A file as one would type its path here."""
    return Path(os.path.relpath(file)).as_posix() if file.is_absolute() else file.as_posix()


def _office() -> Path | None:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return Path(found) if found else None


def _cache() -> Path:
    if named := os.environ.get("BROCHURE_CACHE"):
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME")
    return Path(base) / "brochure" if base else Path.home() / ".cache" / "brochure"
