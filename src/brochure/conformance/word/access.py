"""What readers of all kinds need: titles, languages, descriptions, headings in order, heads of tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from lxml import etree

from brochure.conformance.finding import Finding, quoted
from brochure.openxml.file import WP, W, WordFile, text_of

_DEEPEST = 9
_OWN = "brochure"
"""The program whose files have styles for everything; what others format directly is their users' affair."""
_RUN_FORMATS = frozenset(f"{W}{name}" for name in ("b", "i", "color", "sz", "szCs", "u", "highlight", "shd", "strike"))
_PARAGRAPH_FORMATS = frozenset(f"{W}{name}" for name in ("jc", "ind", "spacing", "shd", "pBdr"))


def access(file: WordFile) -> Iterator[Finding]:
    """The document can be read aloud, found and styled."""
    yield from _properties(file)
    yield from _language(file)
    yield from _descriptions(file)
    yield from _headings(file)
    yield from _links(file)
    if file.program == _OWN:
        yield from _tables(file)
        yield from _direct_formatting(file)


def _properties(file: WordFile) -> Iterator[Finding]:
    tree = file.tree("docProps/core.xml")
    found = {etree.QName(one).localname: one.text or "" for one in tree} if tree is not None else {}
    if not found.get("title", "").strip():
        yield Finding("word/title", "the document has no title in its properties")
    for name in ("created", "modified"):
        if name in found and not _is_date(found[name]):
            yield Finding("word/date", f"the date '{name}' reads {quoted(found[name])}, which is no date of ISO 8601")
    for story in file.stories.values():
        for kind in ("ins", "del", "comment"):
            for one in story.iter(f"{W}{kind}"):
                date = one.get(f"{W}date")
                if date is not None and not _is_date(date):
                    yield Finding("word/date", f"a change or comment has the date {quoted(date)}")


def _is_date(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _language(file: WordFile) -> Iterator[Finding]:
    styles = file.tree("word/styles.xml")
    default = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang") if styles is not None else None
    if default is None or not default.get(f"{W}val"):
        yield Finding("word/language", "the styles name no language, so the text is read aloud in that of the machine")


def _descriptions(file: WordFile) -> Iterator[Finding]:
    for story in file.stories.values():
        for one in story.iter(f"{WP}docPr"):
            decorative = any(etree.QName(inner).localname == "decorative" for inner in one.iter() if inner is not one)
            if not (one.get("descr") or "").strip() and not decorative:
                yield Finding("word/alt-text", f"the drawing {quoted(one.get('name', ''))} has no description")


def _headings(file: WordFile) -> Iterator[Finding]:
    levels = _levels(file)
    last = 0
    for paragraph in file.body.iter(f"{W}p") if file.body is not None else ():
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        level = levels.get(style.get(f"{W}val", "") if style is not None else "")
        if level is None or not text_of(paragraph).strip():
            continue
        if level > last + 1 and last:
            yield Finding("word/heading-jump", f"the heading {quoted(text_of(paragraph))} is two levels below the last")
        last = level


def _levels(file: WordFile) -> dict[str, int]:
    """The outline level of each style that has one, from 1."""
    styles = file.tree("word/styles.xml")
    levels = {}
    for style in styles.iter(f"{W}style") if styles is not None else ():
        level = style.find(f"{W}pPr/{W}outlineLvl")
        if level is not None and int(level.get(f"{W}val", _DEEPEST)) < _DEEPEST:
            levels[style.get(f"{W}styleId", "")] = int(level.get(f"{W}val", "0")) + 1
    return levels


def _links(file: WordFile) -> Iterator[Finding]:
    for story in file.stories.values():
        for link in story.iter(f"{W}hyperlink"):
            if not text_of(link).strip() and not any(link.iter(f"{WP}docPr")):
                yield Finding("word/empty-link", "a link has no words, so nobody hears where it leads")


def _our_stories(file: WordFile) -> Mapping[str, Any]:
    """The parts that brochure has written: the running heads of a house template are the house's."""
    house = file.heads if file.properties.get("Template") else frozenset()
    return {name: story for name, story in file.stories.items() if name not in house}


def _tables(file: WordFile) -> Iterator[Finding]:
    for story in _our_stories(file).values():
        for table in story.iter(f"{W}tbl"):
            properties = table.find(f"{W}tblPr")
            named = properties is not None and properties.find(f"{W}tblCaption") is not None
            if not named:
                yield Finding("word/table-name", f"the table {quoted(text_of(table))} has no title for a screen reader")


def _direct_formatting(file: WordFile) -> Iterator[Finding]:
    for name, story in _our_stories(file).items():
        for kind, formats in (("rPr", _RUN_FORMATS), ("pPr", _PARAGRAPH_FORMATS)):
            for one in story.iter(f"{W}{kind}"):
                found = _formats(one, formats)
                if found:
                    where = quoted(text_of(one.getparent()))
                    yield Finding(
                        "word/direct-formatting", f"{where} in {name} is formatted by hand: {', '.join(found)}"
                    )


def _formats(properties: Any, formats: frozenset[str]) -> list[str]:
    return [etree.QName(one).localname for one in properties if one.tag in formats]
