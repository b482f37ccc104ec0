"""What is to be made: one job for each document, language and format that a park's documents.yaml lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from brochure.diagnostics import Hint, Problems, UsageError
from brochure.diagnostics.suggest import did_you_mean, listed
from brochure.spec.profile import Profile


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


@dataclass(frozen=True, slots=True)
class Selection:
    """Which documents and languages are wanted, by id and BCP 47 tag; empty means all."""

    documents: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.documents or self.languages)

    def takes(self, document: str, language: str) -> bool:
        """Whether a document in a language is wanted."""
        return (not self.documents or document in self.documents) and (not self.languages or language in self.languages)


def plan(profiles: Mapping[Path, Profile], problems: Problems) -> tuple[Job, ...]:
    """Every job of the parks whose specs could be read, in the order of the parks and their documents.yaml."""
    _refuse_same_park(profiles, problems)
    jobs = [job for spec, profile in profiles.items() for job in _jobs(spec, profile)]
    taken: dict[str, Job] = {}
    for job in jobs:
        # Two names that differ in case alone are one file on Windows and macOS.
        other = taken.setdefault(job.name.casefold(), job)
        if other is not job:
            problems.error(
                "build/same-name",
                f"two documents would be written to {job.name}",
                profiles[job.spec].place("id"),
                label=f"document '{job.document}' of this park",
                hints=[Hint(f"document '{other.document}' of this park", profiles[other.spec].place("id"))],
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


def _jobs(spec: Path, profile: Profile) -> Iterable[Job]:
    documents = profile.documents
    for id_, document in documents.documents.items():
        languages = document.languages or documents.defaults.languages or profile.spec.languages
        for language in dict.fromkeys(languages):
            for format_ in dict.fromkeys(document.outputs):
                yield Job(spec, profile.spec.id, id_, language, format_)


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
