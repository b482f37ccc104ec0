"""What `documents.<id>.sections` says: which sections of its template a document has, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brochure.compose.node import Node
from brochure.compose.read import Reader
from brochure.diagnostics import Place, Problems
from brochure.diagnostics.suggest import did_you_mean, listed
from brochure.spec.model.documents import SectionChoice
from brochure.spec.profile import Profile


@dataclass(frozen=True, slots=True)
class Sections:
    """The choice of one document; without one, all sections stand in the order of the template."""

    choice: SectionChoice
    profile: Profile
    document: str

    def shows(self, section: str) -> bool:
        """Whether a section of that id is wanted."""
        include, exclude = self.choice.include, self.choice.exclude or ()
        return section not in exclude and (include is None or section in include)

    def arrange(self, root: Node, reader: Reader) -> None:
        """Leave out what is not wanted and put the rest in order; a name that no section has is a warning.

        The sections of `order` follow each other as listed, in the places they hold among the others: what opens and
        closes a document stays where it is.
        """
        ids = {id(node): reader.text(node, "id") for node in root.elements("section")}
        self._refuse_unknown(tuple(ids.values()), reader.problems)
        order = self.choice.order or ()
        listed_nodes = [node for node in root.elements("section") if ids[id(node)] in order]
        in_turn = iter(sorted(listed_nodes, key=lambda node: order.index(ids[id(node)])))
        arranged = [next(in_turn) if child in listed_nodes else child for child in root.children]
        root.children[:] = [
            child
            for child in arranged
            if not isinstance(child, Node) or self.shows(ids.get(id(child), "")) or child.name != "section"
        ]

    def _refuse_unknown(self, known: Sequence[str], problems: Problems) -> None:
        for setting in ("order", "include", "exclude"):
            for position, name in enumerate(getattr(self.choice, setting) or ()):
                if name not in known:
                    problems.warning(
                        "spec/unknown-section",
                        f"this document prints no section '{name}'",
                        self._place(f"{setting}/{position}"),
                        label=did_you_mean(name, known),
                        hints=(listed(sorted(known), "it prints"),),
                    )

    def _place(self, setting: str) -> Place | None:
        return self.profile.place(f"documents/{self.document}/sections/{setting}")
