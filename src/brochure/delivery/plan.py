"""What is to be made: one job for each document, language and output that a park's documents.yaml lists.

Every document with a PDF can also be had for the print shop and as a plain edition; such a job is `offered`, and done
when somebody asks for it or has its file from an earlier build.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from brochure.delivery.request import Selection
from brochure.diagnostics import Hint, Place, Problems, UsageError
from brochure.diagnostics.suggest import did_you_mean, listed
from brochure.document.rendition import Rendition
from brochure.spec.model.terms import Output
from brochure.spec.profile import Profile

_RENDITIONS = {
    Output.PDF: Rendition.SCREEN,
    Output.PDF_PRINT: Rendition.PRINT,
    Output.PDF_PLAIN: Rendition.PLAIN,
}


@dataclass(frozen=True, slots=True, order=True)
class Job:
    """One file to be made: a document of a park in one language and format ("pdf", "docx" or "csv").

    `series` is the entry of documents.yaml that the document is one of several of, or its own id. `rendition` says
    what a PDF is for; `offered` that documents.yaml does not list it.
    """

    spec: Path
    park: str
    document: str
    language: str
    format: str
    rendition: Rendition = Rendition.SCREEN
    offered: bool = False
    series: str = ""

    @property
    def name(self) -> str:
        """The file's name; it has no version in it, so that links to it stay valid."""
        return f"{self.park}-{self.document}.{self.language}{self.rendition.suffix}.{self.format}"


def plan(profiles: Mapping[Path, Profile], problems: Problems) -> tuple[Job, ...]:
    """Every job of the parks whose specs could be read, in the order of the parks and their documents.yaml."""
    _refuse_same_park(profiles, problems)
    jobs = [job for spec, profile in profiles.items() for job in _jobs(spec, profile)]
    taken: dict[str, Job] = {}
    told: set[tuple[Path, str, Path, str]] = set()
    for job in jobs:
        # Two names that differ in case alone are one file on Windows and macOS.
        other = taken.setdefault(job.name.casefold(), job)
        pair = (other.spec, other.document, job.spec, job.document)
        if other is not job and (other.spec == job.spec or other.park != job.park) and pair not in told:
            told.add(pair)
            problems.error(
                "build/same-name",
                f"two documents would be written to {job.name}",
                _place(profiles[job.spec], job),
                label=f"'{job.document}' of the park '{job.park}'",
                hints=[Hint(f"'{other.document}' of the park '{other.park}'", _place(profiles[other.spec], other))],
            )
    return tuple(jobs)


def select(
    jobs: Sequence[Job], selection: Selection, published: Container[str] = (), *, strict: bool = True
) -> tuple[Job, ...]:
    """The jobs that are wanted; unless `strict`, that may be none. What is `published` is kept up to date.

    Raises:
        UsageError: a document or language is in none of them.
    """
    chosen = tuple(
        job
        for job in jobs
        if (selection.takes(job.document, job.language) or selection.takes(job.series, job.language))
        and (selection.makes(job.rendition) if job.format == "pdf" else selection.rendition is None)
        and (not job.offered or selection.rendition or job.name in published)
    )
    if not strict:
        return chosen
    _refuse_unknown("document", selection.documents, {name for job in jobs for name in (job.document, job.series)})
    _refuse_unknown("language", selection.languages, {job.language for job in jobs})
    if jobs and not chosen:
        names = ", ".join(job.name for job in jobs if not job.offered)
        raise UsageError(f"no document is made in that language and form: {names}")
    return chosen


def _jobs(spec: Path, profile: Profile) -> Iterable[Job]:
    defaults = profile.documents.defaults
    for id_, document in profile.documents.documents.items():
        languages = document.languages or defaults.languages or profile.spec.languages
        outputs = document.outputs or defaults.outputs or (Output.PDF,)
        for language in dict.fromkeys(languages):
            for job in _files(spec, profile.spec.id, id_, language, outputs):
                yield replace(job, series=id_.removesuffix(f"-{document.prospect}") if document.prospects else id_)


def _files(spec: Path, park: str, document: str, language: str, outputs: Sequence[Output]) -> Iterable[Job]:
    listed = {_RENDITIONS[output] for output in outputs if output in _RENDITIONS}
    for output in dict.fromkeys(outputs):
        yield Job(spec, park, document, language, _format(output), _RENDITIONS.get(output, Rendition.SCREEN))
    if listed:
        for rendition in Rendition:
            if rendition not in listed:
                yield Job(spec, park, document, language, "pdf", rendition, offered=True)


def _format(output: Output) -> str:
    return "pdf" if output in _RENDITIONS else output.value


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
