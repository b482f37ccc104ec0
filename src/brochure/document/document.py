"""The whole document that both backends read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from brochure.diagnostics import Place
from brochure.document.block import Block
from brochure.document.inline import Inlines


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of the source list: its number in this document, its id in the spec, its description."""

    number: int
    id: str
    title: Inlines
    details: Inlines
    url: str | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """Which issue of a document this is; printed in the footer and written to the metadata.

    `date` is the source date in UTC (never the clock), `version` what the spec says, `revision`
    `git describe` of the sources or "", `status` the word printed ("Draft") or "" for an approved one.
    """

    date: datetime
    version: str
    revision: str = ""
    status: str = ""
    classification: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A frozen tree of blocks with everything a backend needs besides the theme.

    `kind` is the template's name, `id` what `documents.yaml` calls the document, `park` the park's id (the seed of
    generated art), `owner` the name set in running heads, `language` BCP 47, `words` the labels a backend itself
    prints, such as "page_of", "continued", "contents", "forecast" (`compose.labels` lists them). What stands before the
    first page break fills `front` pages at most; 0 for as many as it needs.
    """

    kind: str
    park: str
    language: str
    title: str
    subject: str
    owner: str
    edition: Edition
    blocks: tuple[Block, ...]
    sources: tuple[Source, ...] = ()
    keywords: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    id: str = ""
    front: int = 0
