"""Git, asked safely: for the repository that a folder lies in, and without running what its settings name."""

from __future__ import annotations

import os
import subprocess
from contextlib import suppress
from pathlib import Path


class Question:
    """A git command under way; several can be, for most of the time that git takes is that of starting."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        # Variables such as GIT_DIR would point git at another repository.
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment |= {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
        command = ["git", "-c", "core.fsmonitor=false", "-C", str(folder), *arguments]
        self._process: subprocess.Popen[bytes] | None = None
        with suppress(OSError):
            self._process = subprocess.Popen(  # noqa: S603 (a fixed program with our own arguments)
                command,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )

    def content(self) -> bytes:
        """What git printed; nothing where it failed or is not installed."""
        if self._process is None:
            return b""
        said, _ = self._process.communicate()
        return said if self._process.returncode == 0 else b""

    def answer(self) -> str:
        """The same as text, without the space around it."""
        return self.content().decode("utf-8", "surrogateescape").strip()
