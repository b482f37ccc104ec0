"""From an edited Word file to a patch of the spec, with everything worth saying on the way."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from brochure.delivery.plan import Job
from brochure.delivery.prepare import Work, prepare
from brochure.delivery.request import Request, Selection
from brochure.diagnostics import Problems, UsageError
from brochure.diagnostics.suggest import listed
from brochure.pull.edited import EditedFile, read_edited
from brochure.pull.merging import Clash, Edit, Merge, merge
from brochure.pull.trial import Patch, bring_back, wordings_of
from brochure.spec.profile import Profile

_NAME = re.compile(r"(?P<park>.+?)-(?P<document>[^.]+)\.(?P<language>[A-Za-z0-9-]+)(?:[ ._(].*)?\.docx")
_SHORT = 70


@dataclass(frozen=True, slots=True)
class Pulled:
    """What was found in a file and what it makes of the spec; `patch` is None where the spec cannot be read."""

    edited: EditedFile
    job: Job
    merge: Merge | None
    patch: Patch | None


def pull(file: Path, request: Request, problems: Problems) -> Pulled:
    """Compare a Word file with the spec that it was made from.

    What cannot be brought back is added to `problems`: as an error what somebody changed and would lose, as a warning
    what only looks like it.

    Raises:
        UsageError: the file was not made by brochure, or not from any spec of the request.
    """
    edited = read_edited(file)
    work = prepare(replace(request, selection=Selection()), problems)
    job = _job_of(edited, file, work)
    profile = work.workshop.profile(job.spec, problems)
    now = wordings_of(work.workshop, job, problems) if profile else None
    if profile is None or now is None:
        return Pulled(edited, job, None, None)
    merged = merge(edited, now)
    patch = bring_back(request, job, profile, merged.edits)
    _tell(edited, merged, patch, profile, problems)
    return Pulled(edited, job, merged, patch)


def differences(patch: Patch, root: Path) -> Iterator[str]:
    """The patch as a unified diff, which `git apply` and `patch -p1` take."""
    for file, (old, new) in patch.files.items():
        name = file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()
        before, after = (data.decode("utf-8").splitlines(keepends=True) for data in (old, new))
        for line in difflib.unified_diff(before, after, f"a/{name}", f"b/{name}"):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _job_of(edited: EditedFile, file: Path, work: Work) -> Job:
    """The job that the file came from, by what it says of itself or, where that was lost, by its name."""
    wanted = (edited.park, edited.document, edited.language)
    named = _NAME.fullmatch(file.name)
    if not all(wanted) and named:
        wanted = (named["park"], named["document"], named["language"])
    jobs = [job for job in work.jobs if job.format == "docx"]
    found = next((job for job in jobs if (job.park, job.document, job.language) == wanted), None)
    if found is not None:
        return found
    if not all(wanted):
        raise UsageError(f"'{file.as_posix()}' no longer says which document it is; give it the name it was built with")
    known = listed(sorted({job.name for job in jobs}), "Word documents")
    park, document, language = wanted
    raise UsageError(f"no spec here makes the document '{document}' of the park '{park}' in '{language}': {known}")


def _tell(edited: EditedFile, merged: Merge, patch: Patch, profile: Profile, problems: Problems) -> None:
    for clash in merged.clashes:
        _tell_clash(clash, profile, problems)
    for refused in patch.refused:
        edit = refused.edit
        problems.error(
            "pull/not-written",
            f"'{edit.key.path}' was changed from '{_short(edit.before)}' to '{_short(edit.after)}', and that cannot be "
            "written into the spec",
            refused.place,
            hints=(refused.reason,),
        )
    for key, text in merged.emptied:
        problems.warning(
            "pull/emptied",
            f"'{key.path}' was emptied; it said '{_short(text)}'",
            profile.place(key.path),
            hints=("to take a fact out, delete it in the spec",),
        )
    for key, text in merged.removed:
        problems.warning(
            "pull/removed",
            f"'{key.path}' no longer stands in the document; it said '{_short(text)}'",
            profile.place(key.path),
            hints=("the spec keeps it: leave its section out in documents.yaml, or delete the fact there",),
        )
    at = profile.place(f"documents/{edited.document}")
    for text in edited.foreign:
        problems.warning(
            "pull/not-a-fact",
            f"these words are not from a fact: '{_short(text)}'",
            at,
            hints=("change them in the template, or in the text that the spec gives the document",),
        )


def _tell_clash(clash: Clash, profile: Profile, problems: Problems) -> None:
    place = profile.place(clash.path)
    if clash.now:
        now = " or ".join(f"'{_short(text)}'" for text in clash.now)
        problems.error(
            "pull/changed-meanwhile",
            f"'{clash.path}' was '{_short(clash.before)}'; the document now says '{_short(clash.found[0])}', and the "
            "spec has changed as well",
            place,
            hints=(f"the spec now says {now}; decide there",),
        )
        return
    said = " and ".join(f"'{_short(text)}'" for text in clash.found)
    problems.error(
        "pull/several-values",
        f"'{clash.path}' was '{_short(clash.before)}' and was changed in several ways: {said}",
        place,
        hints=("make them the same in the document, or change the fact in the spec",),
    )


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHORT else f"{flat[:_SHORT].rstrip()}…"


def said_of(edit: Edit) -> str:
    """An edit in one line."""
    by = f" (tracked change by {' and '.join(edit.tracked)}, read as accepted)" if edit.tracked else ""
    return f"{edit.key.path}: {_short(edit.before)} → {_short(edit.after)}{by}"
