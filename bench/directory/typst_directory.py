"""The same directory with Typst's Python package: `python typst_directory.py COMPANIES OUT.pdf FONTS`.

To the same standards, PDF/UA-1 and PDF/A-2a, and with the lines of a paragraph chosen together, as brochure does.
"""

from __future__ import annotations

import sys
from pathlib import Path

from content import INDUSTRIES, YEARS, Park, industry_name, make_park

_SETUP = """\
#set document(title: "Invented Park", author: "Benchmark", date: datetime(year: 2026, month: 1, day: 31))
#set page("a4", margin: (x: 45pt, top: 54pt, bottom: 57pt), numbering: "1")
#set text(font: "Source Sans 3", size: 9.6pt, lang: "en")
#set par(leading: 7.8pt, spacing: 13pt, linebreaks: "optimized")
#show heading.where(level: 1): it => text(size: 30pt, font: "Source Serif 4", it.body)
#show heading.where(level: 2): it => block(above: 36pt, below: 14pt, text(size: 13pt, it.body))
#set table(stroke: (y: 0.5pt + gray))
#align(horizon)[#text(size: 46pt, font: "Source Serif 4")[Invented Park]]
#pagebreak()
#outline(depth: 2)
"""


def source(park: Park) -> str:
    """The document in Typst's language."""
    parts = [_SETUP]
    for number in range(INDUSTRIES):
        parts.append(f"#pagebreak(weak: true)\n= {industry_name(number)}\n")
        parts.append(_chart(number, park.figures[number]))
        for firm in park.of(number):
            address = f"https://example.org/{firm.id}"
            parts.append(
                f"== {firm.name}\n{firm.text}\n\nBuilding {firm.building}, since {firm.since}. "
                f'#link("{address}")[{address}]#super[#link(<survey>)[\\[1\\]]]\n'
            )
    cells = ", ".join(f"[{firm.name}], [{firm.building}], [{firm.since}]" for firm in park.firms)
    parts.append(
        "= All companies\n#table(columns: (3fr, 1fr, 1fr), table.header[Company][Building][Since], " + cells + ")\n"
    )
    parts.append("= Sources\n\\[1\\] Invented survey. Benchmark, 31 January 2026 <survey>\n")
    return "\n".join(parts)


def _chart(number: int, figures: tuple[int, ...]) -> str:
    label = f"People in {industry_name(number).lower()}"
    numbers = ", ".join(f"{year}: {value}" for year, value in zip(YEARS, figures, strict=True))
    bars = ", ".join(
        f"align(bottom + center, stack(dir: ttb, spacing: 3pt, text(size: 8pt)[{value}], "
        f"rect(width: 24pt, height: {120 * value / max(figures):.1f}pt, fill: teal), text(size: 8pt)[{year}]))"
        for year, value in zip(YEARS, figures, strict=True)
    )
    return f'#figure(alt: "{label}. {numbers}", caption: [{label}], grid(columns: 10, gutter: 12pt, {bars}))\n'


def main() -> None:
    """Compile to a tagged PDF."""
    import typst

    companies, out, fonts = int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    text = source(make_park(companies))
    typst.compile(
        text.encode(), output=str(out), font_paths=[fonts], ignore_system_fonts=True, pdf_standards=["ua-1", "a-2a"]
    )


if __name__ == "__main__":
    main()
