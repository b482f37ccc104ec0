"""The peer for PDF: a hand-written ReportLab script, `python plain_reportlab.py OUT.pdf`."""

import sys
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from facts import COMPANIES, FIGURES, GOALS, LEAD, LINE, NAME, RECORD, SEGMENTS, SOURCE

PURPLE = HexColor("#5A2A82")
TITLE = ParagraphStyle("title", fontName="Times-Roman", fontSize=46, leading=50, textColor=PURPLE)
HEADLINE = ParagraphStyle("headline", fontName="Times-Roman", fontSize=30, leading=34)
LEAD_STYLE = ParagraphStyle("lead", fontName="Helvetica", fontSize=13, leading=19)
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=9.6, leading=14)


def main() -> None:
    """Write six pages."""

    def text(words: str, style: ParagraphStyle = BODY) -> Paragraph:
        return Paragraph(escape(words), style)

    rule = [("LINEABOVE", (0, 0), (-1, -1), 0.5, PURPLE), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    tiles = Table([[text(value, HEADLINE), text(label), text(date)] for value, label, date in FIGURES], style=rule)
    story = [
        text(NAME, TITLE),
        text(LINE, LEAD_STYLE),
        PageBreak(),
        text("At a glance", HEADLINE),
        text(LEAD, LEAD_STYLE),
        Spacer(1, 20),
        tiles,
        PageBreak(),
        text(LINE, HEADLINE),
        Table([[text(term), text(value)] for term, value in RECORD], style=rule),
        PageBreak(),
        text("Industries and companies", HEADLINE),
        *(text(segment) for segment in SEGMENTS),
        Table([[text(name) for name in COMPANIES[start : start + 4]] for start in (0, 4)], style=rule),
        PageBreak(),
        text("Research and goals", HEADLINE),
        Table([[text(standing), text(goal)] for standing, goal in GOALS], style=rule),
        PageBreak(),
        text("Sources", HEADLINE),
        text(SOURCE),
    ]
    SimpleDocTemplate(sys.argv[1], pagesize=A4).build(story)


if __name__ == "__main__":
    main()
