"""Does many jobs, one after the other or in several processes, with the same result."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from brochure.delivery.plan import Job
from brochure.delivery.request import Request
from brochure.delivery.shelf import Shelf
from brochure.delivery.workshop import Made, Workshop
from brochure.diagnostics import EnvironmentFault

_workshop: Workshop | None = None


def make_all(workshop: Workshop, jobs: Sequence[Job], workers: int) -> tuple[Made, ...]:
    """What came of each job, in the order of the jobs.

    Raises:
        EnvironmentFault: a worker process was killed, most often for want of memory.
    """
    workers = min(workers, len(jobs))
    if workers <= 1:
        return tuple(workshop.make(job) for job in jobs)
    # Fresh processes: a fork would carry over threads and open files.
    pool = ProcessPoolExecutor(
        workers, multiprocessing.get_context("spawn"), _begin, (workshop.request, workshop.shelf)
    )
    try:
        with _interrupts_held_back():
            results = pool.map(_make, jobs)
        return tuple(results)
    except BrokenProcessPool as error:
        raise EnvironmentFault(
            "a worker process was killed, perhaps for want of memory: try fewer of them (-j 1)"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


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


def _begin(request: Request, shelf: Shelf) -> None:
    global _workshop
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _workshop = Workshop(request, shelf)


def _make(job: Job) -> Made:
    assert _workshop is not None
    return _workshop.make(job)
