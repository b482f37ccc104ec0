"""Sets the invented directory with brochure and with Typst: `python bench/directory/compare.py [ROUNDS] [MANY]`.

CPU seconds of whole processes, medians of the rounds; ratios are taken within a round, so that a busy machine slows
both alike. MANY (4000 unless given, 0 to leave it out) is the number of companies of the long run.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from content import make_park
from project import write_project

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FONTS = ROOT / "src" / "brochure" / "fonts"
FEW = 500


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds, the largest resident set in megabytes, and the size of the file in kilobytes."""

    seconds: float
    memory: float
    size: float


def main() -> None:
    """Run all rounds and print the tables."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    many = int(sys.argv[2]) if len(sys.argv) > 2 else 4000
    with tempfile.TemporaryDirectory() as name:
        print(report(rounds, many, Path(name)))


def report(rounds: int, many: int, folder: Path) -> str:
    """The tables as Markdown."""
    few = _Contest(FEW, folder / "few")
    few.brochure()  # fills the font cache
    costs = [(few.brochure(), few.stage(tagged=True), few.stage(tagged=False), few.typst()) for _ in range(rounds)]
    names = ("brochure, whole program", "brochure, drawing alone", "the same untagged", "Typst, tagged")
    lines = [f"| {FEW} companies | CPU s | against Typst | MB | kB |", "|---|---|---|---|---|"]
    for place, name in enumerate(names):
        column = [row[place] for row in costs]
        ratio = statistics.median(row[place].seconds / row[-1].seconds for row in costs)
        lines.append(
            f"| {name} | {_median(column):.2f} | {ratio:.2f} | {column[0].memory:.0f} | {column[0].size:.0f} |"
        )
    tagging = statistics.median(row[1].seconds / row[2].seconds for row in costs)
    lines.append(f"\nTagging makes drawing take {tagging:.2f} times as long.")
    if many:
        long = _Contest(many, folder / "many")
        cost = long.brochure()
        ratio = cost.seconds / _median([row[0] for row in costs])
        lines.append(
            f"\n{many} companies: {cost.seconds:.1f} s, {ratio:.1f} times {FEW} companies, {cost.memory:.0f} MB, "
            f"{cost.size:.0f} kB."
        )
    return "\n".join(lines)


class _Contest:
    """The same directory for both programs."""

    def __init__(self, companies: int, folder: Path) -> None:
        self._companies = companies
        self._folder = folder
        self._spec = write_project(make_park(companies), folder)

    def brochure(self) -> Cost:
        """A whole build, from the YAML to the published file."""
        out = self._folder / "out"
        for old in out.glob("*"):
            old.unlink()
        cost = _run([sys.executable, "-m", "brochure", "build", str(self._spec), "-o", str(out)])
        return _with_size(cost, out / "large-large.en.pdf")

    def stage(self, *, tagged: bool) -> Cost:
        """Drawing alone: the composed document is read back from disk."""
        mode = "tagged" if tagged else "untagged"
        out = self._folder / f"{mode}.pdf"
        cost = _run([sys.executable, str(HERE / "drawing.py"), str(self._spec), str(out), mode])
        return _with_size(cost, out)

    def typst(self) -> Cost:
        """Typst's Python package, from a source in memory to the file."""
        out = self._folder / "typst.pdf"
        cost = _run([sys.executable, str(HERE / "typst_directory.py"), str(self._companies), str(out), str(FONTS)])
        return _with_size(cost, out)


def _run(command: Sequence[str]) -> Cost:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"{' '.join(command)}: {said.decode()}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, 0.0)


def _with_size(cost: Cost, file: Path) -> Cost:
    return Cost(cost.seconds, cost.memory, file.stat().st_size / 1024)


def _median(costs: Sequence[Cost]) -> float:
    return statistics.median(cost.seconds for cost in costs)


if __name__ == "__main__":
    main()
