"""What leaves this stage: the facts of one park, with their places, sources and translations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from brochure.diagnostics import Place
from brochure.picture.opening import Album
from brochure.spec.citation import placed_cites
from brochure.spec.fact_path import facts, parent_path
from brochure.spec.model import DocumentsSpec, ParkSpec
from brochure.spec.model.prospects import Prospect
from brochure.spec.model.terms import Visibility
from brochure.spec.values import Cite, Text, Translation
from brochure.yaml.tree import Node, text_of

Found = TypeVar("Found")
_SILENT = frozenset({"id", "cite", "sha256"})


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file that was read: its path relative to the project, with forward slashes, and its SHA-256."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Translated:
    """The wording of a fact in another language.

    `stale` is true when the source wording has changed since; such a text is a draft's at best.
    """

    text: str
    status: Translation
    stale: bool
    place: Place
    by: str | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class FactIndex:
    """Where each fact of a park file is written, what stands there, and what it says about its source and readers.

    `values` are words and numbers as they are written, without ids and sources.
    """

    places: Mapping[str, Place]
    values: Mapping[str, str]
    cites: Mapping[str, tuple[Cite, ...]]
    visibilities: Mapping[str, Visibility]

    @classmethod
    def of(
        cls,
        tree: Node,
        documents: Node,
        prospects: Node | None = None,
        copies: Mapping[str, str] = MappingProxyType({}),
    ) -> FactIndex:
        """The index of a valid park file; of the files of documents and prospects, which hold no facts, the places.

        `copies` are documents that stand where another one is written.
        """
        places: dict[str, Place] = {}
        cites: dict[str, tuple[Cite, ...]] = {}
        visibilities: dict[str, Visibility] = {}
        for path, node in facts(tree):
            places.setdefault(path, node.place)
            owner, _, name = path.rpartition("/")
            if name == "cite":
                cites[owner] = tuple(placed.cite for placed in placed_cites(node))
            elif name == "visibility" and (word := text_of(node)):
                visibilities[owner] = Visibility(word)
        ordered = {path: node.place for path, node in facts(documents)}
        for copy, name in copies.items():
            entry = f"documents/{name}"
            below = {path: place for path, place in ordered.items() if f"{path}/".startswith(f"{entry}/")}
            places |= {f"documents/{copy}{path.removeprefix(entry)}": place for path, place in below.items()}
        for path, place in (*ordered.items(), *((path, node.place) for path, node in _facts_of(prospects))):
            places.setdefault(path, place)
        written = (*facts(tree), *facts(documents), *_facts_of(prospects))
        values = {path: text for path, node in written if _says(path) and (text := text_of(node)) is not None}
        return cls(places, values, cites, visibilities)


@dataclass(frozen=True)
class Profile:
    """All that is known about one park, and what is to be built from it.

    `labels` holds the park's own wording of labels, `overlays` the translated texts by language and path,
    `prospects` the companies that may come (never published),
    `album` the pictures opened so far.
    """

    spec: ParkSpec
    documents: DocumentsSpec
    folder: Path
    inputs: tuple[InputFile, ...]
    index: FactIndex
    labels: Mapping[str, Text] = field(default_factory=dict)
    overlays: Mapping[str, Mapping[str, Translated]] = field(default_factory=dict)
    prospects: Mapping[str, Prospect] = field(default_factory=dict)
    album: Album = field(default_factory=Album, compare=False)

    def place(self, path: str) -> Place | None:
        """Where a fact or a setting such as `documents/brochure/kind` is written, or the nearest thing around it."""
        return _nearest(self.index.places, path)

    def cites(self, path: str) -> tuple[Cite, ...]:
        """The citations of a fact: its own, or those of the nearest part it belongs to; none where that is null."""
        return _nearest(self.index.cites, path) or ()

    def visibility(self, path: str) -> Visibility:
        """Who may read a fact, as said by itself or the nearest part it belongs to; public if nothing is said.

        What is known about a prospect stays in the house.
        """
        if path.partition("/")[0] == "prospects":
            return Visibility.INTERNAL
        return _nearest(self.index.visibilities, path) or Visibility.PUBLIC

    def translated(self, path: str, language: str) -> Translated | None:
        """The wording of a fact in a translation file, or None where there is none."""
        return self.overlays.get(language, {}).get(path)


def _says(path: str) -> bool:
    return _SILENT.isdisjoint(path.split("/"))


def _facts_of(tree: Node | None) -> Iterator[tuple[str, Node]]:
    return facts(tree) if tree else iter(())


def _nearest(known: Mapping[str, Found], path: str) -> Found | None:
    while path:
        if path in known:
            return known[path]
        path = parent_path(path)
    return None
