"""Reads the specs of a request and plans its jobs; what building, checking and surveying begin with."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from brochure.delivery.manifest import PlannedPark
from brochure.delivery.plan import Job, plan, select
from brochure.delivery.request import Request
from brochure.delivery.shelf import EMPTY, Shelf
from brochure.delivery.workshop import Workshop
from brochure.diagnostics import Problems
from brochure.spec.profile import Profile


@dataclass(frozen=True, slots=True)
class Work:
    """The jobs that are wanted, what the parks ask for in all, and the specs that could not be read."""

    workshop: Workshop
    jobs: tuple[Job, ...]
    parks: tuple[PlannedPark, ...]
    unreadable: tuple[Path, ...]


def prepare(request: Request, problems: Problems, published: Container[str] = (), shelf: Shelf = EMPTY) -> Work:
    """Plan a request; what is wrong with the specs is added to `problems`. `published` files are kept up to date.

    What stands on the `shelf` is not made again.

    Raises:
        UsageError: a document or language is asked for that no park has.
    """
    workshop = Workshop(request, shelf)
    read = {park: workshop.profile(park, problems) for park in request.project.parks}
    # The brand is read even where the spec is wrong, so that one run tells everything.
    for park in request.project.parks:
        workshop.look(park, problems)
    profiles = {park: profile for park, profile in read.items() if profile is not None}
    planned = plan(profiles, problems)
    # While a spec can't be read, nobody knows whether a document is a slip or stands in that spec.
    jobs = select(planned, request.selection, published, strict=len(profiles) == len(read))
    parks = tuple(_park(request, spec, profile, planned) for spec, profile in profiles.items())
    return Work(workshop, jobs, parks, tuple(spec for spec in read if spec not in profiles))


def _park(request: Request, spec: Path, profile: Profile, planned: tuple[Job, ...]) -> PlannedPark:
    own = [job for job in planned if job.spec == spec]
    return PlannedPark(
        profile.spec.id,
        request.project.label(spec),
        tuple(job.name for job in own if not job.offered),
        tuple(job.name for job in own if job.offered),
    )
