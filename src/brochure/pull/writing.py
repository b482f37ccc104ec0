"""Writes a patch: all of its files or none."""

from __future__ import annotations

import shutil

from brochure.delivery.disk import Disk
from brochure.diagnostics import EnvironmentFault
from brochure.pull.trial import Patch


def write(patch: Patch) -> None:
    """Put new files in the place of the old ones, once all of them lie complete beside these.

    Raises:
        EnvironmentFault: a file was changed meanwhile.
    """
    disk = Disk()
    drafts = {file: file.with_name(f".{file.name}.pulled") for file in patch.files}
    try:
        for file, (old, new) in patch.files.items():
            if file.read_bytes() != old:
                raise EnvironmentFault(f"'{file.name}' was changed meanwhile; run the command again")
            disk.remove(drafts[file])
            disk.write(drafts[file], new)
            shutil.copymode(file, drafts[file])
            disk.sync(drafts[file])
        for file, draft in drafts.items():
            disk.rename(draft, file)
    finally:
        for draft in drafts.values():
            disk.remove(draft)
