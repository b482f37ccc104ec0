"""Every system call of a build that changes the output folder, and a way to make each of them go wrong (strace)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
CALLS = (
    "openat", "write", "rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat", "mkdir", "mkdirat",
    "rmdir", "fsync", "fdatasync", "ftruncate",
)  # fmt: skip
_NAMED = re.compile(r'"(build(?:/[^"]*)?)"')
_LINE = re.compile(r"^(\d+) +(\w+)\((.*)$")


@dataclass(frozen=True)
class Call:
    """The n-th call of a name about one file of the output folder, by its path in the project.

    Counted by file, because how often Python opens, writes and renames others depends on what it has to import. A file
    that is open goes by its whole path, another one by the path that it is named with.
    """

    name: str
    path: str
    number: int
    is_open: bool

    def __str__(self) -> str:
        return f"{self.name} {self.number} of {self.path}"

    def fails(self, project: Path, fault: str) -> tuple[str, ...]:
        """Options of strace that make it go wrong in a project: `signal=KILL` or `error=ENOSPC`."""
        path = str(project / self.path) if self.is_open else self.path
        wrong = f"inject={self.name}:{fault}:when={self.number}"
        return ("-P", path, "-o", os.devnull, "-e", f"trace={self.name}", "-e", wrong)


def strace() -> str:
    """The program; a test that needs it skips visibly where there is none, or where tracing is not allowed."""
    found = shutil.which("strace")
    if not found:
        pytest.skip("strace is not installed")
    allowed = subprocess.run([found, "-o", os.devnull, "true"], capture_output=True, check=False)
    if allowed.returncode:
        pytest.skip("tracing is not allowed here")
    return found


def build(project: Path, cache: Path, *tracing: str) -> subprocess.CompletedProcess[str]:
    """`brochure build` of a project in one process, under strace with those options if there are any."""
    command = [sys.executable, "-m", "brochure", "build", "-j", "1"]
    if tracing:
        command = [strace(), "-f", "-q", *tracing, *command]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(SOURCE), "BROCHURE_CACHE": str(cache)}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def calls(project: Path, cache: Path, log: Path) -> list[Call]:
    """The calls of a build that write to its output folder, in the order in which they are made."""
    done = build(project, cache, "-y", "-s", "0", "-e", f"trace={','.join(CALLS)}", "-o", str(log))
    assert done.returncode == 0, done.stderr
    counts: Counter[tuple[str, str]] = Counter()
    found, main = [], ""
    opened = re.compile(rf"\d+<{re.escape(str(project))}/(build[^>]*)>")
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        match = _LINE.match(line)
        if not match:
            continue
        process, name, arguments = match.groups()
        main = main or process
        held, named = opened.match(arguments), _NAMED.search(arguments)
        path = held or named
        if process != main or path is None or (name == "openat" and "O_CREAT" not in arguments):
            continue
        counts[name, path[1]] += 1
        found.append(Call(name, path[1], counts[name, path[1]], held is not None))
    return found
