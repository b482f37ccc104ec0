"""Who is here and what they do: rosters, directories, stages, contacts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brochure.compose.vocabulary.element import Attribute, Content, Element, Kind
from brochure.compose.vocabulary.inline import link_target
from brochure.document.block import (
    Channel,
    Contact,
    Contacts,
    Directory,
    DirectoryEntry,
    DirectoryGroup,
    Roster,
    RosterName,
    Stage,
    Stages,
)
from brochure.document.inline import Inlines, Run, Standing

if TYPE_CHECKING:
    from brochure.compose.node import Node
    from brochure.compose.read import Reader

_MOST_STAGES = 4
_SCHEME = re.compile(r"^https?://(www\.)?")


def _roster(node: Node, reader: Reader) -> Roster | None:
    names = reader.parts(node, "name")
    return Roster(names, reader.words(node, "closing"), reader.words(node, "note"), node.at) if names else None


def _name(node: Node, reader: Reader) -> RosterName:
    logo = reader.value(node, "logo") if node.attributes.get("logo") else None
    return RosterName(
        name=reader.inlines(node),
        activity=reader.words(node, "activity"),
        sector=reader.words(node, "sector"),
        logo=reader.facts.logo(logo, node.at) if logo is not None else None,
        at=node.at,
    )


def _directory(node: Node, reader: Reader) -> Directory | None:
    groups = reader.parts(node, "group")
    return Directory(groups, reader.words(node, "closing"), reader.words(node, "note"), node.at) if groups else None


def _group(node: Node, reader: Reader) -> DirectoryGroup:
    return DirectoryGroup(reader.words(node, "heading"), reader.parts(node, "resident"), node.at)


def _resident(node: Node, reader: Reader) -> DirectoryEntry:
    return DirectoryEntry(
        name=reader.inlines(node),
        activity=reader.words(node, "activity"),
        location=reader.words(node, "location"),
        since=reader.words(node, "since"),
        web=_web(node, reader),
        text=reader.part_inlines(node, "text"),
        at=node.at,
    )


def _web(node: Node, reader: Reader) -> Inlines:
    """A website as people write it, leading there."""
    address = link_target(node, reader, "web")
    if address is None:
        return ()
    origin = next((run.origin for run in reader.words(node, "web") if isinstance(run, Run)), None)
    return (Run(_SCHEME.sub("", address).removesuffix("/"), origin=origin, at=node.at, link=address),)


def _text(node: Node, reader: Reader) -> Inlines:
    return reader.inlines(node)


def _stages(node: Node, reader: Reader) -> Stages | None:
    stages = reader.parts(node, "stage")
    if len(stages) > _MOST_STAGES:
        reader.problems.error("template/too-many", f"at most {_MOST_STAGES} stages stand side by side", node.at)
    return Stages(stages, reader.words(node, "note"), node.at) if stages else None


def _stage(node: Node, reader: Reader) -> Stage:
    standing = Standing(reader.text(node, "standing") or Standing.ACHIEVED)
    items = reader.parts(node, "item")
    return Stage(reader.words(node, "heading"), items, standing, reader.words(node, "closing"), node.at)


def _contacts(node: Node, reader: Reader) -> Contacts | None:
    contacts = reader.parts(node, "contact")
    return Contacts(contacts, node.at) if contacts else None


def _contact(node: Node, reader: Reader) -> Contact:
    return Contact(
        name=reader.words(node, "name"),
        channels=reader.parts(node, "channel"),
        role=reader.words(node, "role"),
        organisation=reader.words(node, "organisation"),
        code=link_target(node, reader, "code") or "",
        at=node.at,
    )


def _channel(node: Node, reader: Reader) -> Channel:
    target = link_target(node, reader, "link")
    text = tuple(
        Run(run.text, run.marks, run.origin, run.at, target, run.language) if isinstance(run, Run) and target else run
        for run in reader.inlines(node)
    )
    return Channel(reader.words(node, "label"), text, node.at)


_CLOSING = Attribute("closing", Kind.INLINES, "what ends an open list, such as “and others”")
_NOTE = Attribute("note", Kind.INLINES, "a remark below it")

RESIDENT_ELEMENTS = (
    Element(
        "roster",
        "Names in one style, as a wall of companies; with logos where their owners agree.",
        Content.PARTS,
        _roster,
        (_CLOSING, _NOTE),
        parts=("name",),
        block=True,
        example='<roster closing="and others"><name activity="survey vessels" sector="Robotics">Fathomline</name>'
        '<name logo="{{ picture }}">Voltmast</name></roster>',
    ),
    Element(
        "name",
        "One name.",
        Content.INLINE,
        _name,
        (
            Attribute("activity", Kind.INLINES, "what it does"),
            Attribute("sector", Kind.INLINES, "its sector, which gets a colour where several are shown"),
            Attribute("logo", Kind.FACT, "its logo; printed in place of the name where it may be"),
        ),
    ),
    Element(
        "directory",
        "Many residents, in groups.",
        Content.PARTS,
        _directory,
        (_CLOSING, _NOTE),
        parts=("group",),
        block=True,
        example='<directory><group heading="Robotics">'
        '<resident activity="survey vessels" location="D1" since="2019" web="https://example.org">Fathomline'
        "<text>Boats without a crew.</text></resident></group></directory>",
    ),
    Element(
        "group", "Residents under one heading.", Content.PARTS, _group,
        (Attribute("heading", Kind.INLINES, "the heading", required=True),), parts=("resident",),
    ),
    Element(
        "resident",
        "One resident, by name.",
        Content.INLINE,
        _resident,
        (
            Attribute("activity", Kind.INLINES, "what it does"),
            Attribute("location", Kind.INLINES, "its building or plot"),
            Attribute("since", Kind.INLINES, "when it came"),
            Attribute("web", Kind.TEXT, "its website"),
        ),
        parts=("text",),
    ),
    Element("text", "A sentence or two about a resident.", Content.INLINE, _text),
    Element(
        "stages",
        "What exists, what is aimed at and what is intended, side by side.",
        Content.PARTS,
        _stages,
        (_NOTE,),
        parts=("stage",),
        block=True,
        example='<stages><stage heading="Today" standing="achieved"><item>Software</item></stage>'
        '<stage heading="Goal" standing="goal"><item>Software</item><item>Games</item></stage></stages>',
    ),
    Element(
        "stage",
        "One of them.",
        Content.PARTS,
        _stage,
        (
            Attribute("heading", Kind.INLINES, "its heading", required=True),
            Attribute("standing", Kind.CHOICE, "how far its items have come", tuple(Standing), required=True),
            _CLOSING,
        ),
        parts=("item",),
    ),
    Element(
        "contacts",
        "People to write to.",
        Content.PARTS,
        _contacts,
        parts=("contact",),
        block=True,
        example='<contacts><contact name="Noor Halvorsen" role="Investment" code="https://example.org/visit">'
        '<channel label="Mail" link="mailto:noor@example.org">noor@example.org</channel></contact></contacts>',
    ),
    Element(
        "contact",
        "One of them.",
        Content.PARTS,
        _contact,
        (
            Attribute("name", Kind.INLINES, "the name", required=True),
            Attribute("role", Kind.INLINES, "the office"),
            Attribute("organisation", Kind.INLINES, "the organisation"),
            Attribute("code", Kind.TEXT, "the address that a QR code beside it leads to"),
        ),
        parts=("channel",),
    ),
    Element(
        "channel",
        "One way to reach somebody.",
        Content.INLINE,
        _channel,
        (
            Attribute("label", Kind.INLINES, "what it is", required=True),
            Attribute("link", Kind.TEXT, "where it leads"),
        ),
    ),
)  # fmt: skip
