"""What one worker does: makes the documents of some rows, and writes nothing. It needs nothing but its arguments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from brochure.batch.rows import Row
from brochure.delivery.plan import Job, plan, select
from brochure.delivery.request import Request
from brochure.delivery.workshop import Workshop
from brochure.diagnostics import Problem, Problems
from brochure.yaml.tree import Entry, MappingNode


@dataclass(frozen=True, slots=True)
class Order:
    """What is made for each row: an entry of documents.yaml with `prospects: all`, of the park of a request."""

    request: Request
    document: str

    @property
    def spec(self) -> Path:
        """The park's file."""
        return self.request.project.parks[0]


@dataclass(frozen=True, slots=True)
class Delivered:
    """What came of one row: files by name, and the problems met; with errors among them there are no files."""

    row: Row
    files: dict[str, bytes]
    problems: tuple[Problem, ...]


def make_rows(order: Order, rows: Sequence[Row]) -> tuple[Delivered, ...]:
    """The documents of some rows, in their order; a row that is wrong does not keep the others back."""
    problems = Problems()
    workshop = Workshop(order.request, invited=_invited(rows))
    profile = workshop.profile(order.spec, problems)
    if profile is None and len(rows) > 1:
        return tuple(delivered for row in rows for delivered in make_rows(order, (row,)))
    if profile is None:
        return (Delivered(rows[0], {}, tuple(problems)),)
    jobs = [job for job in plan({order.spec: profile}, problems) if job.series == order.document]
    chosen = select(jobs, order.request.selection, strict=False)
    return tuple(
        _made(workshop, row, [job for job in chosen if job.document == f"{order.document}-{row.id}"]) for row in rows
    )


def _made(workshop: Workshop, row: Row, jobs: Sequence[Job]) -> Delivered:
    problems, files = Problems(), {}
    for job in jobs:
        made = workshop.make(job)
        problems.extend(made.problems)
        if made.artifact:
            files[job.name] = made.artifact.finished.content
    return Delivered(row, {} if problems.errors else files, tuple(problems))


def _invited(rows: Sequence[Row]) -> MappingNode:
    place = rows[0].place
    listed = MappingNode({row.id: row.entry for row in rows}, place)
    return MappingNode({"prospects": Entry(place, listed)}, place)
