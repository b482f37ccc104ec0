"""The document tree: nothing printed is left out of a walk, and dumps are readable and stable."""

from __future__ import annotations

import dataclasses
import sys
import typing
from datetime import UTC, datetime

from brochure.document.block import Block, Bullets, Columns, Paragraph, Section
from brochure.document.document import Document, Edition
from brochure.document.dump import dump
from brochure.document.inline import Citation, Inlines, Mark, Origin, Run
from brochure.document.outline import outline
from brochure.document.walk import all_texts, texts


def _text(words: str) -> Inlines:
    return (Run(words),)


def _filled(kind: type, words: typing.Iterator[str]) -> object:
    """A block with a different text in every field that holds inline text."""
    hints = typing.get_type_hints(kind, vars(sys.modules[kind.__module__]))
    values: dict[str, object] = {}
    for field in dataclasses.fields(kind):
        hint = hints[field.name]
        if hint == Inlines:
            values[field.name] = _text(next(words))
        elif hint == tuple[Inlines, ...]:
            values[field.name] = (_text(next(words)), _text(next(words)))
        elif typing.get_origin(hint) is tuple and dataclasses.is_dataclass(typing.get_args(hint)[0]):
            values[field.name] = (_filled(typing.get_args(hint)[0], words),)
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            values[field.name] = () if typing.get_origin(hint) is tuple else None
    return kind(**values)


def test_a_walk_meets_every_text_of_every_block() -> None:
    """A block whose text the walk forgot would escape the glyph check and the search for facts."""
    kinds = typing.get_args(Block)
    assert len(kinds) == 25
    for kind in kinds:
        numbers = iter(f"text {number}" for number in range(1000))
        block = _filled(kind, numbers)
        expected = int(next(numbers).removeprefix("text "))
        met = {run.text for inlines in texts(block) for run in inlines}
        assert len(met) == expected, f"{kind.__name__}: {expected} texts, {len(met)} met"


def _document() -> Document:
    inner = Section(
        "inner", _text("Inner"), 2, (Paragraph((Run("bold", frozenset({Mark.STRONG})), Citation("s", 1, "p2"))),)
    )
    fact = Run("7", origin=Origin("institutions/rd/value"))
    columns = Columns(((Bullets((_text("one"), _text("two"))),), (Paragraph((fact,)),)), (1.0, 2.0))
    outer = Section("outer", _text("Outer"), 1, (inner, columns))
    return Document(
        "brochure", "p", "en", "Title", "Subject", "Owner", Edition(datetime(2014, 3, 1, tzinfo=UTC), "1"), (outer,)
    )


def test_outline_lists_headings_in_reading_order() -> None:
    """Bookmarks and contents come from here."""
    assert [(heading.id, heading.level, heading.text) for heading in outline(_document().blocks)] == [
        ("outer", 1, "Outer"),
        ("inner", 2, "Inner"),
    ]
    assert [heading.id for heading in outline(_document().blocks, deepest=1)] == ["outer"]


def test_texts_inside_columns_are_met() -> None:
    """Blocks side by side are no hiding place."""
    assert [run.text for inlines in all_texts(_document()) for run in inlines if isinstance(run, Run)] == [
        "Outer", "Inner", "bold", "one", "two", "7",
    ]  # fmt: skip


def test_dump_shows_the_tree() -> None:
    """What `brochure show` prints."""
    assert dump(_document(), origins=True) == (
        "document brochure of p in en\n"
        "  title 'Title'\n"
        "  subject 'Subject'\n"
        "  edition 2014-03-01 version '1' status ''\n"
        "  section id='outer' level=1 master=flow\n"
        "    heading 'Outer'\n"
        "    section id='inner' level=2 master=flow\n"
        "      heading 'Inner'\n"
        "      paragraph role=body\n"
        "        inlines 'bold'[strong] [1 p2]\n"
        "    columns\n"
        "      bullets\n"
        "        item 'one'\n"
        "        item 'two'\n"
        "      paragraph role=body\n"
        "        inlines '7'[<- institutions/rd/value]\n"
        "      widths 1.0 2.0\n"
    )
