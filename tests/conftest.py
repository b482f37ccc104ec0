"""What tests of several areas share."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
Brochure = Callable[..., "subprocess.CompletedProcess[str]"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """One option for everything that is compared with a file kept in the repository."""
    parser.addoption("--update-golden", action="store_true", help="rewrite expected outputs; review the difference")


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether expected outputs are to be rewritten instead of compared."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def font_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache of compiled fonts for the whole run, so that only the first build pays for them."""
    return tmp_path_factory.mktemp("fonts")


@pytest.fixture(scope="session")
def brochure(font_cache: Path) -> Brochure:
    """Runs the command as a user would: `brochure("build", "specs/zizhu", cwd=…, env={…})`."""

    def run(
        *arguments: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "brochure", *map(str, arguments)],
            cwd=cwd,
            # A run of the tests on GitHub is no run of brochure there.
            env={name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
            | {"BROCHURE_CACHE": str(font_cache), "PYTHONPATH": str(ROOT / "src")}
            | (env or {}),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def zizhu(brochure: Brochure, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Zizhu documents, built once."""
    output = tmp_path_factory.mktemp("zizhu")
    done = brochure("build", "specs/zizhu", "-o", output)
    assert done.returncode == 0, done.stderr
    return output
