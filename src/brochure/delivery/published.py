"""Leads an output folder from one published set to the next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC

from brochure.delivery.disk import in_words
from brochure.delivery.inputs import file_sha256, sha256
from brochure.delivery.lock import locked
from brochure.delivery.manifest import MANIFEST, SUMS, Manifest, Output, PlannedPark, Tools, read_manifest
from brochure.delivery.publish import Change, publish, recover
from brochure.delivery.request import Request
from brochure.delivery.workshop import Artifact


def replace_set(
    request: Request, parks: Sequence[PlannedPark], artifacts: Sequence[Artifact], tools: Tools
) -> tuple[tuple[Output, ...], tuple[str, ...]]:
    """Publish new artifacts, keep what is fresh or was not asked for, remove what no document asks for any more.

    `parks` are those of the request with all the files that they plan. Returns what was written and what was removed.

    Raises:
        EnvironmentFault: the folder can't be written; the old set stands.
    """
    folder = request.output
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise in_words(error, folder) from error
    with locked(folder):
        recover(folder)
        # Read here and not earlier: another build may have published in the meantime.
        old = read_manifest(folder)
        made = tuple(_output(artifact, tools) for artifact in artifacts)
        new = _merge(request, old, parks, made, tools)
        contents = {artifact.job.name: artifact.finished.content for artifact in artifacts}
        contents |= {SUMS: new.sums().encode(), MANIFEST: new.to_json().encode()}
        dropped = _dropped(request, old, new)
        changes = [Change(name, None) for name in dropped]
        changes += [Change(name, content) for name, content in contents.items() if not _stands(request, name, content)]
        if changes:
            publish(folder, changes)
    return made, dropped


def _merge(
    request: Request, old: Manifest | None, parks: Sequence[PlannedPark], made: Iterable[Output], tools: Tools
) -> Manifest:
    concerned = {park.spec for park in parks}
    untouched = [park for park in old.parks if park.spec not in concerned] if old and not request.project.whole else []
    known = sorted([*parks, *untouched], key=lambda park: park.spec)
    planned = {name for park in known for name in (*park.planned, *park.offered)}
    kept = [output for output in (old.outputs if old else ()) if output.path in planned]
    # A file that was deleted or edited by hand is no longer what the manifest says.
    outputs = {output.path: output for output in kept if file_sha256(request.output / output.path) == output.sha256}
    outputs |= {output.path: output for output in made}
    return Manifest(tools, tuple(known), tuple(output for _, output in sorted(outputs.items())))


def _dropped(request: Request, old: Manifest | None, new: Manifest) -> tuple[str, ...]:
    # Only what an earlier build published, and nobody has edited since, is ours to remove.
    left = [output for output in (old.outputs if old else ()) if new.output(output.path) is None]
    return tuple(output.path for output in left if file_sha256(request.output / output.path) == output.sha256)


def _stands(request: Request, name: str, content: bytes) -> bool:
    file = request.output / name
    return not file.is_symlink() and file_sha256(file) == sha256(content)


def _output(artifact: Artifact, tools: Tools) -> Output:
    job, edition, finished = artifact.job, artifact.edition, artifact.finished
    return Output(
        path=job.name,
        sha256=sha256(finished.content),
        bytes=len(finished.content),
        pages=finished.pages,
        title=artifact.title,
        language=job.language,
        format=job.format,
        profile=job.rendition.value,
        conformance=finished.conformance,
        park=job.park,
        document=job.document,
        version=edition.version,
        status=artifact.status,
        source_date=edition.date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        revision=edition.revision,
        made_with=tools.digest,
        recipe=artifact.recipe,
        inputs=artifact.inputs,
    )
