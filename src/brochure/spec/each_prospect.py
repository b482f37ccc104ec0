"""One document for each of several prospects: an entry of documents.yaml with `prospects` stands for several."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from brochure.diagnostics import Problems
from brochure.spec.model.documents import DocumentSpec, DocumentsSpec
from brochure.yaml.tree import MappingNode, mapping_at


@dataclass(frozen=True, slots=True)
class EachProspect:
    """The documents with one for each prospect, and for each of those the entry that it comes from."""

    documents: DocumentsSpec
    copies: Mapping[str, str]


def each_prospect(documents: DocumentsSpec, tree: MappingNode, problems: Problems) -> EachProspect:
    """`meetings: {prospects: [acme, bolt]}` becomes the documents `meetings-acme` and `meetings-bolt`."""
    made: dict[str, DocumentSpec] = {}
    copies: dict[str, str] = {}
    for name, document in documents.documents.items():
        if document.prospects is None:
            made[name] = document
            continue
        for prospect in document.prospects:
            copy = f"{name}-{prospect}"
            if copy in documents.documents:
                place = mapping_at(tree, "documents")
                problems.error(
                    "spec/duplicate-id",
                    f"'{copy}' is a document of its own and the one of '{name}' for '{prospect}'",
                    place.entries[copy].key if place else None,
                )
            made[copy] = document.model_copy(update={"prospect": prospect})
            copies[copy] = name
    return EachProspect(documents.model_copy(update={"documents": made}), copies)
