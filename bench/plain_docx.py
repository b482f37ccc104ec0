"""The peer for Word: a hand-written python-docx script, `python plain_docx.py OUT.docx`."""

import sys

from docx import Document

from facts import COMPANIES, FIGURES, GOALS, LEAD, LINE, NAME, RECORD, SEGMENTS, SOURCE


def main() -> None:
    """Write a briefing with the same words."""
    document = Document()

    def table(rows: tuple[tuple[str, ...], ...]) -> None:
        grid = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            cells = grid.add_row().cells
            for cell, words in zip(cells, row, strict=True):
                cell.text = words

    document.add_heading(NAME, 0)
    document.add_paragraph(LINE)
    document.add_paragraph(LEAD)
    table(FIGURES)
    document.add_heading("Key facts", 1)
    table(RECORD)
    document.add_heading("Industries and companies", 1)
    for segment in SEGMENTS:
        document.add_paragraph(segment, style="List Bullet")
    table((COMPANIES[:4], COMPANIES[4:]))
    document.add_heading("Goals", 1)
    table(GOALS)
    document.add_heading("Sources", 1)
    document.add_paragraph(SOURCE)
    document.save(sys.argv[1])


if __name__ == "__main__":
    main()
