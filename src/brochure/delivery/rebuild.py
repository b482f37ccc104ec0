"""Whether published files can be made again, to the byte, from what their manifest says they were made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from brochure.delivery.crew import make_all
from brochure.delivery.inputs import sha256
from brochure.delivery.manifest import Manifest, Output, read_manifest
from brochure.delivery.prepare import prepare
from brochure.delivery.project import Project
from brochure.delivery.request import Request
from brochure.delivery.tools import current_tools
from brochure.delivery.verification import Verdict
from brochure.delivery.workshop import Made
from brochure.diagnostics import Problems, UsageError


def rebuild(request: Request) -> Iterator[Verdict]:
    """Make every file in the manifest of a request's output folder anew, without what was kept, and compare.

    The sources are those that lie in the request's project; a file is told apart by the first thing that differs: its
    sources, their commit, the tools, and only then the bytes.

    Raises:
        UsageError: there is no manifest, or a park of it is not in the project.
        ContentError: the sources have errors.
    """
    manifest = read_manifest(request.output)
    if manifest is None:
        raise UsageError(f"{request.output.as_posix()} holds no manifest that this brochure can read")
    made, tools = _made(request, manifest), current_tools(_epoch(manifest), request.cache)
    for output in manifest.outputs:
        file, one = request.output / output.path, made.get(output.path)
        if one is None or one.artifact is None:
            yield Verdict(file, "no document of the project is made as this file any more")
            continue
        changed = _changed(output, one.artifact.inputs)
        if changed:
            difference = f"rebuilt, it would differ: {changed}"
        elif one.artifact.edition.revision != output.revision:
            revision = one.artifact.edition.revision or "no commit"
            difference = f"it was made from {output.revision or 'no commit'}, and the sources are of {revision}"
        elif sha256(one.artifact.finished.content) != output.sha256:
            others = _other_tools(manifest, tools.dependencies)
            difference = "rebuilt, it has other bytes" + (f"; it was made with {others}" if others else "")
        else:
            difference = ""
        yield Verdict(file, difference)


def _made(request: Request, manifest: Manifest) -> Mapping[str, Made]:
    root = request.project.root
    parks = tuple(root / park.spec for park in manifest.parks)
    for park in parks:
        if not park.is_file():
            raise UsageError(f"there is no {park.relative_to(root).as_posix()} here: run it where the sources are")
    request = replace(request, project=Project(root, parks), epoch=_epoch(manifest))
    problems = Problems()
    names = {output.path for output in manifest.outputs}
    work = prepare(request, problems, names)
    jobs = [job for job in work.jobs if job.name in names]
    made = make_all(work.workshop, jobs, request.workers)
    for one in made:
        problems.extend(one.problems)
    problems.stop_if_errors()
    return {job.name: one for job, one in zip(jobs, made, strict=True)}


def _epoch(manifest: Manifest) -> datetime | None:
    seconds = manifest.tools.source_date_epoch
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def _changed(output: Output, inputs: Mapping[str, str]) -> str:
    """The first input that is another one now, in words."""
    for label in sorted(output.inputs.keys() | inputs.keys()):
        if label not in inputs:
            return f"{label} is gone"
        if label not in output.inputs:
            return f"{label} is new"
        if inputs[label] != output.inputs[label]:
            return f"{label} changed"
    return ""


def _other_tools(manifest: Manifest, present: Mapping[str, str]) -> str:
    then = manifest.tools.dependencies
    return ", ".join(f"{name} {then[name]}" for name in sorted(then) if present.get(name) != then[name])
