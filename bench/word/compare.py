"""Writes one report with brochure, docxtpl and npm docx: `python bench/word/compare.py NODE_MODULES [ROUNDS]`.

NODE_MODULES is a folder with docx installed (`npm install docx@9.15.2`). CPU seconds of writing, imports left out;
ratios are taken within a round, so that a busy machine slows all alike.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from content import report

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SECTIONS, ROWS, MANY = 300, 1000, 4000


def main() -> None:
    """Run all rounds and print the table."""
    modules, rounds = Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole, few, many = (
            _kept(folder / f"{sections}-{rows}.json", sections, rows)
            for sections, rows in ((SECTIONS, ROWS), (0, ROWS), (0, MANY))
        )
        script = shutil.copy(HERE / "docx_report.mjs", folder)
        (folder / "node_modules").symlink_to(modules)
        programs = {
            "brochure": [sys.executable, str(HERE / "brochure_report.py")],
            "docxtpl": [sys.executable, str(HERE / "docxtpl_report.py")],
            "npm docx": ["node", script],
        }
        costs = [{name: _run(command, whole, folder) for name, command in programs.items()} for _ in range(rounds)]
        print(f"| {SECTIONS} pages, {ROWS:,} rows | CPU s | brochure against it |\n|---|---|---|")
        for name in programs:
            ratio = statistics.median(one["brochure"] / one[name] for one in costs)
            print(f"| {name} | {statistics.median(one[name] for one in costs):.3f} | {ratio:.2f} |")
        longer = [
            _run(programs["brochure"], many, folder) / _run(programs["brochure"], few, folder) for _ in range(rounds)
        ]
        print(f"\n{MANY:,} rows take {statistics.median(longer):.1f} times as long as {ROWS:,}.")


def _kept(file: Path, sections: int, rows: int) -> Path:
    file.write_text(json.dumps(report(sections, rows)), encoding="utf-8")
    return file


def _run(command: list[str], content: Path, folder: Path) -> float:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [*command, str(content), str(folder / "out.docx")], env=environment, capture_output=True, text=True, check=True
    )
    return float(done.stdout)


if __name__ == "__main__":
    main()
