"""Does many jobs, one after the other or in several processes, with the same result."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import groupby
from typing import TypeAlias

from brochure.delivery.plan import Job
from brochure.delivery.request import Request
from brochure.delivery.shelf import Shelf
from brochure.delivery.workshop import Made, Workshop
from brochure.diagnostics import EnvironmentFault

Seen: TypeAlias = Callable[[Job], None]
"""Told of each job that is done."""

_COLD = 12
"""So many jobs are worth processes that begin with nothing, and import all they need."""

_workshop: Workshop | None = None


def make_all(
    workshop: Workshop, jobs: Sequence[Job], workers: int | None = None, seen: Seen = lambda _: None
) -> tuple[Made, ...]:
    """What came of each job, in the order of the jobs; `workers` are processes, None for as many as serve.

    Raises:
        EnvironmentFault: a worker process was killed, most often for want of memory.
    """
    # All files of a document share its template and its facts, so one worker makes them.
    tasks = [tuple(group) for _, group in groupby(jobs, key=lambda job: (job.spec, job.document))]
    if workers is None:
        workers = cores() if _can_be_copied() or len(jobs) >= _COLD else 1
    if min(workers, len(tasks)) <= 1:
        return tuple(_done(workshop, job, seen) for job in jobs)
    pool = _pool(workshop, min(workers, len(tasks)))
    try:
        with _interrupts_held_back():
            begun = {pool.submit(_work, task): task for task in tasks}
        for future in as_completed(begun):
            future.result()
            for job in begun[future]:
                seen(job)
        return tuple(made for future in begun for made in future.result())
    except BrokenProcessPool as error:
        raise EnvironmentFault(
            "a worker process was killed, perhaps for want of memory: try fewer of them (-j 1)"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _done(workshop: Workshop, job: Job, seen: Seen) -> Made:
    made = workshop.make(job)
    seen(job)
    return made


def cores() -> int:
    """How many processes of this machine run at once."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _can_be_copied() -> bool:
    """Whether workers can begin as copies of this process, with all that it has imported and read.

    Threads are not copied, but what they hold locked is, so there must be none; macOS's own libraries keep some.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def processes(workers: int) -> ProcessPoolExecutor:
    """An executor of this machine's own; its processes leave Ctrl-C to the first one."""
    context = multiprocessing.get_context("fork" if _can_be_copied() else "spawn")
    with _interrupts_held_back():
        return ProcessPoolExecutor(workers, context, _ignore_interrupts)


def _pool(workshop: Workshop, workers: int) -> ProcessPoolExecutor:
    if _can_be_copied():
        return ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), _begin, (workshop,))
    anew = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, anew, _begin_anew, (workshop.request, workshop.shelf))


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    # Ctrl-C reaches every process of the terminal. Workers inherit this mask, so that the first process alone decides.
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(workshop: Workshop) -> None:
    global _workshop
    _ignore_interrupts()
    _workshop = workshop


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _begin_anew(request: Request, shelf: Shelf) -> None:
    _begin(Workshop(request, shelf))


def _work(jobs: Sequence[Job]) -> tuple[Made, ...]:
    assert _workshop is not None
    return tuple(_workshop.make(job) for job in jobs)
