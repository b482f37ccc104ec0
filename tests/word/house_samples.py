"""Builds every document of the specs and of the example in each house, for validators that are no Python.

Usage: PYTHONPATH=tests python -m word.house_samples FOLDER
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from word.houses import HOUSES

_ROOT = Path(__file__).parents[2]
PARKS = (_ROOT / "specs" / "zizhu", _ROOT / "docs" / "examples" / "aldermoor")


def projects(folder: Path) -> list[Path]:
    """A project for each house, with all parks in it."""
    made = []
    for name, house in HOUSES.items():
        project = folder / name
        for park in PARKS:
            copied = Path(shutil.copytree(park, project / "specs" / park.name, dirs_exist_ok=True))
            orders = copied / "documents.yaml"
            written = yaml.safe_load(orders.read_text(encoding="utf-8"))
            written["defaults"]["template"] = "house.docx"
            orders.write_text(yaml.safe_dump(written, allow_unicode=True), encoding="utf-8")
            (copied / "house.docx").write_bytes(house())
        made.append(project)
    return made


def main() -> None:
    """Build them all; the last line of a failed build says why."""
    for project in projects(Path(sys.argv[1])):
        command = [sys.executable, "-m", "brochure", "build", "specs", "--output", "build"]
        subprocess.run(command, cwd=project, check=True)


if __name__ == "__main__":
    main()
