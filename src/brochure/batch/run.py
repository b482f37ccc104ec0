"""Drives a batch: hands rows to an executor, a few at a time, and writes what comes back.

Only so much is under way at any moment as the workers can use, so memory does not grow with the list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from brochure.batch.journal import Journal
from brochure.batch.rows import Row
from brochure.batch.work import Delivered, Order, make_rows
from brochure.delivery.disk import Disk, in_words
from brochure.delivery.fingerprint import fingerprint
from brochure.delivery.inputs import sha256, visible_inputs
from brochure.delivery.lock import locked
from brochure.delivery.tools import current_tools
from brochure.diagnostics import EnvironmentFault, Problem, Severity

_CHUNK = 16
"""Rows that go to a worker at once: it reads the spec once for them."""
_AHEAD = 2
"""Chunks that wait for each worker."""
_SCRATCH = ".brochure-batch-new"

Watch = Callable[[int, int], None]


@dataclass(slots=True)
class Tally:
    """What a batch has done: files written, rows that were done before, rows that failed with why."""

    written: int = 0
    rows: int = 0
    before: int = 0
    failed: list[tuple[Row, Problem]] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)


def run(
    order: Order, rows: Sequence[Row], executor: Executor, workers: int, *, keep_going: bool, watch: Watch
) -> Tally:
    """Make every row that is not done yet; without `keep_going`, stop at the first that fails.

    Raises:
        EnvironmentFault: the folder can't be written, or a worker died; what is written stays.
    """
    folder = order.request.output
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise in_words(error, folder) from error
    with locked(folder):
        return _run(order, rows, executor, workers, keep_going, watch)


def _run(order: Order, rows: Sequence[Row], executor: Executor, workers: int, keep_going: bool, watch: Watch) -> Tally:
    tally, journal, base = Tally(), Journal(order.request.output), _base(order)
    recipes = {row.id: fingerprint(base, row.entry) for row in rows}
    waiting = [row for row in rows if not journal.has(row.id, recipes[row.id])]
    tally.before = len(rows) - len(waiting)
    chunks = _chunks(waiting)
    under_way: set[Future[tuple[Delivered, ...]]] = set()
    try:
        while True:
            for chunk in islice(chunks, workers * _AHEAD - len(under_way)):
                under_way.add(executor.submit(make_rows, order, chunk))
            if not under_way:
                return tally
            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                for delivered in future.result():
                    _keep(order.request.output, journal, recipes[delivered.row.id], delivered, tally)
                    watch(tally.rows + len(tally.failed), len(waiting))
            if tally.failed and not keep_going:
                return tally
    except BrokenProcessPool as error:
        raise EnvironmentFault(
            "a worker process was killed, perhaps for want of memory; run it again to go on, with fewer of them (-j 1)"
        ) from error
    finally:
        for future in under_way:
            future.cancel()


def _chunks(rows: Iterable[Row]) -> Iterator[tuple[Row, ...]]:
    remaining = iter(rows)
    while chunk := tuple(islice(remaining, _CHUNK)):
        yield chunk


def _base(order: Order) -> str:
    request = order.request
    inputs = visible_inputs(request.project, order.spec)
    revision = request.revisions[order.spec].description
    return fingerprint(
        current_tools(request.epoch, request.cache).digest, inputs, revision, order.document, request.selection
    )


def _keep(folder: Path, journal: Journal, recipe: str, delivered: Delivered, tally: Tally) -> None:
    errors = [problem for problem in delivered.problems if problem.severity is Severity.ERROR]
    if errors or not delivered.files:
        tally.failed.append((delivered.row, errors[0] if errors else _nothing(delivered.row)))
        return
    tally.warnings += [problem for problem in delivered.problems if problem not in tally.warnings]
    disk = Disk()
    try:
        for name, content in delivered.files.items():
            disk.remove(folder / _SCRATCH)
            disk.write(folder / _SCRATCH, content)
            disk.sync(folder / _SCRATCH)
            disk.rename(folder / _SCRATCH, folder / name)
        journal.add(delivered.row.id, recipe, {name: sha256(content) for name, content in delivered.files.items()})
    except OSError as error:
        raise in_words(error, folder) from error
    tally.rows += 1
    tally.written += len(delivered.files)


def _nothing(row: Row) -> Problem:
    return Problem(
        "spec/not-ready", Severity.ERROR, f"'{row.id}' is made in none of the languages asked for", row.place
    )
