"""Facts are compared by their paths; nothing is told twice."""

from __future__ import annotations

from brochure.diff.changes import Change, Kind, changes
from brochure.diff.report import as_markdown, as_text
from brochure.diff.version import Printing, Statement, Version

HERE = {"p/kpis/a/label": (Printing("p-brochure.en.pdf", (2, 3)), Printing("p-brief.en.docx"))}


def _version(name: str, **facts: tuple[str, str]) -> Version:
    stated = {f"p/kpis/{key.replace('__', '/')}": Statement(value, (source,)) for key, (value, source) in facts.items()}
    return Version(name, stated, HERE)


def _told(old: Version, new: Version) -> list[tuple[Kind, str]]:
    return [(change.kind, change.fact) for change in changes(old, new)]


def test_facts_come_go_and_change() -> None:
    """In the order of their paths."""
    old = _version("v1", a__label=("Jobs", "s"), a__value=("1", "s"), b__value=("2", "s"))
    new = _version("v2", a__label=("Posts", "s"), b__value=("2", "s"), c__value=("3", "s"))
    assert _told(old, new) == [
        (Kind.CHANGED, "p/kpis/a/label"),
        (Kind.REMOVED, "p/kpis/a/value"),
        (Kind.ADDED, "p/kpis/c/value"),
    ]
    assert _told(old, old) == []


def test_a_new_source_is_told_once_for_an_entry() -> None:
    """By the field that changed, else by the first."""
    old = _version("v1", a__value=("1", "s"), a__label=("Jobs", "s"), a__period__at=("2024", "s"))
    new = _version("v2", a__value=("1", "t"), a__label=("Jobs", "t"), a__period__at=("2024", "t"))
    assert _told(old, new) == [(Kind.CHANGED, "p/kpis/a/label")]
    changed = _version("v2", a__value=("2", "t"), a__label=("Jobs", "t"), a__period__at=("2024", "t"))
    assert _told(old, changed) == [(Kind.CHANGED, "p/kpis/a/value")]


def test_a_change_says_what_it_was_and_where_it_stands() -> None:
    """With its source and its pages; Markdown shows text as text."""
    old, new = _version("v1", a__label=("Jobs", "s")), _version("v2", a__label=("<Posts> & *more*", "t"))
    found: list[Change] = list(changes(old, new))
    assert as_text(found) == (
        "changed  p/kpis/a/label: Jobs → <Posts> & *more*  [s → t]\n"
        "         in p-brochure.en.pdf p. 2, 3, p-brief.en.docx\n"
        "facts: 1 changed\n"
    )
    notes = as_markdown(found, "v1", "v2")
    assert "- `p/kpis/a/label`: Jobs → \\<Posts\\> & \\*more\\*" in notes
    assert notes.startswith("## Facts from v1 to v2\n")
    assert as_text([]) == "no fact changed\n"
