"""Which commit the sources of a park stand at, as git says."""

from __future__ import annotations

import os
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from brochure.delivery.project import find_top


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit by `git describe --tags --always --dirty`, and its date in UTC; empty without git."""

    description: str = ""
    date: datetime | None = None

    @property
    def is_dirty(self) -> bool:
        """Whether something is not committed."""
        return self.description.endswith("-dirty")


def read_revision(folder: Path, output: Path) -> Revision:
    """The revision of the repository that holds `folder`; changes below `output` do not make it dirty.

    Without git, a repository or a first commit the revision is empty: a spec may live anywhere.
    """
    return Inquiry(folder, output).answer()


class Inquiry:
    """The same, under way: git is asked everything at once and answers while other things are done."""

    def __init__(self, folder: Path, output: Path) -> None:
        top, published = find_top(folder), output.resolve()
        within = published != top and published.is_relative_to(top)
        rest = [f":(top,exclude){published.relative_to(top).as_posix()}"] if within else []
        # Committed files anywhere, and new ones beside the spec: those would be missing for whoever checks the commit
        # out.
        self._asked = (
            _Question(folder, "log", "-1", "--format=%ct"),
            _Question(folder, "describe", "--tags", "--always"),
            _Question(folder, "status", "--porcelain", "--untracked-files=no", "--", ":/", *rest),
            _Question(folder, "ls-files", "--others", "--exclude-standard", "--", ".", *rest),
        )

    def answer(self) -> Revision:
        """What git has said; waits for it."""
        seconds, description, changed, new = (question.answer() for question in self._asked)
        if not (seconds and description):
            return Revision()
        return Revision(description + "-dirty" * bool(changed or new), datetime.fromtimestamp(int(seconds), UTC))


class _Question:
    """A git command under way."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        # Variables such as GIT_DIR would point git at another repository; its settings must not run programs.
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment |= {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
        command = ["git", "-c", "core.fsmonitor=false", "-C", str(folder), *arguments]
        self._process: subprocess.Popen[str] | None = None
        with suppress(OSError):
            self._process = subprocess.Popen(  # noqa: S603 (a fixed program with our own arguments)
                command,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                errors="surrogateescape",
            )

    def answer(self) -> str:
        """What git printed; nothing where it failed."""
        if self._process is None:
            return ""
        said, _ = self._process.communicate()
        return said.strip() if self._process.returncode == 0 else ""
