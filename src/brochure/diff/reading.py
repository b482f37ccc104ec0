"""Reads a version of a project: the files as they lie there, a commit, or what a folder was built from."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from brochure.delivery.crew import make_all
from brochure.delivery.git import Question
from brochure.delivery.manifest import MANIFEST, read_manifest
from brochure.delivery.prepare import prepare
from brochure.delivery.project import Project, find_project, find_top
from brochure.delivery.request import Request
from brochure.delivery.revision import Revision
from brochure.delivery.shelf import Shelf
from brochure.diagnostics import Problems, UsageError
from brochure.diff.pages import pages_of
from brochure.diff.raster import available
from brochure.diff.version import Printing, Statement, Version
from brochure.document.walk import printed


def read_version(named: str | None, request: Request) -> Version:
    """A version by what somebody calls it, of the project of a request; without a name, as its files lie there now.

    A name is a commit, a tag or a branch; a folder with specs; or a folder with a manifest, which leads to the commit
    that it was built from.

    Raises:
        UsageError: nothing is called so.
        ContentError: that version has mistakes.
    """
    if named is None:
        return _read("now", request)
    folder = Path(named)
    manifest = read_manifest(folder if folder.is_dir() else folder.parent) if folder.exists() else None
    if (manifest is not None and (folder / MANIFEST).is_file()) or folder.name == MANIFEST:
        revisions = {output.revision for output in manifest.outputs} if manifest else set()
        commit = revisions.pop() if len(revisions) == 1 else ""
        if not commit or commit.endswith("-dirty"):
            raise UsageError(f"{named} was not built from one commit, so what it was built from can't be had")
        return _of_commit(commit, named, request)
    if folder.is_dir():
        project = find_project((folder,), Path.cwd())
        return _read(named, replace(request, project=project, revisions=dict.fromkeys(project.parks, Revision())))
    return _of_commit(named, named, request)


def _of_commit(commit: str, name: str, request: Request) -> Version:
    with _checked_out(commit, request.project.root) as (root, revision):
        parks = tuple(sorted(root.glob("specs/*/park.yaml"))) or tuple(
            file for park in request.project.parks if (file := root / park.relative_to(request.project.root)).is_file()
        )
        project = Project(root, parks, whole=True)
        return _read(name, replace(request, project=project, revisions=dict.fromkeys(parks, revision)))


@contextmanager
def _checked_out(commit: str, root: Path) -> Iterator[tuple[Path, Revision]]:
    """The project as a commit has it, in a folder of its own."""
    top = find_top(root)
    # What begins like an option is no name of a commit, and must not become one.
    hash_ = "" if commit.startswith("-") else Question(top, "rev-parse", "--verify", f"{commit}^{{commit}}").answer()
    if not hash_:
        raise UsageError(f"'{commit}' is no folder here, and git knows no commit of that name")
    described = Question(top, "describe", "--tags", "--always", hash_).answer()
    seconds = Question(top, "log", "-1", "--format=%ct", hash_).answer()
    below = root.relative_to(top).as_posix()
    packed = Question(top, "archive", "--format=zip", hash_, *([] if below == "." else [below])).content()
    with tempfile.TemporaryDirectory(prefix="brochure-") as folder:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            archive.extractall(folder)
        yield (Path(folder) / below).resolve(), Revision(described, datetime.fromtimestamp(int(seconds), UTC))


def _read(name: str, request: Request) -> Version:
    problems = Problems()
    work = prepare(request, problems, shelf=Shelf(cache=request.cache))
    made = make_all(work.workshop, work.jobs, request.workers)
    for one in made:
        problems.extend(one.problems)
    problems.stop_if_errors()
    facts: dict[str, Statement] = {}
    for park in request.project.parks:
        profile = work.workshop.profile(park, problems)
        assert profile is not None
        for path, value in profile.index.values.items():
            sources = tuple(dict.fromkeys(cite.source for cite in profile.cites(path)))
            facts[f"{profile.spec.id}/{path}"] = Statement(value, sources, profile.place(path))
    printings: dict[str, list[Printing]] = {}
    files: dict[str, bytes] = {}
    for job, one in zip(work.jobs, made, strict=True):
        document = work.workshop.document(job, problems)
        assert document is not None
        assert one.artifact is not None
        pages: Mapping[str, tuple[int, ...]] = {}
        if job.format == "pdf":
            files[job.name] = one.artifact.finished.content
            pages = pages_of(document, files[job.name]) if available() else {}
        for path in dict.fromkeys(origin.path for origin, _ in printed(document)):
            printings.setdefault(f"{job.park}/{path}", []).append(Printing(job.name, pages.get(path, ())))
    return Version(name, facts, {key: tuple(sorted(value)) for key, value in printings.items()}, files)
