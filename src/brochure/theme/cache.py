"""Compiled fonts and character lists on disk, named by what they were made from.

A cache may be deleted, shared by parallel builds, damaged or read-only: nothing but speed depends on it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

_SUM = 32  # bytes of SHA-256 in front of each entry


class Cache:
    """A folder of entries; with `folder` None nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def fetch(self, key: str, make: Callable[[], bytes]) -> bytes:
        """The entry under `key`, made and stored when it is missing or damaged."""
        stored = self._read(key)
        if stored is not None:
            return stored
        data = make()
        self._write(key, data)
        return data

    def _read(self, key: str) -> bytes | None:
        if self._folder is None:
            return None
        try:
            entry = (self._folder / key).read_bytes()
        except OSError:
            return None
        data = entry[_SUM:]
        return data if hashlib.sha256(data).digest() == entry[:_SUM] else None

    def _write(self, key: str, data: bytes) -> None:
        if self._folder is None:
            return
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
