"""Publishing: a set of files replaces another as a whole, or not at all.

New files are written beside the old ones, in a hidden folder of the output folder, together with a second name
(a hard link) for every file that is going to be replaced or removed. Up to here no published file has been touched.
Then one rename turns the plan into a journal: from that moment the new set is the one that counts.

    .brochure-publishing/new/…     what will stand in the folder
    .brochure-publishing/old/…     what stood there: the way back
    .brochure-publishing/plan      not decided yet: the old set stands, and is left alone
    .brochure-publishing/forward   decided: whoever comes by completes the new set
    .brochure-publishing/back      a step failed (a file was held open): whoever comes by restores the old set

Every step can be repeated, so a process may be killed anywhere and `recover` finishes what it had begun. Each file is
replaced by a single rename, so that nobody ever reads half of one.
"""

from __future__ import annotations

import json
import stat
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from brochure.delivery.disk import Disk, in_words
from brochure.delivery.manifest import STAGING
from brochure.diagnostics import EnvironmentFault

_PLAN, _FORWARD, _BACK = "plan", "forward", "back"


@dataclass(frozen=True, slots=True)
class Change:
    """What happens to one file of the output folder; without `content` it is removed."""

    name: str
    content: bytes | None


@dataclass(frozen=True, slots=True)
class _Step:
    """One line of the journal: whether a file of that name comes, and whether there was one."""

    name: str
    comes: bool
    existed: bool


def publish(folder: Path, changes: Sequence[Change], disk: Disk | None = None) -> None:
    """Make all changes or none, in their order (the manifest comes last).

    The caller holds the folder's lock and has called `recover`.

    Raises:
        EnvironmentFault: the disk is full, a file is held open, …; the old set stands as it was.
    """
    disk = disk or Disk()
    try:
        try:
            steps = _prepare(folder, changes, disk)
            _decide(folder, disk)
            _go_forward(folder, steps, disk)
        except BaseException:
            _turn_back(folder, disk)
            raise
    except OSError as error:
        raise in_words(error, folder) from error
    # The new set stands; what is left of the work is in nobody's way and goes with the next build.
    with suppress(OSError):
        _clear(folder, disk)


def recover(folder: Path, disk: Disk | None = None) -> None:
    """Finish or undo a publication that was cut off; the caller holds the folder's lock.

    Raises:
        EnvironmentFault: the remains can't be cleared away.
    """
    disk = disk or Disk()
    staging = folder / STAGING
    try:
        if staging.is_symlink() or staging.is_file():
            disk.remove(staging)
        if not staging.exists():
            return
        if (staging / _BACK).exists():
            _go_back(folder, _read(staging / _BACK), disk)
        elif (staging / _FORWARD).exists():
            try:
                _go_forward(folder, _read(staging / _FORWARD), disk)
            except OSError:
                _turn_back(folder, disk)
                raise
        _clear(folder, disk)
    except OSError as error:
        raise in_words(error, folder) from error


def _prepare(folder: Path, changes: Iterable[Change], disk: Disk) -> tuple[_Step, ...]:
    staging = folder / STAGING
    for path in (staging, staging / "new", staging / "old"):
        disk.make_folder(path)
    steps = []
    for change in changes:
        existed = _is_file(folder / change.name)
        if change.content is not None:
            disk.write(staging / "new" / change.name, change.content)
            disk.sync(staging / "new" / change.name)
        if existed:
            _keep(folder / change.name, staging / "old" / change.name, disk)
        steps.append(_Step(change.name, comes=change.content is not None, existed=existed))
    disk.write(staging / _PLAN, json.dumps([[step.name, step.comes, step.existed] for step in steps]).encode())
    disk.sync(staging / _PLAN)
    for path in (staging / "new", staging / "old", staging, folder):
        disk.sync(path)
    return tuple(steps)


def _is_file(path: Path) -> bool:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return False
    if stat.S_ISLNK(mode):
        raise EnvironmentFault(f"{path.as_posix()} is a link, and brochure does not write through links: remove it")
    if not stat.S_ISREG(mode):
        raise EnvironmentFault(f"{path.as_posix()} is not a file, so it can't be replaced: move it away")
    return True


def _keep(file: Path, backup: Path, disk: Disk) -> None:
    try:
        disk.link(file, backup)
    except OSError:
        # Some file systems know no second names; a copy serves as well.
        disk.write(backup, file.read_bytes())
        disk.sync(backup)


def _decide(folder: Path, disk: Disk) -> None:
    staging = folder / STAGING
    disk.rename(staging / _PLAN, staging / _FORWARD)
    disk.sync(staging)


def _go_forward(folder: Path, steps: Iterable[_Step], disk: Disk) -> None:
    for step in steps:
        staged = folder / STAGING / "new" / step.name
        if not step.comes:
            disk.remove(folder / step.name)
        elif staged.exists():
            disk.rename(staged, folder / step.name)
    disk.sync(folder)


def _turn_back(folder: Path, disk: Disk) -> None:
    # Whatever fails here is finished by the next `recover`: the journal stays until all is done.
    staging = folder / STAGING
    with suppress(OSError):
        if (staging / _FORWARD).exists():
            steps = _read(staging / _FORWARD)
            disk.rename(staging / _FORWARD, staging / _BACK)
            disk.sync(staging)
            _go_back(folder, steps, disk)
        _clear(folder, disk)


def _go_back(folder: Path, steps: Sequence[_Step], disk: Disk) -> None:
    for step in reversed(steps):
        staged, kept = (folder / STAGING / part / step.name for part in ("new", "old"))
        if kept.exists():
            disk.rename(kept, folder / step.name)
        elif step.comes and not step.existed and not staged.exists():
            disk.remove(folder / step.name)
    disk.sync(folder)


def _clear(folder: Path, disk: Disk) -> None:
    staging = folder / STAGING
    if not staging.exists():
        return
    # Journals first: without one the rest is rubbish, not a decision.
    for path in (staging / _FORWARD, staging / _BACK, staging / _PLAN):
        disk.remove(path)
    for part in (staging / "new", staging / "old"):
        if part.is_symlink():
            disk.remove(part)
        elif part.is_dir():
            for path in sorted(part.iterdir()):
                disk.remove(path)
            disk.remove_folder(part)
    disk.remove_folder(staging)


def _read(journal: Path) -> tuple[_Step, ...]:
    try:
        lines = json.loads(journal.read_bytes())
        steps = tuple(_Step(str(name), bool(comes), bool(existed)) for name, comes, existed in lines)
    except (ValueError, TypeError):
        steps = ()
    # A journal from elsewhere must not reach outside its folder.
    if not steps or any(Path(step.name).name != step.name for step in steps):
        folder = journal.parent.as_posix()
        raise EnvironmentFault(f"{folder} holds the remains of another program: remove that folder and build again")
    return steps
