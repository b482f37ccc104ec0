"""How far the published files are up to date; looks at hashes alone where nothing changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from brochure.delivery.freshness import Comparison, Freshness, State
from brochure.delivery.manifest import MANIFEST, STAGING, SUMS, PlannedPark, read_manifest
from brochure.delivery.request import Request
from brochure.delivery.tools import current_tools, shipped_files
from brochure.diagnostics import Problems


@dataclass(frozen=True, slots=True)
class Standing:
    """One file of a request (for a spec that can't be read, the spec) and the state it is in."""

    file: Path
    freshness: Freshness


def compare(request: Request) -> Comparison:
    """The published set against the present inputs; first finishes a publication that was cut off.

    Raises:
        EnvironmentFault: the remains of that publication can't be cleared away.
    """
    if (request.output / STAGING).exists():
        from brochure.delivery.lock import locked
        from brochure.delivery.publish import recover

        with locked(request.output):
            recover(request.output)
    manifest = read_manifest(request.output)
    tools = current_tools(request.epoch, request.cache)
    shipped = shipped_files(request.cache)
    return Comparison(request.project, request.output, manifest, tools, request.revisions, shipped)


def unchanged(request: Request, comparison: Comparison) -> tuple[str, ...] | None:
    """The files of the request if all are published as a build would make them; None if that takes a closer look.

    No spec is read for it: what documents.yaml asks for is in the manifest, and the hash of documents.yaml too.
    """
    manifest = comparison.manifest
    if manifest is None:
        return None
    specs = {request.project.label(park): park for park in request.project.parks}
    parks = [park for park in manifest.parks if park.spec in specs]
    if len(parks) < len(specs) or (request.project.whole and len(manifest.parks) > len(specs)):
        return None
    names = [(specs[park.spec], name) for park in parks for name in _chosen(request, comparison, park)]
    if not names or any(comparison.of(*name).state is not State.FRESH for name in names):
        return None
    text = _text(request.output / MANIFEST)
    if text is None or _text(request.output / SUMS) != manifest.sums(text):
        return None
    return tuple(name for _, name in names)


def survey(request: Request, problems: Problems) -> tuple[Standing, ...]:
    """The state of every file of the request; what is not fresh is composed to see whether it can be built."""
    comparison = compare(request)
    if names := unchanged(request, comparison):
        return tuple(Standing(request.output / name, Freshness(State.FRESH)) for name in names)
    from brochure.delivery.prepare import prepare

    work = prepare(request, problems, comparison.published)
    standings = [Standing(spec, Freshness(State.BROKEN)) for spec in work.unreadable]
    for job in work.jobs:
        freshness = comparison.of(job.spec, job.name)
        if freshness.state is not State.FRESH:
            found = Problems()
            recipe = work.workshop.recipe(job, found)
            problems.extend(found)
            if found.errors:
                freshness = Freshness(State.BROKEN, freshness.reason)
            elif comparison.holds(job.name, recipe):
                # What changed is not printed in this one.
                freshness = Freshness(State.FRESH)
        standings.append(Standing(request.output / job.name, freshness))
    return tuple(standings)


def _chosen(request: Request, comparison: Comparison, park: PlannedPark) -> tuple[str, ...]:
    manifest, selection = comparison.manifest, request.selection
    if manifest is None:
        return ()
    outputs = [output for name in (*park.planned, *park.offered) if (output := manifest.output(name))]
    if not selection:
        return tuple(dict.fromkeys((*park.planned, *(output.path for output in outputs))))
    # A word that is not known here may be a slip or a file not built yet, and which documents can be had in another
    # form stands in their spec; all that takes a closer look.
    built = {output.path for output in outputs}
    if selection.rendition or not built.issuperset(park.planned):
        return ()
    known = {output.document for output in outputs}, {output.language for output in outputs}
    if not ({*selection.documents} <= known[0] and {*selection.languages} <= known[1]):
        return ()
    return tuple(output.path for output in outputs if selection.takes(output.document, output.language))


def _text(file: Path) -> str | None:
    try:
        return None if file.is_symlink() else file.read_bytes().decode()
    except (OSError, ValueError):
        return None
