"""Starting up is quick and clean: nothing heavy is imported before it is needed, and Ctrl-C leaves no traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

SOURCE = str(Path(__file__).parents[2] / "src")
HEAVY = {"pydantic", "reportlab", "docx", "babel", "fontTools", "PIL", "jinja2", "yaml", "lxml", "pikepdf", "openpyxl"}


def _imported(*arguments: str) -> set[str]:
    environment = os.environ | {"PYTHONPATH": SOURCE}
    command = [sys.executable, "-X", "importtime", "-m", "brochure", *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    modules = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    assert "click" in modules
    return {module.partition(".")[0] for module in modules}


@pytest.mark.parametrize(
    "arguments", [("--help",), ("--version",), ("build", "--help"), ("init", "--help"), ("pull", "--help")]
)
def test_help_and_version_import_nothing_heavy(arguments: tuple[str, ...]) -> None:
    """These are typed often, and each heavy library costs more than all of the rest."""
    assert not _imported(*arguments) & HEAVY


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is another signal there")
def test_ctrl_c_at_any_time_ends_in_one_line() -> None:
    """Exit code 130 and one word, also in the middle of the imports."""
    environment = os.environ | {"PYTHONPATH": SOURCE}
    seen = 0
    for delay in (0.04, 0.06, 0.08, 0.12):
        with subprocess.Popen(
            [sys.executable, "-m", "brochure", "check"], env=environment, stderr=subprocess.PIPE, text=True
        ) as process:
            time.sleep(delay)
            process.send_signal(signal.SIGINT)
            _, errors = process.communicate(timeout=30)
        # Before the first line of our own runs, Python itself dies of the signal.
        if process.returncode == 130:
            assert errors == "interrupted\n"
            seen += 1
    assert seen
