"""The files of facts that a PDF carries with it: whoever has the file has the source of every figure in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from brochure.compose.facts import readable
from brochure.delivery.plan import Job
from brochure.diagnostics import Problems
from brochure.document.rendition import Rendition
from brochure.pdf.order import Attachment
from brochure.spec.profile import Profile
from brochure.spec.reader import DOCUMENTS, LABELS, PROSPECTS

_MEDIA = {
    ".yaml": "application/yaml",
    ".csv": "text/csv",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_PRIVATE = {DOCUMENTS, LABELS, PROSPECTS}
"""Orders and prospects are the office's own business, and labels no facts."""


def attached_spec(job: Job, profile: Profile, root: Path, problems: Problems) -> tuple[Attachment, ...]:
    """The park file, its translations and its tables, where the document asks for them; none for the print shop.

    An error for each fact in them that the document's readers may not see: an attached file hides nothing. `root` is
    the folder that the paths of a profile's inputs start from.
    """
    ordered, defaults = profile.documents.documents[job.document], profile.documents.defaults
    wanted = defaults.attach_spec if ordered.attach_spec is None else ordered.attach_spec
    if not wanted or job.rendition is Rendition.PRINT:
        return ()
    audience = ordered.audience or defaults.audience
    for path, visibility in profile.index.visibilities.items():
        if visibility not in readable(audience):
            problems.error(
                "build/attached-hidden-fact",
                f"the spec is attached to '{job.document}', whose audience is '{audience or 'public'}', "
                f"and '{path}' is {visibility.value}",
                profile.place(f"{path}/visibility"),
                hints=("write 'attach_spec: false' for this document, or move the fact to a park file of its own.",),
            )
    return tuple(_files(profile, root))


def _files(profile: Profile, root: Path) -> Iterator[Attachment]:
    for read in profile.inputs:
        file = root / read.path
        media = _MEDIA.get(file.suffix.lower())
        if media and file.name not in _PRIVATE:
            yield Attachment(file.name, file.read_bytes(), media, f"Facts of {profile.spec.id}: {file.name}")
