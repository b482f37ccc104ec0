"""`python brochure_report.py CONTENT.json OUT.docx` prints the CPU seconds of writing the report, imports left out."""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from brochure.collector import still
from brochure.diagnostics import Problems
from brochure.document.block import Contents, Paragraph, Section, Table, TableColumn, TableRow
from brochure.document.document import Document, Edition
from brochure.document.inline import Inlines, Run
from brochure.theme.brand import read_brand
from brochure.theme.fonts import font_book
from brochure.word.writer import render_word


def _words(text: str) -> Inlines:
    return (Run(text),)


def main() -> None:
    """Write once; the fonts are compiled before."""
    content = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    problems = Problems()
    theme = read_brand(None, problems)
    assert theme is not None
    book = font_book(theme, Path.home() / ".cache" / "brochure")
    render_word(_document(content), theme, book, problems)
    start = time.process_time()
    # As the stage that makes documents does.
    with still():
        data = render_word(_document(content), theme, book, problems)
    assert data is not None, list(problems)
    Path(sys.argv[2]).write_bytes(data)
    print(time.process_time() - start)


def _document(content: dict[str, list[dict[str, list[str]]]]) -> Document:
    sections = [
        Section(
            f"s{number}", _words(str(one["heading"])), 1, tuple(Paragraph(_words(text)) for text in one["paragraphs"])
        )
        for number, one in enumerate(content["sections"])
    ]
    columns = tuple(TableColumn(_words(str(name)), width=1.0) for name in content["head"])
    rows = tuple(TableRow(tuple([(Run(cell),) for cell in row])) for row in content["rows"])
    table = Section("table", _words("Companies"), 1, (Table(columns, rows, caption=_words("Companies")),))
    return Document(
        kind="report",
        park="report",
        language="en",
        title="Report",
        subject="",
        owner="Report",
        edition=Edition(datetime(2026, 1, 1, tzinfo=UTC), "1"),
        blocks=(Contents(_words("Contents")), *sections, table),
    )


if __name__ == "__main__":
    main()
