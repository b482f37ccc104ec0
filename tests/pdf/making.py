"""Short ways to make documents and inline text in tests."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from decimal import Decimal

from PIL import Image

from brochure.document.block import (
    Align,
    Block,
    Master,
    Paragraph,
    Picture,
    Point,
    Role,
    Section,
    Table,
    TableColumn,
    TableRow,
)
from brochure.document.document import Document, Edition, Source
from brochure.document.inline import Citation, Inlines, Mark, Run, Tag

WORDS = {"continued": "continued", "forecast": "forecast"}


def t(*parts: str | Run | Citation | Tag) -> Inlines:
    """Inline text from strings and inlines."""
    return tuple(Run(part) if isinstance(part, str) else part for part in parts)


def cite(number: int) -> Citation:
    """A source number."""
    return Citation(f"s{number}", number)


def strong(text: str) -> Run:
    """A run that stands out."""
    return Run(text, frozenset({Mark.STRONG}))


def emphasis(text: str) -> Run:
    """A run with a stress."""
    return Run(text, frozenset({Mark.EMPHASIS}))


def points(*values: str | None, forecasts: int = 0) -> tuple[Point, ...]:
    """Points from printed numbers; the last few are forecasts."""
    first = len(values) - forecasts
    return tuple(
        Point(Decimal(value.replace(",", "")) if value else None, value or "", forecast=place >= first)
        for place, value in enumerate(values)
    )


def document(*blocks: Block, language: str = "en", sources: tuple[Source, ...] = (), title: str = "Sample") -> Document:
    """A document around some blocks."""
    edition = Edition(datetime(2026, 3, 1, tzinfo=UTC), "1.2")
    return Document(
        kind="brochure",
        park="larkfield",
        language=language,
        title=title,
        subject="Layout sample",
        owner="Larkfield Science Park",
        edition=edition,
        blocks=blocks,
        sources=sources,
        keywords=("fictional", "sample"),
        words=WORDS,
    )


def section(heading: str, *blocks: Block, id: str = "", level: int = 1, **more: object) -> Section:  # noqa: A002
    """A section; one of level 1 starts a page if nothing else is said."""
    made: dict[str, object] = {"master": Master.PAGE} if level == 1 else {}
    made.update(more)
    for key in ("eyebrow", "lead"):
        if isinstance(made.get(key), str):
            made[key] = t(str(made[key]))
    return Section(id or heading.lower().replace(" ", "-"), t(heading), level, blocks, **made)  # type: ignore[arg-type]


def paragraph(*parts: str | Run | Citation | Tag, role: Role = Role.BODY) -> Paragraph:
    """A paragraph of strings and inlines."""
    return Paragraph(t(*parts), role)


def table(heads: list[str], rows: list[list[str]], **more: object) -> Table:
    """A table of plain texts; every column but the first is right-aligned when its cells are numbers."""
    columns = []
    for place, head in enumerate(heads):
        numeric = bool(rows) and all(row[place][:1].isdigit() for row in rows)
        columns.append(TableColumn(t(head), Align.END if numeric and place else Align.START))
    lines = tuple(TableRow(tuple(t(cell) for cell in row)) for row in rows)
    return Table(tuple(columns), lines, **more)  # type: ignore[arg-type]


def picture(width: int = 480, height: int = 300) -> Picture:
    """A small drawn picture as PNG bytes."""
    image = Image.new("RGB", (width, height))
    pixels = [
        (30 + x * 140 // width, 60 + y * 120 // height, 110 + (x * y) % 60) for y in range(height) for x in range(width)
    ]
    image.putdata(pixels)
    file = io.BytesIO()
    image.save(file, "PNG")
    return Picture(file.getvalue(), "image/png", width, height, "0" * 64, least_ppi=72)
