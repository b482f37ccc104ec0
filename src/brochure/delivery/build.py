"""A build: makes what is stale and publishes the whole set, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from brochure.delivery.crew import make_all
from brochure.delivery.freshness import Comparison, State
from brochure.delivery.inputs import hashes
from brochure.delivery.manifest import Output
from brochure.delivery.plan import Job
from brochure.delivery.prepare import Work, prepare
from brochure.delivery.published import replace_set
from brochure.delivery.release import refuse_unfit
from brochure.delivery.request import Request
from brochure.delivery.shelf import shelf_of
from brochure.delivery.tools import current_tools
from brochure.delivery.workshop import Artifact
from brochure.diagnostics import EnvironmentFault, Problems

Watch: TypeAlias = Callable[[str, int, int], None]
"""Told the name of each file that is made, the number of those made so far, and of all."""


def unwatched(name: str, done: int, of: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did: files written, files that were fresh, files removed because nothing asks for them any more."""

    written: tuple[Output, ...]
    fresh: tuple[str, ...]
    removed: tuple[str, ...]
    problems: Problems


def build(request: Request, comparison: Comparison, watch: Watch = unwatched) -> Outcome:
    """Bring the output folder up to date; `watch` is told how far it has come.

    Raises:
        ContentError: there are errors; nothing was published.
        UsageError: a document or language is asked for that no park has.
        EnvironmentFault: the output folder can't be written, or an input changed meanwhile; nothing was published.
    """
    problems = Problems()
    outputs = comparison.manifest.outputs if comparison.manifest else ()
    shelf = shelf_of(request.output, outputs, request.cache)
    work = prepare(request, problems, comparison.published, shelf)
    known = () if request.release else work.jobs
    fresh = tuple(job.name for job in known if comparison.of(job.spec, job.name).state is State.FRESH)
    artifacts = _make(request, work, [job for job in work.jobs if job.name not in fresh], problems, watch)
    if request.release:
        refuse_unfit(work.workshop, artifacts, problems)
    problems.stop_if_errors()
    _refuse_changed(request, artifacts)
    same = {one.job.name for one in artifacts if comparison.holds(one.job.name, one.recipe)}
    made, removed = replace_set(request, work.parks, artifacts, current_tools(request.epoch, request.cache))
    shelf.tidy()
    written = tuple(output for output in made if output.path not in same)
    return Outcome(written, tuple(job.name for job in work.jobs if job.name in {*fresh, *same}), removed, problems)


def check(request: Request, watch: Watch = unwatched) -> tuple[Problems, tuple[str, ...]]:
    """Everything that is wrong with the documents of a request, and which files can be built as things are.

    Makes them all and publishes none.

    Raises:
        UsageError: a document or language is asked for that no park has.
    """
    problems = Problems()
    work = prepare(request, problems, shelf=shelf_of(request.output, (), request.cache))
    made = _make(request, work, work.jobs, problems, watch)
    return problems, tuple(artifact.job.name for artifact in made)


def _make(request: Request, work: Work, jobs: Sequence[Job], problems: Problems, watch: Watch) -> tuple[Artifact, ...]:
    done = 0

    def seen(job: Job) -> None:
        nonlocal done
        done += 1
        watch(job.name, done, len(jobs))

    made = make_all(work.workshop, jobs, request.workers, seen)
    for one in made:
        problems.extend(one.problems)
    return tuple(one.artifact for one in made if one.artifact)


def _refuse_changed(request: Request, artifacts: Iterable[Artifact]) -> None:
    # Somebody may save a file while the documents are made; a set from two states would be one that never was.
    recorded = {pair for artifact in artifacts for pair in artifact.inputs.items()}
    present = hashes(request.project, {request.project.file(label) for label, _ in recorded})
    changed = sorted({label for label, digest in recorded if present.get(label) != digest})
    if changed:
        raise EnvironmentFault(f"{changed[0]} changed while the documents were being made: build again")
