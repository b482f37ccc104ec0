"""Times building the Zizhu documents beside hand-written peers, and writes a table: `python bench/run.py [RUNS]`.

Every round runs each command once, in turn, so that a busy machine slows all of them alike; the table shows the median
and its ratio to the peers together.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from stages import time_stages

HERE = Path(__file__).parent
ROOT = HERE.parent
SPEC = ROOT / "specs" / "zizhu"
MODULES = (
    "yaml",
    "click",
    "jinja2",
    "babel.dates",
    "docx",
    "fontTools.subset",
    "pikepdf",
    "pydantic",
    "reportlab.pdfgen.canvas",
)


def main() -> None:
    """Run all rounds and print the tables."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as folder:
        print(report(rounds, Path(folder)))


def report(rounds: int, folder: Path) -> str:
    """The tables as Markdown."""
    commands = _commands(folder)
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            taken[name].append(_seconds(command))
    floor = sum(statistics.median(taken[name]) for name in ("plain ReportLab script", "plain python-docx script"))
    lines = ["| command | median s | against both peers |", "|---|---|---|"]
    for name, values in taken.items():
        median = statistics.median(values)
        lines.append(f"| {name} | {median:.2f} | {median / floor:.1f} |")
    lines += ["", "| stage (one process, fonts cached) | ms |", "|---|---|"]
    lines += [f"| {stage} | {1000 * seconds:.0f} |" for stage, seconds in time_stages(SPEC, rounds, folder).items()]
    lines += ["", "| import | ms over a bare interpreter |", "|---|---|"]
    lines += [f"| {module} | {1000 * cost:.0f} |" for module, cost in _imports(rounds).items()]
    return "\n".join(lines)


def _commands(folder: Path) -> dict[str, Callable[[], None]]:
    warm, fresh = folder / "warm", folder / "fresh"
    _build(folder / "first", warm)
    _build(fresh, warm)
    count = iter(range(10**6))
    return {
        "plain ReportLab script": lambda: _python(HERE / "plain_reportlab.py", folder / "plain.pdf"),
        "plain python-docx script": lambda: _python(HERE / "plain_docx.py", folder / "plain.docx"),
        "build, empty font cache": lambda: _build(folder / f"cold-{next(count)}", folder / f"cache-{next(count)}"),
        "build, filled font cache": lambda: _build(folder / f"warm-{next(count)}", warm),
        "build, one process": lambda: _build(folder / f"one-{next(count)}", warm, "-j", "1"),
        "build, nothing to do": lambda: _build(fresh, warm),
        "python -c 'import click, json'": lambda: _python("-c", "import click, json"),
        "brochure --version": lambda: _python("-m", "brochure", "--version"),
    }


def _build(output: Path, cache: Path, *options: str) -> None:
    # Files that an earlier round finished would leave nothing to be timed.
    shutil.rmtree(cache / "files", ignore_errors=True)
    _python("-m", "brochure", "build", SPEC, "-o", output, *options, BROCHURE_CACHE=str(cache))


def _python(*arguments: str | Path, **environment: str) -> None:
    subprocess.run(
        [sys.executable, *map(str, arguments)],
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")} | environment,
        cwd=ROOT,
        check=True,
        capture_output=True,
    )


def _seconds(command: Callable[[], None]) -> float:
    start = time.perf_counter()
    command()
    return time.perf_counter() - start


def _imports(rounds: int) -> dict[str, float]:
    bare = statistics.median(_seconds(lambda: _python("-c", "pass")) for _ in range(rounds))
    costs = {}
    for module in MODULES:
        code = f"import {module}"
        costs[module] = statistics.median(_seconds(lambda code=code: _python("-c", code)) for _ in range(rounds)) - bare
    return costs


if __name__ == "__main__":
    main()
