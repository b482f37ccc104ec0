"""What took long to make, on disk, named by what it was made from: compiled fonts, counted pages, finished files.

A cache may be deleted, shared by parallel builds, damaged or read-only: nothing but speed depends on it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

_SUM = 32  # bytes of SHA-256 in front of each entry


class Cache:
    """A folder of entries; with `folder` None nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def fetch(self, key: str, make: Callable[[], bytes]) -> bytes:
        """The entry under `key`, made and stored when it is missing or damaged."""
        stored = self.get(key)
        if stored is not None:
            return stored
        data = make()
        self.put(key, data)
        return data

    def get(self, key: str) -> bytes | None:
        """The entry under `key`; None where it is missing or damaged."""
        if self._folder is None:
            return None
        try:
            entry = (self._folder / key).read_bytes()
        except OSError:
            return None
        data = entry[_SUM:]
        return data if hashlib.sha256(data).digest() == entry[:_SUM] else None

    def put(self, key: str, data: bytes) -> None:
        """Store an entry, where the folder can be written."""
        if self._folder is None:
            return
        import tempfile  # most runs write nothing

        # A folder that cannot be written only costs time, so it is no error.
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, scratch = tempfile.mkstemp(dir=self._folder, prefix=f"{key}.")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(hashlib.sha256(data).digest() + data)
                Path(scratch).replace(self._folder / key)
            except OSError:
                Path(scratch).unlink(missing_ok=True)
                raise

    def trim(self, size: int) -> None:
        """Drop the oldest entries until those that are left have `size` bytes at most."""
        if self._folder is None:
            return
        with contextlib.suppress(OSError):
            entries = sorted(self._folder.iterdir(), key=lambda entry: -entry.stat().st_mtime_ns)
            for entry in entries:
                size -= entry.stat().st_size
                if size < 0:
                    entry.unlink(missing_ok=True)
