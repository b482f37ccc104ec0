"""From a profile and a template to a document in one language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import jinja2

from brochure.collector import still
from brochure.compose.environment import Missing, TemplateEnvironment
from brochure.compose.facts import ProfileFacts
from brochure.compose.filters import Filters, is_measure, known_to_be_unknown
from brochure.compose.format.instants import format_instant
from brochure.compose.labels import Labels
from brochure.compose.node import Node
from brochure.compose.read import Reader
from brochure.compose.readiness import Demand, demands, lacks
from brochure.compose.scan import scan
from brochure.compose.sections import Sections
from brochure.compose.slots import FactText, Phrase, Rendered, SlotTable
from brochure.compose.stamping import SLOT_FILTER
from brochure.compose.template_fault import explain
from brochure.compose.view import Viewer, parts_of
from brochure.compose.vocabulary.table import ELEMENTS
from brochure.diagnostics import Place, Problems
from brochure.diagnostics.suggest import did_you_mean, listed
from brochure.document.document import Document, Edition
from brochure.spec.model.documents import SectionChoice
from brochure.spec.model.terms import DocumentStatus, Grouping, Order
from brochure.spec.profile import Profile

ENTRY = "document.xml.j2"
_ORDERED = (
    "title", "subtitle", "foreword", "purpose", "ask", "decision_by", "key_messages", "issues", "next_steps",
    "questions", "designation", "distribution",
)  # fmt: skip
"""What a template may ask of the document's own entry in documents.yaml, besides its kind and dates."""


@dataclass(frozen=True, slots=True)
class DocumentOrder:
    """What to compose: the document's id in `documents.yaml`, its kind, language, edition and audience.

    Of the edition, date and revision count; version, status and classification come from the spec, unless a `status` is
    given here.
    """

    document: str
    kind: str
    language: str
    edition: Edition
    audience: str | None = None
    status: DocumentStatus | None = None


@still()
def compose(profile: Profile, order: DocumentOrder, templates: Sequence[Path], problems: Problems) -> Document | None:
    """The document, or None after adding at least one error.

    `templates` are the folders searched for `<kind>/document.xml.j2`, the project's first.
    """
    found = Problems()
    document = _Composition(profile, order, templates, found).document()
    problems.extend(found)
    return None if found.errors else document


def kinds(templates: Sequence[Path]) -> tuple[str, ...]:
    """The document kinds that have a template."""
    return tuple(sorted({file.parent.name for folder in templates for file in folder.glob(f"*/{ENTRY}")}))


