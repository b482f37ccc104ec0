"""Writes `constraints.txt`: the exact version and the hashes of everything that is installed to run, test and lint.

Run it with the oldest Python that brochure supports, since only that one needs every backport:

    python3.11 tools/pin_dependencies.py

The file holds the hashes of all published builds of each version, so it serves Linux, macOS and Windows,
and it names no host: whoever installs chooses where the packages come from.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
CONSTRAINTS = ROOT / "constraints.txt"
PIP_TOOLS = "pip-tools==7.6.2"
# A resolver sees only the machine it runs on; this is what click and pytest need on Windows.
WINDOWS_ONLY = "colorama"
WINDOWS = 'sys_platform == "win32"'
HEADER = "# Made by tools/pin_dependencies.py from pyproject.toml; see CONTRIBUTING.md.\n"


def main() -> None:
    """Resolve in a new environment and write the file, or say why not."""
    oldest = _oldest_python()
    if sys.version_info[:2] != oldest:
        sys.exit("run this with Python {}.{}, the oldest one supported".format(*oldest))
    with tempfile.TemporaryDirectory() as folder:
        resolved = _resolve(Path(folder))
    if re.search(r"://|^--(?:index|extra-index|find-links|trusted)", resolved, re.MULTILINE):
        sys.exit("the resolved list names a host; nothing was written")
    CONSTRAINTS.write_text(HEADER + resolved, encoding="utf-8")
    print(f"{CONSTRAINTS.name}: {resolved.count('==')} packages")


def _oldest_python() -> tuple[int, int]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    major, minor = project["requires-python"].removeprefix(">=").split(".")[:2]
    return int(major), int(minor)


def _resolve(folder: Path) -> str:
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", PIP_TOOLS], check=True)
    everywhere = _compile(python, ROOT / "pyproject.toml", "--all-extras", "--all-build-deps")
    (folder / "windows.in").write_text(f"{WINDOWS_ONLY}\n", encoding="utf-8")
    windows = _compile(python, folder / "windows.in")
    return everywhere + re.sub(r"^(\S+==\S+)", rf"\1 ; {WINDOWS}", windows, flags=re.MULTILINE)


def _compile(python: Path, source: Path, *options: str) -> str:
    shape = "--generate-hashes --allow-unsafe --strip-extras --no-header --no-annotate"
    hostless = "--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options"
    command = [python, "-m", "piptools", "compile", "--quiet", *shape.split(), *hostless.split(), *options]
    done = subprocess.run([*command, "-o", "-", source], cwd=ROOT, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return done.stdout


if __name__ == "__main__":
    main()
