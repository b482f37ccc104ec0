"""Whatever happens, a person reads one line and a script gets its exit code."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest

from brochure.cli.failure import explain
from brochure.diagnostics import DiffersError, EnvironmentFault


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (EnvironmentFault("the disk is full"), 3, "error: the disk is full\n"),
        (DiffersError("build is out of date"), 4, "error: build is out of date\n"),
        (OSError(errno.EACCES, os.strerror(errno.EACCES), "x.csv"), 3, "error: x.csv: permission denied\n"),
        (MemoryError(), 3, "error: there is not enough memory\n"),
    ],
)
def test_known_failures(error: Exception, code: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit codes as the README lists them."""
    assert explain(error, debug=False) == code
    assert capsys.readouterr().err == said


def test_a_mistake_of_ours_goes_into_a_report(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No traceback on the screen, but all of it in a file whose path is told; with --debug on the screen after all."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    error = KeyError("wicresoft")
    assert explain(error, debug=False) == 5
    said = capsys.readouterr().err
    found = re.fullmatch(r"error: brochure made a mistake of its own \(KeyError\); the report is in (.+)\n", said)
    assert found
    assert "KeyError: 'wicresoft'" in Path(found[1]).read_text(encoding="utf-8")
    assert explain(error, debug=True) == 5
    assert "KeyError: 'wicresoft'" in capsys.readouterr().err
