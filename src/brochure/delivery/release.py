"""What stands between a document and its release.

A release is a promise: the figures have sources, the translation was read, somebody approved exactly this content, and
whoever asks can have the commit that it was made from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from brochure.compose.facts import readable
from brochure.compose.format.locale import variants
from brochure.compose.slots import Fact
from brochure.compose.view import EntityView, Viewer
from brochure.conformance.finding import Finding
from brochure.delivery.plan import Job
from brochure.delivery.workshop import Artifact, Workshop
from brochure.diagnostics import Hint, Place, Problems
from brochure.document.walk import printed
from brochure.spec.model.documents import DocumentSpec
from brochure.spec.model.terms import DocumentStatus, TranslationGate, Visibility
from brochure.spec.profile import Profile
from brochure.spec.scalars.date import latest_day
from brochure.spec.values import Money, Number, Quantity, Text, Translation

_PASS: Mapping[TranslationGate, AbstractSet[Translation | None]] = {
    TranslationGate.SURE: {Translation.SURE},
    TranslationGate.REVIEWED: {Translation.SURE, None},
    TranslationGate.ANY: {Translation.SURE, Translation.REVIEW, Translation.MACHINE, None},
}
_APPROVE = "see what it says, then sign it: brochure approve {}"


def refuse_unfit(workshop: Workshop, artifacts: Iterable[Artifact], problems: Problems) -> None:
    """Add an error for everything about finished files that must not be released."""
    for artifact in artifacts:
        profile = workshop.profile(artifact.job.spec, Problems())
        assert profile is not None
        _Judge(workshop, artifact, profile, problems).judge()


@dataclass(frozen=True, slots=True)
class _Judge:
    """One file before its release."""

    workshop: Workshop
    artifact: Artifact
    profile: Profile
    problems: Problems

    @property
    def _job(self) -> Job:
        return self.artifact.job

    @property
    def _ordered(self) -> DocumentSpec:
        return self.profile.documents.documents[self._job.document]

    def judge(self) -> None:
        """Look at everything."""
        self._revision()
        self._standing()
        self._embargo()
        self._numbers()
        self._translations()
        self._permissions()
        self._conformance()

    def _place(self, field: str) -> Place | None:
        """Where the document says something, or where it is asked for."""
        return self.profile.place(f"documents/{self._job.document}/{field}")

    def _revision(self) -> None:
        revision = self.workshop.request.revisions[self._job.spec]
        if revision.is_dirty:
            self.problems.error(
                "release/not-committed",
                f"the sources differ from the commit {revision.description.removesuffix('-dirty')}",
                self.profile.place("documents"),
                hints=("commit them, so that whoever has the documents can have what they were made from",),
            )
        elif not revision.description:
            self.problems.error(
                "release/not-committed",
                "the sources are under no version control, so a release of them could never be made again",
                self.profile.place("documents"),
                hints=("put them under git, and commit",),
            )

    def _standing(self) -> None:
        id_, defaults = self._job.document, self.profile.documents.defaults
        status = self._ordered.status or defaults.status or DocumentStatus.DRAFT
        place = self._place("status") if self._ordered.status else self.profile.place("defaults/status")
        if status not in (DocumentStatus.APPROVED, DocumentStatus.EMBARGOED):
            self.problems.error(
                "release/not-approved",
                f"'{id_}' is {status.value.replace('-', ' ')}, not approved",
                place or self._place("kind"),
                hints=(_APPROVE.format(id_),),
            )
        elif not self._ordered.approvals:
            self.problems.error(
                "release/not-approved",
                f"'{id_}' is {status.value}, and nobody has signed for it",
                place or self._place("kind"),
                hints=(_APPROVE.format(id_),),
            )
        else:
            void = self.workshop.void_approvals(self._job)
            for number, approval in enumerate(self._ordered.approvals):
                if approval in void:
                    self.problems.error(
                        "release/void-approval",
                        f"{approval.name} has approved another content of '{id_}' than it has now",
                        self._place(f"approvals/{number}/sha256"),
                        hints=(_APPROVE.format(id_),),
                    )

    def _embargo(self) -> None:
        instant, date = self._ordered.embargo_until, self.artifact.edition.date
        audience = self._ordered.audience or self.profile.documents.defaults.audience
        if instant and date < instant and readable(audience) == {Visibility.PUBLIC}:
            self.problems.error(
                "release/embargoed",
                f"'{self._job.document}' may not be released before {instant:%Y-%m-%d %H:%M %Z}, "
                f"and this build is of {date:%Y-%m-%d %H:%M %Z}",
                self._place("embargo_until"),
                hints=("the instant of a build is SOURCE_DATE_EPOCH, or the date of the edition",),
            )

    def _facts(self) -> Iterator[tuple[str, Place]]:
        """Every fact of the park file that shows: its path, and where it is written."""
        document = self.workshop.document(self._job, Problems())
        assert document is not None
        shown = {origin.path: origin.place for origin, _ in printed(document)}
        parts = type(self.profile.spec).model_fields
        yield from ((path, place) for path, place in shown.items() if place and path.partition("/")[0] in parts)

    def _numbers(self) -> None:
        viewer = Viewer(self.profile, self._job.language)
        for path, place in self._facts():
            fact = viewer.fact(path)
            figure = isinstance(fact, Fact) and isinstance(fact.value, Number | Quantity | Money)
            if figure and not self.profile.cites(path):
                self.problems.error(
                    "release/unsourced-number",
                    f"'{path}' is printed without a source",
                    place,
                    hints=("write where it stands: cite: source@page",),
                )

    def _translations(self) -> None:
        gate = self._ordered.translation_gate or self.profile.documents.defaults.translation_gate
        passing, language = _PASS[gate or TranslationGate.REVIEWED], self._job.language
        for path, place in self._facts():
            translated = self.profile.translated(path, language)
            if translated and (translated.stale or translated.status not in passing):
                why = "is of an older wording" if translated.stale else f"is marked '{translated.status}'"
                said, hints = f"'{path}' in '{language}' {why}", (Hint("what it translates", place),)
                self.problems.error("release/translation", said, translated.place, hints=hints)
            status = self._status_beside(path)
            if status not in passing:
                self.problems.error("release/translation", f"'{path}' in '{language}' is marked '{status}'", place)

    def _status_beside(self, path: str) -> Translation | None:
        """How good a wording is that stands in the park file itself, beside the one that it translates."""
        above, _, field = path.rpartition("/")
        owner = Viewer(self.profile, self._job.language).fact(above) if above else None
        model = owner.model if isinstance(owner, EntityView) else None
        text = getattr(model, field, None)
        own = variants(self._job.language)
        if not isinstance(text, Text) or text.original[0] in own or all(text.exactly(tag) is None for tag in own):
            return Translation.SURE
        status: Translation | None = getattr(model, "translation", None)
        return status

    def _permissions(self) -> None:
        """Pictures whose terms of use have ended."""
        day = self.artifact.edition.date.date()
        for id_, asset in (self.profile.spec.assets or {}).items():
            ends = latest_day(asset.expires.end or asset.expires.start) if asset.expires else None
            if ends and ends < day:
                self.problems.error(
                    "release/expired",
                    f"'{id_}' may not be printed after {ends.isoformat()}",
                    self.profile.place(f"assets/{id_}/expires"),
                    hints=("renew the permission, or take the picture out",),
                )

    def _conformance(self) -> None:
        for finding in findings(self.artifact):
            page = f", page {finding.page}" if finding.page else ""
            self.problems.error(
                "release/conformance",
                f"{self._job.name}{page}: {finding.message}",
                self._place("outputs") or self._place("kind"),
                hints=(f"this is '{finding.rule}' of brochure verify",),
            )


def findings(artifact: Artifact) -> tuple[Finding, ...]:
    """What `brochure verify` would say of a finished file."""
    if artifact.job.format == "pdf":
        from brochure.conformance.inspect import inspect

        return inspect(artifact.finished.content).findings
    if artifact.job.format == "docx":
        from brochure.conformance.word.inspect import inspect as inspect_word

        return tuple(inspect_word(artifact.finished.content))
    return ()