class _Composition:
    def __init__(self, profile: Profile, order: DocumentOrder, templates: Sequence[Path], problems: Problems) -> None:
        self._profile = profile
        self._order = order
        self._templates = templates
        self._problems = problems
        self._slots = SlotTable()
        self._labels = Labels(order.language, profile.labels)
        self._viewer = Viewer(profile, order.language)
        self._facts = ProfileFacts(self._viewer, order.audience, problems)
        self._spec = profile.documents.documents[order.document]
        self._sections = Sections(self._spec.sections or SectionChoice(), profile, order.document)
        self._edition = self._dated_edition()

    def document(self) -> Document | None:
        entry = f"{self._order.kind}/{ENTRY}"
        if not any((folder / entry).is_file() for folder in self._templates):
            self._no_template()
            return None
        self._warn_of_borrowed_words()
        self._refuse_unready()
        if self._problems.errors:
            return None
        markup = self._render(entry)
        shown = self._shown(entry)
        root = scan(markup, self._slots, shown, self._problems) if markup is not None else None
        if root is None:
            if markup is not None and not self._problems.errors:
                self._problems.error("template/no-document", "the template prints no <document>", Place(shown, 1, 1))
            return None
        return self._read(root)

    def _read(self, root: Node) -> Document | None:
        reader = Reader(ELEMENTS, self._facts, self._problems, self._labels.backend_words())
        if root.name != "document":
            self._problems.error("template/no-document", "the outermost element is <document>", root.at)
        reader.check(root)
        if self._problems.errors:
            return None
        self._sections.arrange(root, reader)
        blocks = reader.build(root)
        park = parts_of(self._viewer)["park"]
        return Document(
            kind=self._order.kind,
            park=self._profile.spec.id,
            language=self._order.language,
            title=reader.text(root, "title"),
            subject=reader.text(root, "subject"),
            owner=str(park.name),
            edition=self._edition,
            blocks=blocks,
            sources=self._facts.citations.sources(),
            keywords=tuple(word.strip() for word in reader.text(root, "keywords").split(",") if word.strip()),
            words=reader.labels,
            id=self._order.document,
            front=int(reader.text(root, "front") or 0),
        )

    def _render(self, entry: str) -> str | None:
        filters = Filters(self._viewer, self._facts, self._labels).table()
        environment = TemplateEnvironment(
            self._templates,
            filters | {SLOT_FILTER: self._slot},
            {"measure": is_measure, "shown": self._sections.shows, "unknown": known_to_be_unknown},
            self._order.language,
        )
        context = self._context()
        try:
            return environment.get_template(entry).render(context)
        except (
            jinja2.TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError, SyntaxError,
            RecursionError,
        ) as error:  # fmt: skip
            self._problems.add(explain(error, environment, context, self._shown(entry), self._templates))
        return None

    def _shown(self, template: str) -> str:
        """The file of a template, as messages name it."""
        return next(file for folder in self._templates if (file := folder / template).is_file()).as_posix()

    def _context(self) -> Mapping[str, Any]:
        prospect = self._spec.prospect
        return parts_of(self._viewer) | {
            "document": self._document_view(),
            "prospect": self._viewer.entity(prospect) if prospect else None,
            "t": self._labels,
        }

    def _document_view(self) -> Mapping[str, Any]:
        spec, edition, path = self._spec, self._edition, f"documents/{self._order.document}"
        asked = {name: self._viewer.wrap(getattr(spec, name), f"{path}/{name}", spec, name) for name in _ORDERED}
        return asked | {
            "id": self._order.document,
            "kind": self._order.kind,
            "kinds": tuple(one.kind for one in self._profile.documents.documents.values()),
            "language": self._order.language,
            "group": str(spec.group or Grouping.INDUSTRY),
            "sort": str(spec.sort or Order.NAME),
            "max_items": spec.sections.max_items if spec.sections else None,
            "embargo": self._embargo(f"{path}/embargo_until"),
            "edition": {
                "id": self._profile.documents.edition.id,
                "date": edition.date.date(),
                "version": edition.version,
                "status": edition.status,
                "classification": edition.classification,
            },
        }

    def _embargo(self, path: str) -> FactText | None:
        spec, zone = self._spec, self._profile.spec.locale.timezone if self._profile.spec.locale else None
        if spec.embargo_until is None:
            return None
        zones = spec.show_in or ((zone,) if zone else ())
        words = format_instant(spec.embargo_until, zones, self._order.language)
        return FactText(words, self._viewer.origin(path))

    def _slot(self, value: Any, file: str, line: int, column: int) -> str:
        if isinstance(value, Rendered):
            return value
        if isinstance(value, Missing):
            str(value)  # raises, with the names that would be right
        if isinstance(value, jinja2.Undefined):
            return ""  # "a if b" without an else prints nothing
        if isinstance(value, Phrase) and not value:
            return ""
        return self._slots.put(value, Place(file, line, column, (line, column + 2)))

    def _dated_edition(self) -> Edition:
        declared, spec = self._profile.documents.edition, self._spec
        defaults = self._profile.documents.defaults
        status = self._order.status or spec.status or defaults.status or DocumentStatus.DRAFT
        classification = spec.classification or defaults.classification or ""
        return replace(
            self._order.edition,
            version=spec.version or declared.version or "",
            status="" if status is DocumentStatus.APPROVED else self._labels(status.value),
            classification=self._labels(classification) if self._labels.known(classification) else classification,
        )

    def _warn_of_borrowed_words(self) -> None:
        if self._labels.borrowed:
            self._problems.warning(
                "template/other-language",
                f"words such as 'Sources' are not known in '{self._order.language}'; the English ones are printed",
                self._profile.place(f"documents/{self._order.document}/languages"),
                hints=("A labels.yaml beside the park file can give them.",),
            )

    def _refuse_unready(self) -> None:
        """Say what a document of this kind cannot do without, where the spec would have it."""
        kind, document = self._order.kind, f"documents/{self._order.document}/kind"
        for need in (lack.need for lack in lacks(self._profile, kind) if lack.demand is Demand.ESSENTIAL):
            self._problems.error(
                "spec/not-ready",
                f"a document of the kind '{kind}' needs {need.words}, and the spec has {need.had(self._profile)}",
                self._profile.place(need.part) or self._profile.place(document),
                hints=(f"Fill in '{need.part}', or take the document out of documents.yaml.",),
            )
        if demands(kind, "prospect") and self._profile.prospects and self._spec.prospect is None:
            self._problems.error(
                "spec/not-ready",
                f"a document of the kind '{kind}' is about one company, and this one names none",
                self._profile.place(document),
                hints=("Write 'prospects: all' for one document each, or 'prospect:' and the id of one.",),
            )

    def _no_template(self) -> None:
        known = kinds(self._templates)
        place = self._profile.place(f"documents/{self._order.document}/kind")
        self._problems.error(
            "template/unknown-kind",
            f"there is no template for documents of the kind '{self._order.kind}'",
            place,
            label=did_you_mean(self._order.kind, known),
            hints=(listed(known, "kinds"), f"A template is a folder in templates/ with the file {ENTRY}."),
        )
