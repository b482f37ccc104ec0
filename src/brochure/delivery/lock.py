"""One publication at a time: a lock on the output folder that the system itself releases when a process dies."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from brochure.delivery.disk import in_words
from brochure.diagnostics import EnvironmentFault

LOCK = ".brochure-lock"
_PAUSE = 0.02


@contextmanager
def locked(folder: Path, patience: float = 60.0) -> Iterator[None]:
    """Hold the folder's lock; wait up to `patience` seconds for another process to let go.

    Raises:
        EnvironmentFault: the folder can't be written, or somebody else holds the lock too long.
    """
    handle = _wait_for(folder, patience)
    try:
        yield
    finally:
        # The name goes first: who opened it meanwhile finds out that it is gone and takes the next.
        if sys.platform != "win32":
            with suppress(OSError):
                (folder / LOCK).unlink()
        os.close(handle)


def _wait_for(folder: Path, patience: float) -> int:
    deadline = time.monotonic() + patience
    while True:
        handle = _try(folder)
        if handle is not None:
            return handle
        if time.monotonic() >= deadline:
            raise EnvironmentFault(f"another build is publishing into {folder.as_posix()}: wait for it to finish")
        time.sleep(_PAUSE)


def _try(folder: Path) -> int | None:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    try:
        handle = os.open(folder / LOCK, flags, 0o666)
    except OSError as error:
        raise in_words(error, folder) from error
    if _take(handle) and _is_named(handle, folder):
        return handle
    os.close(handle)
    return None


def _take(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _is_named(handle: int, folder: Path) -> bool:
    """Whether the locked file is still the one found under the name, not one its last holder has removed."""
    try:
        named = (folder / LOCK).stat()
    except FileNotFoundError:
        return False
    return os.path.samestat(named, os.fstat(handle))
