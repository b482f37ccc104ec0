"""The few operations on files that publishing consists of, and what their failures mean in words."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from brochure.diagnostics import EnvironmentFault

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_DENIED = {errno.EACCES, errno.EPERM}
_HELD = {errno.EBUSY, errno.ETXTBSY}
_SHARING_VIOLATION = {32, 33}


class Disk:
    """Each method is one step that can fail or be the last one before the power goes.

    Publishing goes through these alone, so that a test can make any of them fail or kill the process there.
    """

    def make_folder(self, path: Path) -> None:
        """Create a folder that does not exist yet."""
        path.mkdir()

    def write(self, path: Path, content: bytes) -> None:
        """Create a new file; never opens one that exists, nor follows a link."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags, 0o666), "wb") as file:
            file.write(content)

    def sync(self, path: Path) -> None:
        """Wait until a file's content or a folder's entries have reached the disk."""
        if os.name == "nt" and path.is_dir():
            return
        handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:
            # Some network file systems keep no entries to wait for.
            if error.errno != errno.EINVAL:
                raise
        finally:
            os.close(handle)

    def rename(self, source: Path, target: Path) -> None:
        """Put `source` in the place of `target` in one step: a reader sees the one or the other."""
        source.replace(target)

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name."""
        os.link(source, target)

    def remove(self, path: Path) -> None:
        """Remove a file or a link; nothing happens where there is none."""
        path.unlink(missing_ok=True)

    def remove_folder(self, path: Path) -> None:
        """Remove an empty folder."""
        path.rmdir()


def in_words(error: OSError, folder: Path) -> EnvironmentFault:
    """One line for a failure inside an output folder: what is wrong with which file, and what to do."""
    file = Path(str(error.filename2 or error.filename or folder))
    shown = (folder / file.name).as_posix() if file != folder else folder.as_posix()
    code = error.errno
    if error.filename2 and _is_held(error):
        return EnvironmentFault(f"{shown} can't be replaced: close {file.name} in the program that has it open")
    if code in _HELD or getattr(error, "winerror", None) in _SHARING_VIOLATION:
        return EnvironmentFault(f"{shown} is in use: close {file.name} in the program that has it open")
    if code in _FULL:
        return EnvironmentFault(f"the disk is full: {folder.as_posix()} has no room for the new files")
    if code == errno.EROFS:
        return EnvironmentFault(f"{folder.as_posix()} is on a disk that can only be read")
    if code in _DENIED:
        return EnvironmentFault(f"{folder.as_posix()} can't be written: you lack the permission")
    if code in {errno.EEXIST, errno.ENOTDIR}:
        return EnvironmentFault(f"{folder.as_posix()} can't be used: a file of that name is in the way")
    if code == errno.ENAMETOOLONG:
        return EnvironmentFault(f"{shown} can't be written: the name is too long")
    return EnvironmentFault(f"{shown} can't be written: {(error.strerror or str(error)).lower()}")


def _is_held(error: OSError) -> bool:
    # The folder took new files a moment ago, so a refused replacement concerns the file itself.
    return error.errno in _DENIED | _HELD or getattr(error, "winerror", None) in _SHARING_VIOLATION
