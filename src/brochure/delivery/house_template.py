"""The house template that a Word file is made in, from what documents.yaml names."""

from __future__ import annotations

from pathlib import Path

from brochure.delivery.named_files import template_file
from brochure.delivery.plan import Job
from brochure.diagnostics import Problems
from brochure.spec.profile import Profile
from brochure.word.house.house import House, read_house
from brochure.word.house.refusals import UnusableHouseError


def house_of(job: Job, profile: Profile, root: Path, problems: Problems) -> House | None:
    """The house of a job of the project in `root`; None without one, or after adding an error."""
    file = template_file(job, profile)
    if file is None:
        return None
    own = profile.documents.documents[job.document].template is not None
    place = profile.place(f"documents/{job.document}/template" if own else "defaults/template")
    name = file.relative_to(profile.folder).as_posix()
    allowed = (root.resolve(), profile.folder.resolve())
    if not any(file.resolve().is_relative_to(folder) for folder in allowed):
        problems.error("word/house", f"'{name}' lies outside the project, and is not read", place)
    elif not file.is_file():
        problems.error("word/house", f"there is no house template '{name}' beside the spec", place)
    else:
        try:
            return read_house(file.read_bytes(), file.name)
        except UnusableHouseError as fault:
            problems.error("word/house", f"the house template '{name}' {fault.message}", place, hints=(fault.advice,))
    return None
