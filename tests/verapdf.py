"""Asks veraPDF, where `tools/vera/install.py` has brought it; a test that needs it skips visibly elsewhere."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

_VERA = Path(__file__).parent.parent / ".cache" / "vera"


def broken_rules(flavours: str, files: Sequence[Path]) -> list[str]:
    """What veraPDF holds against files: each failing one, then its broken rules; empty if all pass.

    `flavours` is a list such as "ua1,2a"; Java is started once for all.
    """
    java = shutil.which("java")
    if not java or not (_VERA / "VeraCheck.class").exists():
        pytest.skip("veraPDF is not installed (python tools/vera/install.py)")
    assert files, "no file to check"
    done = subprocess.run(
        [java, "-cp", os.pathsep.join(map(str, (_VERA, _VERA / "vera.jar"))), "VeraCheck", flavours, *files],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    lines = done.stdout.splitlines()
    assert sum(not line.startswith(" ") for line in lines) == len(files) * len(flavours.split(",")), (
        done.stdout + done.stderr
    )
    return [line for line in lines if not line.startswith("PASS")]
