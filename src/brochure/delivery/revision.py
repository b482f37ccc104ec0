"""Which commit the sources of a park stand at, as git says."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit by `git describe --tags --always --dirty`, and its date in UTC; empty without git."""

    description: str = ""
    date: datetime | None = None


def read_revision(folder: Path, output: Path) -> Revision:
    """The revision of the repository that holds `folder`; changes below `output` do not make it dirty.

    Without git, a repository or a first commit the revision is empty: a spec may live anywhere.
    """
    seconds = _git(folder, "log", "-1", "--format=%ct")
    description = _git(folder, "describe", "--tags", "--always")
    if not (seconds and description):
        return Revision()
    if _is_dirty(folder, output):
        description += "-dirty"
    return Revision(description, datetime.fromtimestamp(int(seconds), UTC))


def _is_dirty(folder: Path, output: Path) -> bool:
    # Committed files anywhere, and new ones beside the spec: those would be missing for whoever checks the commit out.
    top = Path(_git(folder, "rev-parse", "--show-toplevel") or folder)
    paths = [":/"]
    if output.resolve().is_relative_to(top):
        paths.append(f":(top,exclude){output.resolve().relative_to(top).as_posix()}")
    changed = _git(folder, "status", "--porcelain", "--untracked-files=no", "--", *paths)
    new = _git(folder, "ls-files", "--others", "--exclude-standard", "--", ".", *paths[1:])
    return bool(changed or new)


def _git(folder: Path, *arguments: str) -> str:
    # Variables such as GIT_DIR would point git at another repository; settings of this one must not run programs.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    command = ["git", "-c", "core.fsmonitor=false", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(  # noqa: S603 (a fixed program with our own arguments)
            command,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
