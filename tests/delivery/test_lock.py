"""Only one process publishes into a folder at a time, and a dead one holds nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from brochure.delivery.lock import LOCK, locked
from brochure.diagnostics import EnvironmentFault

HOLDER = """
import sys, time
from pathlib import Path
from brochure.delivery.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_process_waits_and_then_says_so(tmp_path: Path) -> None:
    """While the lock is held nobody else gets in; when its holder is killed the lock is free at once."""
    source = Path(__file__).parents[2] / "src"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(source)},
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(EnvironmentFault, match="another build is publishing into"), locked(tmp_path, patience=0.1):
            pass
        holder.send_signal(signal.SIGKILL)
    with locked(tmp_path, patience=0.1):
        pass


def test_the_lock_leaves_no_file_behind(tmp_path: Path) -> None:
    """An output folder shows its documents and nothing else."""
    with locked(tmp_path):
        assert (tmp_path / LOCK).exists()
    assert list(tmp_path.iterdir()) == []


def test_a_lock_that_was_replaced_is_not_mistaken_for_ours(tmp_path: Path) -> None:
    """Who waited for a lock file that its holder removed takes the new one, not the ghost."""
    with locked(tmp_path):
        (tmp_path / LOCK).unlink()
        with locked(tmp_path, patience=0.1):
            assert (tmp_path / LOCK).exists()
