"""Names and numbers that may be given once, and what is opened and has to be closed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from brochure.conformance.finding import Finding, quoted
from brochure.openxml.file import WP, W, WordFile, text_of

_LONGEST_TAG = 64
_LONGEST_BOOKMARK = 40
_RANGES = ("bookmark", "commentRange")


def identities(file: WordFile) -> Iterator[Finding]:
    """Bookmarks, controls and drawings are told apart; bookmarks and fields end; captions count without a gap."""
    yield from _bookmarks(file)
    yield from _controls(file)
    yield from _drawings(file)
    for name, story in file.stories.items():
        yield from _fields(name, story)
    yield from _captions(file)


def _bookmarks(file: WordFile) -> Iterator[Finding]:
    names: Counter[str] = Counter()
    for story in file.stories.values():
        for kind in _RANGES:
            starts = [one.get(f"{W}id") for one in story.iter(f"{W}{kind}Start")]
            ends = {one.get(f"{W}id") for one in story.iter(f"{W}{kind}End")}
            what = "bookmark" if kind == "bookmark" else "comment"
            for number, count in Counter(starts).items():
                if count > 1:
                    yield Finding(f"word/{what}-twice", f"two {what}s have the number {number}")
                if number not in ends:
                    yield Finding(f"word/{what}-open", f"the {what} {number} begins and never ends")
            for number in ends - set(starts):
                yield Finding(f"word/{what}-open", f"the {what} {number} ends and never begins")
        names.update(one.get(f"{W}name", "") for one in story.iter(f"{W}bookmarkStart"))
    for name, count in names.items():
        if count > 1:
            yield Finding("word/bookmark-twice", f"the bookmark '{name}' is there {count} times")
        if len(name) > _LONGEST_BOOKMARK:
            yield Finding("word/bookmark-name", f"the bookmark {quoted(name)} has more than 40 characters")


def _controls(file: WordFile) -> Iterator[Finding]:
    numbers: Counter[str] = Counter()
    for story in file.stories.values():
        for properties in story.iter(f"{W}sdtPr"):
            number, tag = properties.find(f"{W}id"), properties.find(f"{W}tag")
            if number is not None:
                numbers[number.get(f"{W}val", "")] += 1
            if tag is not None and len(tag.get(f"{W}val", "")) > _LONGEST_TAG:
                yield Finding(
                    "word/tag-too-long", f"the tag {quoted(tag.get(f'{W}val', ''))} has more than 64 characters"
                )
    for value, count in numbers.items():
        if count > 1:
            yield Finding("word/control-twice", f"{count} content controls have the number {value}")


def _drawings(file: WordFile) -> Iterator[Finding]:
    for name, story in file.stories.items():
        found = Counter(one.get("id", "") for one in story.iter(f"{WP}docPr"))
        for number, count in found.items():
            if count > 1:
                yield Finding("word/drawing-twice", f"{count} drawings in {name} have the number {number}")


def _fields(name: str, story: Any) -> Iterator[Finding]:
    open_: list[str] = []
    for one in story.iter(f"{W}fldChar"):
        kind = one.get(f"{W}fldCharType")
        if kind == "begin":
            open_.append("begin")
        elif not open_:
            yield Finding("word/field-open", f"a field in {name} goes on or ends that never began")
            return
        elif kind == "separate":
            open_[-1] = "separate"
        elif kind == "end":
            open_.pop()
    if open_:
        yield Finding("word/field-open", f"{len(open_)} fields in {name} begin and never end")


def _captions(file: WordFile) -> Iterator[Finding]:
    """The numbers of each sequence (SEQ fields) run from 1."""
    body = file.body
    counts: dict[str, int] = {}
    for paragraph in body.iter(f"{W}p") if body is not None else ():
        sequence, shown, within = "", "", False
        for one in paragraph.iter(f"{W}instrText", f"{W}fldChar", f"{W}t"):
            if one.tag == f"{W}instrText" and (one.text or "").split()[:1] == ["SEQ"]:
                sequence = (one.text or "").split()[1]
            elif one.tag == f"{W}fldChar":
                within = one.get(f"{W}fldCharType") == "separate"
                if one.get(f"{W}fldCharType") == "end" and sequence:
                    counts[sequence] = counts.get(sequence, 0) + 1
                    if shown.strip() != str(counts[sequence]):
                        yield Finding("word/sequence", f"{quoted(text_of(paragraph))} is number {counts[sequence]}")
                    sequence, shown = "", ""
            elif within and sequence:
                shown += one.text or ""
