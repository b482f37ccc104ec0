"""Numbers the sources of a document by their first appearance."""

from __future__ import annotations

from collections.abc import Iterable

from brochure.compose.format.dates import format_date
from brochure.compose.format.locale import is_chinese
from brochure.compose.view import Viewer
from brochure.compose.wording import SOURCE_KINDS
from brochure.diagnostics import Place
from brochure.document.document import Source
from brochure.document.inline import Citation, Inlines, Run
from brochure.spec.values import Cite


class Citations:
    """The sources cited so far in one document."""

    def __init__(self, viewer: Viewer) -> None:
        self._viewer = viewer
        self._numbers: dict[str, int] = {}

    def of(self, paths: Iterable[str]) -> tuple[Cite, ...]:
        """The citations of facts: their own or inherited ones; where there are none, those of the facts inside them."""
        profile = self._viewer.profile
        found: dict[tuple[str, str | None], Cite] = {}
        for path in paths:
            cites = profile.cites(path) or [
                cite for inner, cites in profile.index.cites.items() if inner.startswith(f"{path}/") for cite in cites
            ]
            for cite in cites:
                # One place in a source is cited once; words quoted from it are kept.
                key = (cite.source, cite.at)
                if key not in found or (cite.quote and not found[key].quote):
                    found[key] = cite
        return tuple(found.values())

    def numbered(self, cites: Iterable[Cite], at: Place) -> tuple[Citation, ...]:
        """The citations with the numbers of their sources."""
        return tuple(
            Citation(
                cite.source, self._numbers.setdefault(cite.source, len(self._numbers) + 1), cite.at, cite.quote, at
            )
            for cite in cites
        )

    def sources(self) -> tuple[Source, ...]:
        """The source list."""
        return tuple(self._source(id_, number) for id_, number in self._numbers.items())

    def _source(self, id_: str, number: int) -> Source:
        viewer, path = self._viewer, f"sources/{id_}"
        source = viewer.profile.spec.sources[id_]
        chinese = is_chinese(viewer.language)
        details: list[Run] = []
        if source.publisher:
            publisher = viewer.text(source.publisher, f"{path}/publisher", source, "publisher")
            details.append(Run(str(publisher), origin=publisher.origin, language=publisher.language))
        details.append(Run(SOURCE_KINDS[source.kind][chinese]))
        if source.published:
            words = format_date(source.published, viewer.language)
            details.append(Run(words, origin=viewer.origin(f"{path}/published")))
        title = viewer.text(source.title, f"{path}/title", source, "title")
        return Source(
            number=number,
            id=id_,
            title=(Run(str(title), origin=title.origin, language=title.language),),
            details=_joined(details, "，" if chinese else ", "),
            url=source.url,
            place=viewer.profile.place(path),
        )


def _joined(details: list[Run], separator: str) -> Inlines:
    return tuple(part for detail in details for part in (Run(separator), detail))[1:]
