"""Files among the inputs of a document that documents.yaml names: the profile of a press, the house template."""

from __future__ import annotations

from pathlib import Path

from brochure.delivery.plan import Job
from brochure.document.rendition import Rendition
from brochure.spec.model.documents import PrintSpec
from brochure.spec.model.terms import Colour
from brochure.spec.profile import Profile


def print_settings(job: Job, profile: Profile) -> PrintSpec:
    """A document's own settings, else those of all documents."""
    return profile.documents.documents[job.document].print or profile.documents.defaults.print or PrintSpec()


def profile_file(job: Job, profile: Profile) -> Path | None:
    """The file that a print job reads its printing condition from."""
    settings = print_settings(job, profile)
    named = settings.profile if job.rendition is Rendition.PRINT and settings.colour is not Colour.RGB else None
    return profile.folder / named if named else None


def template_file(job: Job, profile: Profile) -> Path | None:
    """The house template that a Word file is made in."""
    named = profile.documents.documents[job.document].template or profile.documents.defaults.template
    return profile.folder / named if named and job.format == "docx" else None
