"""Writes the invented park as a project that brochure builds: `python project.py COMPANIES FOLDER`."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from content import INDUSTRIES, YEARS, Park, industry_name, make_park

HERE = Path(__file__).parent


def write_project(park: Park, folder: Path) -> Path:
    """The folder of the park inside the project."""
    spec = folder / "specs" / "large"
    spec.mkdir(parents=True)
    shutil.copytree(HERE / "templates", folder / "templates")
    (spec / "park.yaml").write_text(_spec(park), encoding="utf-8")
    (spec / "documents.yaml").write_text(
        "edition: {id: bench, date: 2026-01-31, version: 1.0.0}\n"
        "defaults: {languages: [en], outputs: [pdf]}\n"
        "documents:\n  large: {kind: large-directory, audience: public}\n",
        encoding="utf-8",
    )
    return spec


def _spec(park: Park) -> str:
    lines = [
        "spec: 1",
        "id: large",
        "languages: [en]",
        "sources:",
        "  survey: {kind: statistics, title: Invented survey, publisher: Benchmark, published: 2026-01-31, lang: en}",
        "park:",
        "  kind: science-park",
        "  names:",
        "    - {use: preferred, text: Invented Park, cite: survey}",
        "industries:",
    ]
    lines += [f"  i{number}: {{name: {industry_name(number)}}}" for number in range(INDUSTRIES)]
    lines.append("kpis:")
    for number, figures in enumerate(park.figures):
        lines.append(f"  - id: k{number}")
        lines.append(f"    label: People in {industry_name(number).lower()}")
        lines.append("    unit: people")
        lines.append("    better: higher")
        lines.append("    cite: survey")
        lines.append("    series:")
        lines += [f"      - {{period: {year}, value: {value}}}" for year, value in zip(YEARS, figures, strict=True)]
    lines += ["companies:", "  exhaustive: true", "  cite: survey", "  items:"]
    for firm in park.firms:
        lines.append(f"    - id: {firm.id}")
        lines.append(f"      name: {firm.name}")
        lines.append(f"      industry: i{firm.industry}")
        lines.append(f"      building: {firm.building}")
        lines.append(f"      since: {firm.since}")
        lines.append(f"      website: https://example.org/{firm.id}")
        lines.append(f"      description: {firm.text}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(write_project(make_park(int(sys.argv[1])), Path(sys.argv[2])))
