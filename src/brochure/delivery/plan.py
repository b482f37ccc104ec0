"""What is to be made: one job for each document, language and format that a park's documents.yaml lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from brochure.delivery.request import Selection
from brochure.diagnostics import Hint, Place, Problems, UsageError
from brochure.diagnostics.suggest import did_you_mean, listed
from brochure.spec.model.terms import Output
from brochure.spec.profile import Profile

_MADE = (Output.PDF, Output.DOCX)


@dataclass(frozen=True, slots=True, order=True)
class Job:
    """One file to be made: a document of a park in one language and format ("pdf" or "docx")."""

    spec: Path
    park: str
    document: str
    language: str
    format: str

    @property
    def name(self) -> str:
        """The file's name; it has no version in it, so that links to it stay valid."""
        return f"{self.park}-{self.document}.{self.language}.{self.format}"


def plan(profiles: Mapping[Path, Profile], problems: Problems) -> tuple[Job, ...]:
    """Every job of the parks whose specs could be read, in the order of the parks and their documents.yaml."""
    _refuse_same_park(profiles, problems)
    jobs = [job for spec, profile in profiles.items() for job in _jobs(spec, profile, problems)]
    taken: dict[str, Job] = {}
    for job in jobs:
        # Two names that differ in case alone are one file on Windows and macOS.
        other = taken.setdefault(job.name.casefold(), job)
        if other is not job and (other.spec == job.spec or other.park != job.park):
            problems.error(
                "build/same-name",
                f"two documents would be written to {job.name}",
                _place(profiles[job.spec], job),
                label=f"'{job.document}' of the park '{job.park}'",
                hints=[Hint(f"'{other.document}' of the park '{other.park}'", _place(profiles[other.spec], other))],
            )
    return tuple(jobs)


def select(jobs: Sequence[Job], selection: Selection, *, strict: bool = True) -> tuple[Job, ...]:
    """The jobs that are wanted; unless `strict`, that may be none.

    Raises:
        UsageError: a document or language is in none of them.
    """
    chosen = tuple(job for job in jobs if selection.takes(job.document, job.language))
    if not strict:
        return chosen
    _refuse_unknown("document", selection.documents, {job.document for job in jobs})
    _refuse_unknown("language", selection.languages, {job.language for job in jobs})
    if jobs and not chosen:
        raise UsageError(f"no document is made in that language: {', '.join(job.name for job in jobs)}")
    return chosen


def _jobs(spec: Path, profile: Profile, problems: Problems) -> Iterable[Job]:
    defaults = profile.documents.defaults
    for id_, document in profile.documents.documents.items():
        languages = document.languages or defaults.languages or profile.spec.languages
        listing = f"documents/{id_}/outputs" if document.outputs else "defaults/outputs"
        outputs = document.outputs or defaults.outputs or (Output.PDF,)
        for output in dict.fromkeys(outputs):
            if output not in _MADE:
                problems.error(
                    "build/unknown-output",
                    f"document '{id_}' asks for '{output}', which this version can't make",
                    profile.place(f"{listing}/{outputs.index(output)}"),
                    hints=[listed(sorted(_MADE), "outputs")],
                )
                continue
            for language in dict.fromkeys(languages):
                yield Job(spec, profile.spec.id, id_, language, output.value)


def _place(profile: Profile, job: Job) -> Place | None:
    return profile.place(f"documents/{job.document}")


def _refuse_same_park(profiles: Mapping[Path, Profile], problems: Problems) -> None:
    first: dict[str, Profile] = {}
    for profile in profiles.values():
        other = first.setdefault(profile.spec.id, profile)
        if other is not profile:
            problems.error(
                "build/same-park",
                f"two parks have the id '{profile.spec.id}', so their files would have the same names",
                profile.place("id"),
                hints=[Hint("the other one", other.place("id"))],
            )


def _refuse_unknown(what: str, wanted: Iterable[str], known: Iterable[str]) -> None:
    known = sorted(known)
    for word in wanted:
        if word not in known:
            meant = did_you_mean(word, known) or listed(known, f"{what}s")
            raise UsageError(f"no {what} is called '{word}': {meant}")
