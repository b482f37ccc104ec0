"""A disk whose operations can be counted, made to fail, or be the last thing a process does."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from brochure.delivery.disk import Disk

Fault = Callable[[str], None]


class FaultyDisk(Disk):
    """Calls `fault(name)` before every operation, and in the middle of every write."""

    def __init__(self, fault: Fault) -> None:
        self._fault = fault

    def make_folder(self, path: Path) -> None:
        self._fault(f"make_folder {path.name}")
        super().make_folder(path)

    def write(self, path: Path, content: bytes) -> None:
        self._fault(f"write {path.name}")
        super().write(path, content[: len(content) // 2])
        self._fault(f"write the rest of {path.name}")
        path.write_bytes(content)

    def sync(self, path: Path) -> None:
        self._fault(f"sync {path.name}")
        super().sync(path)

    def rename(self, source: Path, target: Path) -> None:
        self._fault(f"rename {source.name} to {target.parent.name}/{target.name}")
        super().rename(source, target)

    def link(self, source: Path, target: Path) -> None:
        self._fault(f"link {source.name}")
        super().link(source, target)

    def remove(self, path: Path) -> None:
        self._fault(f"remove {path.name}")
        super().remove(path)

    def remove_folder(self, path: Path) -> None:
        self._fault(f"remove_folder {path.name}")
        super().remove_folder(path)


class Counter:
    """Writes down every operation."""

    def __init__(self) -> None:
        self.operations: list[str] = []

    def __call__(self, operation: str) -> None:
        self.operations.append(operation)


class FailAt:
    """Raises `error` at the operation of that number, or from it on."""

    def __init__(self, number: int, error: OSError, *, from_then_on: bool = False) -> None:
        self._left = number
        self._error = error
        self._from_then_on = from_then_on

    def __call__(self, _operation: str) -> None:
        self._left -= 1
        if self._left == -1 or (self._from_then_on and self._left < 0):
            raise self._error


class DieAt:
    """Ends the process at the operation of that number, as `kill -9` would: no handler, no clean-up."""

    def __init__(self, number: int) -> None:
        self._left = number

    def __call__(self, _operation: str) -> None:
        self._left -= 1
        if self._left == -1:
            os._exit(137)
