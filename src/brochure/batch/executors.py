"""Where a batch runs: processes of this machine, or whatever a factory gives."""

from __future__ import annotations

import sys
from concurrent.futures import Executor
from importlib import import_module
from pathlib import Path

from brochure.delivery.crew import cores, processes
from brochure.diagnostics import UsageError


def executor_of(named: str | None, workers: int | None) -> tuple[Executor, int]:
    """An executor and how many workers it is taken to have.

    `named` is `module:factory`, a call without arguments that returns a `concurrent.futures.Executor`, such as
    `Client(…).get_executor()` of Dask; the working folder is searched for the module first.

    Raises:
        UsageError: there is no such module or factory, or it gives something else.
    """
    if named is None:
        workers = workers or cores()
        return processes(workers), workers
    module, _, factory = named.partition(":")
    sys.path.insert(0, str(Path.cwd()))
    try:
        made = getattr(import_module(module), factory)()
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise UsageError(f"'{named}' gives no executor ({error}); write module:factory") from error
    finally:
        sys.path.pop(0)
    if not isinstance(made, Executor):
        raise UsageError(f"'{named}' gives a {type(made).__name__}, not a concurrent.futures.Executor")
    return made, workers or cores()
